"""A workbook's cells as plain contents, and everything in it that can't be taken at its word. Needs openpyxl."""

from __future__ import annotations

import io
import re
import warnings
from dataclasses import dataclass, field
from typing import Any

from pia.source import Problem, Refused
from pia.source.characters import FORBIDDEN, code_for, notation
from pia.source.position import Span, Tab, cell_span
from pia.workbook.answer import Content, plain
from pia.workbook.guard import guard

MAX_CELLS = 500_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
Cells = dict[tuple[int, int], Content]


@dataclass
class Grid:
    """tabs: name -> the sheet; cells: name -> those with something in them. problems: with the cell of each."""

    name: str
    tabs: dict[str, Tab] = field(default_factory=dict)
    cells: dict[str, Cells] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, sheet: str, cell: tuple[int, int] | None = None, **args: str | int) -> None:
        self.problems.append(Problem.of(code, file=self.name, span=self.span(sheet, cell or (1, 1)), **args))

    def span(self, sheet: str, cell: tuple[int, int]) -> Span:
        return cell_span(self.tabs[sheet], *cell)


def read_grid(data: bytes, name: str) -> Grid:
    """The cells of the bytes. name: shown in messages. Raises Refused for what is no workbook of ours to read."""
    guard(data, name)
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise Refused([Problem.of("xlsx-needs-extra")]) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on parts that it leaves out, which we don't read either
            book = load_workbook(io.BytesIO(data), data_only=False, keep_links=False)
    except Exception:
        # Whatever its reader stumbles over: a broken file is a broken file.
        raise Refused([Problem.of("sheet-not-a-workbook", file=name)]) from None
    grid = Grid(name)
    for nth, sheet in enumerate(book.sheetnames, 1):
        grid.tabs[sheet] = Tab(nth, sheet)
        grid.cells[sheet] = {}
        if hasattr(book[sheet], "iter_rows"):
            _read_sheet(grid, sheet, book[sheet])
    return grid


def _read_sheet(grid: Grid, name: str, sheet: Any) -> None:
    if sum(len(each) for each in grid.cells.values()) + len(sheet._cells) > MAX_CELLS:
        raise Refused([Problem.of("sheet-unpacks-too-big", file=grid.name, limit=MAX_CELLS)])
    filled: Cells = {}
    for row, column in sorted(sheet._cells):
        cell = sheet.cell(row, column)
        if cell.value is None:
            continue
        filled[row, column] = content = _content(grid, name, cell)
        if content is None:
            filled.pop((row, column))
    grid.cells[name] = filled
    for merged in sheet.merged_cells.ranges:
        grid.report("cell-merged", name, (merged.min_row, merged.min_col), text=str(merged))
    if filled and sheet.sheet_state != "visible":
        grid.report("sheet-hidden", name)
    hidden_rows = {number for number, row in sheet.row_dimensions.items() if row.hidden}
    hidden_columns = {number for column in sheet.column_dimensions.values() if column.hidden
                      for number in range(column.min or 0, (column.max or 0) + 1)}  # fmt: skip
    for row, column in filled:
        if row in hidden_rows or column in hidden_columns:
            grid.report("cell-hidden", name, (row, column))
            return


def _content(grid: Grid, name: str, cell: Any) -> Content:
    at = (cell.row, cell.column)
    if cell.data_type == "f" or type(cell.value).__name__ in ("ArrayFormula", "DataTableFormula"):
        text = cell.value if isinstance(cell.value, str) else getattr(cell.value, "text", None) or "="
        grid.report("cell-formula", name, at, text=str(text))
        return None
    if cell.data_type == "e":
        grid.report("cell-error", name, at, text=str(cell.value))
        return None
    if not isinstance(cell.value, str):
        if not hasattr(cell.value, "isoformat") and not isinstance(cell.value, (int, float, bool)):
            grid.report("cell-unreadable", name, at, text=plain(cell.value))
            return None
        if hasattr(cell.value, "hour") and not hasattr(cell.value, "year"):
            grid.report("cell-time", name, at, text=plain(cell.value))
            return None
        return cell.value  # type: ignore[no-any-return]
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell.value).replace("\r\n", "\n").replace("\r", "\n")
    wrong = FORBIDDEN.search(text)
    if wrong:
        grid.report(code_for(wrong.group()), name, at, character=notation(wrong.group()))
        return None
    return text
