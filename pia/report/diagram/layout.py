"""Where everything goes: lanes from left to right, a box and a line down for each party, a row for each arrow.

An arrow runs from line to line in its own row, and its words stand beside it, so that nothing crosses anything but the
lines of other parties. All numbers are user units, of which WIDTH make the width of a page's text, rounded to one
decimal, and follow from the graph alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from pia.report.diagram.graph import LANES, Bundle, Graph, Lang, Node
from pia.report.diagram.text import shortened, width, wrapped
from pia.report.diagram.words import First, label, notes, row_words

WIDTH = 480.0
PICTURE = 292.0
FONT = 8.6
LINE = 10.4
LANE_TITLE = 2 * LINE + 3
GAP = 4.0
ROOMY, SNUG, TIGHT = 24.0, 21.4, 12.2
BADGE = 17.0
# The same for every mark of protection, so that they stand in a column.
MARK = {"ja": 62.0, "en": 76.0}
# A grouped drawing is at most this high: 80 mm where its width is 170 mm.
LOWEST = 225.0
# Rows of boxes in a crowded lane, lines in a box, and height of a row: the best to read first.
_SIZES = ((2, 3, ROOMY), (1, 4, ROOMY), (1, 4, SNUG), (1, 3, SNUG), (2, 3, TIGHT), (1, 4, TIGHT), (1, 3, TIGHT))
_FULL = (2, 4, ROOMY)
# A lane is at least so wide that its name fits; below the other width, boxes of a lane stand in two rows.
LANE = 41.0
_CROWDED = 48.0


@dataclass(frozen=True, slots=True)
class Lane:
    """A band from top to bottom. lines: its name."""

    name: str
    x: float
    width: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A party. x, y: top left; line: where its line runs down, which begins at `y + height`."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    line: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An arrow from start to end at y, a loop where they are equal. top, height: of its band. words: one or two lines,
    the last beside the mark of protection."""

    bundle: Bundle
    top: float
    height: float
    start: float
    end: float
    words: tuple[str, ...]
    mark: str

    @property
    def y(self) -> float:
        return round(self.top + self.height / 2, 1)


@dataclass(frozen=True, slots=True)
class Layout:
    """top: where the rows begin; bottom: where they end. notes: lines below the rows."""

    graph: Graph
    lanes: tuple[Lane, ...]
    boxes: tuple[Box, ...]
    rows: tuple[Row, ...]
    top: float
    bottom: float
    notes: tuple[str, ...]
    height: float


def place(graph: Graph, lang: Lang, *, low: bool = False) -> Layout:
    """low: at most LOWEST high, for a graph within the bounds of `grouped`."""
    tried = (_placed(graph, lang, *size) for size in (_SIZES if low else (_FULL,)))
    made = next(tried)
    while low and made.height > LOWEST and (other := next(tried, None)) is not None:
        made = other
    return made


def _placed(graph: Graph, lang: Lang, levels: int, lines: int, height: float) -> Layout:
    lanes = _lanes(graph, lang)
    boxes: list[Box] = []
    for lane in lanes:
        boxes += _boxes(lane, [node for node in graph.nodes if node.lane == lane.name], lang, levels, lines)
    top = round(max((box.y + box.height for box in boxes), default=LANE_TITLE) + GAP, 1)
    rows = _rows(graph, {box.node.id: box.line for box in boxes}, top, height, lang)
    bottom = round(top + len(rows) * height if rows else top + GAP, 1)
    below = tuple(
        line
        for note in notes(graph, lang, brief=lines < 4 or height < ROOMY)
        for line in wrapped(note, WIDTH / FONT - 1, 2)
    )
    whole = bottom + GAP + len(below) * LINE
    return Layout(graph, tuple(lanes), tuple(boxes), tuple(rows), top, bottom, below, round(whole, 1))


def _lanes(graph: Graph, lang: Lang) -> list[Lane]:
    counts = {name: len(list(found)) for name, found in groupby(node.lane for node in graph.nodes)}
    lanes, x = [], 0.0
    for name, wide in _widths(counts).items():
        lines = wrapped(LANES[name][0 if lang == "ja" else 1], (wide - 2) / FONT, 2)
        lanes.append(Lane(name, round(x, 1), round(wide, 1), lines))
        x += wide
    return lanes


def _widths(counts: dict[str, int]) -> dict[str, float]:
    """The same for every party, except that no lane is narrower than LANE."""
    narrow: set[str] = set()
    while counts:
        wide = {name: count for name, count in counts.items() if name not in narrow}
        pitch = (PICTURE - LANE * len(narrow)) / sum(wide.values()) if wide else 0.0
        more = {name for name, count in wide.items() if count * pitch < LANE - 0.001}
        if not more:
            return {name: wide[name] * pitch if name in wide else LANE for name in counts}
        narrow |= more
    return {}


def _boxes(lane: Lane, nodes: list[Node], lang: Lang, levels: int, lines: int) -> list[Box]:
    """The boxes of a lane in one row, or in two that take turns where one would be too narrow.

    A box of the lower row ends where the lines of its neighbours in the upper one come down.
    """
    pitch = lane.width / len(nodes)
    two = levels == 2 and len(nodes) > 1 and pitch < _CROWDED
    height = lines * LINE + 4
    end = lane.x + lane.width
    boxes = []
    for index, node in enumerate(nodes):
        left = lane.x + max(0.0, index - 0.5 if two else index) * pitch + 2
        right = min(end, lane.x + (index + (1.5 if two else 1)) * pitch) - 2
        y = LANE_TITLE + (height + GAP if two and index % 2 else 0)
        words = _label(node, (right - left) / FONT - (0.05 if node.members else 0.2), lines, lang)
        boxes.append(Box(node, round(left, 1), round(y, 1), round(right - left, 1), height,
                         round(lane.x + (index + 0.5) * pitch, 1), words))  # fmt: skip
    return boxes


def _label(node: Node, ems: float, lines: int, lang: Lang) -> tuple[str, ...]:
    """The name, and where the country of a party is not stated, a line that says so."""
    if node.members:
        count, lanes = node.lines
        doubt = label("country ?.short", lang)
        first = f"{count} {doubt}" if node.home == "unknown" else count
        return (*wrapped(first, ems, 2), *wrapped(lanes, ems, lines - len(wrapped(first, ems, 2))))
    if node.home != "unknown":
        return wrapped(node.label, ems, lines)
    doubt = label("country ?", lang)
    doubt = doubt if width(doubt) <= ems else label("country ?.short", lang)
    return (*wrapped(node.label, ems, lines - 1), doubt)


def _rows(graph: Graph, lines: dict[str, float], top: float, height: float, lang: Lang) -> list[Row]:
    rows = []
    for index, bundle in enumerate(graph.bundles):
        first, second, mark = row_words(bundle, lang)
        room = (WIDTH - PICTURE - 8 - (BADGE if len(bundle.edges) == 1 else 0)) / FONT
        beside = room - (MARK[lang] + 4) / FONT if bundle.weakest != "none" else room
        if height == TIGHT:
            words = (
                _tight([f"{first.long} {second}", f"{first.short} {second}", _last(first, second, bundle)], beside),
            )
        elif second or mark:
            words = (shortened(first.long, room), shortened(second, beside))
        else:
            words = wrapped(first.long, room, 2)
        rows.append(Row(bundle, round(top + index * height, 1), height, lines[bundle.source], lines[bundle.target],
                        words, mark))  # fmt: skip
    return rows


def _tight(choices: list[str], ems: float) -> str:
    """The first that fits; else the last, cut."""
    return next((text.strip() for text in choices if width(text) <= ems), shortened(choices[-1].strip(), ems))


def _last(first: First, second: str, bundle: Bundle) -> str:
    """The shortest words of a row. A single channel keeps its name, of several there are how many."""
    return f"{first.short} {second}" if len(bundle.edges) == 1 else first.fewest
