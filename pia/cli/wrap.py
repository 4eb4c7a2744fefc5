"""Lines as wide as a screen. Japanese has no spaces to break at, and counts two columns a character."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

from pia.messages.width import width

WIDEST = 100
_NARROWEST = 40
# Words of the Latin script stay whole; anything else may be broken between two characters.
# Colour belongs to what it begins or ends at, and takes no room.
_ATOM = re.compile(r"(?:\x1b\[[0-9;]*m)*(?:[!-~\u00a1-\u024f]+|\s|.)(?:\x1b\[0m)*")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_NO_START = frozenset("、。，．・：；？！ー々」』）】］〕｝〉》…‥～,.:;?!)]}")
_NO_END = frozenset("「『（【［〔｛〈《([{")


def columns() -> int | None:
    """How wide to print: the terminal's width up to WIDEST, or None where stdout is no terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    try:
        # shutil has the same, but importing it costs more than the rest of this module.
        found = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        found = 0
    return max(_NARROWEST, min(WIDEST, found or WIDEST))


def wrap(text: str, limit: int | None, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `limit` columns (None: one line), the first begun by `first`, the others by `rest`."""
    if limit is None or _width(first + text) <= limit:
        return [f"{first}{text}".rstrip()]
    lines, line, lead = [], "", first
    for piece in _pieces(text, max(limit - _width(rest), 1)):
        if line.strip() and _width(lead + line + piece.rstrip()) > limit:
            lines.append(f"{lead}{line}".rstrip())
            line, lead = "", rest
        line += piece if line or not piece.isspace() else ""
    return [*lines, f"{lead}{line}".rstrip()] if line.strip() else lines


def _width(text: str) -> int:
    return width(_COLOUR.sub("", text)) if "\x1b" in text else width(text)


def _pieces(text: str, longest: int) -> Iterator[str]:
    """What may not be broken: words, and characters with the signs that belong to them."""
    piece = ""
    for atom in _ATOM.findall(text):
        first, last = _COLOUR.sub("", atom)[:1], _COLOUR.sub("", piece)[-1:]
        joined = piece and (first in _NO_START or last in _NO_END) and _width(piece + atom) <= longest
        if not joined:
            if piece:
                yield piece
            piece = ""
        while _width(atom) > longest and "\x1b" not in atom:
            yield piece + atom[:longest]
            piece, atom = "", atom[longest:]
        piece += atom
    if piece:
        yield piece


def pad(text: str, to: int) -> str:
    """Text with spaces up to so many columns."""
    return text + " " * max(to - _width(text), 0)
