"""The delegation chain: how deep a hop is, and whether the ward permitted every hop down to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pia.evaluate.derived.result import Result, both, closure, read, truth_of
from pia.evaluate.fact import Fact
from pia.model.range import Range
from pia.model.record import Record
from pia.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from pia.evaluate.env import Env


def from_ward(env: Env, hop: Record) -> tuple[Truth, tuple[Fact, ...]]:
    """Whether the one who entrusts is the ward itself."""
    giver = read(env, hop, "from")
    if giver.value is None:
        return UNKNOWN, (giver,)
    role = read(env, env.case.index["parties"][giver.value], "role")
    return truth_of(role, "ward"), (giver, role)


def is_redelegation(env: Env, hop: Record) -> Result:
    """True when the one who entrusts is not the ward. design.md §5."""
    truth, facts = from_ward(env, hop)
    if truth is UNKNOWN:
        return Result(None, tuple(fact for fact in facts if fact.value is None))
    return Result(truth is NO, facts)


def before(env: Env, hop: Record) -> list[Record]:
    """The hops that lead to the one who entrusts here."""
    giver = hop.get("from")
    hops = [other for other in env.root["delegations"].items if isinstance(other, Record)]
    return [other for other in hops if giver is not None and other.get("to") == giver]


def depth(env: Env, hop: Record) -> Result:
    """Hops from the ward on the longest known chain; a range while something on it is open or it runs in a circle."""
    least, certain, facts = _depth(env, hop, frozenset())
    gap = closure(env, env.root["delegations"])
    if certain and least == 1:
        return Result(1, facts)
    if certain and gap.value is True:
        return Result(least, (*facts, gap))
    return Result(Range(least, None), tuple(f for f in (*facts, gap) if f.value is None) or facts)


def _depth(env: Env, hop: Record, seen: frozenset[int]) -> tuple[int, bool, tuple[Fact, ...]]:
    truth, facts = from_ward(env, hop)
    if truth is YES:
        return 1, True, facts
    if truth is UNKNOWN or id(hop) in seen:
        return 1, False, facts
    earlier = [_depth(env, other, seen | {id(hop)}) for other in before(env, hop)]
    quoted = (*facts, *(fact for _, _, more in earlier for fact in more))
    if not earlier:
        return 2, False, quoted
    unknown = any(other is None or "to" not in other for other in env.root["delegations"].items)
    return max(e[0] for e in earlier) + 1, all(e[1] for e in earlier) and not unknown, quoted


def permitted_at_every_hop(env: Env, hop: Record) -> Result:
    """Whether the ward, the first delegator, permitted each hop after its own contract, down to this one.

    番号法10条 asks the same of specific personal information (law.md §2.3).
    """
    pairs: list[tuple[Truth, tuple[Fact, ...]]] = []
    _permissions(env, hop, pairs, set())
    return both(pairs)


def _permissions(env: Env, hop: Record, pairs: list[tuple[Truth, tuple[Fact, ...]]], seen: set[int]) -> None:
    truth, facts = from_ward(env, hop)
    if truth is YES or id(hop) in seen:
        pairs.append((YES, facts))
        return
    seen.add(id(hop))
    given = read(env, hop["permission"], "by_ward")
    permitted = truth_of(given, True)
    if truth is UNKNOWN:
        # Either the ward's own contract, which needs no permission, or a hop that has one.
        pairs.append((YES if permitted is YES else UNKNOWN, (*facts, given)))
    else:
        pairs.append((permitted, (given,)))
    earlier = before(env, hop)
    for other in earlier:
        _permissions(env, other, pairs, seen)
    gap = closure(env, env.root["delegations"])
    if not earlier or gap.value is not True:
        pairs.append((UNKNOWN, (gap,) if gap.value is None else facts))
