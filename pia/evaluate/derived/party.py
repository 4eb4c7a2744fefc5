"""Parties: who is entrusted, who touches data, and whether contracts lead from the ward to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pia.evaluate.derived.chain import Chain, Hop, chain
from pia.evaluate.derived.result import Pair, Result, flag, one, read, rest, truth_of
from pia.evaluate.fact import Fact
from pia.model.record import Record
from pia.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from pia.evaluate.env import Env

_TOUCHING = (
    ("delegations", "to"), ("flows", "from"), ("flows", "to"), ("links", "partner"), ("remote_access", "party"),
    ("systems", "operator"),
)  # fmt: skip


def entrusted(env: Env, party: Record) -> Result:
    """Whether some delegation leads to the party. design.md §5."""
    return one(_named_in(env, party, "delegations", "to"))


def touches_data(env: Env, party: Record) -> Result:
    """Whether the party says so, is entrusted, sends or receives, is linked, enters remotely or operates a system.

    Its own word counts, yet a flow that reaches it counts more than a "no".
    """
    own = read(env, party, "handles_personal_data")
    pairs: list[Pair] = [(truth_of(own, True), (own,))]
    for section, field in _TOUCHING:
        pairs += _named_in(env, party, section, field)
    return one(pairs)


def _named_in(env: Env, party: Record, section: str, field: str) -> list[Pair]:
    """For each element of a section, whether it names the party; and whether the section is all there is."""
    facts = [read(env, item, field) for item in env.root[section].items if isinstance(item, Record)]
    return [*((truth_of(fact, party["id"]), (fact,)) for fact in facts), rest(env, env.root[section])]


def contract_path(env: Env, party: Record) -> Result:
    """Whether a chain of delegations, each with a contract signed, drafted or planned, leads from the ward to it."""
    graph = chain(env)
    surely, perhaps = _reached(env, graph)
    name = party["id"]
    if name in surely:
        return flag(YES, _facts(env, _way(graph, name, surely)))
    behind = list(_behind(env, graph, name, surely))
    if graph.rest[0] is UNKNOWN or name in perhaps:
        return flag(UNKNOWN, (*_facts(env, behind), *graph.rest[1]))
    return flag(NO, (*_facts(env, behind), *graph.rest[1]))


def _contract(env: Env, hop: Hop) -> tuple[Truth, Fact]:
    status = read(env, hop.record["contract"], "status")
    return truth_of(status, "signed", "drafted", "planned"), status


def _facts(env: Env, hops: list[Hop]) -> list[Fact]:
    return [fact for hop in hops for fact in (hop.to, _contract(env, hop)[1], *hop.facts)]


def _reached(env: Env, graph: Chain) -> tuple[dict[str, Hop], frozenset[str]]:
    """Parties that contracts certainly lead to, each with its last hop, and those that they may lead to."""
    if "reached" not in env.memo:
        kept = {id(hop): _contract(env, hop)[0] for hop in graph.hops}
        surely: dict[str, Hop] = {}
        while found := _further(graph, kept, surely):
            surely |= found
        perhaps: set[str] = set()
        grown = True
        while grown:
            grown = False
            for hop in graph.hops:
                # A hop whose taker isn't known may lead to any party.
                takers = env.case.index["parties"].keys() if hop.taker is None else {hop.taker}
                if kept[id(hop)] is not NO and not takers <= perhaps:
                    if hop.ward is not NO or hop.giver in perhaps:
                        perhaps |= takers
                        grown = True
        env.memo["reached"] = surely, frozenset(perhaps)
    return env.memo["reached"]  # type: ignore[no-any-return]


def _further(graph: Chain, kept: dict[int, Truth], surely: dict[str, Hop]) -> dict[str, Hop]:
    """The parties one hop beyond those that are reached; of several hops the first by id, wherever it stands."""
    found: dict[str, Hop] = {}
    for hop in sorted(graph.hops, key=lambda hop: str(hop.record.get("id"))):
        if kept[id(hop)] is YES and hop.taker is not None and hop.taker not in surely:
            if hop.ward is YES or hop.giver in surely:
                found.setdefault(hop.taker, hop)
    return found


def _way(graph: Chain, name: str, surely: dict[str, Hop]) -> list[Hop]:
    """The hops by which contracts lead to a party, the last one first."""
    hops = [surely[name]]
    while hops[-1].ward is not YES:
        giver = hops[-1].giver
        assert giver is not None
        hops.append(surely[giver])
    return hops


def _behind(env: Env, graph: Chain, name: str, surely: dict[str, Hop]) -> list[Hop]:
    """The hops that bear on a party which nothing certainly leads to: into it, and into those that entrust it."""
    found: dict[int, Hop] = {}
    waiting, seen = [name], set[str]()
    while waiting:
        party = waiting.pop()
        if party in seen or party in surely:
            continue
        seen.add(party)
        for hop in (*graph.into.get(party, []), *graph.loose):
            found[id(hop)] = hop
            if hop.ward is not YES and hop.giver is not None and _contract(env, hop)[0] is not NO:
                waiting.append(hop.giver)
    return list(found.values())
