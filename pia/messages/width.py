"""How many terminal columns a character takes."""

from __future__ import annotations

import unicodedata


def width_of(character: str) -> int:
    """0 for combining characters, 2 for wide and full-width ones, else 1 (ambiguous ones too)."""
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def width(text: str) -> int:
    """Columns that a text takes."""
    return sum(width_of(character) for character in text)
