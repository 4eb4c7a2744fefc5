"""Long text is cut, so that one answer can't push everything else off the page."""

from __future__ import annotations

import re

NAME = 40
VALUE = 200
SENTENCE = 500

# An ideographic space is no layout but part of names, and stays.
SPACE = re.compile(r"[ \t\r\n\v\f]+")


def cut(text: str, longest: int = VALUE) -> str:
    """At most `longest` characters, … included; runs of spaces and line ends are one space."""
    flat = SPACE.sub(" ", text).strip()
    return flat if len(flat) <= longest else flat[: longest - 1].rstrip() + "…"
