"""Values that a fact can have beyond text, yes/no and words: numbers, dates and ranges of both.

A range is inclusive at both ends; a missing bound is unbounded. A month (`2022-09`) is the range of its days.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from pia.model.base import Part
from pia.model.placeholder import is_placeholder

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z", re.ASCII)


class NumberRange(Part):
    """A number that is known only between two bounds."""

    from_: Annotated[int | float | None, BeforeValidator(lambda v: _number(v))] = Field(None, alias="from", ge=0)
    to: Annotated[int | float | None, BeforeValidator(lambda v: _number(v))] = Field(None, ge=0)

    def model_post_init(self, _: Any) -> None:
        _in_order(self.from_, self.to)


class DateRange(Part):
    """A day that is known only between two days."""

    from_: Annotated[date | None, BeforeValidator(lambda v: _day(v))] = Field(default=None, alias="from")
    to: Annotated[date | None, BeforeValidator(lambda v: _day(v))] = None

    def model_post_init(self, _: Any) -> None:
        _in_order(self.from_, self.to)


def _in_order(low: Any, high: Any) -> None:
    if low is None and high is None:
        raise PydanticCustomError("range-empty", "a range needs at least one bound")
    if low is not None and high is not None and low > high:
        raise PydanticCustomError(
            "range-reversed", "the range starts after it ends", {"low": str(low), "high": str(high)}
        )


def _day(value: Any) -> Any:
    if value is None or isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("not-a-day", "not a day", {"text": str(value)})


def _when(value: Any) -> Any:
    """A day, a month or a range; anything else is left to the error of `_day`."""
    if value is None or isinstance(value, (date, dict, DateRange)):
        return value
    month = _MONTH.match(value) if isinstance(value, str) else None
    if month and 1 <= int(month[2]) <= 12:
        year, number = int(month[1]), int(month[2])
        last = calendar.monthrange(year, number)[1]
        return {"from": date(year, number, 1), "to": date(year, number, last)}
    return _day(value)


def _number(value: Any) -> Any:
    # bool is an int in Python; "true people" is a mistake that must be named.
    if isinstance(value, (bool, str)):
        raise PydanticCustomError("not-a-number", "not a number", {"text": str(value)})
    return value


def _text(value: str) -> str:
    if is_placeholder(value):
        raise PydanticCustomError("placeholder", "a placeholder is no answer", {"text": value})
    return value


_DAY_SCHEMA = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_WHEN_SCHEMA = {
    "anyOf": [
        {"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"},
        {
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": {"from": _DAY_SCHEMA, "to": _DAY_SCHEMA},
        },
    ]
}

Text = Annotated[str, Field(strict=True), AfterValidator(_text)]
Flag = Annotated[bool, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema(_DAY_SCHEMA)]
When = Annotated[date | DateRange, BeforeValidator(_when), WithJsonSchema(_WHEN_SCHEMA)]
Number = Annotated[
    Annotated[int, Field(ge=0)] | Annotated[float, Field(ge=0, allow_inf_nan=False)] | NumberRange,
    BeforeValidator(_number),
]
Id = Annotated[str, Field(strict=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")]
Format = Literal["1"]
