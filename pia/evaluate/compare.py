"""Comparison of numbers and days, ranges included: UNKNOWN where a range straddles."""

from __future__ import annotations

from typing import Any

from pia.model.range import Range, bounds, can_equal
from pia.truth import NO, UNKNOWN, YES, Truth, known


def at_most(left: Any, right: Any) -> Truth:
    """left ≤ right."""
    if not isinstance(left, Range) and not isinstance(right, Range):
        return known(left <= right)
    low, high = bounds(left)
    other_low, other_high = bounds(right)
    if high is not None and other_low is not None and high <= other_low:
        return YES
    if low is not None and other_high is not None and low > other_high:
        return NO
    return UNKNOWN


def less_than(left: Any, right: Any) -> Truth:
    """left < right."""
    if not isinstance(left, Range) and not isinstance(right, Range):
        return known(left < right)
    low, high = bounds(left)
    other_low, other_high = bounds(right)
    if high is not None and other_low is not None and high < other_low:
        return YES
    if low is not None and other_high is not None and low >= other_high:
        return NO
    return UNKNOWN


def equal(left: Any, right: Any) -> Truth:
    """left = right; two ranges are equal only if both are one point."""
    if not isinstance(left, Range) and not isinstance(right, Range):
        return known(left == right)
    if not can_equal(left, right):
        return NO
    (low, high), (other_low, other_high) = bounds(left), bounds(right)
    if low is not None and low == high == other_low == other_high:
        return YES
    return UNKNOWN
