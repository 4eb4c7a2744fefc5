"""How many lines a text takes at most, in whatever font: every character counts as wide as in the widest usual one.

A line is broken between words and between full-width characters, never before a sign that closes or after one that
opens, as typst, browsers and word processors do it. What is counted too wide only leaves a little white.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from pia.report.blocks import Line, Run

_ELLIPSIS = "…"
# Of the widest of Noto Sans, Meiryo, Yu Gothic, BIZ UD Gothic and their like, in ems.
_ASCII = {char: width for chars, width in (
    (" ", 0.34), ("ijlI.,:;!|'`", 0.36), ("frt()[]{}-\"*\\/", 0.46), ("cksvxyzJ?", 0.57), ("mMW@%", 1.0), ("w&", 0.88),
    ("GOQDHNU", 0.8)) for char in chars}  # fmt: skip
_LOWER, _UPPER, _OTHER = 0.63, 0.7, 0.63
# Wider than this no character is that a font for Japanese has; scripts that it lacks have some that are.
_FOREIGN, _MONSTROUS = 2.0, 12.0
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f000-\U0003fffd"
_OPENERS = "「『（【〔［｛〈《“‘"
_CLOSERS = "、。，．）」』】〕］｝〉》・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…‥～％℃”’!?:;)]},.%/"
# Word processors put white where Japanese and other letters meet, LibreOffice even where the file says not to: a quarter
# of an em, of which letters that are counted too wide leave a part.
_WHITE = 0.2
_MEET = re.compile(rf"(?<=[!-~])(?=[{_WIDE}])|(?<=[{_WIDE}])(?=[!-~])")
_UNIT = re.compile(
    rf" +|[{re.escape(_OPENERS)}]*(?:[{_WIDE}]|[^ {_WIDE}{re.escape(_OPENERS + _CLOSERS)}][^ {_WIDE}]*)?[{re.escape(_CLOSERS)}]*",
)  # fmt: skip


@cache
def advance(char: str) -> float:
    """Width in ems, more rather than less."""
    number = ord(char)
    if number < 0x80:
        return _ASCII.get(char, _LOWER if char.islower() else _UPPER if char.isupper() else _OTHER)
    kind = unicodedata.east_asian_width(char)
    if kind == "H":
        return 0.6
    if kind in "WF":
        return 1.3 if number >= 0x1F000 and number < 0x20000 else 1.0
    if number < 0x530 or 0x2000 <= number < 0x2700 or kind == "A":
        return 1.0
    return _FOREIGN if number < 0x2000 or 0xA000 <= number < 0xA900 else _MONSTROUS


def width(text: str) -> float:
    """Of a text on one line, in ems."""
    return sum(map(advance, text))


def line_count(line: Line, ems: float) -> int:
    """Lines that it takes at most where one holds so many ems."""
    count, used, before = 1, 0.0, ""
    for unit in _UNIT.findall(_flat(line)):
        own = width(unit) + _WHITE * len(_MEET.findall(before + unit))
        before = unit[-1:]
        if used + own <= ems:
            used += own
            continue
        if unit.isspace():
            # A space at the end of a line takes no room.
            used = ems
            continue
        count, used = (count + 1, 0.0) if used else (count, used)
        if own > ems:
            # Where programs break what has no place to break, if anywhere, differs: a line for that.
            count += 1
            for char in unit:
                if used + advance(char) > ems:
                    count, used = count + 1, 0.0
                used += advance(char)
        else:
            used = own
    return count


def clipped(line: Line, ems: float, lines: int) -> Line:
    """The line if it takes no more than so many lines, else as much of it as does, with an ellipsis."""
    if line_count(line, ems) <= lines:
        return line
    low, high = 0, sum(len(run.text) for run in line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if line_count(_first(line, middle), ems) <= lines else (low, middle - 1)
    return _first(line, low)


def _first(line: Line, characters: int) -> Line:
    kept: list[Run] = []
    for run in line:
        if characters <= 0:
            break
        kept.append(Run(run.text[:characters], run.style))
        characters -= len(run.text)
    if not kept:
        return (Run(_ELLIPSIS),)
    return (*kept[:-1], Run(kept[-1].text.rstrip() + _ELLIPSIS, kept[-1].style))


def _flat(line: Line) -> str:
    """The text, with the space that Markdown sets around strong text."""
    return " ".join("".join(f" {run.text} " if run.style == "strong" else run.text for run in line).split(" "))
