from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pia.model.range import Range, bounds, can_equal


@pytest.mark.parametrize(("value", "expected"), [(3, (3, 3)), (Range(1, None), (1, None)), (Range(), (None, None))])
def test_bounds(value: Any, expected: tuple[Any, Any]) -> None:
    assert bounds(value) == expected


@pytest.mark.parametrize(("left", "right", "expected"), [
    (3, 3, True), (3, 4, False), (Range(1, 3), 3, True), (Range(1, 3), 4, False), (Range(1, 3), Range(3, 5), True),
    (Range(1, 2), Range(3, 5), False), (Range(None, 2), Range(2, None), True), (Range(3, None), Range(None, 2), False),
    (Range(), 7, True), (date(2020, 7, 13), Range(date(2020, 7, 1), date(2020, 7, 31)), True),
])  # fmt: skip
def test_can_equal_either_way(left: Any, right: Any, expected: bool) -> None:
    assert can_equal(left, right) is can_equal(right, left) is expected


def test_reads_well() -> None:
    assert [str(found) for found in (Range(1, 3), Range(1), Range(None, 3))] == ["1..3", "1..", "..3"]
