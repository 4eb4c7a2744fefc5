"""A number or a day known only between two bounds, both inclusive; None is unbounded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

Scalar = int | float | date


@dataclass(frozen=True, slots=True)
class Range:
    """low ≤ value ≤ high."""

    low: Any = None
    high: Any = None

    def __str__(self) -> str:
        return f"{'' if self.low is None else self.low}..{'' if self.high is None else self.high}"


def bounds(value: Any) -> tuple[Any, Any]:
    """Lowest and highest that a value can be; None where there is no bound."""
    return (value.low, value.high) if isinstance(value, Range) else (value, value)


def can_equal(left: Any, right: Any) -> bool:
    """Whether two values, ranges or not, can be the same one."""
    low, high = bounds(left)
    other_low, other_high = bounds(right)
    below = high is not None and other_low is not None and high < other_low
    above = low is not None and other_high is not None and low > other_high
    return not (below or above)
