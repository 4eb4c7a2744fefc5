"""Edits on plain values: what a form saves."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from pia.model.edit import Edit, EditError, apply

CASE: dict[str, Any] = {
    "pia": "1",
    "case": {"id": "c", "title": "件名", "change": "new"},
    "parties": [{"id": "ward", "name": "区"}, {"id": "maker", "name": "業者", "role": "contractor"}],
    "pending": [{"path": "parties[maker].country", "by": "課", "until": "2020-08-01", "why": "確認中"}],
    "council": {"meeting": {"seats": 9}},
}


def after(*edits: Edit) -> dict[str, Any]:
    value = copy.deepcopy(CASE)
    apply(value, edits)
    return value


def test_a_fact_is_set_and_cleared() -> None:
    assert after(Edit("parties[maker].country", "set", "JP"))["parties"][1]["country"] == "JP"
    assert after(Edit("parties[maker].role", "clear"))["parties"][1] == {"id": "maker", "name": "業者", "role": None}


def test_an_answer_ends_that_it_is_pending() -> None:
    assert "pending" not in after(Edit("parties[maker].country", "set", "JP"))


def test_new_keys_stand_where_the_form_has_them() -> None:
    found = after(Edit("case.stage", "set", "planning"), Edit("registry.public", "set", True))
    assert list(found["case"]) == ["id", "title", "stage", "change"]
    assert list(found) == ["pia", "case", "parties", "registry", "pending", "council"]


def test_pending_and_not_applicable_take_the_place_of_an_answer() -> None:
    who = {"by": "情報課", "until": "2020-09-01", "why": "調整中"}
    found = after(Edit("council.meeting.seats", "pend", who), Edit("parties[maker].role", "waive", {"reason": "まだない"}))
    assert found["pending"][1] == {"path": "council.meeting.seats", **who}
    assert found["council"]["meeting"]["seats"] is None
    assert found["not_applicable"] == [{"path": "parties[maker].role", "reason": "まだない"}]


def test_a_list_gets_elements_and_is_closed() -> None:
    found = after(Edit("parties", "add", "sub"), Edit("parties[sub].name", "set", "下請"), Edit("parties", "close"))
    assert found["parties"]["complete"] is True
    assert found["parties"]["items"][2] == {"id": "sub", "name": "下請"}
    again = copy.deepcopy(found)
    apply(again, [Edit("parties", "open"), Edit("flows", "close"), Edit("sites", "add", "s"),
                  Edit("parties", "add", "more")])  # fmt: skip
    assert again["parties"]["complete"] is False and again["parties"]["items"][3] == {"id": "more"}
    assert again["flows"] == {"complete": True, "items": []} and again["sites"] == [{"id": "s"}]


def test_removing_an_element_forgets_what_was_said_of_it() -> None:
    found = after(Edit("parties[maker]", "remove"))
    assert [item["id"] for item in found["parties"]] == ["ward"] and "pending" not in found


def test_a_list_of_plain_values_is_set_as_a_whole() -> None:
    found = after(Edit("case.kinds", "set", ["outsourcing"]), Edit("case.kinds", "close"),
                  Edit("case.kinds", "set", ["outsourcing", "collection"]))  # fmt: skip
    assert found["case"]["kinds"] == {"complete": True, "items": ["outsourcing", "collection"]}


@pytest.mark.parametrize("edit", [
    Edit("parties[nobody].name", "set", "x"), Edit("parties.name", "set", "x"), Edit("case.nothing", "set", 1),
    Edit("case", "set", {}), Edit("parties[ward]", "set", {}), Edit("a b", "set", 1), Edit("case.title", "add", "x"),
    Edit("pending", "close"), Edit("parties[nobody]", "remove"), Edit("case.kinds", "add", "x"),
    Edit("parties", "clear"), Edit("parties", "pend", {"by": "課", "until": "2020-08-01", "why": "x"}),
    Edit("delegations.depth", "set", 1), Edit("nothing.there", "clear"),
])  # fmt: skip
def test_an_edit_that_fits_nowhere_is_refused(edit: Edit) -> None:
    with pytest.raises(EditError) as caught:
        after(edit)
    assert caught.value.code == "edit-no-place"


def test_an_id_is_taken_once() -> None:
    with pytest.raises(EditError) as caught:
        after(Edit("parties", "add", "ward"))
    assert caught.value.code == "edit-id-taken"
