"""`within`: a day not before another and at most a span of time after it. The operand is (start, end)."""

from __future__ import annotations

from typing import Any

from pia.evaluate import compare
from pia.evaluate.operators.operator import Operator, around
from pia.truth import Truth, conjoin


def test(value: Any, operand: Any) -> Truth:
    start, end = operand
    return conjoin((compare.at_most(start, value), compare.at_most(value, end)))


def probes(operand: Any) -> tuple[Any, ...]:
    start, end = operand
    return (*around(start), *around(end))


OPERATOR = Operator("within", frozenset({"day", "when"}), "span", test, probes)
