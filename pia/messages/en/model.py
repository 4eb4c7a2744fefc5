"""Texts about what is in a case file."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "missing-key": (
        'the key "{key_name}" is missing',
        "it is part of the structure; add it",
    ),
    "unknown-key": (
        'there is no field "{key_name}" here',
        "fields here: {known}",
    ),
    "unknown-key-near": (
        'there is no field "{key_name}" here',
        'did you mean "{near}"?',
    ),
    "derived-key": (
        'the field "{key_name}" is worked out and can\'t be written',
        "remove this line",
    ),
    "not-a-mapping": (
        'fields are needed here, not "{text}"',
        'write "field: value" lines',
    ),
    "not-a-list": (
        'a list is needed here, not "{text}"',
        'write lines that begin with "- ", or {{complete: true, items: […]}}',
    ),
    "list-plain": (
        "this list is always all there is; it can't be closed",
        'write only lines that begin with "- "',
    ),
    "list-empty": (
        'the list "{key_name}" is empty',
        "give at least one",
    ),
    "list-unknown-key": (
        'a list has no field "{key_name}"',
        "a closed list has only complete and items",
    ),
    "not-text": (
        'text is needed here, not "{text}"',
        "put it in quotes",
    ),
    "text-empty": (
        "there is nothing between the quotes",
        "write a text",
    ),
    "placeholder": (
        '"{text}" is no answer',
        "if it is undecided, remove this line and list it under pending with path: {fact}, by, until and why",
    ),
    "placeholder-needed": (
        '"{text}" is no answer, and one is needed here',
        "write what it is",
    ),
    "not-yes-or-no": (
        'true or false is needed here, not "{text}"',
        "write true for yes, false for no",
    ),
    "not-a-word": (
        '"{text}" is none of the words that can be chosen',
        "words: {known}",
    ),
    "not-a-word-near": (
        '"{text}" is none of the words that can be chosen',
        'did you mean "{near}"?',
    ),
    "bad-id": (
        '"{text}" can\'t be an id',
        "use letters, digits, hyphen and underscore, at most 64, beginning with a letter or digit",
    ),
    "bad-name": (
        '"{text}" can\'t be a name here',
        "use lower-case letters, digits and hyphens, beginning with a letter",
    ),
    "id-twice": (
        'the id "{text}" is used twice',
        "it first stands on line {line}; rename one of the two",
    ),
    "not-a-number": (
        'a number is needed here, not "{text}"',
        "write digits, or a range such as {{from: 1, to: 9}}",
    ),
    "negative-number": (
        '"{text}" is negative',
        "write zero or more",
    ),
    "not-a-day": (
        'a date is needed here, not "{text}"',
        "write it like 2020-07-13",
    ),
    "no-such-day": (
        'there is no day "{text}"',
        "check the calendar",
    ),
    "range-empty": (
        "the range has neither bound",
        "give from, to or both",
    ),
    "range-reversed": (
        "the range starts at {low}, after its end {high}",
        "swap from and to",
    ),
    "range-unknown-key": (
        'a range has no field "{key_name}"',
        "a range has only from and to",
    ),
    "dangling-reference": (
        'there is no "{text}" in {section}',
        "ids in {section}: {known}",
    ),
    "dangling-reference-empty": (
        'there is no "{text}" in {section}, which is empty',
        "add it under {section}",
    ),
    "path-unreadable": (
        '"{text}" can\'t be read as a path (at character {column})',
        "write it like links[id].channel.encryption",
    ),
    "path-no-field": (
        'in "{text}" there is no field "{step}"',
        "check the name of the field",
    ),
    "path-no-field-near": (
        'in "{text}" there is no field "{step}"',
        'did you mean "{near}"?',
    ),
    "path-no-element": (
        '{text} has no element "{element}"',
        "check the id",
    ),
    "path-needs-element": (
        '"{text}" is a list; one of its elements must be named',
        "write it like {text}[id]",
    ),
    "path-not-a-list": (
        '"{text}" is no list',
        "leave out the brackets",
    ),
    "path-ends-before": (
        '"{text}" has nothing inside it',
        "end the path there",
    ),
    "path-names-element": (
        '"{text}" names an element, not a field of it',
        "go on to a field of the element",
    ),
    "path-not-a-fact": (
        '"{text}" is no field that takes an answer',
        "give the path of a field that takes an answer",
    ),
    "state-twice": (
        'the state of "{text}" is given twice (first under {first})',
        "keep one",
    ),
    "pending-and-given": (
        '"{text}" is pending and has a value',
        "remove the value, or take it out of pending",
    ),
    "not-applicable-and-given": (
        '"{text}" is not applicable and has a value',
        "remove the value, or take it out of not_applicable",
    ),
    "may-not-be-inapplicable": (
        '"{text}" can\'t be not applicable',
        "answer it, or list it under pending; close an empty list with complete: true",
    ),
    "case-without-date": (
        "the law date is not known",
        "write case.date, or give --date 2020-07-13",
    ),
    "case-without-profile": (
        "the profile is not known",
        "write case.profile, or give --profile; there are: {known}",
    ),
    "undisclosed-twice": (
        '"{text}" is listed twice under undisclosed',
        "keep one of them",
    ),
    "undisclosed-state": (
        '"{text}" is no answer and can\'t be undisclosed',
        "give the path of the fact that it speaks of; it is removed with the fact",
    ),
    "undisclosed-needed": (
        '"{text}" can\'t be undisclosed: without it no version of the case can be read',
        "put it in words that can be disclosed, or name the whole element that holds it, such as parties[id]",
    ),
    "undisclosed-plain-element": (
        '"{text}" is only a part of a list of values and can\'t be undisclosed by itself',
        'write "{list}" for the whole list',
    ),
}
