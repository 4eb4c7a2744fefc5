"""Where answers are missing, what was promised, and what the determinations came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pia.assess.recur import Kind, Promise, Section
from pia.report.blocks import Block, Cell, Table, cell, header, heading, paragraph
from pia.report.chart import Bar, Bars
from pia.report.cut import cut
from pia.report.day import written
from pia.report.stats.counted import Counted

FIRST = 12
SHOWN = 30
_SECTION = ("section", "blank", "pending", "contradicted", "given", "lacking")
_PROMISE = ("promise", "times", "cases", "due", "state")


def gaps(counted: Counted) -> Iterator[Block]:
    found = [section for section in counted.found.sections if section.gaps]
    yield heading(2, counted.text("sections"))
    if not found:
        yield paragraph(counted.text("sections none"))
        return
    series = tuple(map(counted.text, ("blank", "pending", "contradicted")))
    rows = tuple(_bar(section, counted) for section in found[:FIRST])
    yield counted.figure(Bars("chart-sections", counted.text("sections"), series, rows, counted.text("unit facts")))
    yield Table(header(*map(counted.text, _SECTION)), tuple(_section(section, counted) for section in found))


def _bar(section: Section, counted: Counted) -> Bar:
    note = counted.text("note gaps", gaps=section.gaps, all=section.gaps + section.given)
    return Bar(counted.words(section.title), (section.unanswered, section.pending, section.contradicted), note)


def _section(section: Section, counted: Counted) -> tuple[Cell, ...]:
    numbers = (section.unanswered, section.pending, section.contradicted, section.given)
    return (cell(counted.words(section.title)), *(cell(str(n)) for n in numbers),
            cell(counted.of(len(section.cases), section.total)))  # fmt: skip


def promises(counted: Counted) -> Iterator[Block]:
    found = counted.found.promises
    yield heading(2, counted.text("promises"))
    if not found:
        yield paragraph(counted.text("promises none"))
        return
    yield paragraph(counted.text("promises intro"))
    yield Table(header(*map(counted.text, _PROMISE)), tuple(_promise(each, counted) for each in found[:SHOWN]))
    if len(found) > SHOWN:
        yield paragraph(counted.text("more", n=len(found) - SHOWN))


def _promise(promise: Promise, counted: Counted) -> tuple[Cell, ...]:
    days = sorted({due for _, _, due, _ in promise.answers if due})
    kept = Counter(done for *_, done in promise.answers)
    states = [counted.text(f"done {state}", n=kept[state]) for state in (True, False, None) if kept[state]]
    late = [counted.text("overdue", cases=counted.numbers(promise.overdue))] if promise.overdue else []
    return (
        cell(cut(promise.text)),
        cell(str(len(promise.answers))),
        cell(counted.numbers(promise.cases)),
        cell(*(written(day, counted.lang) for day in days or ())) if days else cell(counted.text("no due")),
        cell(*states, *late),
    )


def kinds(counted: Counted) -> Iterator[Block]:
    yield heading(2, counted.text("kinds"))
    if not counted.found.kinds:
        yield paragraph(counted.text("kinds none"))
        return
    names = header(*map(counted.text, ("kind", "outcome", "how many", "cases")))
    yield Table(names, tuple(row for kind in counted.found.kinds for row in _kind(kind, counted)))


def _kind(kind: Kind, counted: Counted) -> Iterator[tuple[Cell, ...]]:
    total = sum(len(places) for _, _, places in kind.labels) + len(kind.undecided)
    for _, label, places in kind.labels:
        yield (cell(counted.words(kind.title)), cell(counted.words(label)), cell(counted.of(len(places), total)),
               cell(counted.numbers(places)))  # fmt: skip
    if kind.undecided:
        yield (cell(counted.words(kind.title)), cell(counted.text("undecided")), cell(counted.of(len(kind.undecided), total)),
               cell(counted.numbers(kind.undecided)))  # fmt: skip
