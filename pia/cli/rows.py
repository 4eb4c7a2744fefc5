"""Rows with a label at the left, wrapped to the terminal."""

from __future__ import annotations

from pia.cli.output import say
from pia.cli.wrap import columns, pad, wrap

_LABEL = {"ja": 8, "en": 9}


def row(label: str, text: str, lang: str, indent: int = 5) -> None:
    """`label  text`; further lines stand under the text."""
    lead = " " * indent
    first = f"{lead}{pad(label, _LABEL[lang])} "
    for line in wrap(text, columns(), first, lead + " " * (_LABEL[lang] + 1)):
        say(line)


def line(text: str, first: str = "", rest: str = "") -> None:
    """Text without a label."""
    for each in wrap(text, columns(), first, rest):
        say(each)
