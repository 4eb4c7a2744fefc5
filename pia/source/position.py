"""Where something stands in a text: 1-based lines and columns, columns counted in code points."""

from __future__ import annotations

from typing import NamedTuple


class Tab(NamedTuple):
    """A sheet of a workbook. nth: its place among the sheets, from 1."""

    nth: int
    name: str


class Span(NamedTuple):
    """From (line, column) up to but not including (end_line, end_column); all 1-based.

    tab: in a workbook the sheet, whose rows and columns these are then.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    tab: Tab | None = None


def cell_span(tab: Tab, row: int, column: int) -> Span:
    """One cell of a workbook."""
    return Span(row, column, row, column + 1, tab)


def address(span: Span) -> str:
    """Where a span is, as people look it up: 「関係者」!C5, or 12:7 in a text."""
    if span.tab is None:
        return f"{span.line}:{span.column}"
    return f"「{span.tab.name}」!{letters(span.column)}{span.line}"


def letters(column: int) -> str:
    """The letters of a column, from 1: A, Z, AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


class Place(NamedTuple):
    """Where a node stands: its key (None for the root and for list elements) and its value.

    The value of a key with nothing after it (`key:`) has the key's own span, so that a message
    about the blank points at the line that is blank.
    """

    key: Span | None
    value: Span
