from __future__ import annotations

from pia.report.day import written


def test_a_day_is_written_in_both_languages() -> None:
    assert written("2020-07-13", "ja") == "令和2年7月13日（2020-07-13）"
    assert written("2020-07-13", "en") == "13 July 2020 (2020-07-13)"


def test_what_is_no_day_stays() -> None:
    assert written("来月", "ja") == "来月"
