"""The graph for a one-page view: as few boxes and arrows as its bounds allow, each saying how many it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pia.report.diagram.graph import LANES, Bundle, Edge, Graph, Lang, Node

COLUMNS = 6
ROWS = 10
_MANY = ("{n}者（{lane}）", "{n} × {lane}")
_COUNT = ("{n}者", "{n} parties")
_AND = ("・", ", ")
# Lanes that become one box together, when grouping each of them is not enough.
_JOINED = (("contractor", "subcontractor"), ("outside", "unknown"), ("contractor", "subcontractor", "outside", "unknown"))  # fmt: skip

Key = Callable[[Edge, str, str], tuple[str, ...]]


def grouped(graph: Graph, lang: Lang) -> Graph:
    """At most COLUMNS boxes and ROWS arrows, whatever the case; the graph itself where it is within them.

    Step by step, and only as far as it takes: edges of one kind between the same parties; the most crowded lane as one
    box, then the next; edges of all kinds; both directions; lanes together.
    """
    if _fits(graph):
        return graph
    for found in _steps(graph, lang):
        if _fits(found):
            return replace(found, hides=True)
    raise AssertionError("three boxes and a country have at most ten arrows between them")


def _fits(graph: Graph) -> bool:
    return len(graph.nodes) <= COLUMNS and len(graph.bundles) <= ROWS


def _steps(graph: Graph, lang: Lang) -> Iterator[Graph]:
    groups: list[tuple[str, ...]] = []
    yield _merged(graph, groups, _by_kind, lang)
    for lane in _crowded(graph):
        groups.append((lane,))
        yield _merged(graph, groups, _by_kind, lang)
    yield _merged(graph, groups, _by_ends, lang)
    yield _merged(graph, groups, _by_pair, lang)
    for lanes in _JOINED:
        groups = [group for group in groups if not set(group) <= set(lanes)] + [lanes]
        yield _merged(graph, groups, _by_pair, lang)


def _crowded(graph: Graph) -> list[str]:
    """Lanes with several parties, the most crowded first."""
    counts = {lane: sum(node.lane == lane for node in graph.nodes) for lane in LANES}
    return sorted((lane for lane in LANES if counts[lane] > 1), key=lambda lane: -counts[lane])


def _by_kind(edge: Edge, source: str, target: str) -> tuple[str, ...]:
    return (edge.kind, source, target, str(edge.both_ways))


def _by_ends(edge: Edge, source: str, target: str) -> tuple[str, ...]:
    return (source, target)


def _by_pair(edge: Edge, source: str, target: str) -> tuple[str, ...]:
    return tuple(sorted((source, target)))


def _merged(graph: Graph, groups: list[tuple[str, ...]], key: Key, lang: Lang) -> Graph:
    nodes, rename = _boxes(graph, groups, lang)
    order = {node.id: index for index, node in enumerate(nodes)}
    found: dict[tuple[str, ...], list[Edge]] = {}
    for edge in graph.edges:
        found.setdefault(key(edge, rename[edge.source], rename[edge.target]), []).append(edge)
    bundles = []
    for edges in found.values():
        ends = {(rename[edge.source], rename[edge.target]) for edge in edges}
        source, target = min(ends, key=lambda pair: (order[pair[0]], order[pair[1]]))
        both = source != target and (len(ends) > 1 or any(edge.both_ways for edge in edges))
        bundles.append(Bundle(source, target, tuple(edges), both))
    return replace(graph, nodes=nodes, bundles=tuple(bundles))


def _boxes(graph: Graph, groups: list[tuple[str, ...]], lang: Lang) -> tuple[tuple[Node, ...], dict[str, str]]:
    """The boxes, and for each party the box that it is in."""
    of_lane = {lane: group for group in groups for lane in group}
    parties: dict[tuple[str, ...], list[Node]] = {}
    for node in graph.nodes:
        parties.setdefault(of_lane.get(node.lane, (node.id,)), []).append(node)
    nodes, rename = [], {}
    for members in parties.values():
        one = members[0] if len(members) == 1 else _group(members, lang)
        nodes.append(one)
        rename.update({member.id: one.id for member in members})
    return tuple(nodes), rename


def _group(members: list[Node], lang: Lang) -> Node:
    side = 0 if lang == "ja" else 1
    lanes = list(dict.fromkeys(member.lane for member in members))
    # The doubt comes first: the end of a long label may be cut.
    name = _AND[side].join(LANES[lane][side] for lane in sorted(lanes, key=lambda lane: lane != "unknown"))
    homes = {member.home for member in members}
    home = "unknown" if "unknown" in homes else members[0].home
    label = _MANY[side].format(lane=name, n=len(members))
    lines = (_COUNT[side].format(n=len(members)), name)
    return Node(f"lane:{lanes[0]}", label, lanes[0], home, tuple(member.label for member in members), lines)
