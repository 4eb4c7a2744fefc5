"""Line counts are never too low: what a wider font, a strong word or a sign that may not begin a line can bring."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.report.blocks import Run, line, strong, text_of
from pia.report.members.measure import advance, clipped, line_count, width

TEXT = st.text(st.one_of(st.sampled_from("あア、。「（）ーaWi 1-%…"), st.characters()), max_size=80)


@pytest.mark.parametrize(
    ("text", "ems", "lines"),
    [("", 10, 1), ("あ" * 10, 10, 1), ("あ" * 11, 10, 2), ("あ" * 10 + "。", 10, 2), ("W" * 11, 10, 3),
     ("あ" * 9 + "「い", 10, 2), ("aaaa bbbb", 4, 2), ("a" * 100, 10, 8), ("あ" * 9 + " い", 10, 2)],
)  # fmt: skip
def test_lines(text: str, ems: float, lines: int) -> None:
    assert line_count(line(text), ems) == lines


def test_strong_text_takes_the_spaces_that_markdown_sets_around_it() -> None:
    assert line_count(line("あ" * 4, strong("い" * 5), "う"), 10) == 2


@given(TEXT, st.integers(2, 40))
def test_no_fewer_lines_than_the_width_needs(text: str, ems: int) -> None:
    flat = " ".join(text.split(" "))
    needed = width("".join(char for char in flat if char != " ")) / ems
    assert line_count(line(flat), max(ems, 12)) >= 1
    if ems >= 12:
        assert line_count(line(flat), ems) >= needed - 1e-9


@given(TEXT, TEXT, st.integers(12, 40), st.integers(1, 4))
def test_clipped_text_fits_and_is_a_beginning(first: str, second: str, ems: int, lines: int) -> None:
    whole = (Run(first, "strong"), Run(second))
    cut = clipped(whole, ems, lines)
    assert line_count(cut, ems) <= lines
    shown = text_of(cut)
    assert shown == text_of(whole) or (shown.endswith("…") and text_of(whole).startswith(shown[:-1]))


@pytest.mark.parametrize(("char", "least"), [("あ", 1.0), ("ﾃ", 0.5), ("é", 0.6), ("\ufdfd", 8), ("👪", 1.2), ("W", 0.95)])
def test_characters(char: str, least: float) -> None:
    assert advance(char) >= least


def test_white_between_japanese_and_latin_letters_is_counted() -> None:
    assert line_count(line("あa" * 4), 6.9) == 2 and line_count(line("あa" * 4), 8.2) == 1
