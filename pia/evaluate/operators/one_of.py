"""A list beside a path: the fact is one of these."""

from __future__ import annotations

from typing import Any

from pia.evaluate import compare
from pia.evaluate.operators import equals
from pia.evaluate.operators.operator import SCALAR, Operator
from pia.truth import Truth, disjoin


def test(value: Any, operand: Any) -> Truth:
    return disjoin(compare.equal(value, word) for word in operand)


def probes(operand: Any) -> tuple[Any, ...]:
    return tuple(probe for word in operand for probe in equals.probes(word))


OPERATOR = Operator("one_of", SCALAR, "values", test, probes)
