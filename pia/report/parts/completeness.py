"""記載の状況: how many facts of each section are in which state."""

from __future__ import annotations

from pia.model.assessment import Assessment, Completeness, SectionCount
from pia.report.blocks import Block, Cell, Run, Table, cell, header, heading, paragraph, strong
from pia.report.say import Say

STATES = ("given", "unanswered", "pending", "not_applicable", "contradicted")


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    counts = assessment.completeness
    rows = [_row(say.text(section.title), section) for section in counts.sections]
    rows.append(_row(strong(say("total")), counts))
    names = header(say("section"), *(say.term(f"answer.{state}") for state in STATES))
    return heading(2, say("completeness")), paragraph(say("completeness.intro")), Table(names, tuple(rows))


def _row(name: str | Run, counts: SectionCount | Completeness) -> tuple[Cell, ...]:
    return (cell(name), *(cell(str(getattr(counts, state))) for state in STATES))
