"""Days in formulas: ordinals as `date.toordinal` counts them, and time added as `pia.evaluate.operand.later` does."""

from __future__ import annotations

from datetime import date

import z3

from pia.rulebook.analyse.symbols import SymbolicCase

_LAST, _FIRST = date.max.toordinal(), date.min.toordinal()


def later(case: SymbolicCase, day: z3.ArithRef, unit: str, count: int) -> z3.ArithRef:
    """A day so many days, months or years later; the last day of a shorter month; never outside the calendar."""
    end = _LAST if count > 0 else _FIRST
    if unit == "days":
        moved = day + count
        return z3.If(z3.And(moved >= _FIRST, moved <= _LAST), moved, z3.IntVal(end))
    key = ("civil", day.sexpr())
    if key not in case.memo:
        case.memo[key] = _civil(case, day, len(case.memo))
    year, month, day_of_month = case.memo[key]
    months = year * 12 + month - 1 + count * (12 if unit == "years" else 1)
    new_year, new_month = months / 12, months % 12 + 1
    last = _length(new_year, new_month)
    moved = ordinal(new_year, new_month, z3.If(day_of_month <= last, day_of_month, last))
    return z3.If(z3.And(new_year >= date.min.year, new_year <= date.max.year), moved, z3.IntVal(end))


def _civil(case: SymbolicCase, day: z3.ArithRef, number: int) -> tuple[z3.ArithRef, z3.ArithRef, z3.ArithRef]:
    """Year, month and day of the month of an ordinal, as unknowns: solvers add more readily than they divide."""
    year, month, of_month = (z3.Int(f"{part} of day {number}") for part in ("year", "month", "day"))
    case.constraints += [
        year >= 1, year <= 9999, month >= 1, month <= 12, of_month >= 1, of_month <= _length(year, month),
        ordinal(year, month, of_month) == day,
        # Follows from the above, and narrows the search: 400 years have 146097 days.
        146097 * (year - 1) - 800 <= 400 * day, 400 * day <= 146097 * year + 800,
    ]  # fmt: skip
    return year, month, of_month


def ordinal(year: z3.ArithRef, month: z3.ArithRef, day: z3.ArithRef) -> z3.ArithRef:
    """The proleptic Gregorian ordinal; the year is taken to begin in March, so that the leap day comes last."""
    shifted = z3.If(month <= 2, year - 1, year)
    since_march = z3.If(month <= 2, month + 9, month - 3)
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * since_march + 2) / 5 + day - 306


def _length(year: z3.ArithRef, month: z3.ArithRef) -> z3.ArithRef:
    leap = z3.And(year % 4 == 0, z3.Or(year % 100 != 0, year % 400 == 0))
    short = z3.Or(*(month == number for number in (4, 6, 9, 11)))
    return z3.If(month == 2, z3.If(leap, z3.IntVal(29), z3.IntVal(28)), z3.If(short, z3.IntVal(30), z3.IntVal(31)))
