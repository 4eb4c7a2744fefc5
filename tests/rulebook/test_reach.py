"""What conditions can be: never less than what happens, and sharp where it matters."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.evaluate.node import Count, Node, Quantified
from pia.rulebook.places import parts_of
from pia.rulebook.reach.choices import ALL
from pia.rulebook.reach.leaf import Need
from pia.rulebook.reach.reach import reach
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import ON, case_of, env_of, node_of
from tests.rulebook.watching import watched
from tests.strategies import cases, conditions, rules, runs

SURE = frozenset({YES, NO})


@runs(250)
@given(rules(), st.lists(cases(states=True), min_size=1, max_size=3))
def test_what_happens_was_thought_possible(rule: dict[str, Any], found: list[dict[str, Any]]) -> None:
    watch = watched([rule])
    compiled = watch.book.rules[0]
    for value in found:
        watch.mark(compiled, case_of(value), ON)
    for point in watch.points.values():
        truths = {truth for use in point.uses for truth in reach(use.target, use.context, use.inside).truths}
        assert point.seen <= truths, (point.spot, point.uses[0].clause)


@runs(150)
@given(conditions(None, 2), st.lists(cases(), min_size=1, max_size=4))
def test_a_condition_that_cannot_be_something_never_is(written: Any, found: list[dict[str, Any]]) -> None:
    node = node_of(written)
    truths = reach(node).truths
    assert {node.truth(env_of(case_of(value))) for value in found} <= truths


def truths(written: Any, *context: tuple[Any, set[Truth]], it: str | None = None) -> frozenset[Truth]:
    holds = tuple((node_of(other, it), frozenset(known)) for other, known in context)
    return reach(node_of(written, it), holds).truths


@pytest.mark.parametrize(
    ("written", "it", "expected"),
    [
        ({"procedure.route": "meeting"}, None, ALL),
        ({"procedure.route": "meeting", "all": [{"procedure.route": "written"}]}, None, {NO, UNKNOWN}),
        ({"any": [{"procedure.papers_complete": True}, {"procedure.papers_complete": False}]}, None, {YES, UNKNOWN}),
        ({"all": [{"parties": {"count": {"at_least": 3}}}, {"parties": {"count": {"at_least": 2}}}]}, None, ALL),
        # Numbers are never below nought, and are compared by size.
        ({"council.meeting.seats": {"at_least": 0}}, None, {YES, UNKNOWN}),
        ({"all": [{"council.meeting.seats": {"more_than": 5}}, {"council.meeting.seats": {"at_most": 5}}]}, None,
         {NO, UNKNOWN}),
        ({"schedule.next_meeting": {"before": "2020-01-01", "after": "2020-02-01"}}, None, {NO, UNKNOWN}),
        # What a file can't be without is known.
        ({"case.title": {"mentions": "vague"}}, None, SURE),
        ({"on.law_date": {"after": "2020-01-01"}}, None, SURE),
        ({"it.overdue": True}, "pending", SURE),
        ({"it.to.name": {"mentions": "vague"}}, "delegations", ALL),
        # Whatever is known equals itself.
        ({"it.id": {"same_as": "it.id"}}, "parties", {YES}),
        ({"it.name": {"same_as": "it.name"}}, "parties", {YES, UNKNOWN}),
        # Open lists, unknown elements.
        ({"data": {"some": {"item.my_number": True}}}, None, ALL),
        ({"data": {"some": {"all": [{"item.my_number": True}, {"item.my_number": False}]}}}, None, {NO, UNKNOWN}),
        ({"data": {"every": {"any": [{"item.my_number": True}, {"item.my_number": False}]}}}, None, {YES, UNKNOWN}),
        ({"data": {"count": {"at_least": 0}}}, None, {YES}),
    ],
)  # fmt: skip
def test_single_conditions(written: Any, it: str | None, expected: set[Truth]) -> None:
    assert truths(written, it=it) == expected


def test_what_else_holds_is_taken_into_account() -> None:
    route = {"procedure.route": ["meeting", "written"]}
    assert truths({"procedure.route": "meeting"}, (route, {NO})) == {NO}
    assert truths({"procedure.route": "internal"}, (route, {YES})) == {NO}
    assert truths({"procedure.route": "meeting"}, (route, {YES})) == SURE
    assert truths({"not": {"procedure.route": "internal"}}, (route, {YES, UNKNOWN})) == {YES, UNKNOWN}
    assert truths(route, ({"procedure.papers_complete": True}, {YES})) == ALL, "other facts have no bearing"


def test_a_context_that_cannot_be_leaves_nothing() -> None:
    both = {"procedure.route": "meeting", "all": [{"procedure.route": "written"}]}
    assert truths({"procedure.route": "meeting"}, (both, {YES})) == set()


@pytest.mark.parametrize(
    ("path", "require", "stated_anyway"),
    [
        ("it.access_rights", {"not": {"it.access_rights": {"mentions": "vague"}}}, True),
        ("it.access_rights", {"any": [{"it.access_rights": "x"}, {"it.multi_factor": True}]}, False),
        ("it.data", {"it.data": {"every": {"item.personal": False}}}, True),
        ("it.data", {"it.data": {"some": {"item.personal": False}}}, False),
        ("it.data", {"it.data": {"count": {"equals": 0}}}, True),
        ("it.data", {"it.data": {"count": {"at_least": 1}}}, False),
    ],
)
def test_needs_that_follow_from_what_is_required(path: str, require: Any, stated_anyway: bool) -> None:
    watch = watched([{"for_each": "systems", "needs": [path], "require": require}])
    rule = watch.book.rules[0]
    assert rule.require is not None
    found = reach(Need(rule.needs[0]), ((rule.require, frozenset({YES})),)).truths
    assert (NO not in found) is stated_anyway


def test_too_many_combinations_find_more_possible_and_say_so() -> None:
    paths = [f"council.meeting.{name}" for name in ("seats", "present", "excluded", "votes_for", "votes_against")]
    many: Any = {"all": [{path: {"at_least": bound}} for path in paths for bound in (3, 5, 9)]}
    found = reach(node_of(many))
    assert (found.truths, found.tried) == (ALL, 0)


def test_every_node_below_a_quantifier_knows_it() -> None:
    watch = watched([{"require": {"links": {"some": {"item.data": {"every": {"item.personal": True}}}}}}])
    inside = {point.spot.at[-1]: point.uses[0].inside for point in watch.points.values()}
    outer = watch.book.rules[0].require
    assert isinstance(outer, Quantified)
    assert inside["item.personal"] is outer.part
    assert inside["every"] is outer and inside["some"] is None


def test_parts_of_every_kind_of_node() -> None:
    def size(node: Node) -> int:
        return 1 + sum(size(part) for part in parts_of(node))

    count = node_of({"data": {"count": {"at_least": 1, "where": {"item.personal": True}}}})
    assert isinstance(count, Count) and size(count) == 2
    assert size(node_of({"not": {"any": [{"case.stage": "planning"}, {"case.change": "new"}]}})) == 4
    assert size(node_of("always")) == 1
