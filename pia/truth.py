"""Three-valued logic after Kleene: YES, NO and UNKNOWN.

A Truth is no bool: what isn't known must not slip through an `if`. Compare with `is`.
Tables: DMN-TCK 0106 (not) and 0107 (and, or) state the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """What is known of a condition."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError("a Truth is not a bool: compare it with `is`")

    def __repr__(self) -> str:
        return self.name


YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
_NOT = {YES: NO, NO: YES, UNKNOWN: UNKNOWN}


def known(value: bool) -> Truth:
    """The truth of something that is certain."""
    return YES if value else NO


def negate(value: Truth) -> Truth:
    """YES and NO change places; UNKNOWN stays."""
    return _NOT[value]


def conjoin(values: Iterable[Truth]) -> Truth:
    """NO when any is NO, YES when all are YES (also when there is none), else UNKNOWN."""
    result = YES
    for value in values:
        if value is NO:
            return NO
        if value is UNKNOWN:
            result = UNKNOWN
    return result


def disjoin(values: Iterable[Truth]) -> Truth:
    """YES when any is YES, NO when all are NO (also when there is none), else UNKNOWN."""
    result = NO
    for value in values:
        if value is YES:
            return YES
        if value is UNKNOWN:
            result = UNKNOWN
    return result
