"""`before`: a day that is strictly earlier than another."""

from __future__ import annotations

from typing import Any

from pia.evaluate import compare
from pia.evaluate.operators.operator import Operator, around
from pia.truth import Truth


def test(value: Any, operand: Any) -> Truth:
    return compare.less_than(value, operand)


OPERATOR = Operator("before", frozenset({"day", "when"}), "value", test, around)
