"""Questions to send to each department before the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.beforehand import MOST, Sent
from pia.assess.meeting import Item
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Cell, Line, Table, cell, header, heading, line, paragraph
from pia.report.day import written
from pia.report.fact import evidence_line, label, line_of
from pia.report.place import place

FACTS = 2
_NAMES = ("number", "question", "answer with", "weight", "settles")


def blocks(pack: Pack) -> Iterator[Block]:
    text, due = pack.text, pack.setting.due
    yield heading(2, text("beforehand"))
    yield paragraph(text("due", day=written(due, pack.lang)) if due else text("due blank"))
    yield paragraph(text("beforehand intro", n=MOST))
    for item in pack.meeting.items:
        yield heading(3, text("to", number=item.number, title=pack.title(item), department=pack.department(item)))
        if not item.questions.sent:
            yield paragraph(text("no questions"))
            continue
        rows = tuple(_row(f"{item.number}-{n}", each, item, pack) for n, each in enumerate(item.questions.sent, 1))
        yield Table(header(*map(text, _NAMES)), rows)
        if item.questions.more:
            yield paragraph(text("more", n=item.questions.more))


def _row(number: str, sent: Sent, item: Item, pack: Pack) -> tuple[Cell, ...]:
    say, first = pack.says[item.number], sent.ask.first
    return (
        cell(number),
        cell(say.text(first.ask)),
        cell(*_facts(sent, item, pack)),
        cell(say.term(f"weight.{first.weight}")),
        cell(str(sent.settles) if sent.facts else pack.text("dash")),
    )


def _facts(sent: Sent, item: Item, pack: Pack) -> Iterator[Line | str]:
    """What is to be stated; of what is not met, what the file says now."""
    say, first = pack.says[item.number], sent.ask.first
    if not sent.facts:
        yield from (evidence_line(fact, say, first.binding) for fact in first.evidence[:FACTS])
        return
    for fact in sent.facts[:FACTS]:
        named = label(fact, say, first.binding)
        if place(fact.path, say).closing:
            named = say("is that all", label=named)
        yield line(named, " ", line_of(fact, say))
    if len(sent.facts) > FACTS:
        yield pack.text("more facts", n=len(sent.facts) - FACTS)
