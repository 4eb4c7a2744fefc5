"""A draft at one version: the values that its edits make, the case that they are, and its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Shape, case_shape
from pia.model.edit import Edit, EditError, apply
from pia.model.patch import patched
from pia.source import Document, Place, Problem, Refused, Span, read
from pia.source.characters import FORBIDDEN, notation

# Values that stand in no file have one place, its beginning; problems with them are known by their path.
_NOWHERE = {(): Place(None, Span(1, 1, 1, 1))}


@dataclass(frozen=True)
class Draft:
    """number: of the draft in the store; version: as many saves are in it."""

    number: int
    version: int
    base: Document
    edits: tuple[Edit, ...]
    shape: Shape = field(default_factory=case_shape)

    @cached_property
    def value(self) -> dict[str, Any]:
        """The values of the case, as a file holds them. Raises EditError."""
        value = copied(self.base.value)
        apply(value, self.edits, self.shape)
        return value

    @cached_property
    def case(self) -> CaseFile:
        """The case without its file. Raises Refused, whose problems have paths."""
        return load_case(Document(self.base.name, "", "", self.value, _NOWHERE), self.shape)

    @property
    def text(self) -> str:
        """The file: what was imported or begun, with the edits made in it. Raises Refused."""
        return patched(self.base, self.edits, self.shape)

    def filed(self) -> CaseFile:
        """The case as its file has it, with lines: what reports are made from."""
        return load_case(read(self.text.encode(), self.base.name), self.shape)


def check(base: Document, edits: Iterable[Edit], shape: Shape) -> None:
    """Raises Refused where the edits do not fit or what comes out is no sound case."""
    draft = Draft(0, 0, base, tuple(edits), shape)
    # A file can't hold these, so that the case could never be written out again.
    bad = [(edit, found.group()) for edit in draft.edits for text in texts_in(edit.value) if (found := FORBIDDEN.search(text))]
    if bad:
        raise Refused([Problem.of("form-character", path=edit.path, character=notation(sign)) for edit, sign in bad])
    try:
        draft.value  # noqa: B018
    except EditError as error:
        raise Refused([Problem.of(error.code, path=error.edit.path, text=str(error.edit.value or error.edit.path))]) from None
    draft.case  # noqa: B018


def begun(kinds: Iterable[str], **facts: str) -> str:
    """The text of a new case. facts: of the part `case`, such as id and title; raises Refused where they are wrong."""
    head = b'# yaml-language-server: $schema=case.schema.json\npia: "1"\n'
    edits = [Edit(f"case.{name}", "set", value) for name, value in facts.items() if value]
    edits += [Edit("case.kinds", "set", list(kinds)), Edit("case.kinds", "close")]
    document = read(head, "case.yaml")
    check(document, edits, case_shape())
    return patched(document, edits)


def texts_in(value: Any) -> Iterator[str]:
    """Every text of plain values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


def copied(value: Any) -> Any:
    """Plain values once more, to be changed."""
    if isinstance(value, dict):
        return {name: copied(inner) for name, inner in value.items()}
    return [copied(inner) for inner in value] if isinstance(value, list) else value
