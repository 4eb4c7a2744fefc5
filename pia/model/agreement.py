"""Whether several statements of one fact can all be true."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

from pia.model.check import Items
from pia.model.range import Range, can_equal


def agree(values: list[Any]) -> bool:
    """False when two of them exclude each other: disjoint ranges, unequal scalars, sets that can't be one set."""
    return all(_pair(left, right) for left, right in combinations(values, 2))


def _pair(left: Any, right: Any) -> bool:
    if isinstance(left, Items) and isinstance(right, Items):
        return _sets(left, right)
    if isinstance(left, (Range, date, int, float)) and not isinstance(left, bool):
        return can_equal(left, right)
    return bool(left == right)


def _sets(left: Items, right: Items) -> bool:
    """An open list can grow; a closed one with an unknown element can hold anything there."""
    return _fits(left, right) and _fits(right, left)


def _fits(small: Items, large: Items) -> bool:
    if not large.complete or None in large.values:
        return True
    return all(_key(item) in [_key(other) for other in large.values] for item in small.values if item is not None)


def _key(item: Any) -> Any:
    return item.get("id") if isinstance(item, dict) else item
