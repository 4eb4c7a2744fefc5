"""Derived facts in formulas, as `pia.evaluate.derived` works them out; what can't be translated is free, and named."""

from __future__ import annotations

import z3

from pia.model.catalogue import Field
from pia.rulebook.analyse import derived_chain
from pia.rulebook.analyse.derived_depth import depth
from pia.rulebook.analyse.kleene import Tri, disjoin, either, known
from pia.rulebook.analyse.symbols import SymbolicRecord, Value

_TOUCHING = (
    ("delegations", "to"), ("flows", "from"), ("flows", "to"), ("links", "partner"), ("remote_access", "party"),
    ("systems", "operator"),
)  # fmt: skip


def derive(record: SymbolicRecord, field: Field) -> Value:
    """The derived fact of a record, made once."""
    key = (record.path, field.name)
    memo = record.case.memo
    if key not in memo:
        memo[key] = _derive(record, field)
    return memo[key]


def _derive(record: SymbolicRecord, field: Field) -> Value:
    match record.shape.name, field.name:
        case ("Delegation", "is_redelegation"):
            return _flag(derived_chain.is_redelegation(record))
        case ("Delegation", "permitted_at_every_hop"):
            return _flag(derived_chain.permitted_at_every_hop(record))
        case ("Delegation", "depth"):
            return depth(record)
        case ("Party", "contract_path"):
            return _flag(derived_chain.contract_path(record))
        case ("Party", "entrusted"):
            return _flag(_named_in(record, "delegations", "to"))
        case ("Party", "touches_data"):
            own = record.get("handles_personal_data")
            named = [_named_in(record, section, name) for section, name in _TOUCHING]
            return _flag(disjoin([known(own.low, own.known), *named]))
        case ("Pending", "overdue"):
            record.case.dated = True
            until = record.get("until").low
            return Value.plain("flag", record.exists, until < record.case.on.assessment_date.toordinal())
        case ("Meeting", "quorum"):
            return _quorum(record)
        case ("Meeting", "attending"):
            return _attending(record)
        case ("Meeting", "voters"):
            return _voters(record)
    return _free(record, field)


def _flag(truth: Tri) -> Value:
    return Value.plain("flag", either(truth.yes, truth.no), truth.yes)


def _free(record: SymbolicRecord, field: Field) -> Value:
    """Anything, known or not. A witness has to be made to fit (`decode`), and may turn out not to."""
    case, name = record.case, f"{record.path}.{field.name}"
    case.free.add(f"{record.shape.name}.{field.name}")
    case.read.add(name)
    given = record.exists if field.required else z3.Bool(f"{name} known")
    if field.kind == "flag":
        return Value.plain("flag", given, z3.Bool(name))
    low, high = z3.Real(f"{name} least"), z3.Real(f"{name} most")
    case.constraints += [low >= 0, low <= high]
    return Value(field.kind, given, low, high)


def _named_in(party: SymbolicRecord, section: str, name: str) -> Tri:
    """Whether an element of a section names the party; an open section may still."""
    case, own = party.case, party.get("id").low
    truths = []
    for exists, item in case.elements(section):
        reference = item.get(name)
        found = known(reference.low == own, reference.known)
        truths.append(Tri(z3.And(exists, found.yes), z3.Or(z3.Not(exists), found.no)))
    closed = case.section(section).closed
    return disjoin([*truths, Tri(z3.BoolVal(False), closed)])


def _quorum(meeting: SymbolicRecord) -> Value:
    """floor(n / 2) + 1 of the seats less the excluded; not knowing how many are excluded leaves a range."""
    seats, excluded = meeting.get("seats"), meeting.get("excluded")
    least = z3.If(excluded.known, _less(seats.low, excluded.low), z3.RealVal(0))
    most = _less(seats.low, z3.If(excluded.known, excluded.low, z3.RealVal(0)))
    return Value("number", seats.known, _majority(least), _majority(most))


def _majority(number: z3.ArithRef) -> z3.ArithRef:
    return z3.ToReal(z3.ToInt(number / 2)) + 1


def _attending(meeting: SymbolicRecord) -> Value:
    """Those present, less the excluded."""
    present, excluded = meeting.get("present"), meeting.get("excluded")
    most = _less(present.low, z3.If(excluded.known, excluded.low, z3.RealVal(0)))
    least = z3.If(excluded.known, _less(present.low, excluded.low), z3.RealVal(0))
    return Value("number", present.known, least, most)


def _voters(meeting: SymbolicRecord) -> Value:
    """Those present, less the excluded, less the chair unless the chair votes."""
    present, excluded, chair = (meeting.get(name) for name in ("present", "excluded", "chair_votes"))
    fewest_away = z3.If(excluded.known, excluded.low, z3.RealVal(0))
    chair_out, chair_in = z3.And(chair.known, z3.Not(chair.low)), z3.And(chair.known, chair.low)
    most = _less(present.low, fewest_away + z3.If(chair_out, z3.RealVal(1), z3.RealVal(0)))
    most_away = excluded.low + z3.If(chair_in, z3.RealVal(0), z3.RealVal(1))
    least = z3.If(excluded.known, _less(present.low, most_away), z3.RealVal(0))
    return Value("number", present.known, least, most)


def _less(number: z3.ArithRef, taken: z3.ArithRef) -> z3.ArithRef:
    return z3.If(number >= taken, number - taken, z3.RealVal(0))
