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
# In ems, the wider of Noto Sans CJK and Arial and a little more; other fonts for Japanese have narrower letters.
_ASCII = {char: width for chars, width in (
    ("ijlI'|!.,:;", 0.31), (" f", 0.34), ("trJ()[]{}-\"`\\/*", 0.42), ("csvxyz", 0.54), ("aegk?^", 0.59), ("bdhnopqu", 0.65),
    ("ABCEFKLPRSTXYZV", 0.7), ("DGHNOQU&", 0.8), ("w", 0.84), ("m", 0.95), ("MW@%", 1.0)) for char in chars}  # fmt: skip
_OTHER = 0.6
# Wider than this no character is that a font for Japanese has; scripts that it lacks have some that are.
_FOREIGN, _MONSTROUS = 2.0, 12.0
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U0001f000-\U0003fffd"
_OPENERS = "「『（【〔［｛〈《“‘"
_CLOSERS = "、。，．）」』】〕］｝〉》・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…‥～％℃”’!?:;)]},.%/"
_UNIT = re.compile(
    rf" +|[{re.escape(_OPENERS)}]*(?:[{_WIDE}]|[^ {_WIDE}{re.escape(_OPENERS + _CLOSERS)}][^ {_WIDE}]*)?[{re.escape(_CLOSERS)}]*",
)  # fmt: skip


# Some programs set a little white between Japanese and other signs, LibreOffice even where the file says not to.
_THIN = "\u2009"
# A run without a place to break that fills so much of a line may miss it by a hair, and is then broken anywhere.
_TIGHT = 0.85
_SEAM = re.compile(rf"(?<=[{_WIDE}])(?=[!-~])|(?<=[!-~])(?=[{_WIDE}])")


@cache
def advance(char: str) -> float:
    """Width in ems, more rather than less."""
    number = ord(char)
    if char == _THIN:
        return 0.25
    if number < 0x80:
        return _ASCII.get(char, _OTHER)
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
    count, used = 1, 0.0
    for unit in _UNIT.findall(_SEAM.sub(_THIN, _flat(line))):
        own = width(unit)
        if used + own <= ems:
            used += own
            continue
        if unit.isspace():
            # A space at the end of a line takes no room.
            used = ems
            continue
        after, used = used > 0, 0.0
        count += after
        if own > _TIGHT * ems:
            # Where programs break what has no place to break, if anywhere, differs: a line for that, and one for what
            # they take along from the words before it.
            count += 1 + after
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
    """The text, with the space that Markdown sets around strong text, and with more for its broader letters."""
    return " ".join("".join(_strong(run.text) if run.style == "strong" else run.text for run in line).split(" "))


def _strong(text: str) -> str:
    return f" {text} " + " " * (sum(char.isascii() for char in text) // 10)
