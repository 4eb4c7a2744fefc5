"""Long text is cut, so that one answer can't push everything else off the page."""

from __future__ import annotations

NAME = 60
VALUE = 200
SENTENCE = 500


def cut(text: str, longest: int = VALUE) -> str:
    """At most `longest` characters, … included; runs of white space are one space."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
