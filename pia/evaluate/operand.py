"""What a fact is compared with: a literal, another fact (perhaps with time added), a parameter, a lexicon."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from pia.evaluate.env import Env
from pia.evaluate.fact import Fact
from pia.evaluate.reader import Reader
from pia.model.range import Range


@dataclass(slots=True, eq=False)
class Literal:
    """A value written in the rule, or set by a profile through `param`."""

    given: Any
    param: str | None = None

    def value(self, env: Env) -> Any:
        return self.given

    def facts(self, env: Env) -> tuple[Fact, ...]:
        return ()


@dataclass(slots=True, eq=False)
class Other:
    """Another fact; plus: (unit, n) to add to a day."""

    reader: Reader
    plus: tuple[str, int] | None = None

    def value(self, env: Env) -> Any:
        value = self.reader.value(env)
        return value if value is None or self.plus is None else later(value, *self.plus)

    def facts(self, env: Env) -> tuple[Fact, ...]:
        return self.reader.facts(env)


@dataclass(slots=True, eq=False)
class Span:
    """From a day to a number of days, months or years later."""

    start: Literal | Other
    unit: str
    count: int

    def value(self, env: Env) -> Any:
        start = self.start.value(env)
        return None if start is None else (start, later(start, self.unit, self.count))

    def facts(self, env: Env) -> tuple[Fact, ...]:
        return self.start.facts(env)


@dataclass(slots=True, eq=False)
class Lexicon:
    """A named list of words, and what it is called."""

    name: str
    title: dict[str, str] = field(default_factory=dict)

    def value(self, env: Env) -> Any:
        return env.lexicons[self.name]

    def facts(self, env: Env) -> tuple[Fact, ...]:
        return ()


Operand = Literal | Other | Span | Lexicon


def later(value: Any, unit: str, count: int) -> Any:
    """A day, or both ends of a range, `count` days, months or years later; the last day of a shorter month."""
    if isinstance(value, Range):
        return Range(*(None if end is None else later(end, unit, count) for end in (value.low, value.high)))
    assert isinstance(value, date)
    try:
        if unit == "days":
            return value + timedelta(days=count)
        months = value.year * 12 + value.month - 1 + count * (12 if unit == "years" else 1)
        year, month = divmod(months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(value.day, last))
    except (OverflowError, ValueError):
        # 9999-12-31 is how people write "no end": nothing is later than the calendar's last day.
        return date.max if count > 0 else date.min
