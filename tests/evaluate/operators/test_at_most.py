from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.at_most import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth


def case(months: Any) -> dict[str, Any]:
    return {"systems": [{"id": "s", "logs_kept_months": months}]}


@pytest.mark.parametrize(
    ("months", "result"),
    [
        (0, YES),
        (12, YES),
        (13, NO),
        ({"to": 12}, YES),
        ({"from": 13}, NO),
        ({"from": 12, "to": 13}, UNKNOWN),
        ({"from": 0}, UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_numbers(months: Any, result: Truth) -> None:
    assert truth({"it.logs_kept_months": {"at_most": 12}}, case(months), "systems[s]") is result


@pytest.mark.parametrize(("day", "result"), [("2020-07-13", YES), ("2020-07-14", NO)])
def test_days(day: str, result: Truth) -> None:
    assert truth({"procedure.heard_on": {"at_most": "2020-07-13"}}, {"procedure": {"heard_on": day}}) is result


def test_against_another_fact() -> None:
    written = {"council.meeting.present": {"at_most": {"path": "council.meeting.quorum"}}}
    meeting: dict[str, Any] = {"seats": 20, "present": 11, "excluded": 0}
    assert truth(written, {"council": {"meeting": meeting}}) is OPERATOR.test(11, 11)
    assert truth(written, {"council": {"meeting": meeting | {"seats": None}}}) is UNKNOWN


def test_not_on_words() -> None:
    assert [problem.code for problem in faults_of({"procedure.route": {"at_most": 3}})] == ["rule-operator-kind"]


def test_probes_meet_every_truth() -> None:
    assert {OPERATOR.test(probe, 12) for probe in OPERATOR.probes(12)} == {YES, NO}
