"""A filled-in workbook as a document: the values of a case file, each with its cell in place of a line."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.source import Document, Place, Problem
from pia.source.position import Span
from pia.workbook.answer import Bad, Content, plain
from pia.workbook.answer import read as read_answer
from pia.workbook.fill import ANY, STATED, field_at, key_of
from pia.workbook.grid import Grid, read_grid
from pia.workbook.layout import CLOSING, HEAD, Sheet, sheets
from pia.workbook.state import read_state
from pia.workbook.version import VERSION_CELL, language_of
from pia.workbook.words import WORDS, Lang

RawPath = tuple[str | int, ...]


def read_workbook(data: bytes, name: str, shape: Shape) -> tuple[Document, list[Problem]]:
    """The document in the bytes of a workbook, and what is wrong with its cells; those are blank in the document.

    Raises Refused for a file that is no form of this version.
    """
    return document_of(read_grid(data, name), shape, hashlib.sha256(data).hexdigest())


def document_of(grid: Grid, shape: Shape, sha256: str) -> tuple[Document, list[Problem]]:
    """The document in the cells of a workbook, and what is wrong with them."""
    reader = _Reader(grid, shape, language_of(grid, shape))
    reader.run()
    return Document(grid.name, "", sha256, reader.value, reader.places), grid.problems


@dataclass
class _Element:
    """An element as its cells have it. contents: fact -> content, blanks left out."""

    number: int
    contents: dict[int, Content]
    item: dict[str, Any] | None = None
    at: RawPath = ()
    path: str = ""


class _Reader:
    def __init__(self, grid: Grid, shape: Shape, lang: Lang) -> None:
        self.grid, self.shape, self.lang = grid, shape, lang
        self.value: dict[str, Any] = {"pia": "1"}
        self.places: dict[RawPath, Place] = {}
        self.states: dict[str, list[tuple[dict[str, Any], Span]]] = {"pending": [], "not_applicable": []}
        self.closed: set[str] = set()
        self.sheets = [sheet for sheet in sheets(shape, lang) if sheet.name in grid.cells]

    def run(self) -> None:
        start = self.grid.span(WORDS["start"][self.lang], VERSION_CELL)
        self._mark((), start)
        self._mark(("pia",), start)
        self._strangers()
        owners: dict[str, list[_Element]] = {}
        for sheet in self.sheets:
            if not self._labels_hold(sheet):
                continue
            found = self._elements(sheet)
            if sheet.inside:
                self._inner(sheet, found, owners.get(sheet.section, []))
            else:
                owners[sheet.section] = self._section(sheet, found)
        self._stated()
        for kind, entries in self.states.items():
            for index, (entry, span) in enumerate(entries):
                self._mark_all(entry, (kind, index), span)
            if entries:
                self.value[kind] = [entry for entry, _ in entries]
                self._mark((kind,), entries[0][1])

    def _strangers(self) -> None:
        """What stands on a sheet that isn't ours would silently be left out."""
        ours = {sheet.name for sheet in self.sheets} | {WORDS[name][self.lang] for name in ("start", "choices", "stated")}
        for name, cells in self.grid.cells.items():
            if name not in ours and cells:
                self.grid.report("sheet-unknown", name, min(cells), text=name)

    def _labels_hold(self, sheet: Sheet) -> bool:
        """Rows and columns are where they were: every label is at its place."""
        cells = self.grid.cells[sheet.name]
        for at, fact in enumerate(sheet.facts):
            cell = sheet.label(at)
            if fact.label(self.lang) != cells.get(cell):
                self.grid.report("sheet-label-changed", sheet.name, cell, expected=fact.label(self.lang))
                return False
        return True

    def _elements(self, sheet: Sheet) -> list[_Element]:
        """Those with an answer; a blank one has nothing but the id that it came with."""
        found: dict[int, dict[int, Content]] = {}
        for cell, content in self.grid.cells[sheet.name].items():
            place = sheet.element_at(*cell)
            if place is not None and (sheet.listed or place[0] == 0):
                if not isinstance(content, str) or content.strip():
                    found.setdefault(place[0], {})[place[1]] = content
            elif sheet.outside(*cell):
                self.grid.report("cell-outside", sheet.name, cell, text=plain(content))
        if not sheet.listed:
            return [_Element(0, found.get(0, {}))]
        name = sheet.id_fact()
        return [_Element(number, contents) for number, contents in sorted(found.items())
                if name is None or contents != {name: sheet.default_id(number)}]  # fmt: skip

    def _section(self, sheet: Sheet, found: list[_Element]) -> list[_Element]:
        heading = self.grid.span(sheet.name, (1, 1))
        if not sheet.listed:
            self._build(sheet, found[0], (sheet.section,), sheet.section)
            if found[0].item:
                self.value[sheet.section] = found[0].item
                self._mark((sheet.section,), heading)
            return found
        if sheet.closed_here:
            self._closing(self.grid.cells[sheet.name].get(CLOSING), sheet.name, CLOSING, sheet.section)
        self._list(sheet, found, self.value, (sheet.section,), sheet.section)
        return found

    def _inner(self, sheet: Sheet, found: list[_Element], owners: list[_Element]) -> None:
        """Elements of a list inside a part, or inside the elements that they name."""
        by_owner: dict[str, list[_Element]] = {}
        at = next((at for at, fact in enumerate(sheet.facts) if fact.kind == "owner"), None)
        known = [key_of(owner.item, index) for index, owner in enumerate(owners)]
        for each in found:
            name = plain(each.contents.pop(at, "")) if at is not None else ""
            by_owner.setdefault(name, []).append(each)
            if at is not None and name not in known:
                code = "cell-no-owner" if name else "cell-owner-blank"
                self.grid.report(code, sheet.name, sheet.cell(each.number, at), text=name, known="、".join(known) or "－")
        for index, owner in enumerate(owners):
            mine = by_owner.get(key_of(owner.item, index) if at is not None else "", [])
            here = ".".join((owner.path, *sheet.inside))
            if owner.item is None or not (mine or here in self.closed):
                continue
            span = self.grid.span(sheet.name, sheet.cell(mine[0].number, 0) if mine else (1, 1))
            if at is None:
                self.value.setdefault(sheet.section, owner.item)
                self.places.setdefault((sheet.section,), Place(span, span))
            holder = owner.item
            for depth, name in enumerate(sheet.inside[:-1], 1):
                holder = holder.setdefault(name, {})
                self.places.setdefault((*owner.at, *sheet.inside[:depth]), Place(span, span))
            self._list(sheet, mine, holder, (*owner.at, *sheet.inside), here)

    def _list(self, sheet: Sheet, found: list[_Element], holder: dict[str, Any], at: RawPath, path: str) -> None:
        closed = path in self.closed
        if not found and not closed:
            return
        raw = (*at, "items") if closed else at
        for index, each in enumerate(found):
            self._build(sheet, each, (*raw, index), f"{path}[{self._key(sheet, each, index)}]")
        items = [each.item for each in found]
        holder[str(at[-1])] = {"complete": True, "items": items} if closed else items
        cell = CLOSING if sheet.closed_here else (1, 1)
        for place in (at, (*at, "complete"), (*at, "items")) if closed else (at,):
            self._mark(place, self.grid.span(sheet.name, cell))

    def _key(self, sheet: Sheet, each: _Element, index: int) -> str:
        name = sheet.id_fact()
        return str(index) if name is None or name not in each.contents else plain(each.contents[name])

    def _build(self, sheet: Sheet, each: _Element, at: RawPath, path: str) -> None:
        name = sheet.id_fact()
        each.at, each.path = at, path
        self._mark(at, self.grid.span(sheet.name, sheet.cell(each.number, name or 0)))
        if name is not None and each.contents == {name: WORDS["unknown"][self.lang]}:
            return
        each.item = item = {}
        self._required(sheet, each)
        for index, content in each.contents.items():
            fact, cell = sheet.facts[index], sheet.cell(each.number, index)
            here = ".".join((path, *fact.trail))
            if fact.kind == "closing":
                self._closing(content, sheet.name, cell, here)
                continue
            value = self._answer(content, fact.field, sheet.name, cell, here)
            if value is not None:
                self._put(item, fact.trail, value, at, self.grid.span(sheet.name, cell))

    def _required(self, sheet: Sheet, each: _Element) -> None:
        """Blank cells without which nothing can be read."""
        for at, fact in enumerate(sheet.facts):
            if fact.kind == "fact" and fact.field.required and len(fact.trail) == 1 and at not in each.contents:
                self.grid.report("cell-required", sheet.name, sheet.cell(each.number, at), title=fact.title)

    def _put(self, holder: dict[str, Any], trail: tuple[str, ...], value: Any, at: RawPath, span: Span) -> None:
        for depth, name in enumerate(trail[:-1], 1):
            holder = holder.setdefault(name, {})
            self.places.setdefault((*at, *trail[:depth]), Place(span, span))
        holder[trail[-1]] = value
        self._mark_all(value, (*at, *trail), span)

    def _answer(self, content: Content, field: Field, sheet: str, cell: tuple[int, int], path: str) -> Any:
        """The value of a cell; None for a blank, a state or what is no answer."""
        try:
            state = read_state(content, self.lang)
            if state is None:
                return read_answer(content, field, self.lang)
            kind, entry = state
            if kind == "not_applicable" and not field.may_not_apply:
                self.grid.report("cell-must-apply", sheet, cell, text=plain(content))
                return None
            self.states[kind].append(({"path": path, **entry}, self.grid.span(sheet, cell)))
        except Bad as bad:
            self.grid.report(bad.problem.code, sheet, cell, **dict(bad.problem.args))
        return None

    def _closing(self, content: Content, sheet: str, cell: tuple[int, int], path: str) -> None:
        if self._answer(content, Field("", "flag"), sheet, cell, path):
            self.closed.add(path)

    def _stated(self) -> None:
        """Rows of one path are one entry."""
        name = WORDS["stated"][self.lang]
        rows: dict[int, dict[str, Content]] = {}
        for (row, column), content in self.grid.cells.get(name, {}).items():
            if row > HEAD + 1 and column <= len(STATED) and plain(content).strip():
                rows.setdefault(row, {})[STATED[column - 1]] = content
            elif row > HEAD + 1:
                self.grid.report("cell-outside", name, (row, column), text=plain(content))
        entries: dict[str, list[tuple[int, dict[str, Any]]]] = {}
        for row, contents in sorted(rows.items()):
            path = plain(contents.pop("path", ""))
            fields = {"document": Field("", "string"), "page": ANY, "value": field_at(self.shape, path) or ANY}
            said = {key: self._answer(content, fields[key], name, (row, STATED.index(key) + 1), path)
                    for key, content in contents.items()}  # fmt: skip
            for key in ("path", "document", "value"):
                if key not in contents and not (key == "path" and path):
                    self.grid.report("cell-required", name, (row, STATED.index(key) + 1), title=WORDS[key][self.lang])
            entries.setdefault(path, []).append((row, said))
        for index, (path, values) in enumerate(entries.items()):
            span = self.grid.span(name, (values[0][0], 1))
            entry = {"path": path, "values": [said for _, said in values]}
            self._mark_all(entry, ("stated", index), span)
            for number, (row, said) in enumerate(values):
                for key, value in said.items():
                    cell = self.grid.span(name, (row, STATED.index(key) + 1))
                    self._mark_all(value, ("stated", index, "values", number, key), cell)
            self.value.setdefault("stated", []).append(entry)
            self.places.setdefault(("stated",), Place(span, span))

    def _mark(self, at: RawPath, span: Span) -> None:
        self.places[at] = Place(span, span)

    def _mark_all(self, value: Any, at: RawPath, span: Span) -> None:
        self._mark(at, span)
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
            self._mark_all(inner, (*at, name), span)
