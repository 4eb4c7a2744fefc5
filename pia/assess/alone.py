"""Which single facts could settle an open finding by themselves.

A fact can if one of its answers makes the verdict certain while everything else stays unknown. The answers tried
are the probes of the operators that read it; they reach every truth that these can give.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from pia.assess.suppose import Supposed, truth_if
from pia.evaluate.clause import Clause, atoms, unsettled
from pia.evaluate.engine import Outcome, Reasons
from pia.evaluate.env import Env
from pia.evaluate.fact import Fact
from pia.evaluate.node import Atom, Count, Quantified
from pia.evaluate.operand import Lexicon, Literal
from pia.evaluate.rule import judge
from pia.model.case_file import CaseFile, Target, resolve
from pia.model.range import bounds
from pia.model.record import Seq
from pia.truth import NO, UNKNOWN, YES, Truth

MOST = 5  # elements that an empty list is tried with


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
    if any(own.derived for own in (*(own for leaf in leaves for own in leaf.facts), *needed)):
        return _really_settles(fact, outcome)
    needs_met = all(
        need.stated(outcome.env) or all(own.path == fact.path for own in need.facts(outcome.env) if unsettled(own))
        for need in outcome.rule.needs
    )
    return any(_certain(outcome, reasons, supposed, needs_met) for supposed in _answers(fact, leaves, outcome.env))


def _really_settles(fact: Fact, outcome: Outcome) -> bool:
    """The same for a fact on which derived ones rest: its answers are tried on the case itself, which is put back."""
    case = outcome.env.case
    found = resolve(case.root, fact.path.removesuffix(".complete") if fact.closing else fact.path)
    if not isinstance(found, Target):
        return False
    record, name = found.record, found.field.name
    kept = record.get(name)
    try:
        for answer in _candidates(found, case):
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


def _candidates(target: Target, case: CaseFile) -> list[Any]:
    field, value = target.field, target.value
    if isinstance(value, Seq):
        return [Seq(field, value.items, True, value.path, value.at, value.inside, value.real)]
    if field.kind == "ref" and field.ref is not None:
        return list(case.index[field.ref])
    if field.kind == "number":
        low, high = bounds(value) if value is not None else (0, None)
        return [low or 0, *range(10), *([] if high is None else [high])]
    return [True, False] if field.kind == "flag" else list(field.words)


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
    typed = [(leaf, leaf.atom) for leaf in leaves if leaf.atom is not None and _reads_only(leaf, leaf.atom, fact)]
    told = {id(leaf) for leaf, _ in typed}
    free = [leaf for leaf in leaves if id(leaf) not in told and _only_gap(leaf, fact)]
    probes = [value for _, atom in typed for value in atom.operator.probes(atom.operand.value(env))]
    for probe in probes or [None]:
        fixed = {id(leaf): atom.operator.test(probe, atom.operand.value(env)) for leaf, atom in typed if probes}
        for truths in product(*(_choices(leaf, fact) for leaf in free)):
            yield {**fixed, **{id(leaf): truth for leaf, truth in zip(free, truths, strict=True)}}


def _reads_only(leaf: Clause, atom: Atom, fact: Fact) -> bool:
    """Whether the leaf compares this one fact with something that the rule says.

    Where a reference has to be followed first, the fact is the reference and not what the rule reads.
    """
    plain = isinstance(atom.operand, (Literal, Lexicon)) and len(leaf.facts) == 1
    return plain and not fact.closing and atom.reader.field is leaf.facts[0].field


def _only_gap(leaf: Clause, fact: Fact) -> bool:
    """Whether this fact is all that the leaf lacks."""
    return all(own.value is not None or own.derived or own.path == fact.path for own in leaf.facts)


def _choices(leaf: Clause, fact: Fact) -> tuple[Truth | int, ...]:
    if leaf.kind == "rest" and isinstance(leaf.node, Count):
        return (0,) if fact.path.endswith(".complete") else tuple(range(MOST + 1))
    if leaf.kind == "rest" and fact.path.endswith(".complete"):
        # Closing brings nothing new: the rest is empty.
        every = isinstance(leaf.node, Quantified) and leaf.node.quantifier == "every"
        return (YES if every else NO,)
    if leaf.atom is not None and leaf.atom.reader.field.kind == "list" and fact.path.endswith(".complete"):
        return (NO,)
    return (YES, NO)

