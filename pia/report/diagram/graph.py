"""What is drawn: parties in lanes, and numbered edges between them. From the facts of an assessment alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from pia.model.catalogue import Shape, case_shape
from pia.report.cut import cut

Lang = Literal["ja", "en"]
Protection = Literal["encrypted", "plain", "unknown", "none"]
EdgeKind = Literal["delegation", "flow", "link", "remote"]
CROWDED = 4

# In the order in which they are drawn, from the people concerned outwards.
LANES: dict[str, tuple[str, str]] = {
    "subject": ("本人・公衆", "people"),
    "ward": ("実施機関", "the ward"),
    "contractor": ("委託先", "contractors"),
    "subcontractor": ("再委託先", "subcontractors"),
    "outside": ("国・都・他団体", "other bodies"),
    "unknown": ("立場未確認", "role unknown"),
    "abroad": ("国外", "abroad"),
}
_ROLE_LANES = {
    "subject": "subject", "press": "subject", "ward": "ward", "contractor": "contractor",
    "cloud_provider": "contractor", "subcontractor": "subcontractor", "state": "outside", "prefecture": "outside",
    "other_municipality": "outside", "association": "outside", "medical": "outside", "other": "outside",
}  # fmt: skip
_UNNAMED = ("（名称未確認）", "(not named)")
_MANY = ("{lane} {n}者", "{n} {lane}")


@dataclass(frozen=True, slots=True)
class Node:
    """A party, or a group of them. count: how many parties it stands for."""

    id: str
    label: str
    lane: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Edge:
    """number: as in the tables beneath. label: what is entrusted, or what flows.

    origin: the element that it stands for, as `flows[id]`.
    """

    number: int
    kind: EdgeKind
    source: str
    target: str
    label: str
    protection: Protection
    both_ways: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """nodes in lane order; title: of the case; open: lists that may hold more than is drawn."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    open_lists: tuple[str, ...] = ()


def graph_of(facts: Mapping[str, Any], lang: Lang) -> Graph:
    """Parties and everything that runs between them; an edge with an unknown end is left to the table."""
    which = 0 if lang == "ja" else 1
    parties = _items(facts, "parties")
    depths = _depths(facts, {p["id"] for p in parties if p.get("role") == "ward"})
    nodes = [Node(p["id"], _short(p.get("name") or f"{p['id']}{_UNNAMED[which]}"), _lane(p, depths)) for p in parties]
    order = list(LANES)
    nodes.sort(key=lambda node: order.index(node.lane))
    known = {node.id for node in nodes}
    edges: list[Edge] = []
    for kind, source, target, label, protection, both, origin in _edges(facts, lang):
        if source in known and target in known:
            edges.append(Edge(len(edges) + 1, kind, source, target, label, protection, both, origin))
    open_lists = tuple(name for name in ("parties", "delegations", "flows", "links") if not _closed(facts, name))
    title = _short(facts.get("case", {}).get("title", ""))
    return Graph(title, tuple(nodes), tuple(edges), open_lists)


def grouped(graph: Graph, lang: Lang) -> Graph:
    """One box for the parties of a lane that has more than CROWDED of them; edges between the same boxes are one."""
    which = 0 if lang == "ja" else 1
    lanes: dict[str, list[Node]] = defaultdict(list)
    for node in graph.nodes:
        lanes[node.lane].append(node)
    rename: dict[str, str] = {}
    nodes: list[Node] = []
    for lane, members in lanes.items():
        if len(members) <= CROWDED:
            nodes += members
            continue
        label = _MANY[which].format(lane=LANES[lane][which], n=len(members))
        nodes.append(Node(f"lane:{lane}", label, lane, len(members)))
        rename.update({member.id: f"lane:{lane}" for member in members})
    if not rename:
        return graph
    merged: dict[tuple[str, str, str], Edge] = {}
    for edge in graph.edges:
        source, target = rename.get(edge.source, edge.source), rename.get(edge.target, edge.target)
        key = (edge.kind, source, target)
        if source == target and edge.source != edge.target:
            continue
        if key in merged:
            merged[key] = replace(merged[key], protection=_weaker(merged[key].protection, edge.protection))
        else:
            merged[key] = replace(edge, source=source, target=target)
    edges = tuple(replace(edge, number=number) for number, edge in enumerate(merged.values(), 1))
    return Graph(graph.title, tuple(nodes), edges, graph.open_lists)


def _weaker(left: Protection, right: Protection) -> Protection:
    """What a merged edge says: the weakest of what it stands for."""
    order: tuple[Protection, ...] = ("plain", "unknown", "encrypted", "none")
    return min(left, right, key=order.index)


def _lane(party: Mapping[str, Any], depths: Mapping[str, int]) -> str:
    country = party.get("country")
    if country not in (None, "JP"):
        return "abroad"
    role = party.get("role")
    if role in ("ward", "subject", "press"):
        return _ROLE_LANES[role]
    if party["id"] in depths:
        return "contractor" if depths[party["id"]] == 1 else "subcontractor"
    return _ROLE_LANES.get(str(role), "unknown")


def _depths(facts: Mapping[str, Any], wards: set[str]) -> dict[str, int]:
    """Fewest hops from the ward for everyone a delegation leads to."""
    hops = [(d.get("from"), d.get("to")) for d in _items(facts, "delegations")]
    found: dict[str, int] = {}
    front, depth = set(wards), 1
    while front:
        front = {to for source, to in hops if source in front and to and to not in found and to not in wards}
        found.update(dict.fromkeys(sorted(front), depth))
        depth += 1
    return found


def _edges(facts: Mapping[str, Any], lang: Lang) -> Any:
    wards = [p["id"] for p in _items(facts, "parties") if p.get("role") == "ward"]
    for hop in _items(facts, "delegations"):
        form = _words("delegations", ("form",), hop.get("form"), lang)
        yield "delegation", hop.get("from"), hop.get("to"), form, "none", False, f"delegations[{hop['id']}]"
    for flow in _items(facts, "flows"):
        label = _short(flow.get("step") or flow["id"])
        yield "flow", flow.get("from"), flow.get("to"), label, _protection(flow), False, f"flows[{flow['id']}]"
    for link in _items(facts, "links"):
        direction, partner = link.get("direction"), link.get("partner")
        label = _words("links", ("direction",), direction, lang)
        for ward in wards[:1]:
            source, target = (partner, ward) if direction == "receive" else (ward, partner)
            yield "link", source, target, label, _protection(link), direction in (None, "both"), f"links[{link['id']}]"
    systems = {s["id"]: s for s in _items(facts, "systems")}
    for access in _items(facts, "remote_access"):
        operator = systems.get(access.get("system"), {}).get("operator")
        for ward in wards[:1]:
            target = operator if operator and operator != access.get("party") else ward
            yield (
                "remote",
                access.get("party"),
                target,
                _short(access.get("name") or access["id"]),
                "unknown",
                False,
                f"remote_access[{access['id']}]",
            )


def _protection(item: Mapping[str, Any]) -> Protection:
    encryption = item.get("channel", {}).get("encryption")
    if encryption is None:
        return "unknown"
    return "plain" if encryption == "none" else "encrypted"


def _words(section: str, trail: tuple[str, ...], value: Any, lang: Lang) -> str:
    shape: Shape | None = case_shape().fields[section].part
    assert shape is not None
    labels = shape.fields[trail[-1]].words.get(str(value))
    return labels[0 if lang == "ja" else 1] if labels else {"ja": "未確認", "en": "not confirmed"}[lang]


def _short(text: Any) -> str:
    """A label at most a few lines long, whatever the case says."""
    return cut(" ".join(str(text).split()), 80)


def _items(facts: Mapping[str, Any], section: str) -> list[Any]:
    return [item for item in facts.get(section, {}).get("items", ()) if isinstance(item, Mapping) and "id" in item]


def _closed(facts: Mapping[str, Any], section: str) -> bool:
    return facts.get(section, {}).get("complete") is True
