from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.within import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth


def written(**span: Any) -> dict[str, Any]:
    return {"procedure.heard_on": {"within": {"of": {"path": "procedure.started_on"}, **span}}}


def case(heard: Any, started: Any = "2020-07-13") -> dict[str, Any]:
    return {"procedure": {"heard_on": heard, "started_on": started}}


@pytest.mark.parametrize(("heard", "result"), [
    ("2020-07-12", NO), ("2020-07-13", YES), ("2020-08-12", YES), ("2020-08-13", NO), (None, UNKNOWN),
])  # fmt: skip
def test_both_ends_count(heard: Any, result: Truth) -> None:
    assert truth(written(days=30), case(heard)) is result


@pytest.mark.parametrize(("span", "last"), [({"months": 1}, "2020-08-13"), ({"years": 1}, "2021-07-13")])
def test_months_and_years(span: dict[str, int], last: str) -> None:
    assert truth(written(**span), case(last)) is YES
    assert truth(written(**span), case(last[:-1] + "4")) is NO


def test_unknown_start() -> None:
    assert truth(written(days=30), case("2020-07-13", None)) is UNKNOWN


def test_a_range_that_straddles() -> None:
    some = {"schedule.milestones": {"some": {"item.date": {"within": {"of": "2020-07-01", "days": 30}}}}}
    for when, result in (("2020-07", YES), ("2020-08", NO), ({"from": "2020-06-30", "to": "2020-07-02"}, UNKNOWN)):
        found = {"schedule": {"milestones": {"complete": True, "items": [{"id": "m", "date": when}]}}}
        assert truth(some, found) is result, when


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert truth(written(years=5), case("9999-12-31", "9999-01-01")) is YES


@pytest.mark.parametrize("span", [
    {}, {"of": "2020-07-13"}, {"of": "2020-07-13", "weeks": 2}, {"of": "2020-07-13", "days": True}, 30,
    {"of": "2020-07-13", "days": 1, "months": 1},
])  # fmt: skip
def test_shapes_that_are_refused(span: Any) -> None:
    assert [p.code for p in faults_of({"procedure.heard_on": {"within": span}})] == ["rule-within-shape"]


def test_reads_days_only() -> None:
    assert OPERATOR.kinds == {"day", "when"}
