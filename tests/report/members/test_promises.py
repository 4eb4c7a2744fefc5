"""Promises: late ones first and called so, unkept ones never called kept, a missing record never called clean."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pia.model.assessment import Assessment
from pia.report.blocks import Table, text_of
from pia.report.members.promises import blocks, section, state
from pia.report.say import Say
from tests.report.members.full import listing
from tests.report.sample import sample


def case(answers: dict[str, Any] | None) -> Assessment:
    base = sample()
    return replace(base, facts={**base.facts, **({} if answers is None else {"council": {"answers": answers}})})


@pytest.mark.parametrize(
    ("answer", "found"),
    [({"commitment": "直す", "due": "2020-07-13"}, "overdue"), ({"commitment": "直す", "due": "2020-07-14"}, "due"),
     ({"commitment": "直す", "due": "2020-07-13", "done": True}, "done"),
     ({"commitment": "直す", "due": "2020-07-13", "done": False}, "overdue"), ({"commitment": "直す"}, "undated"),
     ({"settled": True}, "settled"), ({"settled": False}, "unsettled"), ({}, "unsettled")],
)  # fmt: skip
def test_what_became_of_it_by_the_assessment_date(answer: dict[str, Any], found: str) -> None:
    assert state(answer, case(None)) == found


def test_the_late_ones_come_first_and_settled_questions_are_left_to_the_details() -> None:
    answers = [{"id": "a", "settled": True, "question": "問一"}, {"id": "b", "commitment": "約束乙", "done": True},
               {"id": "c", "commitment": "約束丙", "due": "2020-01-01", "question": "問三"},
               {"id": "d", "question": "問四", "settled": False}]  # fmt: skip
    made = section(case(listing(answers, True)), Say.of(case(None), "ja"))
    texts = [text_of(entry) for entry in made.entries]
    assert ["期限経過" in texts[0], "約束丙" in texts[0], "未決着" in texts[1], "済み" in texts[2]] == [True] * 4
    assert len(texts) == 3
    table = next(block for block in blocks(case(listing(answers, True)), Say.of(case(None), "ja")) if isinstance(block, Table))
    assert len(table.rows) == 4


@pytest.mark.parametrize(
    ("answers", "words"),
    [(None, "記録がない（未確認）"), (listing([]), "記録がない（未確認）"), (listing([], True), "約束も未決着の質問もない"),
     (listing([{"id": "a", "settled": True}]), "全部かは未確認")],
)  # fmt: skip
def test_silence(answers: dict[str, Any] | None, words: str) -> None:
    made = section(case(answers), Say.of(case(None), "ja"))
    assert made.entries == () and words in text_of(made.lead[0])
