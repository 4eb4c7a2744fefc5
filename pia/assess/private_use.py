"""外字: where a case file holds private-use characters, which have a shape only on machines that registered one.

Only these. Rare ideographs, compatibility ideographs (﨑) and variation selectors are proper characters of a name, and
what is unassigned today is a proper character in the next version of Unicode. Nothing is ever replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pia.model.assessment import PrivateUse
from pia.model.case_file import CaseFile, Target, resolve
from pia.model.check import Checker
from pia.source import Document, Span
from pia.source.characters import notation

# Written as numbers, so that this file itself holds none of them.
_ONE = "[\\ue000-\\uf8ff\\U000f0000-\\U000ffffd\\U00100000-\\U0010fffd]"
_PRIVATE = re.compile(_ONE)
# In a text in double quotes a character may also be written as a number.
_WRITTEN = re.compile(rf"{_ONE}|\\\\|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}}")
_MAY_HOLD = re.compile(rf"{_ONE}|\\[uU]")

At = tuple[str | int, ...]


def private_use(case: CaseFile) -> tuple[PrivateUse, ...]:
    """Every one in a value of the file, in its order; those in comments are nobody's answer."""
    document = case.document
    if not _MAY_HOLD.search(document.text):
        return ()
    checker = Checker(document)
    found = [(*position, character, checker.fact_path(at))
             for at, text in _texts(document.value, ()) if _PRIVATE.search(text)
             for position, character in _positions(document, at, text)]  # fmt: skip
    return tuple(PrivateUse(notation(character), path, line, column, _label(case, path))
                 for line, column, character, path in sorted(found))  # fmt: skip


def _texts(value: Any, at: At) -> Iterator[tuple[At, str]]:
    """Every text below a value, with its raw path. Depth is bounded by the reader's limits."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*at, index))


def _positions(document: Document, at: At, text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Line and column of each, as it stands in the file: a text may run over lines and hold escapes."""
    span = document.place(at)[0].value
    wanted = _PRIVATE.findall(text)
    written = list(_written(document.slice(span), span))
    if [character for _, character in written] == wanted:
        yield from written
    else:
        yield from (((span.line, span.column), character) for character in wanted)


def _written(source: str, span: Span) -> Iterator[tuple[tuple[int, int], str]]:
    pattern = _WRITTEN if source.startswith('"') else _PRIVATE
    for found in pattern.finditer(source):
        name = found.group()
        character = chr(int(name[2:], 16)) if len(name) > 2 else name
        if _PRIVATE.match(character):
            before = source[: found.start()]
            line = before.count("\n")
            column = found.start() - before.rfind("\n") if line else span.column + found.start()
            yield (span.line + line, column), character


def _label(case: CaseFile, path: str) -> dict[str, str]:
    target = resolve(case.root, path.rpartition("[")[0] if path.endswith("]") else path)
    return target.field.title if isinstance(target, Target) else {"ja": path, "en": path}
