"""The settling facts against brute force: every way to answer them is tried on small cases.

Claims: whatever is answered, the verdict is then certain; and no fact of the set can be left out. The second fails
where Kleene's logic is incomplete, that is where conditions on one fact cancel out ("x is 1, or x is not 1"): such
findings are counted, shown to be of that kind, and must stay rare.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.alone import alone
from pia.evaluate.clause import Clause, atoms
from pia.evaluate.engine import Outcome
from pia.evaluate.fact import Fact
from pia.evaluate.node import Count, Node, counted, readers_of
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate
from tests.build import case_of, outcomes, rules_of, unplaced
from tests.properties.answers import TOO_MANY, Answer, assignments, atoms_of, choices_for, filled, size
from tests.strategies import cases, rules, runs

COUNTED: Counter[str] = Counter()


def small(value: dict[str, Any], written: dict[str, Any]) -> list[tuple[Outcome, dict[str, list[Answer]]]]:
    """Open outcomes with few enough answers to try, and those answers by path."""
    found = []
    for outcome in outcomes(rules_of([written]), case_of(value)):
        if outcome.verdict == "open" and outcome.binding.kind in ("case", "element"):
            settle = outcome.reasons().settle
            if not plain(settle):
                continue
            choices = {fact.path: choices_for(outcome, fact, add=True) for fact in settle}
            if size(choices) <= TOO_MANY:
                found.append((outcome, choices))
    return found


def plain(settle: Any) -> bool:
    """Without references: following one shows facts that nobody could name before."""
    return all(fact.closing or (fact.field is not None and fact.field.kind != "ref") for fact in settle)


def later(outcome: Outcome, value: dict[str, Any], answers: dict[str, Any]) -> str:
    """The verdict on the same binding once these answers are given."""
    found = outcomes([outcome.rule], unplaced(filled(value, answers)))
    return next(other.verdict for other in found if other.binding.path == outcome.binding.path)


WORLD = st.tuples(cases(), rules(depth=1))


@runs(120)
@given(WORLD)
def test_every_answer_makes_the_verdict_certain(world: Any) -> None:
    value, written = world
    for outcome, choices in small(value, written)[:2]:
        possible = outcome.reasons().possible
        for answers in assignments(choices):
            verdict = later(outcome, value, answers)
            assert verdict != "open", (outcome.binding.path, answers)
            assert verdict in possible


@runs(250)
@given(WORLD)
def _no_fact_can_be_left_out(world: Any) -> None:
    value, written = world
    for outcome, choices in small(value, written)[:2]:
        for path in choices:
            others = {other: answers for other, answers in choices.items() if other != path}
            COUNTED["facts"] += 1
            if not any(later(outcome, value, answers) == "open" for answers in assignments(others)):
                COUNTED["not needed"] += 1
                assert asked_by_kleene(outcome, path), (outcome.binding.path, path)


def test_no_fact_can_be_left_out_unless_kleene_asks_too_much() -> None:
    """In a long run 44 of 2290 facts of random rules: tests that no value passes, and one fact read twice."""
    COUNTED.clear()
    _no_fact_can_be_left_out()
    assert COUNTED["facts"] > 150
    assert COUNTED["not needed"] <= 0.1 * COUNTED["facts"], COUNTED


def asked_by_kleene(outcome: Outcome, path: str) -> bool:
    """Whether the fact decides something for some truths of the other unknown leaves, taken as independent.

    They are not, where two of them read one fact or no value passes a test (`count` below 0): that is the whole
    difference between Kleene's tables and what can really come.
    """
    env = outcome.env
    env.it = outcome.binding.it
    reasons = outcome.reasons()
    clauses = [clause for clause in (reasons.when, reasons.require, reasons.unless) if clause is not None]
    unknown = [leaf for clause in clauses for leaf in atoms(clause) if leaf.truth is UNKNOWN]
    free = [leaf for leaf in unknown if all(fact.path != path for fact in leaf.facts)]
    needs = all(need.stated(env) or all(fact.path != path for fact in need.facts(env)) for need in outcome.rule.needs)
    for truths in product(*(_truths(leaf) for leaf in free)):
        supposed = {id(leaf): truth for leaf, truth in zip(free, truths, strict=True)}

        def truth(clause: Clause | None, default: Truth, supposed: dict[int, Truth | int] = supposed) -> Truth:
            return default if clause is None else recomputed(clause, supposed, outcome)

        when, require = truth(reasons.when, YES), truth(reasons.require, YES)
        if when is NO:
            continue
        if when is UNKNOWN or require is UNKNOWN or (require is NO and truth(reasons.unless, NO) is UNKNOWN):
            return True
        if require is YES and not needs:
            return True
    return False


def _truths(leaf: Clause) -> tuple[Truth | int, ...]:
    """What a leaf may turn out to be; of a counted list that is open, how many more elements count."""
    return (0, 1, 2, 3) if leaf.kind == "rest" and isinstance(leaf.node, Count) else (YES, NO)


def recomputed(clause: Clause, supposed: dict[int, Truth | int], outcome: Outcome) -> Truth:
    """The truth of a clause with other truths for some of its leaves, by the tables."""
    if clause.kind == "count":
        assert clause.count is not None
        *children, rest = clause.children
        more = supposed.get(id(rest))
        truths = [recomputed(child, supposed, outcome) for child in children]
        truths += [YES] * more if isinstance(more, int) else []
        return clause.count.judge(counted(truths, more is not None or rest.truth is NO), outcome.env)
    if not clause.children:
        known = supposed.get(id(clause), clause.truth)
        assert isinstance(known, Truth)
        return known
    truths = [recomputed(child, supposed, outcome) for child in clause.children]
    return {"all": conjoin, "any": disjoin, "not": lambda found: negate(found[0])}[clause.kind](truths)


@runs(150)
@given(WORLD)
def test_alone_agrees_with_brute_force(world: Any) -> None:
    """A fact stands alone if one of its answers settles the verdict while the rest stays unknown."""
    value, written = world
    for outcome in outcomes(rules_of([written]), case_of(value)):
        reasons = outcome.reasons()
        if outcome.verdict != "open" or outcome.binding.kind not in ("case", "element") or not plain(reasons.settle):
            continue
        if compares_with_itself(outcome):
            continue
        claimed = alone(outcome, reasons)
        for fact in reasons.settle:
            if fact.closing and not fact.path.endswith(".complete") and (derives(outcome) or refers(fact)):
                continue  # what a new delegation or a new element of another list would do takes more than one answer
            answers = choices_for(outcome, fact, add=False)
            really = any(later(outcome, value, {fact.path: answer}) != "open" for answer in answers)
            assert really is (fact.path in claimed), (outcome.binding.path, fact.path)


def nodes_of(outcome: Outcome) -> list[Node]:
    return [node for node in (outcome.rule.when, outcome.rule.require, outcome.rule.unless) if node is not None]


def compares_with_itself(outcome: Outcome) -> bool:
    """A condition such as "the day is within a month of itself": Kleene calls it unknown, though it can't fail."""
    read = [[reader.text for reader in readers_of(atom)] for atom in atoms_of(nodes_of(outcome))]
    return any(first in others for first, *others in read)


def refers(fact: Fact) -> bool:
    return fact.field is not None and fact.field.of is not None and fact.field.of.kind == "ref"


def derives(outcome: Outcome) -> bool:
    readers = (*(reader for node in nodes_of(outcome) for reader in readers_of(node)), *outcome.rule.needs)
    return any(reader.field.derived for reader in readers)
