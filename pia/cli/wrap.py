"""Lines as wide as a screen. Japanese has no spaces to break at, and counts two columns a character."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator

from pia.messages.width import width

WIDEST = 100
_NARROWEST = 40
# Words of the Latin script stay whole; anything else may be broken between two characters.
_ATOM = re.compile(r"[!-~\u00a1-\u024f]+|\s|.")
_NO_START = frozenset("、。，．・：；？！ー々」』）】］〕｝〉》…‥～,.:;?!)]}")
_NO_END = frozenset("「『（【［〔｛〈《([{")


def columns() -> int | None:
    """How wide to print: the terminal's width up to WIDEST, or None where stdout is no terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return max(_NARROWEST, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))


def wrap(text: str, limit: int | None, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `limit` columns (None: one line), the first begun by `first`, the others by `rest`."""
    if limit is None or width(first + text) <= limit:
        return [f"{first}{text}".rstrip()]
    lines, line, lead = [], "", first
    for piece in _pieces(text, max(limit - width(rest), 1)):
        if line.strip() and width(lead + line + piece.rstrip()) > limit:
            lines.append(f"{lead}{line}".rstrip())
            line, lead = "", rest
        line += piece if line or not piece.isspace() else ""
    return [*lines, f"{lead}{line}".rstrip()] if line.strip() else lines


def _pieces(text: str, longest: int) -> Iterator[str]:
    """What may not be broken: words, and characters with the signs that belong to them."""
    piece = ""
    for atom in _ATOM.findall(text):
        joined = piece and (atom[0] in _NO_START or piece[-1] in _NO_END) and width(piece + atom) <= longest
        if not joined:
            if piece:
                yield piece
            piece = ""
        while width(atom) > longest:
            yield piece + atom[:longest]
            piece, atom = "", atom[longest:]
        piece += atom
    if piece:
        yield piece


def pad(text: str, to: int) -> str:
    """Text with spaces up to so many columns."""
    return text + " " * max(to - width(text), 0)
