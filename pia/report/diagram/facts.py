"""The graph of a case, from the facts of an assessment alone. An end that is not stated is drawn as a party of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pia.model.catalogue import Field, case_shape
from pia.report.cut import cut
from pia.report.diagram.graph import LANES, Bundle, Edge, EdgeKind, Graph, Home, Lang, Node, Protection, crossing

_ROLE_LANES = {
    "subject": "subject", "press": "subject", "ward": "ward", "contractor": "contractor",
    "cloud_provider": "contractor", "subcontractor": "subcontractor", "state": "outside", "prefecture": "outside",
    "other_municipality": "outside", "association": "outside", "medical": "outside", "other": "outside",
}  # fmt: skip
_UNNAMED = ("{id}（名称？未確認）", "{id} (name ? not stated)")
_NOBODY = ("？未確認の者", "? party not stated")
_UNSTATED = ("未確認", "not confirmed")
_NO_FORM = ("形式？未確認", "form ? not stated")
_AND = ("・", ", ")
_MISSING = "?"
_LISTS = ("parties", "delegations", "flows", "links", "remote_access")


@dataclass(frozen=True, slots=True)
class _Tie:
    """An edge before its ends are looked up; an end is None where the case does not say."""

    kind: EdgeKind
    source: str | None
    target: str | None
    label: str
    protection: Protection
    both_ways: bool
    media: tuple[str, ...]
    origin: str


def graph_of(facts: Mapping[str, Any], lang: Lang) -> Graph:
    """Every party and everything that runs between them, one arrow each."""
    side = 0 if lang == "ja" else 1
    parties = _items(facts, "parties")
    depths = _depths(facts, {p["id"] for p in parties if p.get("role") == "ward"})
    nodes = {p["id"]: _node(p, depths, side) for p in parties}
    ties = list(_ties(facts, side))
    if any(end not in nodes for tie in ties for end in (tie.source, tie.target)):
        nodes[_MISSING] = Node(_MISSING, _NOBODY[side], "unknown", "unknown")
    bundles = []
    for number, tie in enumerate(ties, 1):
        source, target = (nodes.get(end or _MISSING, nodes.get(_MISSING)) for end in (tie.source, tie.target))
        assert source is not None and target is not None
        edge = Edge(number, tie.kind, source.id, target.id, tie.label, tie.protection,
                    crossing(source, target, tie.both_ways), tie.both_ways, tie.media, tie.origin)  # fmt: skip
        bundles.append(Bundle(source.id, target.id, (edge,), tie.both_ways))
    order = list(LANES)
    drawn = sorted(nodes.values(), key=lambda node: order.index(node.lane))
    open_lists = tuple(name for name in _LISTS if not _closed(facts, name))
    return Graph(_short(facts.get("case", {}).get("title", "")), tuple(drawn), tuple(bundles), open_lists)


def _node(party: Mapping[str, Any], depths: Mapping[str, int], side: int) -> Node:
    lane = _lane(party, depths)
    country = party.get("country")
    home: Home = "no" if lane == "abroad" else "yes" if country == "JP" or lane in ("ward", "subject") else "unknown"
    name = party.get("name") or _UNNAMED[side].format(id=party["id"])
    return Node(party["id"], _short(name), lane, home)


def _lane(party: Mapping[str, Any], depths: Mapping[str, int]) -> str:
    if party.get("country") not in (None, "JP"):
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


def _ties(facts: Mapping[str, Any], side: int) -> Iterator[_Tie]:
    wards = [p["id"] for p in _items(facts, "parties") if p.get("role") == "ward"]
    ward = wards[0] if wards else None
    systems = {system["id"]: system for system in _items(facts, "systems")}
    for hop in _items(facts, "delegations"):
        yield _Tie("delegation", hop.get("from"), hop.get("to"), _entrusted(hop, side), "none", False, (),
                   f"delegations[{hop['id']}]")  # fmt: skip
    for flow in _items(facts, "flows"):
        yield _Tie("flow", flow.get("from"), flow.get("to"), _short(flow.get("step") or flow["id"]), _protection(flow),
                   False, _media("flows", flow, side), f"flows[{flow['id']}]")  # fmt: skip
    for link in _items(facts, "links"):
        direction, partner = link.get("direction"), link.get("partner")
        source, target = (partner, ward) if direction == "receive" else (ward, partner)
        name = systems.get(link.get("system"), {}).get("name")
        label = _short(name) if name else _words(_field("links", "direction"), direction, side)
        yield _Tie("link", source, target, label, _protection(link), direction in (None, "both"),
                   _media("links", link, side), f"links[{link['id']}]")  # fmt: skip
    for access in _items(facts, "remote_access"):
        operator = systems.get(access.get("system"), {}).get("operator")
        target = operator if operator and operator != access.get("party") else ward
        yield _Tie("remote", access.get("party"), target, _short(access.get("name") or access["id"]), "unknown", False,
                   (), f"remote_access[{access['id']}]")  # fmt: skip


def _entrusted(hop: Mapping[str, Any], side: int) -> str:
    """The work, and the legal form where it is not the usual one."""
    form = _words(_field("delegations", "form"), hop["form"], side) if hop.get("form") else _NO_FORM[side]
    parts = ["" if hop.get("form") == "outsourcing" and hop.get("work") else form, hop.get("work") or ""]
    return _short(_AND[side].join(part for part in parts if part))


def _protection(item: Mapping[str, Any]) -> Protection:
    encryption = item.get("channel", {}).get("encryption")
    if encryption is None:
        return "unknown"
    return "plain" if encryption == "none" else "encrypted"


def _media(section: str, item: Mapping[str, Any], side: int) -> tuple[str, ...]:
    stated = item.get("channel", {}).get("media", {}).get("items", ())
    field = _field(section, "channel", "media")
    field = field.of or field if field is not None else None
    return tuple(_words(field, medium, side) for medium in stated if medium is not None)


def _field(section: str, *trail: str) -> Field | None:
    shape, field = case_shape().fields[section].part, None
    for name in trail:
        field = shape.fields.get(name) if shape is not None else None
        shape = field.part if field is not None else None
    return field


def _words(field: Field | None, value: Any, side: int) -> str:
    labels = field.words.get(str(value)) if field is not None else None
    return labels[side] if labels else _UNSTATED[side]


def _short(text: Any) -> str:
    """A label at most a few lines long, whatever the case says."""
    return cut(str(text), 80)


def _items(facts: Mapping[str, Any], section: str) -> list[Any]:
    return [item for item in facts.get(section, {}).get("items", ()) if isinstance(item, Mapping) and "id" in item]


def _closed(facts: Mapping[str, Any], section: str) -> bool:
    return facts.get(section, {}).get("complete") is True
