"""A case file's text with edits made in it: comments, order and quotes that a person wrote stay.

ruamel.yaml's round trip writes it; what comes out is read again by our own strict reader and has to hold exactly what
the edits make of the values.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from pia.model.catalogue import Shape
from pia.model.edit import Edit, apply
from pia.source import Document, Refused, read

# What YAML or our reader would take for something other than a text.
_TAKEN = re.compile(
    r"(?i:yes|no|on|off|y|n|true|false|null|~|\.inf|\.nan|<<)\Z|[-+.0-9][0-9_.,:eExXoO+-]*\Z|\d{4}-\d|\s|.*\s\Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


def patched(document: Document, edits: Iterable[Edit], shape: Shape | None = None) -> str:
    """The text of the file with the edits made; equal to the text as it is where there are none.

    Raises EditError for an edit that does not fit, and Refused where the file can't be changed without harm.
    """
    from ruamel.yaml import YAML

    edits = list(edits)
    if not edits:
        return document.text
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = 100_000  # lines break where a person broke them
    yaml.indent(mapping=2, **_sequences(document.text))
    tree = yaml.load(document.text)
    apply(tree, [Edit(edit.path, edit.action, as_written(edit.value)) for edit in edits], shape)
    stream = io.StringIO()
    yaml.dump(tree, stream)
    text = stream.getvalue()
    plain = _copy(document.value)
    apply(plain, edits, shape)
    _agree(text, plain, document)
    return text


def _sequences(text: str) -> dict[str, int]:
    """How far the file sets its lists in: beneath their key, or two columns to the right."""
    flat = re.search(r"^( *)[A-Za-z_]+:[ ]*(?:#.*)?\n\1- ", text, re.MULTILINE)
    return {"sequence": 2, "offset": 0} if flat else {"sequence": 4, "offset": 2}


def as_written(value: Any) -> Any:
    """A value as it should stand in the file: days bare, texts quoted where YAML would misread them."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(value, dict):
        return {name: as_written(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [as_written(inner) for inner in value]
    if isinstance(value, str):
        if _DAY.match(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        if _TAKEN.match(value) or any(sign in value for sign in ("\n", ":", " #")):
            return DoubleQuotedScalarString(value)
    return value


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _copy(inner) for name, inner in value.items()}
    return [_copy(inner) for inner in value] if isinstance(value, list) else value


def _agree(text: str, plain: Any, document: Document) -> None:
    """Refuse a text that does not hold what it should: better no file than a wrong one."""
    from pia.source import Problem

    try:
        found = read(text.encode(), document.name).value
    except Refused as refused:
        raise Refused([Problem.of("patch-failed", file=document.name), *refused.problems], refused.texts) from None
    if found != plain:
        raise Refused([Problem.of("patch-failed", file=document.name)], {document.name: document.text})
