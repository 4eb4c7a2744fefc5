"""Days as officials write them: R2.7.13, 令和2年7月13日（月）, 令和2年7月下旬, 令和2年度末から5年, 2020/7/13.

A reading is a day, a `Range` of days, or a `Problem` without a place. Nothing is guessed: 2.7.13 has no era, 7/13 no
year and 7月頃 no bounds, and what would be clear is named instead. `era.in_era` writes what this reads.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import NoReturn

from pia.model import era as eras
from pia.model.range import Range
from pia.source import Problem

Found = re.Match[str]


class _Unclear(Exception):
    """No day. problem: what is unclear."""

    def __init__(self, code: str, **args: str) -> None:
        super().__init__(code)
        self.problem = Problem.of(code, **args)


_YEAR = r"(?:西暦)?(?:(?P<era>令和|平成|昭和|大正|明治|[RHSTM])\.?)?(?P<year>\d{1,4}|元)"
_ENGLISH = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december")  # fmt: skip
_BESIDE = re.compile(r"(?P<text>.+?)\((?P<note>[^()]+)\)(?P<rest>.*)")
_WEEKDAY = re.compile(r"([月火水木金土日])(?:曜日?)?(?:[・,]?[祝休]日?)?")
_KANJI_NUMBER = re.compile("[〇一二三四五六七八九十]+(?=年|月|日)")
LONGEST = 80  # characters; no day takes more
_SIGNS = str.maketrans("〜‐‑−–—", "~-----")
_DIGITS = "〇一二三四五六七八九"


def read_day(text: str) -> date | Range | Problem:
    """The day or the days that a text names, or what is unclear about it."""
    if len(text) > LONGEST:
        return Problem.of("day-unreadable", text=text)
    try:
        found = _read(_folded(text), text)
    except _Unclear as unclear:
        return unclear.problem
    except (ValueError, OverflowError):  # the calendar ends with the year 9999
        return Problem.of("no-such-day", text=text)
    return found.low if found.low == found.high else found


def one_day(text: str) -> date | Problem:
    """Like `read_day`, for a field that takes a single day."""
    found = read_day(text)
    if isinstance(found, Range):
        return Problem.of("day-is-span", text=text, low=str(found.low or ""), high=str(found.high or ""))
    return found


def _folded(text: str) -> str:
    folded = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).translate(_SIGNS)
    return _KANJI_NUMBER.sub(lambda number: str(_number(number.group())), folded)


def _read(folded: str, text: str) -> Range:
    beside = _BESIDE.fullmatch(folded)
    if beside:
        return _checked(_read(beside["text"] + beside["rest"], text), beside["note"], text)
    for pattern, reader in _FORMS:
        found = pattern.fullmatch(folded)
        if found:
            return reader(found, text)
    _refuse(folded, text)


def _checked(reading: Range, note: str, text: str) -> Range:
    """What stands in brackets must say the same: the day of the week, or the day in another form."""
    weekday = _WEEKDAY.fullmatch(note)
    if weekday is None:
        if _read(note, text) != reading:
            raise _Unclear("day-two-differ", text=text)
    elif reading.low is None or reading.low != reading.high:
        raise _Unclear("day-unreadable", text=text)
    elif weekday[1] != eras.WEEKDAYS[reading.low.weekday()]:
        raise _Unclear("day-weekday", text=text, right=eras.WEEKDAYS[reading.low.weekday()])
    return reading


def _year(found: Found, text: str) -> int:
    """The common-era year. Without an era it must have four digits."""
    letters, digits = found.groupdict().get("era"), found["year"]
    number = 1 if digits == "元" else int(digits)
    if letters is None:
        if len(digits) < 4 or not number:
            _refuse(found.group(), text)
        return number
    if len(digits) > 3 or not number:
        raise _Unclear("no-such-day", text=text)
    return eras.era_named(letters.upper()).year_one + number - 1


def _in_its_era(span: Range, found: Found, text: str) -> Range:
    """The days of it that the era has."""
    letters = found.groupdict().get("era")
    if letters is None:
        return span
    kept = eras.within(eras.era_named(letters.upper()), span)
    if kept is not None:
        return kept
    if span.low < eras.CALENDAR_BEGINS:
        raise _Unclear("day-before-calendar", text=text)
    right = eras.in_era(span.low)
    raise _Unclear("day-not-in-era", text=text, right=right if span.low == span.high else right[: right.index("月") + 1])


def _day(found: Found, text: str) -> Range:
    parts = found.groupdict()
    year = _year(found, text)
    try:
        day = date(year, int(parts["m"] or parts["m2"]), int(parts["d"] or parts["d2"]))
    except ValueError:
        raise _Unclear("no-such-day", text=text) from None
    return _in_its_era(Range(day, day), found, text)


def _english(found: Found, text: str) -> Range:
    name = found["name"].lower()
    month = next((number for number, full in enumerate(_ENGLISH, 1) if name in (full, full[:3])), 0)
    try:
        day = date(int(found["year"]), month, int(found["d"]))
    except ValueError:
        raise _Unclear("no-such-day" if month else "day-unreadable", text=text) from None
    return Range(day, day)


def _month(found: Found, text: str) -> Range:
    year, month = _year(found, text), int(found["m"] or found["m2"])
    if not 1 <= month <= 12:
        raise _Unclear("no-such-day", text=text)
    whole = eras.month_of(year, month)
    first, tenth, twentieth = (whole.low + timedelta(days) for days in (0, 10, 20))
    part = {"上旬": Range(first, tenth - timedelta(1)), "中旬": Range(tenth, twentieth - timedelta(1)),
            "下旬": Range(twentieth, whole.high), "末": Range(whole.high, whole.high)}  # fmt: skip
    return _in_its_era(part.get((found["part"] or "").removesuffix("日"), whole), found, text)


def _calendar_year(found: Found, text: str) -> Range:
    return _in_its_era(eras.months_of(_year(found, text), 1, 12), found, text)


def _fiscal(found: Found, text: str) -> Range:
    """平成31年度 and 令和元年度 are one and the same year; neither is cut off where the era changes."""
    year, part = _year(found, text), (found["part"] or "").removeprefix("の").removesuffix("日")
    whole = eras.fiscal_year(year)
    _in_its_era(whole, found, text)
    if part == "末":
        return Range(whole.high, whole.high)
    if part in ("上半期", "下半期"):
        return eras.months_of(year, 4, 6) if part == "上半期" else eras.months_of(year, 10, 6)
    if part.endswith("四半期"):
        month = 3 * int(part[1]) + 1
        return eras.months_of(year + (month > 12), (month - 1) % 12 + 1, 3)
    return whole


def _fiscal_plus(found: Found, text: str) -> Range:
    """n years counted from the end of a fiscal year end with a fiscal year."""
    year = _year(found, text)
    _in_its_era(eras.fiscal_year(year), found, text)
    last = eras.fiscal_year(year + int(found["n"])).high
    return Range(last, last)


def _counted(found: Found, text: str) -> Range:
    """Whether the first day counts is for the law at hand to say; only whole fiscal years leave no doubt."""
    raise _Unclear("day-unreadable", text=text)


def _from_to(found: Found, text: str) -> Range:
    low, high = _read(found["low"], text), _read(found["high"], text)
    if low.low is None or low.high is None or high.low is None or high.high is None:
        raise _Unclear("day-unreadable", text=text)
    if low.low > high.high:
        raise _Unclear("range-reversed", low=str(low.low), high=str(high.high))
    return Range(low.low, high.high)


def _from(found: Found, text: str) -> Range:
    low = _read(found["low"], text).low
    if low is None:
        raise _Unclear("day-unreadable", text=text)
    return Range(low, None)


def _until(found: Found, text: str) -> Range:
    high = _read(found["high"] or found["high2"], text).high
    if high is None:
        raise _Unclear("day-unreadable", text=text)
    return Range(None, high)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[Found, str], Range]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.ASCII), reader)
    for pattern, reader in (
        (_YEAR + r"(?:年(?P<m>\d{1,2})月(?P<d>\d{1,2})日|(?P<sep>[./-])(?P<m2>\d{1,2})(?P=sep)(?P<d2>\d{1,2}))", _day),
        (r"(?P<year>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?P<m2>)(?P<d2>)", _day),
        (r"(?P<d>\d{1,2})(?P<name>[a-z]{3,9})(?P<year>\d{4})", _english),
        (_YEAR + r"(?:年(?P<m>\d{1,2})月(?:の?(?P<part>上旬|中旬|下旬|末日?|中))?|[./-](?P<m2>\d{1,2}))", _month),
        (_YEAR + r"年中?", _calendar_year),
        (_YEAR + r"年度(?:の?(?P<part>中|末日?|上半期|下半期|第[1-4]四半期))?", _fiscal),
        (_YEAR + r"年度(?:の?末日?|の?翌年度(?:の?4月1日)?)から(?:起算して)?(?P<n>\d{1,2})年間?", _fiscal_plus),
        (r".+から(?:起算して)?\d+(?:年|[かカヶケ]月|日)間?", _counted),
        (r"(?P<low>.+?)(?:から|~)(?P<high>.+?)(?:まで)?", _from_to),
        (r"(?P<low>.+?)(?:以降|以後|から|~)", _from),
        (r"(?P<high>.+?)(?:以前|まで)|~(?P<high2>.+)", _until),
    )
)  # fmt: skip
_ROUGH = re.compile("頃|ころ|ごろ|約|予定|見込|目途|目処|めど|以内")
_NO_YEAR = re.compile(r"\d{1,2}(?:[/.-]\d{1,2}|月\d{1,2}日)|\d{1,2}月(?:上旬|中旬|下旬|末日?|中)?", re.ASCII)
_BARE_YEAR = re.compile(r"(?:[RHSTM]\.?)?\d{1,4}(?:年度?)?", re.IGNORECASE | re.ASCII)
_THREE = re.compile(r"(\d{1,2})[年./-](\d{1,2})[月./-](\d{1,2})日?|(\d\d)(\d\d)(\d\d)", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)


def _refuse(folded: str, text: str) -> NoReturn:
    """Say why it is unclear."""
    three, last = _THREE.fullmatch(folded), _YEAR_LAST.fullmatch(folded)
    if three:
        year, month, day = (int(part) for part in three.groups() if part)
        meant = [_valid(era.year_one + year - 1, month, day, era) for era in eras.ERAS[:3]]
        _ambiguous(text, [*meant, _valid(2000 + year, month, day)])
    if last:
        one, two, year = (int(part) for part in last.groups())
        _ambiguous(text, [_valid(year, two, one), _valid(year, one, two)])
    if _ROUGH.search(folded):
        raise _Unclear("day-rough", text=text)
    if _NO_YEAR.fullmatch(folded):
        raise _Unclear("day-without-year", text=text)
    if _BARE_YEAR.fullmatch(folded):
        raise _Unclear("day-bare-year", text=text)
    raise _Unclear("day-unreadable", text=text)


def _ambiguous(text: str, days: list[str]) -> NoReturn:
    meant = list(dict.fromkeys(day for day in days if day))
    if not meant:
        raise _Unclear("day-unreadable", text=text)
    raise _Unclear("day-ambiguous", text=text, meant=" / ".join(meant))


def _valid(year: int, month: int, day: int, era: eras.Era | None = None) -> str:
    """The day as one would have to write it; "" if there is none."""
    try:
        made = date(year, month, day)
    except ValueError:
        return ""
    if era is not None and eras.era_of(made) != era:
        return ""
    return eras.in_era(made) if era is not None else made.isoformat()


def _number(kanji: str) -> int:
    """二十三 and 二三 are 23."""
    if "十" not in kanji:
        return int("".join(str(_DIGITS.index(character)) for character in kanji))
    tens, _, ones = kanji.partition("十")
    return 10 * (_number(tens) if tens else 1) + (_number(ones) if ones else 0)
