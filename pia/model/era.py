"""Japanese eras: which day belongs to which, and the day that an era's year, month and day name."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from pia.model.range import Range


class Era(NamedTuple):
    """year_one: of the common era. last: None while it lasts. letter: as in R2.7.13."""

    name: str
    letter: str
    year_one: int
    first: date
    last: date | None


# Latest first. Meiji began in 1868, but the calendar of today only on 1 January of Meiji 6.
ERAS = (
    Era("令和", "R", 2019, date(2019, 5, 1), None),
    Era("平成", "H", 1989, date(1989, 1, 8), date(2019, 4, 30)),
    Era("昭和", "S", 1926, date(1926, 12, 25), date(1989, 1, 7)),
    Era("大正", "T", 1912, date(1912, 7, 30), date(1926, 12, 24)),
    Era("明治", "M", 1868, date(1873, 1, 1), date(1912, 7, 29)),
)
CALENDAR_BEGINS = ERAS[-1].first
WEEKDAYS = "月火水木金土日"


def era_of(day: date) -> Era | None:
    """The era of a day, None before today's calendar began."""
    return next((era for era in ERAS if day >= era.first), None)


def era_named(name: str) -> Era:
    """By its name or its letter. Raises LookupError."""
    for era in ERAS:
        if name in (era.name, era.letter):
            return era
    raise LookupError(name)


def in_era(day: date) -> str:
    """令和2年7月13日, or the year of the common era before 1873."""
    era = era_of(day)
    year = f"{day.year}" if era is None else f"{era.name}{_year(day.year - era.year_one + 1)}"
    return f"{year}年{day.month}月{day.day}日"


def _year(number: int) -> str:
    return "元" if number == 1 else str(number)


def within(era: Era, span: Range) -> Range | None:
    """The part of a span of days that lies in an era; None if there is none."""
    low = max(span.low, era.first)
    high = span.high if era.last is None else min(span.high, era.last)
    return Range(low, high) if low <= high else None


def month_of(year: int, month: int) -> Range:
    """The days of a month."""
    return Range(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def months_of(year: int, month: int, count: int) -> Range:
    """The days of so many months from one on."""
    last = year * 12 + month - 1 + count
    return Range(date(year, month, 1), date(last // 12, last % 12 + 1, 1) - timedelta(1))


def fiscal_year(year: int) -> Range:
    """年度: 1 April to 31 March."""
    return months_of(year, 4, 12)


def fiscal_year_of(day: date) -> int:
    """The fiscal year that a day falls in."""
    return day.year - (day.month < 4)
