"""規則が扱わないもの: what the rules leave out."""

from __future__ import annotations

from pia.model.assessment import Assessment
from pia.report.blocks import Block, Table, cell, code, header, heading, paragraph
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    found: list[Block] = [heading(2, say("gaps"))]
    if not assessment.gaps:
        return (*found, paragraph(say("gaps.none")))
    rows = tuple(
        (cell(say(f"gap.{gap.kind}")), cell(code(gap.subject)), cell(say.text(gap.reason)),
         cell(say.day(gap.since) if gap.since else say("dash"))) for gap in assessment.gaps)  # fmt: skip
    names = header(say("gap.kind"), say("gap.subject"), say("gap.reason"), say("gap.since"))
    return (*found, paragraph(say("gaps.intro")), Table(names, rows))
