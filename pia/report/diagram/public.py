"""What of a public version can be drawn: nothing that what was removed would have been part of.

An arrow or a box with a question mark would say that the department does not know. It is left out instead, and the
report says on which ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pia.model.assessment import Assessment
from pia.model.path import heads
from pia.report.diagram.graph import Lang

# What of an element decides where it stands and how it looks.
_SHOWN = {
    "parties": ("role", "country"),
    "delegations": ("from", "to", "form", "work"),
    "flows": ("from", "to", "channel.encryption", "channel.media"),
    "links": ("partner", "direction", "channel.encryption", "channel.media"),
    "remote_access": ("party", "system"),
}
_ENDS = {"delegations": ("from", "to"), "flows": ("from", "to"), "links": ("partner",), "remote_access": ("party",)}
_TO_THE_WARD = ("links", "remote_access")
_UNNAMED = ("{id}（名称は非公開）", "{id} (name not disclosed)")


def drawable(assessment: Assessment, lang: Lang) -> Mapping[str, Any]:
    """The facts of an assessment, or of a public version those that a drawing can be made from."""
    if assessment.withheld is None or not assessment.withheld.places:
        return assessment.facts
    removed = frozenset(place.path for place in assessment.withheld.places)
    facts = dict(assessment.facts)
    for section, names in _SHOWN.items():
        if section in removed:
            facts[section] = {"complete": True, "items": []}
        elif section in facts:
            kept = [item for item in _items(facts, section) if not _lacks(f"{section}[{item['id']}]", names, removed)]
            facts[section] = {**facts[section], "items": kept}
    parties = [_named(party, removed, lang) for party in _items(facts, "parties")]
    if "parties" in facts:
        facts["parties"] = {**facts["parties"], "items": parties}
    gone = _left_out(assessment.facts, parties)
    hidden = bool(gone) or "parties" in removed or "parties[*]" in removed
    for section, ends in _ENDS.items():
        if section in facts:
            kept = [item for item in _items(facts, section) if not gone & {item.get(end) for end in ends}]
            if section == "remote_access":
                kept = [item for item in kept if not _operated_by(item, facts, gone, removed)]
            if section in _TO_THE_WARD and hidden and not any(party.get("role") == "ward" for party in parties):
                kept = []
            facts[section] = {**facts[section], "items": kept}
    return facts


def not_drawn(removed: Iterable[tuple[str, str]]) -> list[str]:
    """The provisions for what a drawing lacks, each once. removed: paths and provisions."""
    sections = {*_SHOWN, "systems"}
    return list(dict.fromkeys(article for path, article in removed if path.partition(".")[0].partition("[")[0] in sections))


def _items(facts: Mapping[str, Any], section: str) -> list[Any]:
    return [item for item in facts.get(section, {}).get("items", ()) if isinstance(item, Mapping) and "id" in item]


def _lacks(element: str, names: tuple[str, ...], removed: frozenset[str]) -> bool:
    """Whether one of these facts was removed, with what holds it or in part."""
    paths = [f"{element}.{name}" for name in names]
    return any(head in removed for path in paths for head in (f"{path}[*]", *heads(path)))


def _named(party: Mapping[str, Any], removed: frozenset[str], lang: Lang) -> Mapping[str, Any]:
    if f"parties[{party['id']}].name" not in removed:
        return party
    return {**party, "name": _UNNAMED[0 if lang == "ja" else 1].format(id=party["id"])}


def _left_out(facts: Mapping[str, Any], drawn: list[Mapping[str, Any]]) -> set[str]:
    return {party["id"] for party in _items(facts, "parties")} - {party["id"] for party in drawn}


def _operated_by(access: Mapping[str, Any], facts: Mapping[str, Any], gone: set[str], removed: frozenset[str]) -> bool:
    """Whether the far end of a remote access, which is the system's operator, can't be drawn."""
    system = access.get("system")
    found: Mapping[str, Any] = next((item for item in _items(facts, "systems") if item["id"] == system), {})
    return found.get("operator") in gone or f"systems[{system}].operator" in removed
