"""この報告書で確かめていないこと: what the report does not establish, and the characters that it can't show."""

from __future__ import annotations

from pia.model.assessment import Assessment, Cited
from pia.report import private_use
from pia.report.blocks import Block, Items, Note, heading, item, line, paragraph
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    found: list[Block] = [heading(2, say("limits")), Note(line(say("limits.text")))]
    unread: dict[tuple[str, str], Cited] = {}
    for each in (*assessment.findings, *assessment.determinations):
        for cite in (*each.cites, *getattr(each, "proviso", ())):
            if not cite.verified:
                unread.setdefault((cite.instrument, cite.article), cite)
    packs = [pack for pack in assessment.receipt.packs if not pack.verified]
    if unread:
        order = [pack.instrument for pack in assessment.receipt.packs]
        cites = sorted(unread.values(), key=lambda c: (order.index(c.instrument) if c.instrument in order else -1,
                                                       c.instrument, c.article))  # fmt: skip
        found += [paragraph(say("limits.unread")), Items(tuple(item(say.cited(cite)) for cite in cites))]
    if packs:
        rows = tuple(item(say("pack source", name=say.text(p.name), source=say.text(p.source))) for p in packs)
        found += [paragraph(say("limits.packs")), Items(rows)]
    return (*found, *private_use.blocks(assessment, say))
