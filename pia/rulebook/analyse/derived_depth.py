"""How deep a delegation is, in formulas, as `pia.evaluate.derived.delegation.depth` counts it."""

from __future__ import annotations

from collections.abc import Callable

import z3

from pia.rulebook.analyse.derived_chain import Hop, hops, leads_to
from pia.rulebook.analyse.kleene import both, either, implies, opposite
from pia.rulebook.analyse.symbols import SymbolicCase, SymbolicRecord, Value

# Stands for "no upper bound"; no rule counts contracts that far.
ENDLESS = 10**9
_ONE = z3.RealVal(1)
Relation = list[list[z3.BoolRef]]


def depth(record: SymbolicRecord) -> Value:
    """A range without upper bound while something upstream is open; the hops of a circle count once each."""
    case = record.case
    if "depth" not in case.memo:
        case.memo["depth"] = _depths(case)
    at = next(index for index, hop in enumerate(hops(case)) if hop.record is record)
    least, exact = case.memo["depth"][at]
    return Value("number", record.exists, least, z3.If(exact, least, z3.RealVal(ENDLESS)))


def _depths(case: SymbolicCase) -> list[tuple[z3.ArithRef, z3.BoolRef]]:
    every = hops(case)
    before = _relation(every, lambda hop, other: both(opposite(hop.ward.yes), leads_to(other, hop)))
    surely = _relation(every, lambda hop, other: both(hop.ward.no, leads_to(other, hop)))
    upstream, reached = _closure(before), _closure(surely)
    span = range(len(every))
    circle = [[z3.BoolVal(True) if a == b else both(reached[a][b], reached[b][a]) for b in span] for a in span]
    least = [_ONE for _ in span]
    for _ in span:
        least = [z3.If(every[at].ward.yes, _ONE, _after(at, every, surely, circle, least)) for at in span]
    return [(least[at], _exact(at, every, upstream, case.section("delegations").closed)) for at in span]


def _exact(at: int, every: list[Hop], upstream: Relation, closed: z3.BoolRef) -> z3.BoolRef:
    """Whether nothing upstream is open: who entrusts is known all the way, and no other hop may lead there."""
    parts = [closed, opposite(every[at].ward.unknown)]
    for other, hop in enumerate(every):
        if other != at:
            parts += [implies(upstream[at][other], opposite(hop.ward.unknown)), opposite(hop.loose)]
    return either(every[at].ward.yes, both(*parts))


def _after(at: int, every: list[Hop], surely: Relation, circle: Relation, least: list[z3.ArithRef]) -> z3.ArithRef:
    """One more than the deepest hop that leads into this one or its circle, and one more for each of the circle."""
    span = range(len(every))
    floor: z3.ArithRef = z3.If(every[at].ward.no, _ONE, z3.RealVal(0))
    for earlier in span:
        enters = either(*(both(circle[at][member], surely[member][earlier]) for member in span))
        deeper = both(enters, opposite(circle[at][earlier]), least[earlier] > floor)
        floor = z3.If(deeper, least[earlier], floor)
    return floor + z3.Sum([z3.If(circle[at][member], _ONE, z3.RealVal(0)) for member in span])


def _relation(every: list[Hop], holds: Callable[[Hop, Hop], z3.BoolRef]) -> Relation:
    """[hop][other]: whether the other comes right before the hop."""
    return [[both(hop.exists, holds(hop, other)) for other in every] for hop in every]


def _closure(relation: Relation) -> Relation:
    """Whether one can be walked to from the other."""
    span = range(len(relation))
    found = relation
    for middle in span:
        found = [[either(found[a][b], both(found[a][middle], found[middle][b])) for b in span] for a in span]
    return found
