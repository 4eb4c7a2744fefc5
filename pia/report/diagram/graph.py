"""What is drawn: parties in lanes, numbered edges between them, and bundles of edges that are drawn as one arrow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Lang = Literal["ja", "en"]
Protection = Literal["encrypted", "plain", "unknown", "none"]
EdgeKind = Literal["delegation", "flow", "link", "remote"]
Home = Literal["yes", "no", "unknown"]
Way = Literal["both", "out", "in", "unknown", "within", "beyond"]

# From the ward outwards: an arrow to the right of the ward's lane leaves the ward, one into the last lane the country.
LANES: Mapping[str, tuple[str, str]] = {
    "ward": ("実施機関", "ward"),
    "subject": ("本人・公衆", "people"),
    "contractor": ("委託先", "contractor"),
    "subcontractor": ("再委託先", "sub-contractor"),
    "outside": ("国・都・他団体", "other body"),
    "unknown": ("立場？未確認", "role ? not stated"),
    "abroad": ("国外", "abroad"),
}
# Weakest first.
PROTECTIONS: tuple[Protection, ...] = ("plain", "unknown", "encrypted", "none")
KINDS: tuple[EdgeKind, ...] = ("delegation", "flow", "link", "remote")


@dataclass(frozen=True, slots=True)
class Node:
    """A party, or a group of them. home: in this country? members: the names of those that a group stands for.

    lines: what stands in the box of a group, the count first, so that no cut can hide it.
    """

    id: str
    label: str
    lane: str
    home: Home = "yes"
    members: tuple[str, ...] = ()
    lines: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Crossing:
    """Which way an edge crosses the ward's boundary, and the country's. within, beyond: it stays on one side of it."""

    ward: Way
    country: Way


@dataclass(frozen=True, slots=True)
class Edge:
    """number: as in the tables beneath. label: what is entrusted, or what flows. media: in words, empty if not stated.

    origin: the element that it stands for, as `flows[id]`.
    """

    number: int
    kind: EdgeKind
    source: str
    target: str
    label: str
    protection: Protection
    crossing: Crossing
    both_ways: bool = False
    media: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """One arrow: an edge, or several between the same boxes."""

    source: str
    target: str
    edges: tuple[Edge, ...]
    both_ways: bool = False

    def count(self, kind: EdgeKind) -> int:
        return sum(edge.kind == kind for edge in self.edges)

    @property
    def protections(self) -> dict[Protection, int]:
        """How many edges there are of each protection, the weakest first."""
        found = {name: sum(edge.protection == name for edge in self.edges) for name in PROTECTIONS}
        return {name: count for name, count in found.items() if count}

    @property
    def weakest(self) -> Protection:
        return next(iter(self.protections))

    @property
    def media(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(medium for edge in self.edges for medium in edge.media))

    @property
    def media_open(self) -> bool:
        """Some edge that carries data does not say by what means."""
        return any(edge.kind != "delegation" and not edge.media for edge in self.edges)

    @property
    def crossing(self) -> Crossing:
        return Crossing(_joint(edge.crossing.ward for edge in self.edges),
                        _joint(edge.crossing.country for edge in self.edges))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Graph:
    """nodes in lane order; title: of the case; open_lists: lists of the case that may hold more than is drawn.

    hides: boxes or arrows stand for several. page, pages: where one drawing was split.
    """

    title: str
    nodes: tuple[Node, ...]
    bundles: tuple[Bundle, ...]
    open_lists: tuple[str, ...] = ()
    hides: bool = False
    page: int = 1
    pages: int = 1

    @property
    def edges(self) -> tuple[Edge, ...]:
        return tuple(edge for bundle in self.bundles for edge in bundle.edges)


def crossing(source: Node, target: Node, both_ways: bool) -> Crossing:
    """Which boundaries lie between two parties."""
    return Crossing(_way(_in_ward(source), _in_ward(target), both_ways), _way(source.home, target.home, both_ways))


def _in_ward(node: Node) -> Home:
    return {"ward": "yes", "unknown": "unknown"}.get(node.lane, "no")  # type: ignore[return-value]


def _way(source: Home, target: Home, both_ways: bool) -> Way:
    if "unknown" in (source, target):
        return "unknown"
    if source == target:
        return "within" if source == "yes" else "beyond"
    if both_ways:
        return "both"
    return "out" if source == "yes" else "in"


def _joint(ways: object) -> Way:
    """What several edges do together: leaving shows before entering, doubt before staying."""
    found: set[Way] = set(ways)  # type: ignore[call-overload]
    if "both" in found or {"out", "in"} <= found:
        return "both"
    order: tuple[Way, ...] = ("out", "in", "unknown", "beyond", "within")
    return next(way for way in order if way in found)
