"""`at_most`: a number or day compared with a bound (left ≤ right)."""

from __future__ import annotations

from typing import Any

from pia.evaluate import compare
from pia.evaluate.operators.operator import ORDERED, Operator, around
from pia.truth import Truth


def test(value: Any, operand: Any) -> Truth:
    return compare.at_most(value, operand)


OPERATOR = Operator("at_most", ORDERED, "value", test, around)
