from __future__ import annotations

import unicodedata

import pytest

from pia.messages.escape import escape


@pytest.mark.parametrize(
    "text", ["甲 乙", "𠮷髙﨑①㈱", "a\u3000b", "か\u3099", "葛\U000e0100", "\ue000", '{"x"}', "：｛"]
)
def test_what_can_be_seen_stays(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\t", "\\u{9}"),
        ("\0", "\\u{0}"),
        ("\x1b[0m", "\\u{1b}[0m"),
        ("\x9b", "\\u{9b}"),
        ("\u200b", "\\u{200b}"),
        ("\u202e", "\\u{202e}"),
        ("\u2028", "\\u{2028}"),
        ("\ufeff", "\\u{feff}"),
        ("\ud800", "\\u{d800}"),
        ("\uffff", "\\u{ffff}"),
    ],
)
def test_what_cannot_be_seen_is_written_out(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_nothing_unseen_is_left() -> None:
    shown = escape("".join(map(chr, range(0x110000))), None)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_cut_after_sixty_characters() -> None:
    assert escape("x" * 60) == "x" * 60
    assert escape("x" * 61) == "x" * 60 + "…"
    assert escape("x" * 61, None) == "x" * 61
