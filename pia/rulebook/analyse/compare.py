"""Comparison of values as formulas, as `pia.evaluate.compare` and the operators do it."""

from __future__ import annotations

import z3

from pia.rulebook.analyse.kleene import TRUE, Tri, both, conjoin, disjoin, either, opposite
from pia.rulebook.analyse.symbols import Value


def test(operator: str, value: Value, operand: tuple[Value, ...]) -> Tri:
    """One fact against its operand; UNKNOWN unless both are known. operand: one value, or all of a list or span."""
    first = operand[0]
    match operator:
        case "equals" | "same_as":
            return _equal(value, first)
        case "one_of":
            return disjoin(_equal(value, word) for word in operand)
        case "at_most":
            return _at_most(value, first)
        case "at_least":
            return _at_most(first, value)
        case "less_than" | "before":
            return _less(value, first)
        case "more_than" | "after":
            return _less(first, value)
        case "within":
            return conjoin((_at_most(first, value), _at_most(value, operand[1])))
    raise LookupError(f"no formula for the operator {operator}")


def interval_test(operator: str, least: z3.ArithRef, most: z3.ArithRef, bounded: z3.BoolRef, bound: z3.ArithRef) -> Tri:
    """A count between least and most, which is no upper limit unless bounded, against a known number."""
    match operator:
        case "at_least":
            return Tri(least >= bound, both(bounded, most < bound))
        case "more_than":
            return Tri(least > bound, both(bounded, most <= bound))
        case "at_most":
            return Tri(both(bounded, most <= bound), least > bound)
        case "less_than":
            return Tri(both(bounded, most < bound), least >= bound)
        case "equals":
            return Tri(both(bounded, least == bound, most == bound), either(least > bound, both(bounded, most < bound)))
    raise LookupError(f"no formula for a count with {operator}")


def _at_most(left: Value, right: Value) -> Tri:
    given = both(left.known, right.known)
    return Tri(both(given, left.high <= right.low), both(given, left.low > right.high))


def _less(left: Value, right: Value) -> Tri:
    given = both(left.known, right.known)
    return Tri(both(given, left.high < right.low), both(given, left.low >= right.high))


def _equal(left: Value, right: Value) -> Tri:
    given = both(left.known, right.known)
    same = left.low == right.low
    if left.exact and right.exact:
        return Tri(both(given, same), both(given, opposite(same)))
    point = both(*(TRUE if value.exact else value.low == value.high for value in (left, right)))
    apart = either(left.high < right.low, left.low > right.high)
    return Tri(both(given, same, point), both(given, apart))
