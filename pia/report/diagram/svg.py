"""The layout as SVG text, with title and description inside."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from pia.report.diagram.graph import Lang
from pia.report.diagram.layout import BADGE, FONT, GAP, LINE, MARK, PICTURE, WIDTH, Box, Lane, Layout, Row
from pia.report.diagram.shapes import DASH, badge, escape, gate, head, mark, number, path, rect, stroke, text
from pia.report.diagram.words import description, label, title

FONTS = "Noto Sans CJK JP, Noto Sans JP, BIZ UDGothic, Yu Gothic, Hiragino Sans, IPAexGothic, sans-serif"
# On a screen the drawing is shown this much larger than its units.
SCREEN = 1.8
# From one entry of the key to the next.
KEY = 92.0
# Of the sign on the border of the country.
TAG = 36.0


def draw(layout: Layout, lang: Lang) -> str:
    """The drawing. Nothing in it has an id, so any number of drawings can stand in one page."""
    height = layout.height
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {number(WIDTH)} {number(height)}" '
        f'width="{number(WIDTH * SCREEN)}" height="{number(height * SCREEN)}" lang="{lang}" '
        f"font-family={quoteattr(FONTS)}>",
        f"<title>{escape(title(layout.graph, lang))}</title>",
        "<desc>" + "\n".join(map(escape, description(layout.graph, lang).split("\n"))) + "</desc>",
        rect(0, 0, WIDTH, height, 'fill="#fff"'),
        *(part for lane in layout.lanes for part in _lane(lane, layout)),
        *_lines(layout),
        *_boundaries(layout),
        *(part for box in layout.boxes for part in _box(box)),
        *(part for row in layout.rows for part in _row(row, layout, lang)),
        *(_head(layout, lang) if layout.rows else ()),
        *_notes(layout),
    ]  # fmt: skip
    return "\n".join((*parts, "</svg>")) + "\n"


def _lane(lane: Lane, layout: Layout) -> list[str]:
    fill = "#ececec" if lane.name == "ward" else "#fff"
    band = rect(lane.x, 0, lane.width, layout.bottom, f'fill="{fill}" stroke="#999" stroke-width="0.5"')
    first = LINE if len(lane.lines) > 1 else LINE * 1.5
    middle = lane.x + lane.width / 2
    return [band, *(text(middle, first + index * LINE, line, FONT, anchor="middle", bold=True)
                    for index, line in enumerate(lane.lines))]  # fmt: skip


def _lines(layout: Layout) -> list[str]:
    """Faint lines: one down from each party, one between rows."""
    down = [path(f"M{number(box.line)} {number(box.y + box.height)} V{number(layout.bottom)}", stroke(0.8, "", "#888"))
            for box in layout.boxes]  # fmt: skip
    across = [path(f"M0 {number(row.top)} H{number(WIDTH)}", stroke(0.4, "", "#bbb")) for row in layout.rows]
    end = path(f"M0 {number(layout.bottom)} H{number(WIDTH)}", stroke(0.4, "", "#999"))
    return [*down, *across, end] if layout.rows else down


def _boundaries(layout: Layout) -> list[str]:
    """A heavy line where the ward ends, a double one where the country does."""
    ward, country = _ward(layout), _country(layout)
    found = [] if ward is None else [path(f"M{number(ward)} 0 V{number(layout.bottom)}", stroke(2.4))]
    if country is not None:
        found += [path(f"M{number(country + shift)} 0 V{number(layout.bottom)}", stroke(1.3)) for shift in (-1.6, 1.6)]
    return found


def _ward(layout: Layout) -> float | None:
    return next((lane.x + lane.width for lane in layout.lanes if lane.name == "ward"), None)


def _country(layout: Layout) -> float | None:
    return next((lane.x for lane in layout.lanes if lane.name == "abroad"), None)


def _box(box: Box) -> list[str]:
    look = 'rx="3" fill="#fff" stroke="#000" stroke-width="1.1"'
    parts = [rect(box.x, box.y, box.width, box.height, look)]
    if box.node.members:
        # A group: like cards in a stack.
        below = box.y + box.height
        parts += [path(f"M{number(box.x + inset)} {number(below + drop)} h{number(box.width - 2 * inset)}", stroke(1))
                  for inset, drop in ((2.5, 1.8), (5, 3.4))]  # fmt: skip
    first = box.y + box.height / 2 - (len(box.lines) - 1) * LINE / 2 + FONT * 0.36
    middle = box.x + box.width / 2
    return parts + [
        text(middle, first + index * LINE, line, FONT, anchor="middle") for index, line in enumerate(box.lines)
    ]


def _row(row: Row, layout: Layout, lang: Lang) -> list[str]:
    return [*_arrow(row), *_gates(row, layout, lang), *_beside(row, lang)]


def _arrow(row: Row) -> list[str]:
    thick = 2.4 if row.bundle.count("delegation") else 1.4
    look = stroke(thick, DASH[row.bundle.weakest])
    x, y = row.start, row.y
    if row.start == row.end:
        loop = f"M{number(x)} {number(y - 3.4)} h7 a3.4 3.4 0 0 1 0 6.8 h-3"
        return [path(loop, look), head(x, y + 3.4, -1)]
    way = 1 if row.end > x else -1
    begin = x + (6 * way if row.bundle.both_ways else 0)
    start = head(x, y, -way) if row.bundle.both_ways else f'<circle cx="{number(x)}" cy="{number(y)}" r="2.2"/>'
    return [path(f"M{number(begin)} {number(y)} H{number(row.end - 6 * way)}", look), start, head(row.end, y, way)]


def _gates(row: Row, layout: Layout, lang: Lang) -> list[str]:
    low, high = sorted((row.start, row.end))
    towards = 1 if row.end > row.start else -1
    ward, country = _ward(layout), _country(layout)
    crossing = row.bundle.crossing
    found: list[str] = []
    if ward is not None and low < ward < high:
        found += gate(crossing.ward, ward, row.y, towards, FONT)
    if country is not None and low < country < high:
        words = label(f"tag.{crossing.country}", lang)
        width = TAG
        found += [rect(country - width / 2, row.y - 5.3, width, 10.6, 'fill="#fff" stroke="#000" stroke-width="1.4"'),
                  text(country, row.y + FONT * 0.36, words, FONT, anchor="middle", bold=True)]  # fmt: skip
    return found


def _beside(row: Row, lang: Lang) -> list[str]:
    bundle = row.bundle
    left = PICTURE + 4
    beside = left + (BADGE + 3 if len(bundle.edges) == 1 else 0)
    one = len(row.words) == 1
    lines = [row.y + FONT * 0.36] if one else [row.y - 3, row.y + 8.6]
    found = [text(beside, y, words, FONT) for y, words in zip(lines, row.words, strict=True) if words]
    if len(bundle.edges) == 1:
        edge = bundle.edges[0]
        found += badge(edge.kind, left + BADGE / 2, row.y, str(edge.number), FONT)
    if row.mark:
        y = row.y if one else row.y + 5.6
        found += mark(bundle.weakest, WIDTH - MARK[lang] - 2, y, MARK[lang], row.mark, FONT)
    return found


def _head(layout: Layout, lang: Lang) -> list[str]:
    """Above the words: what the signs on the boundaries say, as far as they occur; and the names of the columns."""
    x, y = PICTURE + 12.0, LINE
    found: list[str] = []
    ways = {row.bundle.crossing.ward for row in layout.rows}
    for way, shown in (("out", {"out"}), ("in", {"in"}), ("both", {"both"}), ("unknown", {"unknown"})):
        if ways & shown and _ward(layout) is not None:
            found += gate(way, x, y, 1 if way == "out" else -1, FONT)  # type: ignore[arg-type]
            found.append(text(x + 10, y + FONT * 0.36, label(f"key.{way}", lang), FONT))
            x, y = (PICTURE + 12.0, y + LINE + 1) if x > PICTURE + 20 else (PICTURE + 12.0 + KEY, y)
    if x > PICTURE + 20:
        x, y = PICTURE + 12.0, y + LINE + 1
    for name, edge in (("ward", _ward(layout)), ("country", _country(layout))):
        if edge is not None:
            lines = ((0.0, 2.4),) if name == "ward" else ((-1.6, 1.3), (1.6, 1.3))
            found += [path(f"M{number(x + shift)} {number(y - 4.6)} v9.2", stroke(wide)) for shift, wide in lines]
            found.append(text(x + 10, y + FONT * 0.36, label(f"key.{name}", lang), FONT))
            x += KEY
    base = layout.top - 3.4
    found.append(text(PICTURE + 4, base, label("column.what", lang), FONT, bold=True))
    if any(row.mark for row in layout.rows):
        found.append(
            text(WIDTH - MARK[lang] / 2 - 2, base, label("column.mark", lang), FONT, anchor="middle", bold=True)
        )
    return found


def _notes(layout: Layout) -> list[str]:
    first = layout.bottom + GAP + FONT * 0.8
    return [text(4, first + index * LINE, line, FONT) for index, line in enumerate(layout.notes)]
