from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.messages import hint, message
from pia.model.day_text import LONGEST, one_day, read_day
from pia.model.era import in_era
from pia.model.range import Range
from pia.report.day import written
from pia.source import Problem
from tests.strategies import runs

JULY_13 = date(2020, 7, 13)


def span(low: str, high: str) -> Range:
    return Range(date.fromisoformat(low) if low else None, date.fromisoformat(high) if high else None)


@pytest.mark.parametrize(
    "text",
    ["R2.7.13", "r2.7.13", "R.2.7.13", "R02.07.13", "R2/7/13", "R2-7-13", "Ｒ２．７．１３", "令和2年7月13日", "令和２年７月１３日",
     "令和 2 年 7 月 13 日", "令和二年七月十三日", "令和2.7.13", "㋿2年7月13日", "2020/7/13", "2020.7.13", "2020-07-13", "2020年7月13日",
     "西暦2020年7月13日", "二〇二〇年七月十三日", "20200713", "令和2年7月13日（月）", "R2.7.13(月)", "令和2年7月13日(月曜日)",
     "令和2年7月13日（2020-07-13）", "2020-07-13（令和2年7月13日）", "13 July 2020", "13 Jul 2020 (2020-07-13)"],
)  # fmt: skip
def test_a_day(text: str) -> None:
    assert read_day(text) == JULY_13


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和元年5月1日", "2019-05-01"), ("R1.5.1", "2019-05-01"), ("H31.4.30", "2019-04-30"), ("S64.1.7", "1989-01-07"),
        ("平成元年1月8日", "1989-01-08"), ("T15.12.24", "1926-12-24"), ("M45.7.29", "1912-07-29"), ("M6.1.1", "1873-01-01"),
        ("令和2年度末", "2021-03-31"), ("令和2年度末日", "2021-03-31"), ("令和2年7月末", "2020-07-31"), ("R2年2月末日", "2020-02-29"),
        ("令和2年度末から5年", "2026-03-31"), ("令和2年度の末日から5年間", "2026-03-31"), ("2020年度末から10年", "2031-03-31"),
        ("令和2年度の翌年度から5年", "2026-03-31"), ("令和2年度の翌年度の4月1日から起算して5年", "2026-03-31"),
        ("平成31年1月7日(月・祝)", "2019-01-07"), ("昭和二十三年十月三十一日", "1948-10-31"),
    ],
)  # fmt: skip
def test_days_at_the_edges(text: str, day: str) -> None:
    assert read_day(text) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("令和2年7月", "2020-07-01", "2020-07-31"), ("R2.7", "2020-07-01", "2020-07-31"), ("2020-07", "2020-07-01", "2020-07-31"),
        ("2020年2月", "2020-02-01", "2020-02-29"), ("令和2年7月上旬", "2020-07-01", "2020-07-10"),
        ("令和2年7月中旬", "2020-07-11", "2020-07-20"), ("令和2年2月下旬", "2020-02-21", "2020-02-29"),
        ("令和2年7月中", "2020-07-01", "2020-07-31"), ("平成31年4月", "2019-04-01", "2019-04-30"),
        ("昭和64年1月", "1989-01-01", "1989-01-07"), ("平成元年1月", "1989-01-08", "1989-01-31"),
        ("令和2年", "2020-01-01", "2020-12-31"), ("令和元年", "2019-05-01", "2019-12-31"), ("2020年中", "2020-01-01", "2020-12-31"),
        ("令和2年度", "2020-04-01", "2021-03-31"), ("R2年度", "2020-04-01", "2021-03-31"), ("2020年度", "2020-04-01", "2021-03-31"),
        ("令和2年度中", "2020-04-01", "2021-03-31"), ("令和2年度上半期", "2020-04-01", "2020-09-30"),
        ("令和2年度の下半期", "2020-10-01", "2021-03-31"), ("令和2年度第1四半期", "2020-04-01", "2020-06-30"),
        ("令和2年度第4四半期", "2021-01-01", "2021-03-31"),
        ("平成31年度", "2019-04-01", "2020-03-31"), ("令和元年度", "2019-04-01", "2020-03-31"),
        ("R2.7.1〜R2.9.30", "2020-07-01", "2020-09-30"), ("令和2年7月1日から令和2年9月30日まで", "2020-07-01", "2020-09-30"),
        ("R2.7～R2.9", "2020-07-01", "2020-09-30"), ("令和2年7月1日以降", "2020-07-01", ""), ("R2.7.1〜", "2020-07-01", ""),
        ("令和2年7月から", "2020-07-01", ""), ("令和2年度末まで", "", "2021-03-31"), ("〜R2.9.30", "", "2020-09-30"),
    ],
)  # fmt: skip
def test_a_span_of_days(text: str, low: str, high: str) -> None:
    assert read_day(text) == span(low, high)


@pytest.mark.parametrize(
    ("text", "code", "named"),
    [
        ("2.7.13", "day-ambiguous", "令和2年7月13日 / 平成2年7月13日 / 昭和2年7月13日 / 2002-07-13"),
        ("02-07-13", "day-ambiguous", "2002-07-13"), ("2年7月13日", "day-ambiguous", "令和2年7月13日"),
        ("31.4.30", "day-ambiguous", "平成31年4月30日 / 昭和31年4月30日"), ("020713", "day-ambiguous", "令和2年7月13日"),
        ("7/13/2020", "day-ambiguous", "2020-07-13"), ("1/2/2020", "day-ambiguous", "2020-02-01 / 2020-01-02"),
        ("7/13", "day-without-year", ""), ("7月13日", "day-without-year", ""), ("７月下旬", "day-without-year", ""),
        ("2020", "day-bare-year", ""), ("R2", "day-bare-year", ""), ("2年度", "day-bare-year", ""), ("2年", "day-bare-year", ""),
        ("令和2年7月頃", "day-rough", ""), ("令和2年7月予定", "day-rough", ""),
        ("平成31年5月1日", "day-not-in-era", "令和元年5月1日"), ("H31.5", "day-not-in-era", "令和元年5月"),
        ("昭和64年1月8日", "day-not-in-era", "平成元年1月8日"), ("令和元年4月30日", "day-not-in-era", "平成31年4月30日"),
        ("平成32年度", "day-not-in-era", "令和2年4月"), ("明治5年12月2日", "day-before-calendar", ""),
        ("令和2年2月30日", "no-such-day", ""), ("令和0年1月1日", "no-such-day", ""), ("2020-13", "no-such-day", ""),
        ("R2000.1.1", "no-such-day", ""), ("9999年度", "no-such-day", ""), ("20201301", "no-such-day", ""), ("30 February 2020", "no-such-day", ""),
        ("令和2年7月13日（火）", "day-weekday", "月"), ("令和2年7月13日（2020-07-14）", "day-two-differ", ""),
        ("令和2年7月（月）", "day-unreadable", ""), ("R2.9.30〜R2.7.1", "range-reversed", "2020-09-30"),
        ("来月", "day-unreadable", ""), ("R2.7/13", "day-unreadable", ""), ("13 Foo 2020", "day-unreadable", ""), ("", "day-unreadable", ""),
        ("99.99.99", "day-unreadable", ""), ("令和2年7月13日から5年", "day-unreadable", ""), ("٢٠٢٠-٠٧-١٣", "day-unreadable", ""),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_named(text: str, code: str, named: str) -> None:
    found = read_day(text)
    assert isinstance(found, Problem) and found.code == code
    assert named in " ".join(str(value) for value in found.args.values())
    for lang in ("ja", "en"):
        assert message(found, lang) and hint(found, lang)  # type: ignore[arg-type]


def test_a_field_for_one_day_takes_no_span() -> None:
    assert one_day("R2.7.13") == JULY_13
    problem = one_day("令和2年7月以降")
    assert isinstance(problem, Problem) and problem.code == "day-is-span"


@runs(200)
@given(st.dates(date(1000, 1, 1), date(2900, 1, 1)))
def test_what_is_written_is_read_back(day: date) -> None:
    assert read_day(in_era(day)) == day
    assert read_day(written(day.isoformat(), "ja")) == read_day(written(day.isoformat(), "en")) == day
    assert read_day(f"{day:%Y}/{day.month}/{day.day}") == day


@runs(300)
@given(st.text(alphabet="令和平成RHS元年度月日末から〜~.-/（）()0123456789一二十頃月火 ", max_size=LONGEST + 5))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = read_day(text)
    if isinstance(found, Range) and found.low is not None and found.high is not None:
        assert found.low < found.high
