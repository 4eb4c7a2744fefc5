from __future__ import annotations

from datetime import date

import pytest

from pia.model.day_words import written, written_span


def test_a_day_is_written_in_both_languages() -> None:
    for day in ("2020-07-13", date(2020, 7, 13)):
        assert written(day, "ja") == "令和2年7月13日（2020-07-13）"
        assert written(day, "en") == "13 July 2020 (2020-07-13)"


def test_what_is_no_day_stays() -> None:
    assert written("来月", "ja") == "来月"


@pytest.mark.parametrize(
    ("low", "high", "ja", "en"),
    [
        # a month
        ("2022-09-01", "2022-09-30", "令和4年9月（2022-09）", "September 2022 (2022-09)"),
        ("2019-05-01", "2019-05-31", "令和元年5月（2019-05）", "May 2019 (2019-05)"),
        ("2020-02-01", "2020-02-29", "令和2年2月（2020-02）", "February 2020 (2020-02)"),
        ("2021-02-01", "2021-02-27", "令和3年2月1日（2021-02-01）～令和3年2月27日（2021-02-27）",
         "1 February 2021 (2021-02-01) to 27 February 2021 (2021-02-27)"),
        # a fiscal year
        ("2020-04-01", "2021-03-31", "令和2年度（2020-04-01～2021-03-31）", "fiscal year 2020 (2020-04-01 to 2021-03-31)"),
        ("2019-04-01", "2020-03-31", "令和元年度（2019-04-01～2020-03-31）", "fiscal year 2019 (2019-04-01 to 2020-03-31)"),
        ("1988-04-01", "1989-03-31", "昭和63年度（1988-04-01～1989-03-31）", "fiscal year 1988 (1988-04-01 to 1989-03-31)"),
        ("2020-04-01", "2022-03-31", "令和2年4月1日（2020-04-01）～令和4年3月31日（2022-03-31）",
         "1 April 2020 (2020-04-01) to 31 March 2022 (2022-03-31)"),
        # a day, and an open end
        (date(2020, 7, 1), date(2020, 7, 1), "令和2年7月1日（2020-07-01）", "1 July 2020 (2020-07-01)"),
        ("2020-07-01", None, "令和2年7月1日（2020-07-01）～", "1 July 2020 (2020-07-01) to"),
        (None, "2020-07-01", "～令和2年7月1日（2020-07-01）", "to 1 July 2020 (2020-07-01)"),
    ],
)  # fmt: skip
def test_spans(low: str | date | None, high: str | date | None, ja: str, en: str) -> None:
    assert written_span(low, high, "ja") == ja
    assert written_span(low, high, "en") == en
