from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.equals import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth


@pytest.mark.parametrize(("written", "value", "result"), [
    (True, True, YES), (True, False, NO), (False, False, YES), (True, None, UNKNOWN),
])  # fmt: skip
def test_flags(written: bool, value: Any, result: Truth) -> None:
    assert truth({"registry.registered": written}, {"registry": {"registered": value}}) is result


def test_words() -> None:
    assert truth({"procedure.route": "meeting"}, {"procedure": {"route": "meeting"}}) is YES
    assert truth({"procedure.route": "meeting"}, {"procedure": {"route": "written"}}) is NO
    assert truth({"procedure.route": "meeting"}, {}) is UNKNOWN


@pytest.mark.parametrize(("seats", "result"), [
    (20, YES), (20.0, YES), (19, NO), ({"from": 20, "to": 20}, YES), ({"from": 21}, NO), ({"from": 1}, UNKNOWN),
])  # fmt: skip
def test_numbers_and_ranges(seats: Any, result: Truth) -> None:
    assert truth({"council.meeting.seats": 20}, {"council": {"meeting": {"seats": seats}}}) is result


def test_texts_are_compared_as_they_are() -> None:
    assert truth({"case.municipality": "目黒区"}, {"case": {"municipality": "目黒区"}}) is YES
    assert truth({"case.municipality": "目黒区"}, {"case": {"municipality": "目黑区"}}) is NO


def test_a_word_that_there_is_not_is_refused_with_the_nearest() -> None:
    (problem,) = faults_of({"procedure.route": "meetings"})
    assert (problem.code, problem.args["near"]) == ("rule-word-unknown", "meeting")


@pytest.mark.parametrize("value", ["yes", 1, None])
def test_a_value_of_another_kind_is_refused(value: Any) -> None:
    assert [p.code for p in faults_of({"registry.registered": value})] == ["rule-literal-kind"]


def test_a_reference_has_no_literal() -> None:
    assert [p.code for p in faults_of({"it.to": "ward"}, "flows")] == ["rule-literal-kind"]


def test_probes_meet_every_truth() -> None:
    for operand in (True, False, "meeting", 12):
        assert {OPERATOR.test(probe, operand) for probe in OPERATOR.probes(operand)} == {YES, NO}
