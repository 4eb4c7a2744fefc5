"""Wrapping by columns, for a script without spaces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pia.cli.wrap import pad, wrap
from pia.messages.width import width

TEXT = st.text(st.sampled_from("漢字かなABC abc-_./:、。「」（）,;()123　"), max_size=80)


def test_without_a_limit_it_is_one_line() -> None:
    assert wrap("あ" * 100, None, "- ", "  ") == ["- " + "あ" * 100]


def test_japanese_breaks_between_characters_but_not_before_a_stop() -> None:
    assert wrap("個人情報の取扱いを点検します。", 20) == ["個人情報の取扱いを点", "検します。"]
    assert wrap("個人情報の取扱いを点。検", 20) == ["個人情報の取扱いを", "点。検"]
    assert wrap("個人情報の取扱い「点検」", 18) == ["個人情報の取扱い", "「点検」"]


def test_words_stay_whole_unless_no_line_could_hold_them() -> None:
    assert wrap("see costs.initial for it", 16) == ["see", "costs.initial", "for it"]
    assert wrap("事実 links[city].id です", 16) == ["事実", "links[city].id", "です"]
    assert wrap("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]


def test_further_lines_stand_under_the_first() -> None:
    lines = wrap("あいうえおかきくけこ", 14, "  問い ", " " * 7)
    assert lines == ["  問い あいう", "       えおか", "       きくけ", "       こ"]


def test_colour_takes_no_room_and_is_never_cut() -> None:
    red, bold, end = "\x1b[31m", "\x1b[1m", "\x1b[0m"
    assert wrap(f"{red}× 否{end} [重大]", 12) == [f"{red}× 否{end} [重大]"]
    assert wrap(f"{red}× 否{end} {bold}始める前に{end}", 8) == [f"{red}× 否{end} {bold}始", f"める前に{end}"]


@given(TEXT, st.integers(10, 60))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, limit: int) -> None:
    lines = wrap(text, limit, "* ", "  ")
    assert all(width(line) <= limit + 2 for line in lines)
    kept = "".join(line[2:] if index else line.removeprefix("*").lstrip(" ") for index, line in enumerate(lines))
    assert "".join(kept.split()) == "".join(text.split())


@given(TEXT, st.integers(0, 60))
def test_padding(text: str, to: int) -> None:
    assert width(pad(text, to)) == max(to, width(text)) and pad(text, to).startswith(text)
