from __future__ import annotations

from typing import Any

import pytest

from pia.workbook.answer import Bad
from pia.workbook.state import not_applicable_text, pending_text, read_state
from pia.workbook.words import Lang

PENDING = {"by": "情報課", "until": "2020-10-05", "why": "様式を作っているところ"}


def test_as_a_clerk_reads_them() -> None:
    assert pending_text(PENDING, "ja") == "未定／情報課／令和2年10月5日／様式を作っているところ"
    assert not_applicable_text({"reason": "個人番号を扱わない"}, "ja") == "該当なし／個人番号を扱わない"
    assert pending_text(PENDING, "en") == "undecided／情報課／2020-10-05／様式を作っているところ"


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("entry", [PENDING, {**PENDING, "by": "a／b"}, {**PENDING, "by": "a／b\nc"}, {**PENDING, "why": "a／b\nc｜d"}])
def test_pending_comes_back(entry: dict[str, Any], lang: Lang) -> None:
    assert read_state(pending_text(entry, lang), lang) == ("pending", entry)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("entry", [{"reason": "a／b"}, {"reason": "a", "accepted_on": "2020-07-01"}, {"reason": "a\nb"}])
def test_not_applicable_comes_back(entry: dict[str, Any], lang: Lang) -> None:
    assert read_state(not_applicable_text(entry, lang), lang) == ("not_applicable", entry)


@pytest.mark.parametrize("content", ["未定の場合は都度協議する", "該当なしとした理由を公表する", "区", None, 3])
def test_what_is_an_answer(content: Any) -> None:
    assert read_state(content, "ja") is None


@pytest.mark.parametrize(
    ("content", "code"),
    [("未定", "cell-pending-parts"), ("未定/情報課/2020-10-05/なぜ", "cell-pending-parts"), ("未定／情報課／10/5／なぜ", "day-without-year"),
     ("未定／／2020-10-05／なぜ", "cell-pending-parts"), ("該当なし", "cell-not-applicable-reason"), ("該当なし／", "cell-not-applicable-reason")],
)  # fmt: skip
def test_what_is_incomplete(content: str, code: str) -> None:
    with pytest.raises(Bad) as bad:
        read_state(content, "ja")
    assert bad.value.problem.code == code
