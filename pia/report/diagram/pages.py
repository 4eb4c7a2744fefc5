"""A drawing that is too large for a page, as several: each with the parties that its own arrows need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pia.report.diagram.graph import Bundle, Graph, Node

ROWS = 20
# A lane takes as many units as it has parties, a lane of one party a half more, so that its name fits.
UNITS = 10.5
ALONE = 1.5


def pages(graph: Graph) -> tuple[Graph, ...]:
    """Few pages, each in the order of its numbers; parties without any arrow stand where there is room, or at the end."""
    parts = _parts(graph)
    loose = _loose(graph)
    for index, (nodes, bundles) in enumerate(parts):
        while loose and units([*nodes, loose[0]]) <= UNITS:
            nodes.append(loose.pop(0))
        parts[index] = (nodes, bundles)
    while loose:
        nodes = []
        while loose and units([*nodes, loose[0]]) <= UNITS:
            nodes.append(loose.pop(0))
        parts.append((nodes, []))
    place = {node.id: index for index, node in enumerate(graph.nodes)}
    return tuple(
        replace(graph, nodes=tuple(sorted(nodes, key=lambda node: place[node.id])), bundles=tuple(bundles), page=number,
                pages=len(parts))
        for number, (nodes, bundles) in enumerate(parts, 1)
    )  # fmt: skip


def units(nodes: Iterable[Node]) -> float:
    """How much width the lanes of these parties ask for."""
    return sum(max(ALONE, count) for count in Counter(node.lane for node in nodes).values())


def _parts(graph: Graph) -> list[tuple[list[Node], list[Bundle]]]:
    """Each page begins with the first arrow that is left and takes, of those that fit, the one that needs least."""
    known = {node.id: node for node in graph.nodes}
    left = list(graph.bundles)
    parts: list[tuple[list[Node], list[Bundle]]] = []
    while left:
        nodes: list[Node] = []
        bundles: list[Bundle] = []
        while left and len(bundles) < ROWS:
            asked = [units({*nodes, known[bundle.source], known[bundle.target]}) for bundle in left]
            least = min(range(len(left)), key=lambda index: (asked[index], index)) if bundles else 0
            if asked[least] > UNITS:
                break
            bundle = left.pop(least)
            nodes += {known[end]: None for end in (bundle.source, bundle.target) if known[end] not in nodes}
            bundles.append(bundle)
        parts.append((nodes, sorted(bundles, key=lambda bundle: bundle.edges[0].number)))
    return parts or [([], [])]


def _loose(graph: Graph) -> list[Node]:
    linked = {end for bundle in graph.bundles for end in (bundle.source, bundle.target)}
    return [node for node in graph.nodes if node.id not in linked]
