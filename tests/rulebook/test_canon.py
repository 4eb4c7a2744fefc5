"""Canonical forms: equal ones mean the same, and a denial is the opposite."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given

from pia.evaluate.node import All, Not
from pia.rulebook.reach.canon import canon, conjuncts, denial
from pia.truth import negate
from tests.build import case_of, env_of, node_of
from tests.strategies import cases, conditions, runs


@runs(200)
@given(conditions(None, 2), conditions(None, 2), cases())
def test_equal_forms_have_equal_truths(first: Any, second: Any, value: dict[str, Any]) -> None:
    one, other = node_of(first), node_of(second)
    assume(canon(one) == canon(other))
    env = env_of(case_of(value))
    assert one.truth(env) is other.truth(env)


@runs(200)
@given(conditions(None, 2))
def test_a_denial_is_the_form_of_the_opposite(written: Any) -> None:
    node = node_of(written)
    assert denial(canon(node)) == canon(Not(node)) == canon(node, False)
    assert denial(denial(canon(node))) == canon(node)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"case.stage": "planning", "case.change": "new"},
         {"all": [{"case.change": "new"}, {"case.stage": "planning"}]}),
        ({"case.stage": ["planning"]}, {"case.stage": "planning"}),
        ({"case.stage": ["planning", "operating"]}, {"case.stage": ["operating", "planning"]}),
        ({"procedure.papers_complete": False}, {"not": {"procedure.papers_complete": True}}),
        ({"council.meeting.seats": {"at_least": 3}}, {"not": {"council.meeting.seats": {"less_than": 3}}}),
        ({"schedule.next_meeting": {"after": "2020-07-13"}}, {"schedule.next_meeting": {"more_than": "2020-07-13"}}),
        ({"data": {"none": {"item.personal": True}}}, {"not": {"data": {"some": {"item.personal": True}}}}),
        ({"data": {"every": {"item.personal": True}}}, {"data": {"none": {"item.personal": False}}}),
        ({"not": {"any": [{"case.stage": "planning"}, {"case.change": "new"}]}},
         {"all": [{"not": {"case.stage": "planning"}}, {"not": {"case.change": "new"}}]}),
        ({"all": [{"all": [{"case.change": "new"}, {"case.change": "new"}]}]}, {"case.change": "new"}),
    ],
)  # fmt: skip
def test_other_words_for_the_same(first: Any, second: Any) -> None:
    assert canon(node_of(first)) == canon(node_of(second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"case.stage": "planning"}, {"case.stage": "operating"}),
        ({"council.meeting.seats": {"at_least": 3}}, {"council.meeting.seats": {"at_most": 3}}),
        ({"data": {"some": {"item.personal": True}}}, {"data": {"every": {"item.personal": True}}}),
        ({"data": {"count": {"at_least": 1}}}, {"data": {"count": {"at_most": 1}}}),
    ],
)
def test_what_differs_stays_apart(first: Any, second: Any) -> None:
    assert canon(node_of(first)) != canon(node_of(second))


def test_conjuncts_are_all_that_has_to_hold() -> None:
    both = node_of({"case.stage": "planning", "case.change": "new"})
    assert isinstance(both, All)
    assert conjuncts(canon(both)) == {canon(part) for part in both.parts}
    assert conjuncts(canon(both.parts[0])) == {canon(both.parts[0])}


@runs(60)
@given(conditions(None, 2), cases())
def test_the_truth_of_a_denial_is_the_denial_of_the_truth(written: Any, value: dict[str, Any]) -> None:
    node, env = node_of(written), env_of(case_of(value))
    assert Not(node).truth(env) is negate(node.truth(env))
