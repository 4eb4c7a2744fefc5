"""A line of the source with carets under a span, as wide as a screen at most."""

from __future__ import annotations

from pia.messages.escape import visible
from pia.messages.width import width
from pia.source.position import Span

WINDOW = 100  # columns of the source shown
_LEAD = 30  # of these, at most so many before the span when the line is cut


def excerpt(line: str, span: Span) -> tuple[str, str]:
    """The line as shown and the line of carets for it.

    A span of several lines is marked to the end of its first. Unseen characters are written out,
    tabs are one space, and … stands for what is left out of a long line.
    """
    cells = [" " if character == "\t" else visible(character) for character in line]
    widths = [width(cell) for cell in cells]
    start = min(span.column - 1, len(cells))
    end = len(cells) if span.end_line > span.line else min(span.end_column - 1, len(cells))
    first, last = _window(widths, start)
    head = "…" if first > 0 else ""
    tail = "…" if last < len(cells) else ""
    shown = head + "".join(cells[first:last]) + tail
    offset = len(head) + sum(widths[first:start])
    marked = sum(widths[start : min(end, last)])
    return shown.rstrip(), " " * offset + "^" * max(marked, 1)


def _window(widths: list[int], start: int) -> tuple[int, int]:
    """The cells to show: all of them if they fit, else from somewhat before the span on."""
    if sum(widths) <= WINDOW:
        return 0, len(widths)
    first, lead = start, 0
    while first > 0 and lead + widths[first - 1] <= _LEAD:
        first -= 1
        lead += widths[first]
    last, used = first, 0
    while last < len(widths) and used + widths[last] <= WINDOW:
        used += widths[last]
        last += 1
    while first > 0 and used + widths[first - 1] <= WINDOW:
        first -= 1
        used += widths[first]
    return first, last
