"""Which single facts could settle an open finding by themselves.

A fact can if one of its answers makes the verdict certain while everything else stays unknown. The answers tried
are the probes of the operators that read it; they reach every truth that these can give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice, product
from typing import Any

from pia.assess.suppose import Supposed, truth_if
from pia.evaluate.clause import Clause, atoms, every, unsettled
from pia.evaluate.engine import Outcome, Reasons
from pia.evaluate.env import Env
from pia.evaluate.fact import Fact
from pia.evaluate.node import Atom, Count, Quantified
from pia.evaluate.operand import Lexicon, Literal, Other, Span, later
from pia.evaluate.operators.operator import OTHER
from pia.evaluate.rule import judge
from pia.model.case_file import CaseFile, Target, resolve
from pia.model.range import bounds
from pia.model.record import Seq
from pia.truth import NO, UNKNOWN, YES, Truth

MOST = 5  # elements that an empty list is tried with
TRIES = 256  # answers about such an element


def alone(outcome: Outcome, reasons: Reasons) -> tuple[str, ...]:
    """Paths out of `reasons.settle`, in its order."""
    if outcome.binding.kind != "element" and outcome.binding.kind != "case":
        return ()
    if len(reasons.settle) == 1:
        # Its every answer settles the verdict, so some answer does.
        return (reasons.settle[0].path,)
    return tuple(fact.path for fact in reasons.settle if _settles(fact, outcome, reasons))


def _settles(fact: Fact, outcome: Outcome, reasons: Reasons) -> bool:
    clauses = [clause for clause in (reasons.when, reasons.require, reasons.unless) if clause is not None]
    leaves = [leaf for clause in clauses for leaf in atoms(clause)
              if leaf.truth is UNKNOWN and any(own.path == fact.path for own in leaf.facts)]  # fmt: skip
    needed = (own for need in outcome.rule.needs if not need.stated(outcome.env) for own in need.facts(outcome.env))
    bounds = [own for clause in clauses for found in every(clause) if found.kind == "count" for own in found.facts]
    derived = any(own.derived for own in (*(own for leaf in leaves for own in leaf.facts), *needed, *bounds))
    compared = any(leaf.atom is not None and isinstance(leaf.atom.operand, (Other, Span)) for leaf in leaves)
    target = resolve(outcome.env.case.root, fact.path.removesuffix(".complete") if fact.closing else fact.path)
    if isinstance(target, Target) and (derived or compared or any(own.path == fact.path for own in bounds)):
        return _really_settles(target, outcome, leaves)
    needs_met = all(
        need.stated(outcome.env) or all(own.path == fact.path for own in need.facts(outcome.env) if unsettled(own))
        for need in outcome.rule.needs
    )
    return any(_certain(outcome, reasons, supposed, needs_met) for supposed in _answers(fact, leaves, outcome.env))


def _really_settles(target: Target, outcome: Outcome, leaves: list[Clause]) -> bool:
    """The same for a fact on which derived ones rest, or that is compared with another: its answers are tried on the
    case itself, which is put back.
    """
    case, record, name = outcome.env.case, target.record, target.field.name
    kept = record.get(name)
    try:
        for answer in _candidates(target, case, leaves):
            record[name] = answer
            env = Env(case, outcome.env.on, outcome.env.lexicons)
            env.it = outcome.binding.it
            if judge(outcome.rule, env) != "open":
                return True
        return False
    finally:
        if kept is None:
            record.pop(name, None)
        else:
            record[name] = kept


def _candidates(target: Target, case: CaseFile, leaves: list[Clause]) -> list[Any]:
    field, value = target.field, target.value
    if isinstance(value, Seq):
        return [Seq(field, value.items, True, value.path, value.at, value.inside, value.real)]
    if field.kind == "ref" and field.ref is not None:
        return list(case.index[field.ref])
    if field.kind == "number":
        low, high = bounds(value) if value is not None else (0, None)
        return [low or 0, *range(10), *([] if high is None else [high])]
    if field.kind in ("day", "when"):
        return sorted({day for leaf in leaves for day in _days(leaf)})
    if field.kind in ("text", "string"):
        # Any text may be the same as another one, and differ from it.
        return [*(own.value for leaf in leaves for own in leaf.facts if isinstance(own.value, str)), OTHER]
    return [True, False] if field.kind == "flag" else list(field.words)


def _days(leaf: Clause) -> Iterator[date]:
    """Days on both sides of all that a leaf compares with, time added or taken off included."""
    atom = leaf.atom
    if atom is None:
        return
    operand = atom.operand.start if isinstance(atom.operand, Span) else atom.operand
    given = operand.given if isinstance(operand, Literal) else None
    known = {day for value in (given, *(own.value for own in leaf.facts)) for day in bounds(value)}
    shifts = [operand.plus] if isinstance(operand, Other) and operand.plus else []
    shifts += [(atom.operand.unit, atom.operand.count)] if isinstance(atom.operand, Span) else []
    for day in known:
        if isinstance(day, date):
            for unit, count in (("days", 0), *shifts, *((unit, -count) for unit, count in shifts)):
                yield from (later(later(day, unit, count), "days", more) for more in (-2, -1, 0, 1, 2))


def _certain(outcome: Outcome, reasons: Reasons, supposed: Supposed, needs_met: bool) -> bool:
    def truth(clause: Clause | None, default: Truth) -> Truth:
        return default if clause is None else truth_if(clause, supposed, outcome.env)

    when = truth(reasons.when, YES)
    if when is not YES:
        return when is NO
    require = truth(reasons.require, YES)
    if require is NO:
        return truth(reasons.unless, NO) is not UNKNOWN
    return require is YES and needs_met


def _answers(fact: Fact, leaves: list[Clause], env: Env) -> Iterator[Supposed]:
    """The truths that the leaves can have together once the fact is answered."""
    typed = {id(leaf): test for leaf in leaves if (test := _test(leaf, fact, env)) is not None}
    free = [leaf for leaf in leaves if id(leaf) not in typed and _only_gap(leaf, fact)]
    probes = [value for values, _ in typed.values() for value in values]
    for probe in probes or [None]:
        fixed = {leaf: test(probe) for leaf, (_, test) in typed.items() if probes}
        for truths in product(*(_choices(leaf, fact) for leaf in free)):
            yield {**fixed, **{id(leaf): truth for leaf, truth in zip(free, truths, strict=True)}}


def _test(leaf: Clause, fact: Fact, env: Env) -> tuple[tuple[Any, ...], Callable[[Any], Truth]] | None:
    """Values of the fact to try, and what the leaf is for each; None where it reads other things too."""
    atom = leaf.atom
    if atom is None or not isinstance(atom.operand, (Literal, Lexicon)):
        return None
    operand = atom.operand.value(env)
    if _reads_only(leaf, atom, fact):
        return atom.operator.probes(operand), lambda value: atom.operator.test(value, operand)
    seq = leaf.facts[0].value
    if atom.reader.field.kind != "list" or fact.closing or not isinstance(seq, Seq):
        return None
    # One element of a list of plain values that is not known.
    before, after = seq.items[: fact.at[-1]], seq.items[fact.at[-1] + 1 :]  # type: ignore[operator,misc]
    return (*operand, OTHER), lambda value: atom.operator.test(
        Seq(seq.field, (*before, value, *after), seq.closed, seq.path, seq.at, seq.inside, seq.real), operand)


def _reads_only(leaf: Clause, atom: Atom, fact: Fact) -> bool:
    """Whether the leaf compares this one fact with something that the rule says.

    Where a reference has to be followed first, the fact is the reference and not what the rule reads.
    """
    plain = isinstance(atom.operand, (Literal, Lexicon)) and len(leaf.facts) == 1
    return plain and not fact.closing and atom.reader.field is leaf.facts[0].field


def _only_gap(leaf: Clause, fact: Fact) -> bool:
    """Whether this fact is all that the leaf lacks."""
    if leaf.kind == "rest":
        return fact.path == leaf.facts[0].path
    return all(own.value is not None or own.derived or own.path == fact.path for own in leaf.facts)


def _choices(leaf: Clause, fact: Fact) -> tuple[Truth | int, ...]:
    if leaf.kind == "rest" and isinstance(leaf.node, Count):
        more = not fact.path.endswith(".complete") and YES in _of_an_element(leaf)
        return tuple(range(MOST + 1)) if more else (0,)
    if leaf.kind == "rest" and fact.path.endswith(".complete"):
        # Closing brings nothing new: the rest is empty.
        every = isinstance(leaf.node, Quantified) and leaf.node.quantifier == "every"
        return (YES if every else NO,)
    if leaf.kind == "rest" and isinstance(leaf.node, Quantified):
        # The list holds nothing, or an element that decides it.
        closed, decided = (YES, NO) if leaf.node.quantifier == "every" else (NO, YES)
        return (closed, decided) if decided in _of_an_element(leaf) else (closed,)
    if leaf.atom is not None and leaf.atom.reader.field.kind == "list" and fact.path.endswith(".complete"):
        return (NO,)
    return (YES, NO)


def _of_an_element(leaf: Clause) -> set[Truth]:
    """What the condition can be of an element that is fully known, while everything outside it stays as it is."""
    if leaf.further is None:
        return {YES, NO}
    outside = {fact.path for fact in leaf.facts[1:]}
    inner = [part for part in atoms(leaf.further)
             if part.truth is UNKNOWN and not any(own.path in outside for own in part.facts)]  # fmt: skip
    combinations = islice(product((YES, NO), repeat=len(inner)), TRIES)
    return {truth_if(leaf.further, {id(part): truth for part, truth in zip(inner, truths, strict=True)})
            for truths in combinations}  # fmt: skip
