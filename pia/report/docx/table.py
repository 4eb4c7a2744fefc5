"""A table: its header on every page, no row torn apart, columns as wide as in the PDF."""

from __future__ import annotations

import math
from typing import Any

from pia.report import sheet
from pia.report.blocks import Cell, Line, Table, text_of
from pia.report.columns import widths
from pia.report.diagram.text import width
from pia.report.docx.xml import add, add_line, add_paragraph

_WIDTH = round(sheet.WIDTH * sheet.MM * 20)
_SHADE = "E8E8E8"
# In points, as template/styles.xml has them.
_SIZE, _PITCH, _SIDES = 10.5, 13.6, 5.0
# A row of more than a quarter of a page would leave too much of the page before it white.
_TALLEST = sheet.HEIGHT * sheet.MM / 4


def add_table(parent: Any, table: Table) -> None:
    """The table as the last thing inside an element of the document."""
    columns = _columns(table)
    made = add(parent, "tbl")
    properties = add(made, "tblPr")
    add(properties, "tblStyle", val="TableGrid")
    add(properties, "tblW", w=_WIDTH, type="dxa")
    add(properties, "tblLayout", type="fixed")
    add(properties, "tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    grid = add(made, "tblGrid")
    for twips in columns:
        add(grid, "gridCol", w=twips)
    _row(made, tuple((name,) for name in table.header), columns, head=True)
    for row in table.rows:
        _row(made, row, columns, head=False)


def _columns(table: Table) -> list[int]:
    """Widths in twentieths of a point, that together are the width of the page."""
    relative = widths(table)
    found = [round(_WIDTH * each / sum(relative)) for each in relative]
    found[-1] += _WIDTH - sum(found)
    return found


def _row(table: Any, cells: tuple[Cell, ...], columns: list[int], *, head: bool) -> None:
    row = add(table, "tr")
    properties = add(row, "trPr")
    if head or _height(cells, columns) < _TALLEST:
        add(properties, "cantSplit")
    if head:
        add(properties, "tblHeader")
    for twips, lines in zip(columns, cells, strict=True):
        cell = add(row, "tc")
        measures = add(cell, "tcPr")
        add(measures, "tcW", w=twips, type="dxa")
        if head:
            add(measures, "shd", val="clear", color="auto", fill=_SHADE)
        # A cell is a paragraph at least, else the file is broken.
        for line in lines or ((),):
            add_line(add_paragraph(cell, "TableHeading" if head else "TableText"), line)


def _height(cells: tuple[Cell, ...], columns: list[int]) -> float:
    """About how high a row is, in points."""
    return max(sum(_lines(line, twips / 20) for line in cell) for cell, twips in zip(cells, columns, strict=True)) * _PITCH


def _lines(line: Line, points: float) -> int:
    return max(1, math.ceil(width(text_of(line)) * _SIZE / max(points - _SIDES, _SIZE)))
