"""Days as an office writes them: 令和2年7月13日 and 13 July 2020, with the ISO form beside them."""

from __future__ import annotations

from datetime import date

from pia.model.era import era_named, fiscal_year, in_era, month_of

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def written(day: str | date, lang: str) -> str:
    """A day, or its ISO form, in words with the ISO form beside it; anything else as it is."""
    iso = str(day)
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    words = in_era(day) if lang == "ja" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{words}{_beside(iso, lang)}"


def written_span(low: str | date | None, high: str | date | None, lang: str) -> str:
    """The days from low to high, either of which may be open: a month, a fiscal year (1 April to 31 March) or a span."""
    ends = tuple("" if end is None else str(end) for end in (low, high))
    try:
        start, end = (date.fromisoformat(each) for each in ends)
    except ValueError:
        return _between(*(written(each, lang) for each in ends), lang)
    if start == end:
        return written(start, lang)
    month, year = month_of(start.year, start.month), fiscal_year(start.year)
    if (start, end) == (month.low, month.high):
        words = in_era(start).partition("月")[0] + "月" if lang == "ja" else f"{_MONTHS[start.month - 1]} {start.year}"
        return f"{words}{_beside(ends[0][:7], lang)}"
    if (start, end) == (year.low, year.high):
        words = fiscal(start.year) if lang == "ja" else f"fiscal year {start.year}"
        return f"{words}{_beside(_between(*ends, lang), lang)}"
    return _between(*(written(each, lang) for each in ends), lang)


def fiscal(year: int) -> str:
    """令和2年度: the fiscal year that begins in April of the year, by the era of its first day.

    The year that begins in April 2019 is 令和元年度, as offices came to call it, though its first month was of Heisei.
    """
    reiwa = era_named("令和").first
    first = reiwa if year == reiwa.year else fiscal_year(year).low
    return in_era(first).partition("年")[0] + "年度"


def _beside(iso: str, lang: str) -> str:
    return f"（{iso}）" if lang == "ja" else f" ({iso})"


def _between(low: str, high: str, lang: str) -> str:
    return f"{low}～{high}" if lang == "ja" else f"{low} to {high}".strip()
