from __future__ import annotations

import pytest

from pia.model.placeholder import is_placeholder


@pytest.mark.parametrize("text", [
    "", " ", "　", "未定", "未定。", "（未定）", "「検討中」", "-", "－", "ー", "―", "…", "？", "?",
    "N/A", "ｎ／ａ", "tbd", "TBD.", "なし",
    "該当なし", "特になし", "同上", "None", "unknown", "別途", "○○", "〇〇",
])  # fmt: skip
def test_says_nothing(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", [
    "未定の場合は都度協議する", "なし（規則第3条により不要）", "別途契約書による", "0", "可", "全て",
    "該当なしとした理由は別紙1",
])  # fmt: skip
def test_says_something(text: str) -> None:
    assert not is_placeholder(text)
