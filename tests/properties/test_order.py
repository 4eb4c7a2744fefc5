"""The order of rules, keys and list elements changes the order of findings and nothing else."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.assess import assess
from pia.model.assessment import Assessment
from tests.build import ON, book_of, case_of, rules_of
from tests.strategies import cases, rule_sets, runs, shuffled

_PLACE = re.compile(r"\[(\d+)\]")
SAME = cases(states=True).flatmap(lambda value: st.tuples(st.just(value), shuffled(value)))


def findings(assessment: Assessment) -> list[Any]:
    """Findings without their order; an element that has no name but its place is told by its value."""
    return sorted(
        (finding.rule, _PLACE.sub("[]", finding.binding), finding.verdict, _hash(finding),
         sorted((_PLACE.sub("[]", item.path), str(_unordered(item.value)), item.state) for item in finding.evidence),
         sorted(_PLACE.sub("[]", item.path) for item in finding.settle),
         sorted(_PLACE.sub("[]", path) for path in finding.alone), finding.possible)
        for finding in assessment.findings
    )  # fmt: skip


def _hash(finding: Any) -> str:
    unnamed = any(item.value is None and _PLACE.search(item.path) for item in finding.evidence)
    return "" if unnamed else finding.facts_sha256 or ""


def _unordered(value: Any) -> Any:
    return sorted(value, key=str) if isinstance(value, list) else value


@runs(80)
@given(SAME, rule_sets())
def test_of_keys_and_elements(pair: tuple[Any, Any], written: list[Any]) -> None:
    book = book_of(rules_of(written))
    first, second = (assess(case_of(value), book, ON, "0") for value in pair)
    assert findings(first) == findings(second)


@runs(60)
@given(cases(), rule_sets(4).flatmap(lambda written: st.tuples(st.just(written), st.permutations(written))))
def test_of_rules(value: Any, pair: tuple[Any, Any]) -> None:
    case = case_of(value)
    first, second = (assess(case, book_of(rules_of(written)), ON, "0") for written in pair)
    assert findings(first) == findings(second)


@runs(40)
@given(cases(states=True), rule_sets())
def test_the_same_input_gives_the_same_assessment(value: Any, written: list[Any]) -> None:
    book = book_of(rules_of(written))
    assert assess(case_of(value), book, ON, "0") == assess(case_of(value), book, ON, "0")
