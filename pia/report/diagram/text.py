"""How wide text is, and how it is broken to fit a box. Widths are upper bounds for the fonts that the drawing names."""

from __future__ import annotations

import unicodedata

from pia.report.cut import SPACE

_NOT_AT_START = "、。，．）」』】〕〉》・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々!?！？:;)]}"
_NOT_AT_END = "（「『【〔〈《(["
_NARROW = frozenset("iIjlfrt.,:;'|!()[] -/")
_SMALL = frozenset("acesxzvky")
_WIDE = frozenset("mwMWQOGNHDU@%&+<>=_")


def width(text: str) -> float:
    """Width in ems: 1 for a full-width character, less for others by their shape, 0 for combining ones."""
    return sum(map(_width, text))


def _width(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    if char in _NARROW:
        return 0.4
    if char in _WIDE:
        return 0.95
    if char in _SMALL:
        return 0.54
    return 0.6 if char.islower() or char.isdigit() else 0.68


def wrapped(text: str, ems: float, lines: int) -> tuple[str, ...]:
    """At most `lines` lines of at most `ems` ems, about equally long; what does not fit ends in an ellipsis."""
    found, rest = _broken(text, ems, lines)
    if rest:
        return (*found[:-1], shortened(found[-1] + "…", ems))
    while ems > 2:
        ems -= 0.5
        closer, rest = _broken(text, ems, len(found))
        if rest or any(width(line) > ems for line in closer) or _torn(closer, text):
            break
        found = closer
    return found


def _broken(text: str, ems: float, lines: int) -> tuple[tuple[str, ...], str]:
    """Full lines, and what is left over."""
    rest, found = SPACE.sub(" ", text).strip(" "), []
    while rest and len(found) < lines:
        cut = _cut(rest, ems)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return tuple(found) or ("",), rest


def _torn(lines: tuple[str, ...], text: str) -> bool:
    """A Latin word goes over the end of a line."""
    return any(
        first[-1].isascii() and second[0].isascii() and first[-1] != "-" and f"{first} {second}" not in text
        for first, second in zip(lines, lines[1:], strict=False)
        if first and second
    )


def shortened(text: str, ems: float) -> str:
    """The text in one line, with an ellipsis where it does not fit."""
    if width(text) <= ems:
        return text
    text = text.removesuffix("…")
    while text and width(text) + 1 > ems:
        text = text[:-1]
    return text.rstrip() + "…"


def _cut(text: str, ems: float) -> int:
    """Where a line ends: before it is full, not before a character that may not begin a line, between words if it can."""
    used, at = 0.0, 0
    while at < len(text) and used + _width(text[at]) <= ems:
        used += _width(text[at])
        at += 1
    if at >= len(text):
        return len(text)
    at = max(at, 1)
    while at > 1 and (text[at] in _NOT_AT_START or text[at - 1] in _NOT_AT_END):
        at -= 1
    if text[at - 1].isascii() and text[at].isascii():
        space = max(text.rfind(" ", 1, at + 1), text.rfind("-", 1, at) + 1)
        return space if space > 0 else at
    return at
