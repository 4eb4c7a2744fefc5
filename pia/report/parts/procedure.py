"""手続の判定: each determination with its reasons."""

from __future__ import annotations

from pia.model.assessment import Assessment, Determination
from pia.report.blocks import Block, Items, heading, item, paragraph
from pia.report.fact import as_items, evidence_line, settle_line
from pia.report.parts.summary import outcome
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    found: list[Block] = [heading(2, say("procedure"))]
    if not assessment.determinations:
        found.append(paragraph(say("summary.no procedure")))
    for determination in assessment.determinations:
        found += _determination(determination, say)
    return tuple(found)


def _determination(determination: Determination, say: Say) -> list[Block]:
    rows = [item(say("why", text=say.text(why))) for why in determination.why]
    rows += [item(say("source", text=say.cited(cite))) for cite in determination.cites]
    if determination.evidence:
        lines = as_items(evidence_line(fact, say) for fact in determination.evidence)
        rows.append(item(say("evidence"), items=lines))
    if determination.settle:
        lines = as_items(settle_line(fact, (), say) for fact in determination.settle)
        rows.append(item(say("procedure.settle"), items=lines))
    head = paragraph(say("sentence", text=outcome(determination, say)))
    return [head, Items(tuple(rows))] if rows else [head]
