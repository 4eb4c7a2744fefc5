"""Texts on how days are written. Code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "not-a-day-near": (
        'a date is not written like that ("{text}")',
        "write {near}",
    ),
    "day-unreadable": (
        '"{text}" can\'t be read as a date',
        "write it like 2020-07-13, R2.7.13 or 令和2年7月13日",
    ),
    "day-ambiguous": (
        '"{text}" may be more than one day',
        "write out which one is meant: {meant}",
    ),
    "day-without-year": (
        '"{text}" has no year',
        "begin with the year: 2020-07-13, R2.7.13 or 令和2年7月13日",
    ),
    "day-bare-year": (
        '"{text}" may be a calendar year or a fiscal year',
        "write 令和2年度 or 2020年度 for the fiscal year, 令和2年 or 2020年 for the calendar year",
    ),
    "day-rough": (
        '"{text}" does not say from when to when',
        "for a span write 令和2年7月, 令和2年7月下旬, R2.7.1~R2.9.30 or 令和2年7月1日以降",
    ),
    "day-is-span": (
        '"{text}" is a span of days, not one day ({low} to {high})',
        "one day is needed here; if it is not settled, leave it blank and mark it as undecided",
    ),
    "day-weekday": (
        'the day in "{text}" is a {right}曜日',
        "check whether the date or the day of the week is right",
    ),
    "day-two-differ": (
        'two dates in "{text}" differ',
        "find out which is right and write only that",
    ),
    "day-not-in-era": (
        'there is no day "{text}": it lies outside that era',
        "{right} may be meant",
    ),
    "day-before-calendar": (
        '"{text}" lies before today\'s calendar',
        "write days before 1 January 1873 by the common era",
    ),
}
