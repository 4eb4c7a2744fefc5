"""How wide text is, and how it is broken to fit a box: full-width characters count two half ones."""

from __future__ import annotations

import unicodedata

_NOT_AT_START = "、。，．）」』】〕〉》・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々!?！？:;)]}"


def width(text: str) -> float:
    """Width in ems: 1 for a full-width character, about 0.55 for others, 0 for combining ones."""
    total = 0.0
    for char in text:
        if unicodedata.combining(char):
            continue
        total += 1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55
    return total


def wrapped(text: str, ems: float, lines: int) -> tuple[str, ...]:
    """At most `lines` lines of at most `ems` ems; what does not fit ends in an ellipsis."""
    rest, found = " ".join(text.split()), []
    while rest and len(found) < lines:
        cut = _cut(rest, ems)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest and found:
        last = found[-1]
        while last and width(last) + 1 > ems:
            last = last[:-1]
        found[-1] = last + "…"
    return tuple(found) or ("",)


def _cut(text: str, ems: float) -> int:
    """Where a line ends: before it is full, not before a character that may not begin a line, at a space if near."""
    used, at = 0.0, 0
    while at < len(text) and used + width(text[at]) <= ems:
        used += width(text[at])
        at += 1
    if at >= len(text):
        return len(text)
    at = max(at, 1)
    while at > 1 and text[at] in _NOT_AT_START:
        at -= 1
    space = text.rfind(" ", 1, at + 1)
    latin = text[at - 1].isascii() and text[at].isascii()
    return space if latin and space > at // 2 else at
