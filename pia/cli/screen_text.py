"""The table of `pia screen` as text: one line a submission, then what each returned one lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pia.cli.output import safe, say, style
from pia.cli.wrap import columns, pad, wrap
from pia.messages.width import width
from pia.report.cut import cut
from pia.report.screen import Row, cells, missing, missing_first, reasons, text

_SHOWN = ("decision", "file", "unlawful", "not_met", "open", "unanswered", "procedure", "department", "title")
_COUNTS = frozenset({"unlawful", "not_met", "open", "unanswered"})
_BELOW = 3  # columns at the end that may move to a line of their own
_LONGEST = 36
_WORDS = {
    "total": ("{all}件: 受理 {accepted}、補正 {returned}（うち読めないファイル {unread}）",
              "{all} submissions: {accepted} accepted, {returned} returned ({unread} of them unreadable)"),
    "returned": ("補正を求める案件", "Returned for correction"),
    "private": ("外字のある案件（正しい字か読みを所管課に確かめる）",
                "Private-use characters (ask the department for the proper character or the reading)"),
    "why": ("理由: {text}", "because: {text}"),
    "first": ("まず確かめること", "missing first"),
}  # fmt: skip


def say_rows(rows: Sequence[Row], lang: Any) -> None:
    """The table on stdout, wrapped to the terminal."""
    limit = columns()
    for line in lines_of(rows, lang, limit):
        say(style(line, fg="red") if line.startswith(text("return", lang)) else line)


def lines_of(rows: Sequence[Row], lang: Any, limit: int | None = None) -> Iterator[str]:
    """limit: columns of the terminal, None for lines of any length."""
    yield from _table(rows, lang, limit)
    returned = [row for row in rows if row.returned]
    if returned:
        yield from ("", _word("returned", lang))
    for row in returned:
        yield from wrap(safe(row.file), limit, "  ")
        yield from wrap(_word("why", lang, text=safe(text("joiner", lang).join(reasons(row, lang)))), limit, "    ", "      ")
        for lacks in missing(row, lang):
            yield from wrap(safe(lacks), limit, "    ", "      ")
        for number, ask in enumerate(missing_first(row, lang), 1):
            yield from wrap(safe(ask), limit, f"    {number}. ", "       ")
    strange = [(row, private) for row in rows if (private := cells(row, lang)["private_use"])]
    if strange:
        yield from ("", _word("private", lang))
    for row, private in strange:
        yield from wrap(safe(f"{row.file}: {private}"), limit, "  ", "    ")
    unread = sum(row.result is None for row in rows)
    yield ""
    yield _word("total", lang, all=len(rows), accepted=len(rows) - len(returned), returned=len(returned), unread=unread)


def _table(rows: Sequence[Row], lang: Any, limit: int | None) -> Iterator[str]:
    """Columns as wide as they need; where the screen is too narrow, those in words stand on a line below."""
    table = [[text(name, lang) for name in _SHOWN]]
    for row in rows:
        known = cells(row, lang)
        table.append([safe(cut(str(known[name]), _LONGEST)) for name in _SHOWN])
    widths = [max(width(line[index]) for line in table) for index in range(len(_SHOWN))]
    narrow = limit is not None and sum(widths) + 2 * len(widths) > limit
    first = len(_SHOWN) - _BELOW if narrow else len(_SHOWN)
    for line in table:
        parts = [_cell(*each) for each in zip(line[:first], widths, _SHOWN, strict=False)]
        yield from wrap("  ".join(parts).rstrip(), limit, "", "    ")
        if below := "  ".join(part for part in line[first:] if part):
            yield from wrap(below, limit, "      ", "      ")


def _cell(value: str, size: int, name: str) -> str:
    return " " * (size - width(value)) + value if name in _COUNTS else pad(value, size)


def _word(code: str, lang: str, **args: object) -> str:
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
