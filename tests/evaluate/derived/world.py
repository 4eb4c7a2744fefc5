"""Small chains of delegations, written as arrows."""

from __future__ import annotations

from typing import Any

from pia.evaluate.derived import derive
from pia.evaluate.fact import Fact
from tests.build import case_of, env_of

ROLES = {"w": "ward", "a": "contractor", "b": "subcontractor", "c": "subcontractor", "x": "other"}


def chain(*arrows: str, closed: bool = True, **changes: Any) -> dict[str, Any]:
    """`"w>a"` is a delegation of the ward to a; `?` is an unknown end. changes: more for each, by its arrow."""
    hops = []
    for number, arrow in enumerate(arrows):
        giver, taker = arrow.split(">")
        ends = {"from": None if giver == "?" else giver, "to": None if taker == "?" else taker}
        hops.append({"id": f"h{number}", **ends, **changes.get(f"h{number}", {})})
    parties = [{"id": name, "role": role} for name, role in ROLES.items()]
    return {"parties": parties, "delegations": {"complete": closed, "items": hops}}


def derived(value: dict[str, Any], path: str) -> tuple[Any, set[str]]:
    """The value of a derived fact and the paths it rests on: `delegations[h0].depth`."""
    case = case_of(value)
    env = env_of(case)
    element, _, name = path.rpartition(".")
    section = element.partition("[")[0]
    record = next(item for item in case.root[section].items if item is not None and item.path == element)
    found = derive(env, record, record.shape.fields[name])
    assert all(isinstance(fact, Fact) for fact in found.facts)
    return found.value, {fact.path for fact in found.facts}
