"""Where something stands in a text: 1-based lines and columns, columns counted in code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """From (line, column) up to but not including (end_line, end_column); all 1-based."""

    line: int
    column: int
    end_line: int
    end_column: int


class Place(NamedTuple):
    """Where a node stands: its key (None for the root and for list elements) and its value.

    The value of a key with nothing after it (`key:`) has the key's own span, so that a message
    about the blank points at the line that is blank.
    """

    key: Span | None
    value: Span
