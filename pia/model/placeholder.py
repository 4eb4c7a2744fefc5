"""Texts that stand where an answer should be. They are refused: `pending` says who settles it and when."""

from __future__ import annotations

import unicodedata

# Whole texts only: 「未定の場合は都度協議する」 is an answer, 「未定」 is none.
_WORDS = frozenset(
    {
        "", "-", "--", "---", "ー", "―", "—", "–", "…", "...", "?", "??", "???", "〇〇", "○○", "xxx",
        "未定", "検討中", "調整中", "確認中", "協議中", "作成中", "後日", "追って", "別途", "同上", "上記",
        "不明", "空欄", "記入予定", "要確認", "tbd", "tba", "todo", "n/a", "na", "none", "null", "unknown",
        "to be decided", "to be determined", "under consideration", "pending", "same as above",
        "なし(未定)", "該当なし", "特になし", "なし",
    }
)  # fmt: skip


def is_placeholder(text: str) -> bool:
    """Whether a text says nothing, whatever its width, case, brackets and final full stop."""
    folded = unicodedata.normalize("NFKC", text).strip().casefold().strip("。.()[]（）「」 　")
    return folded in _WORDS
