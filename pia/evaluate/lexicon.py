"""Listed words in a text: width-folded, longest match first, not inside the longer words that an entry excludes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field


def fold(text: str) -> str:
    """One form for full-width and half-width, upper and lower case."""
    return unicodedata.normalize("NFKC", text).casefold()


@dataclass(slots=True, eq=False)
class Words:
    """A compiled lexicon. listed: folded entry -> entry as written. entries: (text, not_in) as written, for readers."""

    pattern: re.Pattern[str]
    listed: dict[str, str]
    title: dict[str, str] = field(default_factory=dict)
    entries: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def find(self, text: str) -> tuple[str, ...]:
        """The entries that a text contains, in the order of the text, each once."""
        found: dict[str, None] = {}
        for match in self.pattern.finditer(fold(text)):
            entry = self.listed.get(match[0])
            if entry is not None:
                found[entry] = None
        return tuple(found)


def compile_words(entries: Iterable[tuple[str, tuple[str, ...]]], title: dict[str, str] | None = None) -> Words:
    """Words from (text, not_in) pairs. A longer excluded word swallows the entry inside it."""
    entries = tuple(entries)
    listed: dict[str, str] = {}
    barred: set[str] = set()
    for text, not_in in entries:
        listed[fold(text)] = text
        barred.update(fold(word) for word in not_in)
    alternatives = sorted({*listed, *(barred - listed.keys())}, key=lambda word: (-len(word), word))
    return Words(re.compile("|".join(map(re.escape, alternatives)) or r"(?!)"), listed, title or {}, entries)
