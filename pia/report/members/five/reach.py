"""どこまで行くか: who outside the ward gets the data, over how many hops, abroad or not, in a cloud or not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pia.report.members.five.answer import Answer, marked
from pia.report.members.reading import Listed, any_true, called, listed, part, some
from pia.report.members.words import text
from pia.report.say import Say

_PATHS = re.compile(
    r"(parties|delegations|links|sites|systems)(\[[^\]]+\]\.(country|role|from|to|partner|placement|service|operator))?$"
    r"|flows(\[[^\]]+\]\.(from|to|channel\.(stored_in|foreign_access)))?$"
)
_INSIDE = ("ward", "subject")
_NAMES = 3


def fact(facts: Mapping[str, Any], disputed: frozenset[str], say: Say) -> Answer:
    parties = listed(facts, "parties")
    outside = [party for party in parties.items if party.get("role") not in _INSIDE]
    hops, hops_known = _hops(facts, say)
    abroad, cloud = _abroad(facts, parties, outside), _cloud(facts, parties)
    if outside:
        people = text("reach.outside", say.lang, n=_number(outside, parties.closed, say))
    elif parties.closed and parties.items:
        people = text("reach.inside", say.lang)
    else:
        people = text("reach.open", say.lang)
    names = some((_name(party, say) for party in outside), say, _NAMES)
    names = text("reach.names", say.lang, names=names) if names else ""
    whole = parties.closed and bool(parties.items) and hops_known and None not in (abroad, cloud)
    whole = whole and all(party.get("named") is not False or _most(party) is not None for party in outside)
    known = bool(outside) or abroad is not None or cloud is not None
    return Answer("reach", marked(whole, known, any(map(_PATHS.match, disputed))),
                  (people, hops, say.joined([_said("reach.abroad", abroad, "leaves", "stays", say),
                                             _said("reach.cloud", cloud, "used", "not used", say)]), names))  # fmt: skip


def _said(name: str, value: bool | None, yes: str, no: str, say: Say) -> str:
    code = "unknown" if value is None else yes if value else no
    return text("said", say.lang, name=text(name, say.lang), value=text(code, say.lang))


def _number(outside: list[Mapping[str, Any]], closed: bool, say: Say) -> str:
    """How many they are; a class of parties counts at least once."""
    exact = closed and all(party.get("named") is not False for party in outside)
    return str(len(outside)) if exact else text("at least", say.lang, text=len(outside))


def _name(party: Mapping[str, Any], say: Say) -> str:
    name = called(party, 24)
    if party.get("named") is not False:
        return name
    most = _most(party)
    if most is None:
        return text("reach.class open", say.lang, name=name)
    return text("reach.class", say.lang, name=name, n=most)


def _most(party: Mapping[str, Any]) -> Any:
    most = party.get("max_count")
    return most.get("to") if isinstance(most, Mapping) else most


def _hops(facts: Mapping[str, Any], say: Say) -> tuple[str, bool]:
    """How far the longest chain goes, and whether that is certain."""
    hops = listed(facts, "delegations")
    if not hops.items:
        return text("reach.none entrusted" if hops.closed else "reach.no hops", say.lang), hops.closed
    found, circle = depth(facts)
    if circle:
        return text("reach.circle", say.lang), False
    ends_known = all(hop.get("from") and hop.get("to") for hop in hops.items)
    said = text("reach.hops", say.lang, n=found if found and ends_known and hops.closed
                else text("at least", say.lang, text=found or 1))  # fmt: skip
    if not hops.closed:
        said = say.joined([said, text("reach.hops open", say.lang)])
    return said, hops.closed and ends_known and found > 0


def depth(facts: Mapping[str, Any]) -> tuple[int, bool]:
    """Hops of the longest chain of delegations, and whether they run in a circle, which has no longest chain."""
    hops = listed(facts, "delegations").items
    into: dict[Any, list[str]] = {}
    for hop in hops:
        into.setdefault(hop.get("to"), []).append(hop["id"])
    before = {hop["id"]: into.get(hop["from"], []) if hop.get("from") else [] for hop in hops}
    found = dict.fromkeys(before, 1)
    # Chains without a circle have settled after as many rounds as there are hops.
    for _ in range(len(hops) + 1):
        longer = {hop: 1 + max((found[each] for each in earlier), default=0) for hop, earlier in before.items()}
        if longer == found:
            return max(found.values(), default=0), False
        found = longer
    return 0, True


def _abroad(facts: Mapping[str, Any], parties: Listed, outside: list[Mapping[str, Any]]) -> bool | None:
    """Whether a party, a place of storage or somebody with access is in another country."""
    sites, flows, links = (listed(facts, name) for name in ("sites", "flows", "links"))
    channels = [part(each, "channel") for each in (*flows.items, *links.items)]
    countries = [each.get("country") for each in (*outside, *sites.items)]
    stored = [channel.get("stored_in") for channel in channels if channel.get("stored_in") is not None]
    values = [None if country is None else country != "JP" for country in (*countries, *stored)]
    values += [channel.get("foreign_access") for channel in channels]
    closed = all(each.closed for each in (parties, sites, flows, links)) and bool(parties.items)
    return any_true(values, closed)


def _cloud(facts: Mapping[str, Any], parties: Listed) -> bool | None:
    systems = listed(facts, "systems")
    values = [_in_cloud(system) for system in systems.items]
    values += [True for party in parties.items if party.get("role") == "cloud_provider"]
    return any_true(values, systems.closed)


def _in_cloud(system: Mapping[str, Any]) -> bool | None:
    placement, service = system.get("placement"), system.get("service")
    if placement == "cloud" or service in ("iaas", "paas", "saas", "public_sns"):
        return True
    return None if placement is None else False
