"""What would clear a finding, tried: the changes are made in the case, and the finding is then no longer not met.

A way says of each fact what has to hold of it; a step can be done with several values, and some choice of them must
clear the finding.
"""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.clearing import Step, Way, ways_to_clear
from pia.evaluate.engine import Outcome
from pia.evaluate.node import Atom, Node, readers_of
from tests.build import case_of, outcomes, rules_of, unplaced
from tests.properties.answers import Answer, filled, new_elements, values_of
from tests.strategies import cases, runs, strict_rules


def attempts(way: Way, nodes: list[Node]) -> list[dict[str, Answer]]:
    """Ways to do a way: a value for each fact to set, elements to add, lists to close."""
    choices: dict[str, list[Answer]] = {}
    for step in way:
        found = _answers(step, nodes)
        if step.action == "add" and step.path in choices:
            found = [("add", [*before[1], *_renamed(after[1], len(before[1]))])
                     for before in choices[step.path] for after in found[:3]]  # fmt: skip
        choices[step.path.removesuffix(".complete") if step.action == "close" else step.path] = found
    return [dict(zip(choices, answers, strict=True)) for answers in product(*choices.values())]


def _renamed(elements: list[Any], number: int) -> list[Any]:
    return [{**item, "id": f"added{number}"} if isinstance(item, dict) else item for item in elements]


def _answers(step: Step, nodes: list[Node]) -> list[Answer]:
    if step.action == "close":
        return [("close", [])]
    reader = next(reader for node in nodes for reader in readers_of(node) if _ends(step, reader.text))
    if step.action == "add":
        return [("add", elements) for elements in new_elements(reader.field, nodes)]
    assert isinstance(step.node, Atom)
    field = step.node.reader.field
    if field.kind == "list":
        assert field.of is not None
        words = list(field.of.words)
        return [("set", {"complete": True, "items": [*pair]}) for pair in product(words[:4], repeat=2)] + [
            ("set", {"complete": True, "items": []})]  # fmt: skip
    return [("set", value) for value in values_of(field, nodes)]


def _ends(step: Step, text: str) -> bool:
    return step.path.rpartition(".")[2] == text.rpartition(".")[2]


@runs(120)
@given(st.tuples(cases(known=True), strict_rules()))
def test_doing_what_a_way_says_clears_the_finding(world: Any) -> None:
    value, written = world
    for outcome in outcomes(rules_of([written]), case_of(value)):
        if outcome.verdict != "not_met":
            continue
        nodes = [node for node in (outcome.rule.when, outcome.rule.require, outcome.rule.unless) if node is not None]
        for way in ways_to_clear(outcome.reasons()):
            tried = attempts(way, nodes)
            if len(tried) <= 400:
                assert any(_verdict(outcome, filled(value, answers)) != "not_met" for answers in tried), way


def _verdict(outcome: Outcome, value: Any) -> str:
    found = outcomes([outcome.rule], unplaced(value))
    return next(other.verdict for other in found if other.binding.path == outcome.binding.path)
