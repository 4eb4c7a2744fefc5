from __future__ import annotations

from datetime import date

import pytest

from pia.model.era import ERAS, era_named, era_of, fiscal_year, fiscal_year_of, in_era, month_of, months_of, within
from pia.model.range import Range


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2020-07-13", "令和2年7月13日"),
        ("2019-05-01", "令和元年5月1日"),
        ("2019-04-30", "平成31年4月30日"),
        ("1989-01-08", "平成元年1月8日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1926-12-24", "大正15年12月24日"),
        ("1912-07-29", "明治45年7月29日"),
        ("1873-01-01", "明治6年1月1日"),
        ("1872-12-31", "1872年12月31日"),
    ],
)
def test_eras_begin_on_their_day(iso: str, words: str) -> None:
    assert in_era(date.fromisoformat(iso)) == words


def test_eras_follow_each_other_without_a_gap() -> None:
    for later, earlier in zip(ERAS, ERAS[1:], strict=False):
        assert earlier.last is not None and (later.first - earlier.last).days == 1
        assert era_of(later.first) is later and era_of(earlier.last) is earlier
        assert era_named(later.name) is era_named(later.letter) is later


def test_a_span_is_cut_where_an_era_begins() -> None:
    reiwa, heisei = ERAS[:2]
    may = months_of(2019, 4, 2)
    assert within(reiwa, may) == Range(date(2019, 5, 1), date(2019, 5, 31))
    assert within(heisei, may) == month_of(2019, 4)
    assert within(heisei, month_of(2019, 5)) is None


def test_a_fiscal_year_begins_in_april() -> None:
    assert fiscal_year(2020) == Range(date(2020, 4, 1), date(2021, 3, 31))
    assert fiscal_year_of(date(2021, 3, 31)) == 2020 and fiscal_year_of(date(2021, 4, 1)) == 2021
