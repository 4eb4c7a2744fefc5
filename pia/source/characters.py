"""Characters that may not stand in a file: they can't be seen, or make it read differently than it is."""

from __future__ import annotations

import re

from pia.source.gather import Gather
from pia.source.position import Span

# Written as numbers, so that this file itself holds none of them.
CONTROL = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufeff\\ufffe\\uffff"
# Parsers take these for line ends and editors don't: every line number after one would be off.
SEPARATOR = "\\x85\\u2028\\u2029"
# Can make a text show in another order than it is stored and compared in.
BIDI = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"

FORBIDDEN = re.compile(f"[{CONTROL}{SEPARATOR}{BIDI}]")
SURROGATE = re.compile("[\ud800-\udfff]")
_SEPARATOR = re.compile(f"[{SEPARATOR}]")
_BIDI = re.compile(f"[{BIDI}]")

STAND_IN = "\ufffd"


def code_for(character: str) -> str:
    """The problem code for a forbidden character."""
    if _BIDI.match(character):
        return "yaml-bidi-character"
    if _SEPARATOR.match(character):
        return "yaml-line-separator"
    return "yaml-control-character"


def notation(character: str) -> str:
    """U+202E and the like."""
    return f"U+{ord(character):04X}"


def without_forbidden(text: str, gather: Gather) -> str:
    """Report the first forbidden character of each kind on each line; return the text with stand-ins.

    A stand-in takes the place of each, one for one, so that parsing can go on and positions hold.
    """
    if not FORBIDDEN.search(text):
        return text
    line, line_start = 1, 0
    told: set[str] = set()
    for found in FORBIDDEN.finditer(text):
        newlines = text.count("\n", line_start, found.start())
        if newlines:
            line += newlines
            line_start = text.rindex("\n", line_start, found.start()) + 1
            told.clear()
        code = code_for(found.group())
        if code in told:
            continue
        told.add(code)
        column = found.start() - line_start + 1
        gather.add(code, Span(line, column, line, column + 1), character=notation(found.group()))
    return FORBIDDEN.sub(STAND_IN, text)
