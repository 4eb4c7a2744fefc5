from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pia.model.agreement import agree
from pia.model.check import Items
from pia.model.range import Range


def closed(*values: Any) -> Items:
    return Items(list(values), True, True)


def open_(*values: Any) -> Items:
    return Items(list(values), False, False)


@pytest.mark.parametrize(("values", "expected"), [
    ([], True), ([1], True), ([1, 1], True), ([1, 2], False), (["甲", "乙"], False), ([True, False], False),
    ([Range(1, 3), Range(3, 5), 3], True), ([Range(1, 3), Range(2, 5), Range(4, 6)], False),
    ([date(2020, 7, 1), Range(None, date(2020, 7, 31))], True),
    ([date(2020, 8, 1), Range(None, date(2020, 7, 31))], False),
    ([closed("a", "b"), closed("b", "a")], True), ([closed("a"), closed("b")], False),
    ([closed("a"), closed("a", "b")], False),
    ([open_("a"), closed("a", "b")], True), ([open_("c"), closed("a", "b")], False), ([open_("a"), open_("b")], True),
    ([closed("a", None), closed("a", "b")], True), ([closed(), closed()], True), ([closed(), open_("a")], False),
])  # fmt: skip
def test_can_all_be_true(values: list[Any], expected: bool) -> None:
    assert agree(values) is expected
    assert agree(values[::-1]) is expected
