from __future__ import annotations

from datetime import date

import pytest

from pia.evaluate.operand import later
from pia.model.range import Range


@pytest.mark.parametrize(("start", "unit", "count", "expected"), [
    ("2020-07-13", "days", 30, "2020-08-12"),
    ("2020-07-13", "days", -13, "2020-06-30"),
    ("2020-01-31", "months", 1, "2020-02-29"),
    ("2021-01-31", "months", 1, "2021-02-28"),
    ("2020-11-30", "months", 3, "2021-02-28"),
    ("2020-01-15", "months", -1, "2019-12-15"),
    ("2020-02-29", "years", 1, "2021-02-28"),
    ("2020-02-29", "years", 4, "2024-02-29"),
])  # fmt: skip
def test_later(start: str, unit: str, count: int, expected: str) -> None:
    assert later(date.fromisoformat(start), unit, count) == date.fromisoformat(expected)


@pytest.mark.parametrize("unit", ["days", "months", "years"])
def test_the_calendar_ends(unit: str) -> None:
    """9999-12-31 is a common way to write that something never ends."""
    assert later(date.max, unit, 1) == date.max
    assert later(date.min, unit, -1) == date.min
    assert later(date(2020, 1, 1), unit, 10**7) == date.max


def test_ranges_keep_their_open_end() -> None:
    assert later(Range(date(2020, 1, 1), None), "days", 1) == Range(date(2020, 1, 2), None)
