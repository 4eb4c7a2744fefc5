"""From one meeting or year to the next."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.recur import Group
from pia.report.blocks import Block, Cell, Table, cell, header, heading, paragraph
from pia.report.chart import Bar, Bars
from pia.report.chart.bars import figure
from pia.report.stats.counted import Counted

_SERIES = ("not_met", "open", "excepted", "met")


def blocks(counted: Counted) -> Iterator[Block]:
    found, text = counted.found, counted.text
    yield heading(2, text(f"trend {found.by}"))
    if len(found.groups) < 2:
        yield paragraph(text("trend one", group=counted.group(found.groups[0].key)))
    else:
        yield counted.figure(_chart(counted))
    names = (f"group {found.by}", "group cases", "unlawful", "not_met", "open", "excepted", "met", "unanswered")
    yield Table(header(*map(text, names)), tuple(_row(group, counted) for group in found.groups))
    rules = {tuple(pack.sha256 for pack in case.assessment.receipt.packs) for case in found.cases}
    if len(rules) > 1:
        yield paragraph(text("rules differ"))
    if len(found.groups) > 1:
        yield paragraph(text("trend rules"))


def _chart(counted: Counted) -> Bars:
    rows = tuple(_bar(group, counted) for group in counted.found.groups)
    return Bars("chart-trend", counted.text("trend chart"), tuple(map(counted.text, _SERIES)), rows)


def _bar(group: Group, counted: Counted) -> Bar:
    means = {name: group.verdicts[name] / len(group.cases) for name in _SERIES}
    note = counted.text("trend note", not_met=figure(means["not_met"]), open=figure(means["open"]))
    return Bar(counted.text("trend label", group=counted.group(group.key), n=len(group.cases)), tuple(means.values()), note)


def _row(group: Group, counted: Counted) -> tuple[Cell, ...]:
    def each(total: int) -> Cell:
        return cell(counted.text("each", total=total, mean=figure(total / len(group.cases))))

    return (
        cell(counted.group(group.key)),
        cell(str(len(group.cases))),
        cell(str(group.unlawful)),
        *(each(group.verdicts[name]) for name in _SERIES),
        each(group.unanswered),
    )
