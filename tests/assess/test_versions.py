"""Two versions of a case, compared by id."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pia.assess.versions import Asked, Changed, Versions, versions
from pia.model.assessment import Assessment
from pia.model.catalogue import case_shape
from tests.report.real import assessed
from tests.report.sample import sample


def listing(*items: Any, complete: bool = False) -> dict[str, Any]:
    return {"complete": complete, "items": list(items)}


def case(**facts: Any) -> Assessment:
    return replace(sample(), facts=facts)


def changes(old: dict[str, Any], new: dict[str, Any]) -> list[Changed]:
    return list(compared(case(**old), case(**new)).answers)


def compared(old: Assessment, new: Assessment) -> Versions:
    return versions(old, new, case_shape(), case_shape())


LINK = {"id": "a", "partner": "x", "channel": {"media": listing("email"), "encryption": "none"}}


def test_a_case_is_the_same_as_itself() -> None:
    for each in (sample(), assessed("1-internal-and-hr-cloud.yaml")):
        found = compared(each, each)
        assert found.same and found.answers == () and found.judged.same
        assert all(item.same for item in found.council)


def test_given_changed_and_withdrawn() -> None:
    old = {"case": {"title": "t", "stage": "planning", "summary": "s"}}
    new = {"case": {"title": "t", "stage": "operating", "background": "b"}}
    assert changes(old, new) == [
        Changed("case.summary", "withdrawn", "s", None),
        Changed("case.background", "given", None, "b"),
        Changed("case.stage", "changed", "planning", "operating"),
    ]


def test_elements_are_matched_by_id_and_order_is_no_difference() -> None:
    other = {"id": "b", "partner": "y"}
    assert changes({"links": listing(LINK, other)}, {"links": listing(other, LINK)}) == []
    moved = {**LINK, "channel": {**LINK["channel"], "encryption": "both"}}
    assert changes({"links": listing(LINK, other)}, {"links": listing(other, moved)}) == [
        Changed("links[a].channel.encryption", "changed", "none", "both")]  # fmt: skip


def test_an_element_that_came_or_went_is_one_difference() -> None:
    assert changes({}, {"links": listing(LINK)}) == [Changed("links[a]", "added", None, LINK)]
    assert changes({"links": listing(LINK)}, {}) == [Changed("links[a]", "removed", LINK, None)]
    longer = {**LINK, "id": "a.b"}
    found = changes({"links": listing(LINK)}, {"links": listing(longer)})
    assert [each.path for each in found] == ["links[a.b]", "links[a]"]


def test_closing_a_list_is_an_answer() -> None:
    assert changes({"links": listing(LINK)}, {"links": listing(LINK, complete=True)}) == [
        Changed("links.complete", "given", None, True)]  # fmt: skip
    assert changes({}, {"links": listing(complete=True)}) == [Changed("links.complete", "given", None, True)]


def test_plain_lists_and_ranges_are_one_value() -> None:
    more = {**LINK, "channel": {**LINK["channel"], "media": listing("email", "fax")}}
    assert changes({"links": listing(LINK)}, {"links": listing(more)}) == [
        Changed("links[a].channel.media", "changed", ["email"], ["email", "fax"])]  # fmt: skip
    ranges = ({"from": 1, "to": 2}, {"from": 1, "to": 3})
    old, new = ({"subjects": listing({"id": "s", "count": each})} for each in ranges)
    assert changes(old, new) == [Changed("subjects[s].count", "changed", *ranges)]


def test_an_unknown_element_is_no_fault() -> None:
    assert changes({"links": listing(None)}, {"links": listing(None)}) == []
    assert [each.path for each in changes({"links": listing(None)}, {"links": listing(LINK)})] == ["links[a]", "links[0]"]


def test_what_the_council_asked_stands_apart() -> None:
    asked = {"id": "1", "question": "q"}
    answered = {**asked, "answer": "a", "settled": True}
    old = case(council={"answers": listing(asked, {"id": "2", "question": "p"})})
    new = case(council={"answers": listing({"id": "3", "question": "r"}, answered)})
    found = compared(old, new)
    assert found.answers == ()
    assert [(each.id, each.before is None, each.after is None, each.same) for each in found.council] == [
        ("3", True, False, False), ("1", False, False, False), ("2", False, True, False)]  # fmt: skip
    assert not found.same


def test_findings_are_compared_too() -> None:
    old = sample()
    new = replace(old, findings=old.findings[1:])
    found = compared(old, new)
    assert [(each.kind, each.rule) for each in found.judged.findings] == [("disappeared", "broken")] and not found.same


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        (None, {"id": "1"}, ("asked",)),
        ({"id": "1"}, None, ("gone",)),
        ({"id": "1", "answer": "a"}, {"id": "1", "answer": "a"}, ()),
        ({"id": "1"}, {"id": "1", "answer": "a"}, ("answered",)),
        ({"id": "1", "answer": "a"}, {"id": "1", "answer": "b"}, ("answer_changed",)),
        ({"id": "1", "answer": "a", "settled": True}, {"id": "1"}, ("answer_gone", "reopened")),
        ({"id": "1"}, {"id": "1", "commitment": "c", "due": "2020-10-05"}, ("promised", "due_set")),
        ({"id": "1", "commitment": "c", "done": False}, {"id": "1", "commitment": "c", "done": True}, ("done",)),
        ({"id": "1", "commitment": "c", "due": "2020-10-05"}, {"id": "1"}, ("promise_gone", "due_gone")),
        ({"id": "1", "question": "q"}, {"id": "1", "question": "r", "settled": True}, ("reworded", "settled")),
        ({"id": "1"}, {"id": "1", "done": False}, ()),
    ],
)
def test_what_became_of_a_question(before: Any, after: Any, changes: tuple[str, ...]) -> None:
    assert Asked("1", before, after).changes == changes
