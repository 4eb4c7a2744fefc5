"""A report as the plain data that the typst template reads: strings only, so nothing in it can be markup."""

from __future__ import annotations

from datetime import date
from typing import Any

from pia.report.blocks import Block, Break, Figure, Heading, Item, Items, Line, Note, Paragraph, Report, Table
from pia.report.columns import widths
from pia.report.escape import flat
from pia.report.sheet import MEASURES
from pia.report.words import word


def to_data(report: Report, day: date, fonts: list[str], copy: str) -> dict[str, Any]:
    """day: the document's date, so that its bytes do not depend on when it is made. copy: stands on every page.

    fonts: families; the first that has a character is used.
    """
    return {
        "title": flat(report.title), "lang": report.lang, "mark": flat(report.mark), "copy": flat(copy),
        "page": word("page of pages", report.lang), "fonts": fonts,
        "date": [day.year, day.month, day.day], "sheet": report.sheet, "measures": MEASURES,
        "blocks": [_block(block) for block in report.blocks],
    }  # fmt: skip


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": block.level, "line": _line(block.line)}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "line": _line(block.line)}
    if isinstance(block, Note):
        return {"kind": "note", "line": _line(block.line)}
    if isinstance(block, Items):
        return {"kind": "items", "ordered": block.ordered, "items": [_item(item) for item in block.items]}
    if isinstance(block, Figure):
        alt = "\n".join(flat(each) for each in block.alt.split("\n"))
        return {"kind": "figure", "file": f"{block.name}.svg", "alt": alt, "height": block.height}
    if isinstance(block, Break):
        return {"kind": "break", "sheet": block.sheet}
    assert isinstance(block, Table)
    rows = [[{"lines": [_line(line) for line in cell]} for cell in row] for row in block.rows]
    return {"kind": "table", "widths": widths(block), "header": [_line(line) for line in block.header], "rows": rows}


def _item(item: Item) -> dict[str, Any]:
    return {"line": _line(item.line), "items": [_item(inner) for inner in item.items]}


def _line(line: Line) -> list[dict[str, str]]:
    return [{"text": flat(run.text), "style": run.style} for run in line]
