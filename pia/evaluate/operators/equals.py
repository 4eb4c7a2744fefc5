"""Equality: a scalar beside a path."""

from __future__ import annotations

from typing import Any

from pia.evaluate import compare
from pia.evaluate.operators.operator import OTHER, SCALAR, Operator, around
from pia.model.range import Range
from pia.truth import Truth


def probes(operand: Any) -> tuple[Any, ...]:
    if isinstance(operand, bool):
        return (True, False)
    if isinstance(operand, (str, Range)):
        return (operand, OTHER) if isinstance(operand, str) else around(operand)
    return around(operand)


def test(value: Any, operand: Any) -> Truth:
    return compare.equal(value, operand)


OPERATOR = Operator("equals", SCALAR, "value", test, probes)
