"""The blocks of a report as paragraphs and tables of a Word file."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from pia.report.blocks import (
    Block,
    Break,
    Figure,
    Heading,
    Item,
    Items,
    Line,
    Note,
    Paragraph,
    Report,
    Table,
    line,
)
from pia.report.docx import measures
from pia.report.docx.picture import add_picture
from pia.report.docx.table import add_table
from pia.report.docx.xml import add_line, add_paragraph

# In template/numbering.xml: the w:num of every bullet, and the w:abstractNum of numbers.
_BULLETS, _NUMBERS = 1, 1
_BULLET_STYLES = ("ListBullet", "ListBullet2", "ListBullet3")
_DEEPEST = 8
_AFTER_TABLE, _AFTER_LIST, _BEFORE_GROUP = Pt(7), Pt(4), Pt(5)


def write_blocks(document: Document, report: Report) -> None:
    """Every block in turn."""
    ended = any(isinstance(block, Break) for block in report.blocks)
    flow = _Flow(document, 1 if report.sheet and ended else 0)
    for block in report.blocks:
        flow.add(block)
    flow.end()


class _Flow:
    """Where in the document the next block goes: on a new page, on a sheet, below a table or list (`_above`).

    `_sheet`: the level of the sheet's title, 0 where there is no sheet.
    """

    def __init__(self, document: Document, sheet: int) -> None:
        self._document, self._sheet = document, sheet
        self._started = self._break = False
        self._above = ""

    def add(self, block: Block) -> None:
        match block:
            case Break(sheet):
                # At the very beginning there is nothing to break off.
                self._break, self._sheet = self._started, 2 if sheet else 0
            case Heading(level, parts):
                self._text(f"Heading{level}", parts, measures.role_of(level, self._sheet))
            case Paragraph(parts):
                self._text("Normal", parts)
            case Note(parts):
                self._text("Note", parts)
            case Items(items, ordered):
                self._items(items, _counter(self._document) if ordered else None, 0)
                self._above = "list"
            case Figure():
                self._figure(block)
            case Table():
                # Two tables that touch would be one, and a table can't begin a page by itself.
                if self._above == "table" or self._break:
                    self._paragraph("Spacer")
                add_table(self._document.element.body, block)
                self._started, self._above = True, "table"

    def end(self) -> None:
        """A document can't end in a table; what follows it must not need a page of its own."""
        if self._above == "table":
            self._paragraph("Spacer")
        body: Any = self._document.element.body
        body.append(body.sectPr)

    def _text(self, style: str, parts: Line, role: measures.Role = "text") -> WordParagraph:
        made = self._paragraph(style)
        add_line(made._p, parts)
        if self._sheet:
            measures.on_sheet(made, role)
        return made

    def _paragraph(self, style: str) -> WordParagraph:
        made = WordParagraph(add_paragraph(self._document.element.body, style), self._document._body)
        if self._break:
            made.paragraph_format.page_break_before = True
            made.paragraph_format.space_before = Pt(0)
        elif self._above and style != "Spacer" and not style.startswith("Heading"):
            made.paragraph_format.space_before = _AFTER_TABLE if self._above == "table" else _AFTER_LIST
        self._started, self._break, self._above = True, False, ""
        return made

    def _items(self, items: tuple[Item, ...], counter: int | None, depth: int) -> None:
        """counter: the w:num of a numbered list; what stands below its entries has bullets."""
        for each in items:
            style = _BULLET_STYLES[min(depth, len(_BULLET_STYLES) - 1)] if counter is None else "ListNumber"
            made = self._text(style, each.line)
            _number(made, _BULLETS if counter is None else counter, min(depth, _DEEPEST))
            if each.items and not self._sheet:
                made.paragraph_format.keep_with_next = True
                if depth == 0:
                    made.paragraph_format.space_before = _BEFORE_GROUP
            self._items(each.items, None, depth + 1)

    def _figure(self, figure: Figure) -> None:
        made = self._paragraph("Figure")
        if add_picture(made, figure):
            if self._sheet:
                measures.on_sheet(made, "figure")
            return
        made._p.getparent().remove(made._p)
        rows = (Item(line(row)) for row in figure.alt.splitlines() if row.strip())
        self._items(tuple(rows), None, 0)


def _counter(document: Document) -> int:
    """A numbered list of its own, which starts at 1."""
    numbering: Any = document.part.numbering_part.element
    made = numbering.add_num(_NUMBERS)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _number(paragraph: WordParagraph, counter: int, level: int) -> None:
    number: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_ilvl().val = level
    number.get_or_add_numId().val = counter
