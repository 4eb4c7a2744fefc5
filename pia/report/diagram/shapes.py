"""Pieces of SVG: only shapes and presentation attributes, no style, script or reference, and no id that could collide.

Shape, dash and word carry every meaning, so that it reads in black and white.
"""

from __future__ import annotations

from xml.sax.saxutils import escape as escape_xml

from pia.messages.escape import escape as unseen
from pia.report.diagram.graph import EdgeKind, Protection, Way

DASH: dict[Protection, str] = {"encrypted": "", "plain": "1.6 2.6", "unknown": "7 2.6 1.6 2.6", "none": ""}


def escape(text: str) -> str:
    """Text for XML; control and direction characters are written out."""
    return escape_xml(unseen(text, None))


def number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def text(
    x: float, y: float, words: str, size: float, *, anchor: str = "start", bold: bool = False, fill: str = "#000"
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (f'<text x="{number(x)}" y="{number(y)}" text-anchor="{anchor}" font-size="{number(size)}" fill="{fill}"'
            f"{weight}>{escape(words)}</text>")  # fmt: skip


def rect(x: float, y: float, width: float, height: float, look: str) -> str:
    return f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" {look}/>'


def path(points: str, look: str) -> str:
    return f'<path d="{points}" {look}/>'


def stroke(width: float, dash: str = "", color: str = "#000") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'fill="none" stroke="{color}" stroke-width="{number(width)}"{dashed}'


def polygon(x: float, y: float, corners: tuple[tuple[float, float], ...], look: str) -> str:
    """Corners are offsets from x, y."""
    return path(f"M{' L'.join(f'{number(x + dx)} {number(y + dy)}' for dx, dy in corners)} z", look)


def head(x: float, y: float, way: int) -> str:
    """The tip of an arrow at x, y. way: 1 to the right, -1 to the left."""
    return polygon(x, y, ((0, 0), (-6.5 * way, -3.4), (-6.5 * way, 3.4)), 'fill="#000"')


def badge(kind: EdgeKind, x: float, y: float, words: str, size: float) -> list[str]:
    """The number of an edge, centred at x, y: a square is a delegation, a circle a flow, a diamond a link, a hexagon
    remote access."""
    look = 'fill="#fff" stroke="#000" stroke-width="1"'
    if kind == "delegation":
        shape = rect(x - 8, y - 5.2, 16, 10.4, look)
    elif kind == "flow":
        shape = f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="8.2" ry="5.6" {look}/>'
    elif kind == "link":
        shape = polygon(x, y, ((-9.5, 0), (0, -6), (9.5, 0), (0, 6)), look)
    else:
        shape = polygon(x, y, ((-9, 0), (-5.5, -5.2), (5.5, -5.2), (9, 0), (5.5, 5.2), (-5.5, 5.2)), look)
    return [shape, text(x, y + size * 0.35, words, size, anchor="middle")]


def mark(protection: Protection, x: float, y: float, width: float, words: str, size: float) -> list[str]:
    """How it is protected, x left, y middle: framed, white on black, or in a broken frame."""
    look = {
        "encrypted": 'fill="#fff" stroke="#000" stroke-width="0.6"',
        "plain": 'fill="#000" stroke="#000" stroke-width="0.6"',
        "unknown": 'fill="#fff" stroke="#000" stroke-width="1.2" stroke-dasharray="2.4 1.6"',
    }[protection]
    fill = "#fff" if protection == "plain" else "#000"
    return [
        rect(x, y - 4.8, width, 9.6, look),
        text(x + width / 2, y + size * 0.36, words, size, anchor="middle", bold=protection != "encrypted", fill=fill),
    ]


def gate(way: Way, x: float, y: float, towards: int, size: float) -> list[str]:
    """Where an arrow crosses the ward's boundary: black out, white in, both ways a diamond, a question if unknown."""
    look = 'fill="#fff" stroke="#000" stroke-width="1.1"'
    if way == "unknown":
        circle = f'<circle cx="{number(x)}" cy="{number(y)}" r="5.2" {look}/>'
        return [circle, text(x, y + size * 0.36, "？" if size > 8 else "?", size, anchor="middle", bold=True)]
    if way == "both":
        return [
            polygon(x, y, ((-5.5, 0), (0, -4.6), (5.5, 0), (0, 4.6)), 'fill="#000" stroke="#fff" stroke-width="0.6"')
        ]
    corners = ((5 * towards, 0), (-4 * towards, -4.8), (-4 * towards, 4.8))
    return [polygon(x, y, corners, look if way == "in" else 'fill="#000" stroke="#fff" stroke-width="0.6"')]
