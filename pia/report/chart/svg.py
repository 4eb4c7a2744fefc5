"""A bar chart as SVG: told apart by pattern, with the figures on the bars, so that it reads in black and white.

Only presentation attributes: no style, no script, no reference to anything outside. All numbers are in user units.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape as escape_xml
from xml.sax.saxutils import quoteattr

from pia.messages.escape import escape as unseen
from pia.report.chart.bars import Bar, Bars, description, figure
from pia.report.diagram.svg import FONTS
from pia.report.diagram.text import width, wrapped

WIDTH = 720.0
LABELS, NOTES = 258.0, 150.0
FONT, _SMALL = 12.0, 10.5
ROW, BAR = 40.0, 24.0
LEGEND = 34.0
GAP = 8.0
_SPACE = WIDTH - LABELS - NOTES - 2 * GAP
_LINES = 2
# Of as many series as a chart can have: filled, striped, dotted, empty.
_FILLS = ("#000", "url(#{name}-stripes)", "url(#{name}-dots)", "#fff")
MOST = len(_FILLS)


def draw(chart: Bars) -> str:
    """The drawing, with title and description inside. Raises ValueError for more series than there are patterns."""
    if len(chart.series) > MOST:
        raise ValueError(f"{len(chart.series)} series, but {MOST} patterns")
    height = LEGEND + max(1, len(chart.rows)) * ROW + GAP
    name = chart.name
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_n(WIDTH)} {_n(height)}" width="{_n(WIDTH)}" '
        f'height="{_n(height)}" font-family={quoteattr(FONTS)} font-size="{_n(FONT)}" '
        f'aria-labelledby="{name}-title {name}-desc">',
        f'<title id="{name}-title">{_escape(chart.title)}</title>',
        f'<desc id="{name}-desc">{_lines(description(chart))}</desc>',
        *_patterns(name),
        f'<rect x="0" y="0" width="{_n(WIDTH)}" height="{_n(height)}" fill="#fff"/>',
        *_legend(chart),
        *_rows(chart),
        f'<path d="M{_n(LABELS)} {_n(LEGEND)} V{_n(height - GAP)}" stroke="#000" stroke-width="1.2" fill="none"/>',
        "</svg>",
    )) + "\n"  # fmt: skip


def _patterns(name: str) -> Iterator[str]:
    tile = 'width="6" height="6" patternUnits="userSpaceOnUse"'
    yield "<defs>"
    yield (f'<pattern id="{name}-stripes" {tile}><rect width="6" height="6" fill="#fff"/>'
           '<path d="M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5" stroke="#000" stroke-width="1.1"/></pattern>')  # fmt: skip
    yield (f'<pattern id="{name}-dots" {tile}><rect width="6" height="6" fill="#fff"/>'
           '<circle cx="3" cy="3" r="1.1" fill="#000"/></pattern>')  # fmt: skip
    yield "</defs>"


def _legend(chart: Bars) -> Iterator[str]:
    x, y = LABELS, LEGEND / 2
    for pattern, series in zip(chart.patterns, chart.series, strict=False):
        yield _box(chart.name, pattern, x, y - 7, 18, 14)
        yield _text(x + 24, y + 4.2, series)
        x += 24 + width(series) * FONT + 18
    if chart.unit:
        yield _text(WIDTH - GAP, y + 4.2, chart.unit, anchor="end", size=_SMALL)


def _rows(chart: Bars) -> Iterator[str]:
    most = max((sum(row.values) for row in chart.rows), default=0) or 1
    for place, row in enumerate(chart.rows):
        yield from _row(chart, row, LEGEND + place * ROW, most)


def _row(chart: Bars, row: Bar, top: float, most: float) -> Iterator[str]:
    middle = top + ROW / 2
    lines = wrapped(row.label, (LABELS - GAP) / FONT - 0.5, _LINES)
    first = middle - (len(lines) - 1) * FONT * 0.6 + FONT * 0.36
    for place, line in enumerate(lines):
        yield _text(LABELS - GAP, first + place * FONT * 1.2, line, anchor="end")
    x = LABELS
    for pattern, value in zip(chart.patterns, row.values, strict=False):
        size = value / most * _SPACE
        if size > 0:
            yield _box(chart.name, pattern, x, middle - BAR / 2, size, BAR)
            yield from _on_bar(pattern, figure(value), x + size / 2, middle, size)
        x += size
    notes = wrapped(row.note, NOTES / _SMALL, _LINES)
    for place, line in enumerate(notes):
        yield _text(x + GAP, middle + 3.8 + (place - (len(notes) - 1) / 2) * 13, line, size=_SMALL)


def _on_bar(pattern: int, said: str, x: float, y: float, size: float) -> Iterator[str]:
    """The figure, on white where a pattern would hide it; left to the note where the segment is too narrow."""
    wide = width(said) * 11 + 6
    if wide + 2 > size:
        return
    if pattern:
        yield f'<rect x="{_n(x - wide / 2)}" y="{_n(y - 7)}" width="{_n(wide)}" height="14" fill="#fff"/>'
    yield _text(x, y + 4, said, anchor="middle", size=11, fill="#000" if pattern else "#fff")


def _box(name: str, pattern: int, x: float, y: float, wide: float, high: float) -> str:
    fill = _FILLS[pattern].format(name=name)
    return (f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}" fill="{fill}" stroke="#000" '
            'stroke-width="1"/>')  # fmt: skip


def _text(x: float, y: float, text: str, *, anchor: str = "start", size: float = FONT, fill: str = "#000") -> str:
    return f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}" font-size="{_n(size)}" fill="{fill}">{_escape(text)}</text>'


def _lines(text: str) -> str:
    return "\n".join(map(_escape, text.split("\n")))


def _escape(text: str) -> str:
    return escape_xml(unseen(text, None))


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
