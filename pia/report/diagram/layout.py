"""Where everything goes: lanes from top to bottom, boxes in rows, edges as curves with a numbered badge each.

All numbers are in user units of the drawing, rounded to one decimal, and follow from the graph alone.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from pia.report.diagram.graph import LANES, Edge, Graph, Node
from pia.report.diagram.text import wrapped

WIDTH = 720.0
LANE_TITLE = 74.0
BOX_WIDTH, BOX_HEIGHT = 132.0, 50.0
COLUMNS = 4
ROW = BOX_HEIGHT + 40.0
PAD = 30.0
FONT = 12.0
BADGE = 11.0
TOP = 8.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A party's box. x, y: top left."""

    node: Node
    x: float
    y: float
    lines: tuple[str, ...]

    @property
    def center(self) -> Point:
        return self.x + BOX_WIDTH / 2, self.y + BOX_HEIGHT / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """A band across the drawing."""

    name: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve; badge: where its number stands."""

    edge: Edge
    points: tuple[Point, Point, Point, Point]
    badge: Point


@dataclass(frozen=True, slots=True)
class Layout:
    graph: Graph
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]
    height: float


def place(graph: Graph) -> Layout:
    """A layout that depends on nothing but the graph."""
    lanes: list[Lane] = []
    boxes: dict[str, Box] = {}
    y = TOP
    for name in LANES:
        members = [node for node in graph.nodes if node.lane == name]
        if not members:
            continue
        rows = math.ceil(len(members) / COLUMNS)
        height = rows * ROW - (ROW - BOX_HEIGHT) + 2 * PAD
        lanes.append(Lane(name, y, height))
        for row in range(rows):
            line = members[row * COLUMNS : (row + 1) * COLUMNS]
            for node, x in zip(line, _columns(len(line), row), strict=True):
                lines = wrapped(node.label, BOX_WIDTH / FONT - 0.8, 3)
                boxes[node.id] = Box(node, x, y + PAD + row * ROW, lines)
        y += height
    curves = tuple(_curves(graph, boxes))
    return Layout(graph, tuple(lanes), tuple(boxes.values()), curves, y + TOP)


def _columns(count: int, row: int) -> Iterator[float]:
    """Left edges of the boxes of a row, spread over the width; every other row a little aside, so that lines show."""
    space = WIDTH - LANE_TITLE
    for index in range(count):
        middle = LANE_TITLE + space * (index + 0.5) / count
        yield round(middle - BOX_WIDTH / 2 + (14 if row % 2 and count < COLUMNS else 0), 1)


def _curves(graph: Graph, boxes: dict[str, Box]) -> Iterator[Curve]:
    total: dict[frozenset[str], int] = defaultdict(int)
    for edge in graph.edges:
        total[frozenset((edge.source, edge.target))] += 1
    drawn: dict[frozenset[str], int] = defaultdict(int)
    badges: list[Point] = []
    for edge in graph.edges:
        pair = frozenset((edge.source, edge.target))
        spread = drawn[pair] - (total[pair] - 1) / 2
        drawn[pair] += 1
        points = _path(boxes[edge.source], boxes[edge.target], spread, drawn[pair])
        badge = _badge(points, badges, list(boxes.values()))
        badges.append(badge)
        yield Curve(edge, points, badge)


def _path(source: Box, target: Box, spread: float, turn: int) -> tuple[Point, Point, Point, Point]:
    (ax, ay), (bx, by) = source.center, target.center
    shift = spread * 26
    if source is target:
        out, reach = BOX_WIDTH / 2, 26.0 + 12 * turn
        return _rounded(
            (ax + out, ay - 8), (ax + out + reach, ay - 26), (ax + out + reach, ay + 26), (ax + out, ay + 8)
        )
    if abs(ay - by) < 1:
        # Neighbours in a row: a bow above or below, clear of the boxes between them.
        side = -1 if (bx > ax) == (turn % 2 == 1) else 1
        bow = side * (30 + 14 * ((turn - 1) // 2))
        edge_y = BOX_HEIGHT / 2 * side
        return _rounded(
            (ax + shift, ay + edge_y),
            (ax + shift, ay + edge_y + bow),
            (bx - shift, by + edge_y + bow),
            (bx - shift, by + edge_y),
        )
    down = 1 if by > ay else -1
    start, end = (ax + _within(shift), ay + down * BOX_HEIGHT / 2), (bx + _within(shift), by - down * BOX_HEIGHT / 2)
    reach = max(24.0, abs(end[1] - start[1]) * 0.45)
    aside = shift * 1.6 if abs(ax - bx) < 30 and abs(end[1] - start[1]) > ROW else shift * 0.4
    if abs(ax - bx) < 30 and abs(end[1] - start[1]) > ROW:
        # Straight down over other rows: swing out so that the line is not hidden behind boxes.
        aside += (BOX_WIDTH * 0.72) * (1 if ax <= WIDTH / 2 + LANE_TITLE / 2 else -1)
    return _rounded(start, (start[0] + aside, start[1] + down * reach), (end[0] + aside, end[1] - down * reach), end)


def _within(shift: float) -> float:
    limit = BOX_WIDTH / 2 - 12
    return max(-limit, min(limit, shift))


def _rounded(*points: Point) -> tuple[Point, Point, Point, Point]:
    a, b, c, d = ((round(x, 1), round(y, 1)) for x, y in points)
    return a, b, c, d


def _badge(points: tuple[Point, Point, Point, Point], taken: list[Point], boxes: list[Box]) -> Point:
    """The place on the curve nearest its middle that is free of other badges and of boxes."""
    best: tuple[float, Point] | None = None
    for step in range(17):
        t = 0.5 + (step // 2 + step % 2) * (0.05 if step % 2 else -0.05)
        at = _point(points, t)
        overlap = sum(math.dist(at, other) < 2 * BADGE + 6 for other in taken) + sum(_covers(box, at) for box in boxes)
        if best is None or overlap < best[0]:
            best = (overlap, at)
        if overlap == 0:
            break
    assert best is not None
    return best[1]


def _covers(box: Box, at: Point) -> bool:
    return box.x - BADGE < at[0] < box.x + BOX_WIDTH + BADGE and box.y - BADGE < at[1] < box.y + BOX_HEIGHT + BADGE


def _point(points: tuple[Point, Point, Point, Point], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x = sum(weight * point[0] for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, points, strict=True))
    return round(x, 1), round(y, 1)
