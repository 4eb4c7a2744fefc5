"""What the department promised before, and what was never settled: from the case's record of answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pia.model.assessment import Assessment
from pia.report.blocks import Block, Line, Table, cell, header, heading, line, paragraph, strong
from pia.report.members.fit import Section
from pia.report.members.reading import Listed, listed, part, words
from pia.report.members.words import text
from pia.report.say import Say

State = Literal["overdue", "due", "undated", "unsettled", "done", "settled"]
# The order on the page: what is late first, what is done last.
ORDER: tuple[State, ...] = ("overdue", "undated", "due", "unsettled", "done")
_LONG = 120


def section(assessment: Assessment, say: Say) -> Section:
    record = _record(assessment)
    open_ones = [(state(answer, assessment), answer) for answer in record.items]
    ranked = sorted((pair for pair in open_ones if pair[0] != "settled"), key=lambda pair: ORDER.index(pair[0]))
    entries = tuple(_entry(kind, answer, say) for kind, answer in ranked)
    lead: tuple[Line, ...] = ()
    gone = say.removed_from("council.answers")
    if not entries and (gone or say.is_removed("council.answers")):
        lead = (line(say.missing("council.answers") if not gone else say("withheld.also", n=len(gone), articles=say.joined(gone))),)
    elif not entries:
        code = "none" if record.closed else "none open" if record.items else "none stated"
        lead = (line(text(f"promises.{code}", say.lang)),)
    return Section(text("promises", say.lang), lead, entries=entries)


def _record(assessment: Assessment) -> Listed:
    return listed(part(assessment.facts, "council"), "answers")


def state(answer: Mapping[str, Any], assessment: Assessment) -> State:
    """What became of an answer by the assessment date. A promise is kept only if the record says so."""
    if not answer.get("commitment"):
        return "settled" if answer.get("settled") is True else "unsettled"
    if answer.get("done") is True:
        return "done"
    due = answer.get("due")
    if not isinstance(due, str):
        return "undated"
    return "overdue" if due < assessment.receipt.assessment_date else "due"


def _entry(kind: State, answer: Mapping[str, Any], say: Say) -> Line:
    question = _said(answer, "question", say)
    if kind == "unsettled":
        said = text("promise.question", say.lang, question=question, answer=_said(answer, "answer", say))
    else:
        due = answer.get("due")
        said = text("promise.dated" if due else "promise.entry", say.lang, what=_said(answer, "commitment", say),
                    question=question, due=say.day(str(due)))  # fmt: skip
    return line(strong(_marked(kind, say) + text("colon", say.lang)), said)


def _marked(kind: State, say: Say) -> str:
    """With a sign for what still needs attention."""
    sign = {"overdue": "× ", "done": "○ ", "settled": "○ "}.get(kind, "？ ")
    return sign + text(f"promise.{kind}", say.lang)


def _said(answer: Mapping[str, Any], name: str, say: Say) -> str:
    value = answer.get(name)
    return words(value, _LONG) if isinstance(value, str) else text("promise.no answer", say.lang)


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """Every recorded answer, with what became of it."""
    record = _record(assessment)
    made = [heading(2, text("promises.all", say.lang))]
    if not record.items:
        return (*made, *(paragraph(*lead) for lead in section(assessment, say).lead))
    rows = []
    for answer in record.items:
        due = answer.get("due")
        promise = words(answer["commitment"], 300) if answer.get("commitment") else say("dash")
        rows.append((cell(_said(answer, "question", say), _said(answer, "answer", say)),
                     cell(promise, say.day(due) if isinstance(due, str) else ""),
                     cell(_marked(state(answer, assessment), say))))  # fmt: skip
    names = (text(f"promises.{name}", say.lang) for name in ("question", "promise", "state"))
    closed = paragraph(say("list is complete" if record.closed else "list is open"))
    return (*made, Table(header(*names), tuple(rows)), closed)
