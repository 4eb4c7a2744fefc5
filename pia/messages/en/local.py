"""Texts about a municipality's own fields: the case file's `local:` and the pack's local.schema.json."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "local-undefined": (
        '"{path_text}" is read, but no pack of this profile defines fields of its own',
        "put local.schema.json beside instrument.yaml of a pack in the profile; without it local: is not read",
    ),
    # the case file
    "local-unknown-key": (
        'the pack defines no own field "{key_name}"',
        "fields that it defines here: {known}",
    ),
    "local-unknown-key-near": (
        'the pack defines no own field "{key_name}"',
        'did you mean "{near}"?',
    ),
    "local-missing-key": (
        '"{key_name}" is missing',
        "each entry of this list needs it",
    ),
    "local-not-a-word": (
        '"{text}" is not one of the choices',
        "choices: {known}",
    ),
    "local-not-a-word-near": (
        '"{text}" is not one of the choices',
        'did you mean "{near}"? choices: {known}',
    ),
    "local-not-string": (
        '"{text}" is not a text',
        "the pack wants a text here; put numbers and dates in quotes",
    ),
    "local-not-number": (
        '"{text}" is not a number',
        "write digits only, or a range {{from: , to: }}; leave it blank while it is not known",
    ),
    "local-not-integer": (
        '"{text}" is not a whole number',
        "write digits only, or a range {{from: , to: }}; leave it blank while it is not known",
    ),
    "local-not-boolean": (
        '"{text}" is neither true nor false',
        "write true or false; leave it blank while it is not known",
    ),
    "local-not-array": (
        '"{text}" is not a list',
        'start each entry with "- ", or write [a, b]; a complete list is {{complete: true, items: […]}}',
    ),
    "local-not-object": (
        '"{text}" is not a group of fields',
        'write "name: value" pairs, indented below it',
    ),
    # the schema
    "local-schema-root": (
        "the schema of own fields is not an object",
        'begin with {{"type": "object", "properties": {{…}}}}',
    ),
    "local-schema-properties": (
        "no fields are defined here",
        'name at least one under "properties"',
    ),
    "local-schema-open": (
        "fields that the schema does not name can't be allowed",
        "leave additionalProperties out, or set it to false: a slip of the pen in a name would go unnoticed",
    ),
    "local-schema-name": (
        '"{text}" can\'t be the name of a field',
        'use small letters, digits and "_", beginning with a letter; "parent" means something else in rules',
    ),
    "local-schema-type": (
        'type "{text}" is not understood here',
        "types that own fields may have: {known}",
    ),
    "local-schema-keyword": (
        'keyword "{text}" is not understood here',
        "what is not understood would not be checked. Understood: {known}",
    ),
    "local-schema-enum": (
        "choices have to be a list of texts",
        '"enum" fits type "string" alone and names at least one choice',
    ),
    "local-schema-words": (
        "the labels of the choices don't match",
        "write {n} texts under words, in the order of enum",
    ),
    "local-schema-items": (
        "the entries of this list are not described",
        'put {{"type": "string"}} or an object with an "id" under "items"',
    ),
    "local-schema-id": (
        "the objects of this list have no id",
        'add "id": {{"type": "string"}} to their properties; entries are told apart by it',
    ),
    "local-schema-required": (
        "nothing but the id can be required",
        'a blank answer means "not stated", which a rule asks for under needs',
    ),
    "local-schema-deep": (
        "a list of objects can't stand inside a list of objects",
        "make it a list of its own, or a list of texts",
    ),
    "local-schema-label": (
        'field "{text}" has no label in language "{lang}"',
        'add "x-{lang}": "…", or "x-{lang}": {{"title": "…"}}',
    ),
    "local-schema-twice": (
        'field "{text}" is defined by another pack, too',
        "it stands in {first}; define it once",
    ),
}
