"""How long each item takes, what that rests on, and why the items stand in this order."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.meeting import Item
from pia.assess.timing import EXPLAIN_CONSULTATION, EXPLAIN_REPORT, MINUTES_A_QUESTION, QUESTIONS_IN_100
from pia.assess.weigh import Kind, Reason
from pia.report.agenda.amount import minutes
from pia.report.agenda.front import needed
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Cell, Table, cell, header, heading, paragraph

_TIMES = ("number", "title.head", "begin", "planned.head", "explanation", "questions.head", "forecast.head")


def blocks(pack: Pack) -> Iterator[Block]:
    text = pack.text
    yield heading(2, text("times"))
    yield Table(header(*map(text, _TIMES)), (*(_time(item, pack) for item in pack.meeting.items), _total(pack)))
    for each in needed(pack):
        yield paragraph(each)
    yield paragraph(text("basis", consultation=EXPLAIN_CONSULTATION, report=EXPLAIN_REPORT, each=MINUTES_A_QUESTION,
                         share=QUESTIONS_IN_100))  # fmt: skip
    yield heading(2, text("order"))
    rows = tuple((cell(str(item.number)), cell(pack.short_title(item)), cell(_reasons(item, pack))) for item in pack.meeting.items)
    yield Table(header(*map(text, ("number", "title.head", "reason"))), rows)


def _time(item: Item, pack: Pack) -> tuple[Cell, ...]:
    time, text = item.forecast, pack.text
    return (
        cell(str(item.number)),
        cell(pack.short_title(item)),
        cell(pack.clock(item.begins), pack.late(item)),
        cell(*_plan(item, pack)),
        cell(text("minutes", n=time.explanation)),
        cell(text("question minutes", n=time.questions, expected=time.expected)),
        cell(text("minutes", n=time.minutes)),
    )


def _plan(item: Item, pack: Pack) -> Iterator[str]:
    """What is planned, and whether it will do."""
    time = item.forecast
    if not time.planned.known:
        yield pack.text("unstated")
        return
    yield minutes(time.planned, pack.lang)
    yield pack.text("over", n=time.over) if time.over else pack.text("fits")


def _total(pack: Pack) -> tuple[Cell, ...]:
    text, times = pack.text, [item.forecast for item in pack.meeting.items]
    known = [time.used for time in times if time.planned.known]
    asked = text("question minutes", n=sum(time.questions for time in times), expected=sum(time.expected for time in times))
    return (
        cell(""), cell(text("total")), cell(""),
        cell(text("minutes", n=sum(known)) if len(known) == len(times) else text("dash")),
        cell(text("minutes", n=sum(time.explanation for time in times))), cell(asked),
        cell(text("minutes", n=pack.meeting.forecast)),
    )  # fmt: skip


def _reasons(item: Item, pack: Pack) -> str:
    if item.reasons:
        return pack.text("reason joiner").join(_reason(each, item, pack) for each in item.reasons)
    talked = item.count("not_met") + item.count("open")
    return pack.text("reason same", number=item.beside) if talked and item.beside else pack.text("reason none")


def _reason(reason: Reason, item: Item, pack: Pack) -> str:
    say, kind = pack.says[item.number], reason.kind
    said = pack.text(_code(kind), weight=say.term(f"weight.{kind.weight}"), n=reason.count)
    if reason.other is None:
        return said
    return pack.text("reason beside", text=said, number=item.beside or 0, other=reason.other)


def _code(kind: Kind) -> str:
    if kind.unlawful:
        return "kind unlawful"
    if kind.possibly:
        return "kind possibly"
    return "kind list" if kind.on_list else f"kind {kind.certain}"
