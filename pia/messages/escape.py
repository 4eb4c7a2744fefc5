"""Makes text from outside safe to show: nothing in it can steer a terminal or hide."""

from __future__ import annotations

import unicodedata

LONGEST = 60

# Cc control, Cf format (bidirectional marks, zero-width space), Cs surrogate, Zl and Zp separators.
# Not Co: private-use characters are how some municipalities store rare characters of names.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(character: str) -> str:
    """The character, or \\u{..} with its number in hexadecimal if it can't be seen or steers a display."""
    if character.isprintable():
        return character
    if unicodedata.category(character) in _UNSEEN or character in "\ufffe\uffff":
        return f"\\u{{{ord(character):x}}}"
    return character


def escape(text: str, longest: int | None = LONGEST) -> str:
    """A text for use in a sentence: unseen characters written out, cut with … after `longest` characters."""
    cut = text if longest is None or len(text) <= longest else text[:longest]
    shown = "".join(visible(character) for character in cut)
    return shown if len(cut) == len(text) else shown + "…"
