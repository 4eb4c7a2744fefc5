from __future__ import annotations

from typing import Any

import pytest

from pia.assess.held import Held, held


@pytest.mark.parametrize(("meeting", "heard", "expected"), [
    ("2020-07-13", "2020-10-05", Held("2020-07-13", "2020-07-13")), (None, "2020-10-05", Held("2020-10-05", "2020-10-05")),
    (None, None, Held()), ({"from": "2020-07-01", "to": "2020-07-31"}, None, Held("2020-07-01", "2020-07-31")),
    ({"from": "2020-07-01", "to": None}, None, Held("2020-07-01", "")),
])  # fmt: skip
def test_the_meeting_before_the_hearing(meeting: Any, heard: Any, expected: Held) -> None:
    assert held({"council": {"meeting": {"held_on": meeting}}, "procedure": {"heard_on": heard}}) == expected


@pytest.mark.parametrize(("first", "last", "year"), [
    ("2020-04-01", "2021-03-31", 2020), ("2020-03-31", "2020-04-01", None), ("2020-04-01", "", None), ("", "", None),
])  # fmt: skip
def test_a_month_is_in_a_year_when_all_of_it_is(first: str, last: str, year: int | None) -> None:
    assert Held(first, last).year == year
    assert Held(first, last).day == ""


def test_a_fiscal_year_begins_in_april() -> None:
    assert [Held(day, day).year for day in ("2020-03-31", "2020-04-01", "2021-03-31")] == [2019, 2020, 2020]
