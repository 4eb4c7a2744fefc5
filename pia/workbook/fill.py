"""From a case to the contents of cells. Pure; `draw` puts them into a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.path import PathError, parse
from pia.source import Problem, Refused
from pia.workbook.answer import CannotHold, Content, written
from pia.workbook.layout import CLOSING, Fact, Sheet
from pia.workbook.state import not_applicable_text, pending_text
from pia.workbook.words import WORDS, Lang

STATED = ("path", "document", "page", "value")


@dataclass
class Contents:
    """cells: sheet name -> (row, column) -> content. elements: how many each sheet holds. stated: rows of that sheet."""

    cells: dict[str, dict[tuple[int, int], Content]] = field(default_factory=dict)
    elements: dict[str, int] = field(default_factory=dict)
    stated: list[tuple[Content, ...]] = field(default_factory=list)


def fill(value: dict[str, Any], shape: Shape, sheets: tuple[Sheet, ...], lang: Lang) -> Contents:
    """The contents of a case that was read and found sound. value: the plain tree of its file.

    Raises Refused with every fact that no cell can hold.
    """
    return _Filling(value, shape, sheets, lang).run()


def field_at(shape: Shape, path: str) -> Field | None:
    """The field that a path names."""
    try:
        steps = parse(path)
    except PathError:
        return None
    known: Field | None = None
    for step in steps:
        inner: Shape | None = shape if known is None else known.part
        known = inner.fields.get(step.name) if inner is not None else None
        if known is None:
            return None
    return known


def items_of(value: Any) -> list[Any]:
    """The elements of a list, closed or not."""
    found = value.get("items") if isinstance(value, dict) else value
    return list(found or [])


def key_of(item: Any, index: int) -> str:
    """How paths name an element."""
    return str(item["id"]) if isinstance(item, dict) and isinstance(item.get("id"), str) else str(index)


def inside(value: Any, trail: tuple[str, ...]) -> Any:
    """What stands below a value; None where nothing does."""
    for name in trail:
        value = value.get(name) if isinstance(value, dict) else None
    return value


class _Filling:
    def __init__(self, value: dict[str, Any], shape: Shape, sheets: tuple[Sheet, ...], lang: Lang) -> None:
        self.value, self.shape, self.sheets, self.lang = value, shape, sheets, lang
        self.made = Contents()
        self.problems: list[Problem] = []
        self.states: dict[str, str] = {}

    def run(self) -> Contents:
        for section, text in (("pending", pending_text), ("not_applicable", not_applicable_text)):
            for entry in self.value.get(section) or ():
                self._guarded(entry["path"], lambda entry=entry, text=text: self.states.update(
                    {entry["path"]: text(entry, self.lang)}))  # fmt: skip
        for sheet in self.sheets:
            self.made.cells[sheet.name] = {}
            elements = list(self._elements(sheet))
            self.made.elements[sheet.name] = len(elements)
            if sheet.closed_here:
                self._put(sheet, CLOSING, sheet.section, self._closing(self.value.get(sheet.section)))
            for number, (item, path, owner) in enumerate(elements):
                self._element(sheet, number, item, path, owner)
        self._stated()
        self.problems += [Problem.of("sheet-no-cell", path=path) for path in self.states]
        if self.problems:
            raise Refused(self.problems)
        return self.made

    def _elements(self, sheet: Sheet) -> Iterator[tuple[Any, str, str | None]]:
        """Each with its path and the id of its owner."""
        section = self.value.get(sheet.section)
        if not sheet.listed:
            yield section, sheet.section, None
            return
        owners = [(section, sheet.section, None)] if not sheet.owned else [
            (item, f"{sheet.section}[{key_of(item, index)}]", key_of(item, index))
            for index, item in enumerate(items_of(section)) if isinstance(item, dict)]  # fmt: skip
        for owner, path, key in owners:
            here = ".".join((path, *sheet.inside))
            for index, item in enumerate(items_of(inside(owner, sheet.inside))):
                yield item, f"{here}[{key_of(item, index)}]", key

    def _element(self, sheet: Sheet, number: int, item: Any, path: str, owner: str | None) -> None:
        for at, fact in enumerate(sheet.facts):
            cell = sheet.cell(number, at)
            if fact.kind == "owner":
                self.made.cells[sheet.name][cell] = owner
            elif item is None and fact.trail == ("id",):
                self.made.cells[sheet.name][cell] = WORDS["unknown"][self.lang]
            elif item is not None or not sheet.listed:
                here = ".".join((path, *fact.trail))
                self._put(sheet, cell, here, self._content(fact, inside(item, fact.trail), here))

    def _content(self, fact: Fact, value: Any, path: str) -> Content:
        if fact.kind == "closing":
            return self._closing(value)
        return self._guarded(path, lambda: written(value, fact.field, self.lang))

    def _closing(self, value: Any) -> Content:
        closed = isinstance(value, dict) and value.get("complete") is True
        return WORDS["yes"][self.lang] if closed else None

    def _put(self, sheet: Sheet, cell: tuple[int, int], path: str, content: Content) -> None:
        state = self.states.pop(path, None)
        content = content if state is None else state
        if content is not None:
            self.made.cells[sheet.name][cell] = content

    def _stated(self) -> None:
        for entry in self.value.get("stated") or ():
            known = field_at(self.shape, entry["path"])
            for said in entry["values"]:
                page = self._guarded(entry["path"], lambda said=said: written(said.get("page"), ANY, self.lang))
                shown = self._guarded(entry["path"], lambda said=said, known=known: written(
                    said.get("value"), known or ANY, self.lang))  # fmt: skip
                paper = written(said["document"], Field("", "string"), self.lang)
                self.made.stated.append((entry["path"], paper, page, shown))

    def _guarded(self, path: str, make: Any) -> Any:
        try:
            return make()
        except CannotHold:
            self.problems.append(Problem.of("sheet-cannot-hold", path=path))
            return None


ANY = Field("", "any")
