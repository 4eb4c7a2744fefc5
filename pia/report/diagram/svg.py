"""The layout as SVG text: shapes and words carry every meaning, so that it reads in black and white.

Badges: a square is a delegation, a circle a flow, a diamond a link, a hexagon remote access. After the number stands
whether it is encrypted. Only presentation attributes are used: no style, no script, no reference to anything outside.
"""

from __future__ import annotations

from typing import Literal
from xml.sax.saxutils import escape as escape_xml
from xml.sax.saxutils import quoteattr

from pia.messages.escape import escape as unseen
from pia.report.diagram.graph import LANES, Edge
from pia.report.diagram.layout import (
    BADGE,
    BOX_HEIGHT,
    BOX_WIDTH,
    FONT,
    LANE_TITLE,
    TOP,
    WIDTH,
    Box,
    Curve,
    Lane,
    Layout,
)
from pia.report.diagram.text import wrapped

Lang = Literal["ja", "en"]
FONTS = "Noto Sans CJK JP, Noto Sans JP, BIZ UDGothic, Yu Gothic, Hiragino Sans, IPAexGothic, sans-serif"
LEGEND_HEIGHT = 58.0
_PROTECTION = {
    "encrypted": ("暗", "E"), "plain": ("平", "N"), "unknown": ("？", "?"), "none": ("", ""),
}  # fmt: skip
_DASH = {"encrypted": "", "plain": "2 4", "unknown": "9 3 2 3", "none": "12 4"}
_WORDS = {
    "title": ("委託の連鎖とデータの流れ: {title}", "Delegations and data flows: {title}"),
    "delegation": ("委託", "delegation"), "flow": ("データの流れ", "data flow"), "link": ("外部結合", "external link"),
    "remote": ("遠隔接続", "remote access"), "encrypted": ("暗号化あり", "encrypted"), "plain": ("暗号化なし", "not encrypted"),
    "unknown": ("暗号化は未確認", "encryption not confirmed"), "none": ("", ""), "boundary": ("ここから実施機関の外", "outside the ward"),
    "to": ("{number} {kind}: {source}から{target}へ {label} {protection}", "{number} {kind}: {source} to {target}, {label} {protection}"),
    "border": ("ここから国外", "outside the country"), "empty": ("関係者が示されていません", "no parties are stated"),
}  # fmt: skip


def escape(text: str) -> str:
    """Text for XML; control and direction characters are written out."""
    return escape_xml(unseen(text, None))


def label(code: str, lang: Lang) -> str:
    """One word of the drawing."""
    return _WORDS[code][0 if lang == "ja" else 1]


def draw(layout: Layout, lang: Lang) -> str:
    """The drawing with title and description inside."""
    title = label("title", lang).format(title=layout.graph.title)
    height = layout.height + LEGEND_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_n(WIDTH)} {_n(height)}" '
        f'width="{_n(WIDTH)}" height="{_n(height)}" font-family={quoteattr(FONTS)} font-size="{_n(FONT)}" '
        f'aria-labelledby="diagram-title diagram-desc">',
        f'<title id="diagram-title">{escape(title)}</title>',
        f'<desc id="diagram-desc">{escape(description(layout, lang))}</desc>',
        "<defs>", *_markers(), "</defs>",
        f'<rect x="0" y="0" width="{_n(WIDTH)}" height="{_n(height)}" fill="#fff"/>',
    ]  # fmt: skip
    parts += [part for lane in layout.lanes for part in _lane(lane, lang)]
    parts += _boundaries(layout, lang)
    parts += [_line(curve) for curve in layout.curves]
    parts += [part for box in layout.boxes for part in _box(box)]
    parts += [part for curve in layout.curves for part in _badge(curve, lang)]
    if not layout.boxes:
        parts.append(_text(WIDTH / 2, TOP + 14, label("empty", lang), anchor="middle"))
    parts += _legend(layout, lang)
    return "\n".join((*parts, "</svg>")) + "\n"


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", weight: str = "", size: float = FONT, fill: str = "#000"
) -> str:
    bold = ' font-weight="bold"' if weight else ""
    return (f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}" font-size="{_n(size)}" fill="{fill}"{bold}>'
            f"{escape(text)}</text>")  # fmt: skip


def _markers() -> list[str]:
    shape = 'markerWidth="9" markerHeight="9" refX="8" refY="4.5" markerUnits="userSpaceOnUse"'
    return [f'<marker id="arrow" {shape} orient="auto-start-reverse"><path d="M0 0 L9 4.5 L0 9 z"/></marker>']


def _lane(lane: Lane, lang: Lang) -> list[str]:
    fill = "#f1f1f1" if lane.name == "ward" else "#fff"
    title = LANES[lane.name][0 if lang == "ja" else 1]
    lines = wrapped(title, LANE_TITLE / FONT - 0.6, 4)
    top = lane.y + lane.height / 2 - (len(lines) - 1) * FONT * 0.65 + FONT * 0.35
    return [
        f'<rect x="0" y="{_n(lane.y)}" width="{_n(WIDTH)}" height="{_n(lane.height)}" fill="{fill}" stroke="#999" '
        f'stroke-width="0.6"/>',
        *(_text(6, top + index * FONT * 1.3, line, weight="bold") for index, line in enumerate(lines)),
    ]


def _boundaries(layout: Layout, lang: Lang) -> list[str]:
    """Heavy lines where data leaves the ward, and where it leaves the country."""
    names = [lane.name for lane in layout.lanes]
    found = []
    if "ward" in names and names.index("ward") + 1 < len(names):
        found.append((layout.lanes[names.index("ward") + 1].y, label("boundary", lang)))
    if "abroad" in names:
        found.append((layout.lanes[names.index("abroad")].y, label("border", lang)))
    return [part for y, text in found for part in (
        f'<path d="M0 {_n(y)} H{_n(WIDTH)}" stroke="#000" stroke-width="2.4" fill="none"/>',
        _text(WIDTH - 4, y + FONT + 1, f"▼{text}", anchor="end", size=10.5),
    )]  # fmt: skip


def _box(box: Box) -> list[str]:
    stack = 3 if box.node.count > 1 else 0
    frames = [
        f'<rect x="{_n(box.x + shift)}" y="{_n(box.y - shift)}" width="{_n(BOX_WIDTH)}" height="{_n(BOX_HEIGHT)}" rx="4" '
        f'fill="#fff" stroke="#000" stroke-width="1.2"/>'
        for shift in ((stack, 0) if stack else (0,))
    ]
    top = box.y + BOX_HEIGHT / 2 - (len(box.lines) - 1) * FONT * 0.6 + FONT * 0.36
    middle = box.x + BOX_WIDTH / 2
    return [*frames, *(_text(middle, top + i * FONT * 1.2, line, anchor="middle") for i, line in enumerate(box.lines))]


def _line(curve: Curve) -> str:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve.points
    edge = curve.edge
    dash = f' stroke-dasharray="{_DASH[edge.protection]}"' if _DASH[edge.protection] else ""
    width = "2.2" if edge.kind == "delegation" else "1.3"
    start = ' marker-start="url(#arrow)"' if edge.both_ways else ""
    return (f'<path d="M{_n(ax)} {_n(ay)} C{_n(bx)} {_n(by)} {_n(cx)} {_n(cy)} {_n(dx)} {_n(dy)}" fill="none" stroke="#000" '
            f'stroke-width="{width}"{dash} marker-end="url(#arrow)"{start}/>')  # fmt: skip


def _badge(curve: Curve, lang: Lang) -> list[str]:
    x, y = curve.badge
    edge = curve.edge
    mark = _PROTECTION[edge.protection][0 if lang == "ja" else 1]
    return [_badge_shape(edge.kind, x, y), _text(x, y + 3.6, f"{edge.number}{mark}", anchor="middle", size=10)]


def _badge_shape(kind: str, x: float, y: float) -> str:
    look = 'fill="#fff" stroke="#000" stroke-width="1.1"'
    r = BADGE + 1.5
    if kind == "delegation":
        return (
            f'<rect x="{_n(x - r)}" y="{_n(y - BADGE + 1)}" width="{_n(2 * r)}" height="{_n(2 * BADGE - 2)}" {look}/>'
        )
    if kind == "link":
        return f'<path d="M{_n(x - r - 4)} {_n(y)} L{_n(x)} {_n(y - r)} L{_n(x + r + 4)} {_n(y)} L{_n(x)} {_n(y + r)} z" {look}/>'
    if kind == "remote":
        h = BADGE - 1
        points = ((-r - 3, 0), (-h, -h), (h, -h), (r + 3, 0), (h, h), (-h, h))
        return f'<path d="M{" L".join(f"{_n(x + dx)} {_n(y + dy)}" for dx, dy in points)} z" {look}/>'
    return f'<ellipse cx="{_n(x)}" cy="{_n(y)}" rx="{_n(r)}" ry="{_n(BADGE)}" {look}/>'


def _legend(layout: Layout, lang: Lang) -> list[str]:
    y = layout.height + 14
    parts, x = [], 20.0
    for kind in ("delegation", "flow", "link", "remote"):
        parts += [
            _badge_shape(kind, x, y),
            _text(x, y + 3.6, "n", anchor="middle", size=10),
            _text(x + 20, y + 4, label(kind, lang)),
        ]
        x += 160
    x, y = 6.0, y + 28
    for protection in ("encrypted", "plain", "unknown"):
        dash = f' stroke-dasharray="{_DASH[protection]}"' if _DASH[protection] else ""
        mark = _PROTECTION[protection][0 if lang == "ja" else 1]
        parts.append(f'<path d="M{_n(x)} {_n(y)} h34" fill="none" stroke="#000" stroke-width="1.3"{dash}/>')
        parts.append(_text(x + 40, y + 4, f"{mark}: {label(protection, lang)}"))
        x += 205
    return parts


def description(layout: Layout, lang: Lang) -> str:
    names = {box.node.id: box.node.label for box in layout.boxes}
    return "\n".join(_sentence(curve.edge, names, lang) for curve in layout.curves) or label("empty", lang)


def _sentence(edge: Edge, names: dict[str, str], lang: Lang) -> str:
    return label("to", lang).format(
        number=edge.number, kind=label(edge.kind, lang), source=names[edge.source], target=names[edge.target],
        label=edge.label, protection=label(edge.protection, lang)).strip()  # fmt: skip
