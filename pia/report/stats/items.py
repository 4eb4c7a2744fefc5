"""Checklist items that are not met again and again, and those that stay open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pia.assess.order import WEIGHTS
from pia.assess.recur import Item
from pia.report.blocks import Block, Cell, Table, cell, code, header, heading, line, paragraph
from pia.report.chart import Bar, Bars
from pia.report.stats.counted import Counted

FIRST = 15
_NAMES = ("item", "weight", "not_met", "open", "excepted", "met", "cases")


def blocks(counted: Counted) -> Iterator[Block]:
    failing, still = first_items(counted)
    yield from _part("failing", failing, counted)
    yield from _part("open items", still, counted)


def first_items(counted: Counted) -> tuple[list[Item], list[Item]]:
    """Those not met in some case, most often first; those open in some case, the weightiest first."""
    items = counted.found.items
    return [item for item in items if item.not_met], sorted((item for item in items if item.open), key=_by_weight)


def _by_weight(item: Item) -> tuple[object, ...]:
    return WEIGHTS.index(item.weight), -len(item.open), item.rule


def _part(name: str, items: Sequence[Item], counted: Counted) -> Iterator[Block]:
    text = counted.text
    yield heading(2, text(name))
    if not items:
        yield paragraph(text("failing none" if name == "failing" else "open none"))
        return
    shown = items[:FIRST]
    yield counted.figure(_chart(name, shown, counted))
    spread = "spread" if counted.found.by == "meeting" else "spread year"
    names = (*_NAMES, spread) if name == "failing" and len(counted.found.groups) > 1 else _NAMES
    rows = tuple(_row(item, name == "failing", counted)[: len(names)] for item in shown)
    yield Table(header(*map(text, names)), rows)
    if len(items) > FIRST:
        yield paragraph(text("more items", n=len(items) - FIRST))


def _chart(name: str, items: Sequence[Item], counted: Counted) -> Bars:
    failing = name == "failing"
    first, second = ("not_met", "open") if failing else ("open", "not_met")
    rows = tuple(
        Bar(counted.words(item.title),
            tuple(float(len(getattr(item, each))) for each in (first, second, "excepted", "met")),
            counted.text("note failing" if failing else "note open", n=len(item.not_met), open=len(item.open), total=item.total))
        for item in items
    )  # fmt: skip
    series = tuple(counted.text(each) for each in (first, second, "excepted", "met"))
    patterns = (0, 1, 2, 3) if failing else (1, 0, 2, 3)
    return Bars(f"chart-{name.replace(' ', '-')}", counted.text(name), series, rows, counted.text("unit cases"), patterns)


def _row(item: Item, failing: bool, counted: Counted) -> tuple[Cell, ...]:
    unlawful = line(counted.text("unlawful"), " ", str(len(item.unlawful))) if item.unlawful else line()
    groups = f"groups {counted.found.by}"
    return (
        cell(counted.words(item.title), code(item.rule)),
        cell(counted.weight(item.weight)),
        cell(counted.of(len(item.not_met), item.total), unlawful),
        cell(counted.of(len(item.open), item.total)),
        cell(str(len(item.excepted))),
        cell(str(len(item.met))),
        cell(counted.numbers(item.not_met if failing else item.open)),
        cell(counted.text(groups, n=item.failing_groups, total=item.groups)),
    )
