from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.after import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth


@pytest.mark.parametrize(
    ("day", "result"), [("2020-07-12", NO), ("2020-07-13", NO), ("2020-07-14", YES), (None, UNKNOWN)]
)
def test_is_strict(day: Any, result: Truth) -> None:
    assert truth({"procedure.heard_on": {"after": "2020-07-13"}}, {"procedure": {"heard_on": day}}) is result


@pytest.mark.parametrize(
    ("when", "result"),
    [
        ("2020-06", NO),
        ("2020-07", UNKNOWN),
        ("2020-08", YES),
        ({"from": "2020-07-14"}, YES),
        ({"to": "2020-07-13"}, NO),
    ],
)
def test_months_and_ranges(when: Any, result: Truth) -> None:
    case = {"schedule": {"milestones": {"complete": True, "items": [{"id": "m", "date": when}]}}}
    assert truth({"schedule.milestones": {"some": {"item.date": {"after": "2020-07-13"}}}}, case) is result


def test_with_time_added() -> None:
    written = {"procedure.post_hoc_due": {"after": {"path": "procedure.started_on", "plus": {"months": 1}}}}
    case = {"procedure": {"started_on": "2020-01-31", "post_hoc_due": "2020-02-29"}}
    assert truth(written, case) is NO, "a month after 31 January is the last of February"


def test_the_dates_of_the_assessment() -> None:
    assert truth({"on.law_date": {"after": "2020-07-13"}}, {}) is NO


def test_only_on_days() -> None:
    assert [p.code for p in faults_of({"council.meeting.seats": {"after": "2020-07-13"}})] == ["rule-operator-kind"]


def test_probes_meet_every_truth() -> None:
    from datetime import date

    day = date(2020, 7, 13)
    assert {OPERATOR.test(probe, day) for probe in OPERATOR.probes(day)} == {YES, NO}
    assert OPERATOR.probes(date.max) and OPERATOR.probes(date.min), "at the ends of the calendar"
