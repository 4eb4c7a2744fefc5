"""The main figures of `pia stats` on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pia.cli.output import safe, say
from pia.cli.wrap import columns, pad, wrap
from pia.messages.width import width
from pia.report.cut import cut
from pia.report.stats.counted import Counted
from pia.report.stats.items import first_items
from pia.report.stats.stats import left_out, period

_FIRST = 10
_LONGEST = 60


def say_stats(counted: Counted) -> None:
    """The items most often not met and open, the sections with the most gaps, and what was not counted."""
    limit = columns()
    for line in _lines(counted):
        indent = "  " if line.startswith("  ") else ""
        for part in wrap(line.strip(), limit, indent, indent + "    ") if line else [""]:
            say(part)


def _lines(counted: Counted) -> Iterator[str]:
    found, text = counted.found, counted.text
    yield safe(text("title", period=period(counted)))
    groups = text("meetings" if found.by == "meeting" else "years", n=len(found.groups))
    yield text("counted", cases=len(found.cases), groups=groups)
    failing, still = first_items(counted)
    for name, items, verdict in (("failing", failing, "not_met"), ("open items", still, "open")):
        yield from ("", text(name))
        rows = [(counted.of(len(getattr(item, verdict)), item.total), counted.weight(item.weight),
                 cut(counted.words(item.title), _LONGEST), item.rule) for item in items[:_FIRST]]  # fmt: skip
        yield from _table(rows) if rows else iter([f"  {text('failing none' if name == 'failing' else 'open none')}"])
        if len(items) > _FIRST:
            yield f"  {text('more', n=len(items) - _FIRST)}"
    if gaps := [section for section in found.sections if section.gaps]:
        yield from ("", text("sections"))
        yield from _table([(str(section.gaps), counted.of(len(section.cases), section.total), counted.words(section.title))
                           for section in gaps[:_FIRST]])  # fmt: skip
    if rows_left := left_out(counted):
        yield from ("", text("left out"))
        yield from (f"  {safe(row)}" for row in rows_left)
    yield from ("", text("no ranking"))


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(width(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        yield "  " + "  ".join(pad(safe(value), size) for value, size in zip(row, widths, strict=True)).rstrip()
