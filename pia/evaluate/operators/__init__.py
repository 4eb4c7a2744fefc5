"""The closed set of value operators, one a file. Quantifiers live in `pia.evaluate.node`.

Each file has OPERATOR, an `Operator`: which kinds of field it reads, what its operand is, and its test.
"""

from __future__ import annotations

from pia.evaluate.operators import (
    after,
    at_least,
    at_most,
    before,
    covers,
    equals,
    less_than,
    mentions,
    more_than,
    one_of,
    overlaps,
    same_as,
    within,
)
from pia.evaluate.operators.operator import Operator

OPERATORS: dict[str, Operator] = {
    module.OPERATOR.name: module.OPERATOR
    for module in (
        after, at_least, at_most, before, covers, equals, less_than,
        mentions, more_than, one_of, overlaps, same_as, within,
    )
}  # fmt: skip

__all__ = ["OPERATORS", "Operator"]
