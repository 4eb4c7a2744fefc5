"""The sitting: quorum from the seats, voters from those present. law.md §1.2 and §7."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pia.evaluate.derived.result import Result, read
from pia.evaluate.fact import Fact
from pia.model.range import Range, bounds
from pia.model.record import Record

if TYPE_CHECKING:
    from pia.evaluate.env import Env


def quorum(env: Env, meeting: Record) -> Result:
    """More than half of the seats, excluded members not counted: floor(n / 2) + 1."""
    seats, excluded = read(env, meeting, "seats"), read(env, meeting, "excluded")
    low, high = _less(seats.value, (0, None) if excluded.value is None else bounds(excluded.value))
    return _narrow(None if low is None else low // 2 + 1, None if high is None else high // 2 + 1, (seats, excluded))


def attending(env: Env, meeting: Record) -> Result:
    """Those present, less the excluded, who for the item are not part of the sitting."""
    present, excluded = read(env, meeting, "present"), read(env, meeting, "excluded")
    low, high = _less(present.value, (0, None) if excluded.value is None else bounds(excluded.value))
    return _narrow(low, high, (present, excluded))


def voters(env: Env, meeting: Record) -> Result:
    """Those present, less the excluded, less the chair unless the chair votes."""
    present, excluded = read(env, meeting, "present"), read(env, meeting, "excluded")
    chair = read(env, meeting, "chair_votes")
    away = (0, None) if excluded.value is None else bounds(excluded.value)
    chairs = (0, 1) if chair.value is None else (0, 0) if chair.value else (1, 1)
    most_away = None if away[1] is None else away[1] + chairs[1]
    low, high = _less(present.value, ((away[0] or 0) + chairs[0], most_away))
    return _narrow(low, high, (present, excluded, chair))


def _less(value: Any, taken: tuple[Any, Any]) -> tuple[Any, Any]:
    if value is None:
        return None, None
    low, high = bounds(value)
    least = 0 if low is None or taken[1] is None else max(0, low - taken[1])
    return least, None if high is None else max(0, high - (taken[0] or 0))


def _narrow(low: Any, high: Any, facts: tuple[Fact, ...]) -> Result:
    missing = tuple(fact for fact in facts if fact.value is None or isinstance(fact.value, Range))
    if low is None and high is None:
        return Result(None, missing)
    if low == high:
        return Result(low, facts)
    return Result(Range(low, high), missing or facts)
