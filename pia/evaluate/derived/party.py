"""Parties: who is entrusted, who touches data, and whether contracts lead from the ward to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pia.evaluate.derived.delegation import from_ward
from pia.evaluate.derived.result import Result, closure, one, read, truth_of
from pia.evaluate.fact import Fact
from pia.model.record import Record
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin

if TYPE_CHECKING:
    from pia.evaluate.env import Env

Pair = tuple[Truth, tuple[Fact, ...]]
_TOUCHING = (
    ("flows", "from"), ("flows", "to"), ("links", "partner"), ("remote_access", "party"), ("systems", "operator"),
)  # fmt: skip


def entrusted(env: Env, party: Record) -> Result:
    """Whether some delegation leads to the party. design.md §5."""
    return one(_named_in(env, party, "delegations", "to"))


def touches_data(env: Env, party: Record) -> Result:
    """Whether the party says so, is entrusted, sends or receives, is linked, enters remotely or operates a system."""
    own = read(env, party, "handles_personal_data")
    pairs: list[Pair] = [(truth_of(own, True), (own,))]
    if own.value is not None:
        # Its own word counts, yet a flow that reaches it counts more than a "no".
        pairs[0] = (YES if own.value else NO, (own,))
    for section, field in (("delegations", "to"), *_TOUCHING):
        pairs += _named_in(env, party, section, field)
    return one(pairs)


def _named_in(env: Env, party: Record, section: str, field: str) -> list[Pair]:
    """For each element of a section, whether it names the party; and whether the section is all there is."""
    seq = env.root[section]
    pairs: list[Pair] = []
    for item in seq.items:
        if isinstance(item, Record):
            fact = read(env, item, field)
            pairs.append((truth_of(fact, party["id"]), (fact,)))
    gap = closure(env, seq)
    pairs.append((NO if gap.value is True and None not in seq.items else UNKNOWN, (gap,)))
    return pairs


def contract_path(env: Env, party: Record) -> Result:
    """Whether a chain of delegations, each with a contract signed, drafted or planned, leads from the ward to it."""
    return one(_paths(env, party, frozenset()))


def _paths(env: Env, party: Record, seen: frozenset[str]) -> list[Pair]:
    seq = env.root["delegations"]
    pairs: list[Pair] = []
    for hop in seq.items:
        if not isinstance(hop, Record):
            continue
        to = read(env, hop, "to")
        reaches = truth_of(to, party["id"])
        if reaches is NO or party["id"] in seen:
            continue
        status = read(env, hop["contract"], "status")
        contract = truth_of(status, "signed", "drafted", "planned")
        start, facts = from_ward(env, hop)
        chain = start
        if start is NO:
            giver = env.case.index["parties"][hop["from"]]
            earlier = one(_paths(env, giver, seen | {party["id"]}))
            chain = UNKNOWN if earlier.value is None else YES if earlier.value else NO
            facts = (*facts, *earlier.facts)
        pairs.append((conjoin((reaches, contract, chain)), (to, status, *facts)))
    gap = closure(env, seq)
    pairs.append((NO if gap.value is True and None not in seq.items else UNKNOWN, (gap,)))
    return pairs
