from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pia.messages.excerpt import WINDOW, excerpt
from pia.messages.width import width
from pia.source import Span


def at(line: str, start: int, end: int) -> tuple[str, str]:
    return excerpt(line, Span(1, start, 1, end))


def test_carets_are_as_wide_as_the_characters() -> None:
    assert at("名称: 保守", 5, 7) == ("名称: 保守", "      ^^^^")
    assert at("ｶﾅ: x", 5, 6) == ("ｶﾅ: x", "    ^")
    assert at("か\u3099: x", 5, 6) == ("か\u3099: x", "    ^")
    assert at("𠮷: x", 4, 5) == ("𠮷: x", "    ^")


def test_a_tab_is_one_space_and_unseen_characters_are_written_out() -> None:
    assert at("\ta: \x1bx", 6, 7) == (" a: \\u{1b}x", "          ^")
    assert at("\ta", 1, 2) == (" a", "^")
    assert at("\u202ea", 1, 2) == ("\\u{202e}a", "^^^^^^^^")


def test_an_empty_span_and_one_behind_the_end_have_one_caret() -> None:
    assert at("ab", 2, 2) == ("ab", " ^")
    assert at("ab", 9, 12) == ("ab", "  ^")


def test_a_span_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert excerpt("a: |", Span(1, 4, 3, 2)) == ("a: |", "   ^")
    assert excerpt("a: 'one", Span(1, 4, 2, 5)) == ("a: 'one", "   ^^^^")


def test_a_long_line_is_cut_around_the_span() -> None:
    line = "あ" * 200 + "X" + "い" * 200
    shown, carets = at(line, 201, 202)
    assert shown.startswith("…あ")
    assert shown.endswith("い…")
    assert width(shown) <= WINDOW + 2
    assert width(shown[: shown.index("X")]) == carets.index("^")


def test_the_ends_of_a_long_line_are_shown_without_dots() -> None:
    line = "x" * 300
    assert at(line, 1, 2)[0] == "x" * WINDOW + "…"
    assert at(line, 300, 301)[0] == "…" + "x" * WINDOW


@given(st.text(max_size=300), st.integers(1, 310), st.integers(0, 20))
def test_carets_stand_under_the_span_whatever_the_line(line: str, start: int, length: int) -> None:
    line = line.replace("\n", " ")
    shown, carets = at(line, start, start + length)
    assert width(shown) <= WINDOW + 2
    assert len(carets) <= WINDOW + 2
    assert carets.strip(" ").strip("^") == ""
    assert carets.endswith("^")
