"""点検の記録: what it takes to get the same report again."""

from __future__ import annotations

from pia.model.assessment import Assessment
from pia.report.blocks import Block, Table, cell, code, header, heading, paragraph
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    receipt = assessment.receipt
    rows = (
        (cell(say("receipt.engine")), cell(f"pia {receipt.engine}")),
        (cell(say("receipt.file")), cell(code(receipt.case_file))),
        (cell(say("receipt.sha256")), cell(code(receipt.case_sha256))),
        (cell(say("receipt.profile")), cell(receipt.profile)),
        (cell(say("receipt.profile sha256")), cell(code(receipt.profile_sha256))),
        (cell(say("receipt.law date")), cell(say.day(receipt.law_date))),
        (cell(say("receipt.assessment date")), cell(say.day(receipt.assessment_date))),
        (cell(say("receipt.rules")), cell(str(receipt.rules))),
    )
    packs = tuple(
        (cell(say.text(pack.name), say("pack version", kind=say.kind(pack.kind), version=say.day(pack.version),
                                       text=say("pack.verified" if pack.verified else "pack.unverified"))),
         cell(code(pack.sha256)))
        for pack in receipt.packs)  # fmt: skip
    names = header(say("pack.name"), say("pack.sha256"))
    return (
        heading(2, say("receipt")),
        paragraph(say("receipt.intro")),
        Table(header(say("head.item"), say("head.content")), rows),
        Table(names, packs),
    )
