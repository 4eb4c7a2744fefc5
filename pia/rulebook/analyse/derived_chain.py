"""The delegation chain in formulas, as `pia.evaluate.derived.{delegation,party}` walk it.

Sets that those modules grow or shrink until nothing changes are unrolled as many times as there are elements.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import z3

from pia.rulebook.analyse.kleene import FALSE, Tri, both, either, implies, known, negate, opposite
from pia.rulebook.analyse.symbols import SymbolicCase, SymbolicRecord, Value

_CONTRACTS = ("signed", "drafted", "planned")


@dataclass(slots=True, eq=False)
class Hop:
    """One delegation. ward: whether the one who entrusts is the ward."""

    record: SymbolicRecord
    exists: z3.BoolRef
    giver: Value
    taker: Value
    ward: Tri

    @property
    def loose(self) -> z3.BoolRef:
        return both(self.exists, opposite(self.taker.known))


def from_ward(record: SymbolicRecord) -> Tri:
    """Whether the one who entrusts is the ward."""
    case, giver = record.case, record.get("from")
    yes, no = [], []
    for exists, party in case.elements("parties"):
        role = party.get("role")
        here = both(giver.known, exists, giver.low == party.get("id").low, role.known)
        yes.append(both(here, role.low == case.code("ward")))
        no.append(both(here, role.low != case.code("ward")))
    return Tri(either(*yes), either(*no))


def is_redelegation(record: SymbolicRecord) -> Tri:
    return negate(from_ward(record))


def hops(case: SymbolicCase) -> list[Hop]:
    """All delegations, made once."""
    if "hops" not in case.memo:
        case.memo["hops"] = [
            Hop(record, exists, record.get("from"), record.get("to"), from_ward(record))
            for exists, record in case.elements("delegations")
        ]
    found: list[Hop] = case.memo["hops"]
    return found


def leads_to(earlier: Hop, hop: Hop) -> z3.BoolRef:
    """Whether the earlier hop entrusts the one who entrusts here."""
    return both(earlier.exists, earlier.taker.known, hop.giver.known, earlier.taker.low == hop.giver.low)


def permitted_at_every_hop(record: SymbolicRecord) -> Tri:
    """NO where some hop on the way is surely not permitted, YES where all surely are."""
    case = record.case
    if "permitted" not in case.memo:
        case.memo["permitted"] = _remaining(case, _surely), _remaining(case, _perhaps)
    surely, perhaps = case.memo["permitted"]
    at = next(index for index, hop in enumerate(hops(case)) if hop.record is record)
    return Tri(both(perhaps[at], surely[at]), opposite(perhaps[at]))


def _remaining(case: SymbolicCase, holds: object) -> list[z3.BoolRef]:
    left = [hop.exists for hop in hops(case)]
    for _ in hops(case):
        left = [both(left[index], holds(case, hop, left)) for index, hop in enumerate(hops(case))]  # type: ignore[operator]
    return left


def _given(hop: Hop) -> Tri:
    permission = hop.record.get("permission").get("by_ward")
    return known(permission.low, permission.known)


def _surely(case: SymbolicCase, hop: Hop, left: list[z3.BoolRef]) -> z3.BoolRef:
    anyone = opposite(hop.giver.known)
    # A hop by the ward itself needs none before it; its `ward` is YES and is caught first.
    behind = both(*(implies(either(both(anyone, other.exists), leads_to(other, hop), other.loose), left[index])
                    for index, other in enumerate(hops(case))))  # fmt: skip
    return either(hop.ward.yes, both(_given(hop).yes, case.section("delegations").closed, behind))


def _perhaps(case: SymbolicCase, hop: Hop, left: list[z3.BoolRef]) -> z3.BoolRef:
    behind = both(*(implies(leads_to(other, hop), left[index]) for index, other in enumerate(hops(case))))
    return either(opposite(hop.ward.no), both(opposite(_given(hop).no), behind))


def contract_path(party: SymbolicRecord) -> Tri:
    """YES where contracts surely lead from the ward to the party, NO where none can."""
    case = party.case
    if "reached" not in case.memo:
        case.memo["reached"] = _reached(case, True), _reached(case, False)
    surely, perhaps = case.memo["reached"]
    closed = case.section("delegations").closed
    yes = surely[party.path]
    return Tri(yes, both(opposite(yes), closed, opposite(perhaps[party.path])))


def _reached(case: SymbolicCase, surely: bool) -> dict[str, z3.BoolRef]:
    """By path of the party, whether contracts lead to it: certainly, or possibly."""
    parties = list(case.elements("parties"))
    reached = {party.path: FALSE for _, party in parties}
    for _ in hops(case):
        step = partial(_step, case, parties, reached, surely)
        reached = {party.path: either(reached[party.path], *(step(hop, party) for hop in hops(case)))
                   for _, party in parties}  # fmt: skip
    return reached


def _step(
    case: SymbolicCase, parties: list[tuple[z3.BoolRef, SymbolicRecord]], reached: dict[str, z3.BoolRef], surely: bool,
    hop: Hop, party: SymbolicRecord,
) -> z3.BoolRef:  # fmt: skip
    """Whether a hop reaches a party, given who was reached before."""
    status = hop.record.get("contract").get("status")
    kept = known(either(*(status.low == case.code(word) for word in _CONTRACTS)), status.known)
    named = both(hop.taker.known, hop.taker.low == party.get("id").low)
    from_reached = either(*(both(hop.giver.known, hop.giver.low == giver.get("id").low, reached[giver.path])
                            for _, giver in parties))  # fmt: skip
    if surely:
        return both(hop.exists, kept.yes, named, either(hop.ward.yes, from_reached))
    anyone = either(opposite(hop.taker.known), named)
    return both(hop.exists, opposite(kept.no), anyone, either(opposite(hop.ward.no), from_reached))
