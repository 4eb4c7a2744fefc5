"""The delegation chain: how deep a hop is, and whether the ward permitted every hop down to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pia.evaluate.derived.chain import Chain, Hop, chain, from_ward
from pia.evaluate.derived.result import Result, flag, read, truth_of
from pia.evaluate.fact import Fact
from pia.model.range import Range
from pia.model.record import Record
from pia.truth import NO, UNKNOWN, YES, negate

if TYPE_CHECKING:
    from pia.evaluate.env import Env


def is_redelegation(env: Env, record: Record) -> Result:
    """True when the one who entrusts is not the ward. design.md §5."""
    truth, facts = from_ward(env, record)
    return flag(negate(truth), facts)


def depth(env: Env, record: Record) -> Result:
    """Hops from the ward on the longest chain: 1 for the ward's own contract.

    A giver to whom no hop leads is taken to be one hop away from the ward; the hops of a circle count once each.
    A range while something upstream is open.
    """
    graph = chain(env)
    hop = graph.of[id(record)]
    if hop.ward is YES:
        return Result(1, hop.facts)
    upstream = list(graph.upstream([hop]))
    least: dict[int, int] = {}
    for group in graph.circles(upstream):
        inside = {id(member) for member in group}
        entries = [least[id(earlier)] for member in group for earlier in graph.surely_before(member)
                   if id(earlier) not in inside]  # fmt: skip
        floor = max(entries, default=1 if group[0].ward is NO else 0)
        least |= {key: floor + len(group) for key in inside}
    facts = _facts(graph, upstream)
    if all(fact.value is not None for fact in facts):
        return Result(least[id(hop)], facts)
    return Result(Range(least[id(hop)], None), tuple(fact for fact in facts if fact.value is None))


def _facts(graph: Chain, hops: list[Hop]) -> tuple[Fact, ...]:
    """What says where these hops come from: who entrusts, and whether another hop may lead there."""
    facts = [fact for hop in hops for fact in hop.facts]
    facts += [hop.to for hop in graph.loose if hop is not hops[0]]
    facts += graph.rest[1]
    return tuple({fact.path: fact for fact in facts}.values())


def permitted_at_every_hop(env: Env, record: Record) -> Result:
    """Whether the ward, the first delegator, permitted each hop after its own contract, down to this one.

    番号法10条 asks the same of specific personal information (law.md §2.3). A giver to whom no hop leads, in a closed
    list, ends the chain: that contracts lead from the ward is another question (`contract_path`).
    """
    graph = chain(env)
    surely, perhaps = _permitted(env, graph)
    hop = graph.of[id(record)]
    if id(hop) not in perhaps:
        return flag(NO, _refused(env, graph, hop, perhaps))
    upstream = list(graph.upstream([hop]))
    if id(hop) in surely:
        return flag(YES, _quoted(env, upstream))
    loose = [other for other in graph.loose if id(other) not in surely]
    behind = [other for other in graph.upstream([*upstream, *loose]) if id(other) not in surely]
    return flag(UNKNOWN, (*_quoted(env, behind), *(other.to for other in loose), *graph.rest[1]))


def _permitted(env: Env, graph: Chain) -> tuple[frozenset[int], frozenset[int]]:
    """The hops permitted all the way whatever is still answered, and those that may turn out to be."""
    key = "permitted"
    if key not in env.memo:
        given = {id(hop): truth_of(_permission(env, hop), True) for hop in graph.hops}
        whole = graph.rest[0] is NO

        def surely(hop: Hop, left: set[int]) -> bool:
            behind = all(id(other) in left for other in _possible(graph, hop))
            return hop.ward is YES or (given[id(hop)] is YES and whole and behind)

        def perhaps(hop: Hop, left: set[int]) -> bool:
            behind = all(id(other) in left for other in graph.before(hop))
            return hop.ward is not NO or (given[id(hop)] is not NO and behind)

        env.memo[key] = _remaining(graph, surely), _remaining(graph, perhaps)
    return env.memo[key]  # type: ignore[no-any-return]


def _remaining(graph: Chain, holds: Callable[[Hop, set[int]], bool]) -> frozenset[int]:
    """The largest set of hops for all of which `holds(hop, set)`: a circle vouches for itself."""
    left = {id(hop) for hop in graph.hops}
    while True:
        kept = {id(hop) for hop in graph.hops if id(hop) in left and holds(hop, left)}
        if kept == left:
            return frozenset(left)
        left = kept


def _possible(graph: Chain, hop: Hop) -> list[Hop]:
    """The hops that may lead to the one who entrusts here."""
    return graph.hops if hop.giver is None else [*graph.before(hop), *graph.loose]


def _permission(env: Env, hop: Hop) -> Fact:
    return read(env, hop.record["permission"], "by_ward")


def _quoted(env: Env, hops: list[Hop]) -> list[Fact]:
    facts = [fact for hop in hops for fact in hop.facts]
    return facts + [_permission(env, hop) for hop in hops if hop.ward is not YES]


def _refused(env: Env, graph: Chain, hop: Hop, perhaps: frozenset[int]) -> list[Fact]:
    """The permissions that are refused on the way to a hop."""
    found: list[Fact] = []
    for other in graph.upstream([hop]):
        permission = _permission(env, other)
        if id(other) not in perhaps and permission.value is False:
            found += (*other.facts, permission)
    return found
