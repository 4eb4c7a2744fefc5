"""`covers`: a list of plain values that contains all of these."""

from __future__ import annotations

from typing import Any

from pia.evaluate.operators.operator import Operator
from pia.model.record import Seq
from pia.truth import NO, UNKNOWN, YES, Truth


def test(value: Seq, operand: Any) -> Truth:
    """An open list, or an unknown element, can still bring what is missing."""
    missing = [word for word in operand if word not in value.items]
    if not missing:
        return YES
    unknown = value.items.count(None)
    return NO if value.closed and len(missing) > unknown else UNKNOWN


OPERATOR = Operator("covers", frozenset({"list"}), "values", test, lambda operand: ())
