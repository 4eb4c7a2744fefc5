"""`more_than`: a number or day compared with a bound (left > right)."""

from __future__ import annotations

from typing import Any

from pia.evaluate import compare
from pia.evaluate.operators.operator import ORDERED, Operator, around
from pia.truth import Truth


def test(value: Any, operand: Any) -> Truth:
    return compare.less_than(operand, value)


OPERATOR = Operator("more_than", ORDERED, "value", test, around)
