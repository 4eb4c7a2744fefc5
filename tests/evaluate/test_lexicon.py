from __future__ import annotations

import pytest

from pia.evaluate.lexicon import compile_words, fold

WORDS = compile_words(
    [("等", ("平等", "等級")), ("一定の", ()), ("必要に応じ", ()), ("必要に応じて", ()), ("ＡＩ", ())])  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [
    ("住所、氏名等", ("等",)),
    ("平等に扱う", ()),
    ("平等等", ("等",)),
    ("等等級", ("等",)),
    ("一定の条件で、必要に応じて", ("一定の", "必要に応じて")),
    ("AIとａｉ", ("ＡＩ",)),
    ("等。等。", ("等",)),
    ("", ()),
])  # fmt: skip
def test_find(text: str, found: tuple[str, ...]) -> None:
    assert WORDS.find(text) == found


def test_the_longest_wins() -> None:
    assert WORDS.find("必要に応じて") == ("必要に応じて",)


def test_an_excluded_word_that_is_listed_itself_counts() -> None:
    assert compile_words([("等", ("平等",)), ("平等", ())]).find("平等") == ("平等",)


def test_nothing_listed_finds_nothing() -> None:
    assert compile_words([]).find("等") == ()


def test_marks_are_taken_literally() -> None:
    assert compile_words([("(仮)", ()), (".*", ())]).find("名称（仮）") == ("(仮)",)


def test_folding_is_for_comparison_only() -> None:
    assert fold("ＡＢｃ") == "abc"
    assert WORDS.find("ＡＩ")[0] == "ＡＩ", "the entry as it was written"
