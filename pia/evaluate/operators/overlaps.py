"""`overlaps`: a list of plain values that contains at least one of these."""

from __future__ import annotations

from typing import Any

from pia.evaluate.operators.operator import Operator
from pia.model.record import Seq
from pia.truth import NO, UNKNOWN, YES, Truth


def test(value: Seq, operand: Any) -> Truth:
    if any(word in value.items for word in operand):
        return YES
    return NO if value.closed and None not in value.items else UNKNOWN


OPERATOR = Operator("overlaps", frozenset({"list"}), "values", test, lambda operand: ())
