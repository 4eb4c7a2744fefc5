"""Whether the answer to one fact can change a verdict at all, whatever is answered beside it.

Where no fact is read twice, every settling fact can: the others can be answered so that the verdict hangs on it. Where
one is, and all are plain facts compared with what the rule says, every way to answer or leave them is tried. What
lists, references and derived facts may still bring has no end: facts beside those are taken to matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import product
from typing import Any

from pia.evaluate.clause import Clause, atoms
from pia.evaluate.engine import Outcome, Reasons
from pia.evaluate.env import Env
from pia.evaluate.fact import Fact
from pia.evaluate.operand import Lexicon, Literal
from pia.evaluate.operators.operator import OTHER
from pia.evaluate.rule import judge
from pia.model.case_file import Target, resolve
from pia.model.range import Range, can_equal
from pia.truth import NO, UNKNOWN, YES

TRIES = 3000  # verdicts worked out for one finding; beyond that all its facts are taken to matter
_LEFT = object()


def effective(outcome: Outcome, reasons: Reasons) -> frozenset[str]:
    """Paths of those facts of `reasons.settle` whose answer can change the verdict of an open outcome."""
    settle = reasons.settle
    everything = frozenset(fact.path for fact in settle)
    # A proviso that can't matter any more has leaves that nothing waits for.
    leaves = [leaf for leaf in _open_leaves(reasons) if any(fact.path in everything for fact in leaf.facts)]
    if outcome.binding.kind == "rest" or not all(_plain(leaf) for leaf in leaves) or not all(map(_scalar, settle)):
        return everything
    read = Counter(leaf.facts[0].path for leaf in leaves)
    values = {fact.path: _values(fact, leaves, outcome.env) for fact in settle}
    if max(read.values(), default=0) < 2 and all(_either_way(leaf, values, outcome.env) for leaf in leaves):
        return everything
    targets = {fact.path: found for fact in settle
               if isinstance(found := resolve(outcome.env.case.root, fact.path), Target)}  # fmt: skip
    total = 1
    for path in targets:
        total *= 1 + len(values[path])
    if len(targets) < len(settle) or total > TRIES:
        return everything
    return _tried(outcome, targets, values)


def _tried(outcome: Outcome, targets: dict[str, Target], values: dict[str, list[Any]]) -> frozenset[str]:
    """The facts that decide the verdict for some way to answer or leave the others."""
    ways = [[_LEFT, *values[path]] for path in targets]
    verdicts = {given: _verdict(outcome, targets.values(), [way[at] for way, at in zip(ways, given, strict=True)])
                for given in product(*(range(len(way)) for way in ways))}  # fmt: skip

    def decides(index: int) -> bool:
        return any(verdict != verdicts[(*given[:index], 0, *given[index + 1 :])] for given, verdict in verdicts.items())

    return frozenset(path for index, path in enumerate(targets) if decides(index))


def _verdict(outcome: Outcome, targets: Iterable[Target], answers: list[Any]) -> str:
    """The verdict with these answers on the case, which is put back."""
    changed = [(target, answer) for target, answer in zip(targets, answers, strict=True) if answer is not _LEFT]
    kept = [(target.record, target.field.name, target.value) for target, _ in changed]
    try:
        for target, answer in changed:
            target.record[target.field.name] = answer
        env = Env(outcome.env.case, outcome.env.on, outcome.env.lexicons)
        env.it = outcome.binding.it
        return judge(outcome.rule, env)
    finally:
        for record, name, value in kept:
            if value is None:
                del record[name]
            else:
                record[name] = value


def _open_leaves(reasons: Reasons) -> list[Clause]:
    clauses = [clause for clause in (reasons.when, reasons.require, reasons.unless) if clause is not None]
    return [leaf for clause in clauses for leaf in atoms(clause) if leaf.truth is UNKNOWN]


def _plain(leaf: Clause) -> bool:
    """One fact of the case itself, compared with what the rule says."""
    atom = leaf.atom
    return (atom is not None and isinstance(atom.operand, (Literal, Lexicon)) and len(leaf.facts) == 1
            and not leaf.facts[0].derived and atom.reader.field is leaf.facts[0].field)  # fmt: skip


def _scalar(fact: Fact) -> bool:
    return not fact.closing and fact.field is not None and fact.field.kind not in ("list", "ref")


def _values(fact: Fact, leaves: list[Clause], env: Env) -> list[Any]:
    """Answers among which every truth that the leaves can take occurs."""
    assert fact.field is not None
    if fact.field.kind == "flag":
        return [True, False]
    if fact.field.kind == "words":
        return list(fact.field.words)
    found: list[Any] = []
    for leaf in leaves:
        if leaf.facts[0].path == fact.path and leaf.atom is not None:
            found += [probe for probe in leaf.atom.operator.probes(leaf.atom.operand.value(env)) if probe not in found]
    if isinstance(fact.value, Range):
        found = [value for value in found if can_equal(fact.value, value)]
    return found or [OTHER]


def _either_way(leaf: Clause, values: dict[str, list[Any]], env: Env) -> bool:
    assert leaf.atom is not None
    operand = leaf.atom.operand.value(env)
    truths = {leaf.atom.operator.test(value, operand) for value in values[leaf.facts[0].path]}
    return {YES, NO} <= truths
