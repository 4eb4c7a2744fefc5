from __future__ import annotations

from datetime import date

import pytest

from pia.report.day import era, written


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
    assert era(date.fromisoformat(iso)) == words


def test_a_day_is_written_in_both_languages() -> None:
    assert written("2020-07-13", "ja") == "令和2年7月13日（2020-07-13）"
    assert written("2020-07-13", "en") == "13 July 2020 (2020-07-13)"


def test_what_is_no_day_stays() -> None:
    assert written("来月", "ja") == "来月"
