"""Reads a Word file back as a reader of it would: its paragraphs in order, tables included."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph
from lxml import etree

from pia.report.blocks import Figure, Heading, Item, Items, Line, Note, Paragraph, Report, Table
from pia.report.escape import flat as shown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def part(content: bytes, name: str) -> Any:
    """One part of the file, as XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    """Style and text of every paragraph of the body that has a text, cells included."""
    found = []
    for block in opened(content).iter_inner_content():
        if isinstance(block, WordTable):
            for row in block.rows:
                found += [(each.style.name, each.text) for cell in row.cells for each in cell.paragraphs]
        else:
            assert isinstance(block, WordParagraph)
            found.append((block.style.name, block.text))
    return [(style, text) for style, text in found if text]


def expected(report: Report) -> list[tuple[str, str]]:
    """The same of the report that was written; figures are pictures."""
    return [(style, text) for style, text in _expected(report) if text]


def _expected(report: Report) -> Iterator[tuple[str, str]]:
    for block in report.blocks:
        match block:
            case Heading(level, line):
                yield f"Heading {level}", _text(line)
            case Paragraph(line):
                yield "Normal", _text(line)
            case Note(line):
                yield "Note", _text(line)
            case Items(items, ordered):
                yield from _items(items, ordered, 0)
            case Table(header, rows):
                yield from (("Table Heading", _text(line)) for line in header)
                yield from (("Table Text", _text(line)) for row in rows for cell in row for line in cell)
            case Figure():
                pass


def _items(items: tuple[Item, ...], ordered: bool, depth: int) -> Iterator[tuple[str, str]]:
    for item in items:
        yield "List Number" if ordered else ("List Bullet", "List Bullet 2", "List Bullet 3")[min(depth, 2)], _text(item.line)
        yield from _items(item.items, False, depth + 1)


def _text(line: Line) -> str:
    return "".join(shown(run.text) for run in line)


def tags(content: bytes) -> list[str]:
    """Every element of the body, in order. Whether a row may break is left out, since long text lets it."""
    return [each.tag for each in part(content, "word/document.xml").iter() if each.tag != f"{W}cantSplit"]


def flat(text: str) -> str:
    """Without white space, which lines on paper lose."""
    return re.sub(r"\s", "", text)


__all__ = ["W", "expected", "flat", "opened", "paragraphs", "part", "tags"]
