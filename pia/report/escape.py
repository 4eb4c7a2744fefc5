"""Text as Markdown that shows it as it is: nothing in it becomes markup, a link or a table border."""

from __future__ import annotations

import re

from pia.messages.escape import visible
from pia.report.cut import SPACE

# Line breaks inside a table cell: Markdown has none, so lines are set apart by this sign, and html.py breaks there.
BREAK = " ／ "

# Everything that CommonMark, tables, strikethrough or the mathematics of some readers give a meaning to.
_MARKUP = re.compile(r"[\\`*_\[\]<>#|~&$!]")
# A line that begins like this would be an entry of a numbered list.
_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])")
# Addresses that some readers turn into links by themselves: https://…, someone@…, www.… and example.org.
_ADDRESS = re.compile(r"(?<=\w)(?::(?=[A-Za-z/])|@|\.(?=[A-Za-z]))")
_CODE = re.compile(r"[\w.\[\]:/ -]+")


def flat(text: str) -> str:
    """Text on one line, as every format shows it: control and direction characters are written out as \\u{..}."""
    return "".join(visible(character) for character in SPACE.sub(" ", text))


def escape(text: str) -> str:
    """One line of Markdown text."""
    marked = _MARKUP.sub(lambda found: "\\" + found[0], flat(text).strip())
    marked = _ADDRESS.sub(lambda found: "\\" + found[0], marked)
    marked = _NUMBER.sub(r"\1\\\2", marked)
    if marked[:1] in ("-", "+", "=", ":"):
        marked = "\\" + marked
    return marked.replace("／", "&#65295;")


def code(text: str) -> str:
    """A code span, or escaped text where a span could not hold it."""
    if _CODE.fullmatch(text) and text.strip() == text:
        return f"`{text}`"
    return escape(text)
