"""What follows the page: the whole drawing and its tables, findings, questions, promises, and how it was checked."""

from __future__ import annotations

from pia.model.assessment import Assessment
from pia.report.blocks import Block, Item, Items, heading
from pia.report.members import promises, questions
from pia.report.members.page import Page
from pia.report.members.words import text
from pia.report.parts import chain, gaps, limits, procedure, receipt, unlawful, unsettled, verdicts, withheld
from pia.report.say import Say


def blocks(assessment: Assessment, page: Page, say: Say) -> tuple[Block, ...]:
    """page: what the reader has seen already."""
    return (
        heading(2, text("whole", say.lang)),
        Items(tuple(Item(point) for point in page.points)),
        *withheld.blocks(assessment, say),
        *chain.blocks(assessment, say),
        *unlawful.blocks(assessment, say),
        *questions.blocks(assessment, page.questions, say),
        *promises.blocks(assessment, say),
        *procedure.blocks(assessment, say),
        *unsettled.blocks(assessment, say),
        *verdicts.blocks(assessment, say),
        *gaps.blocks(assessment, say),
        *limits.blocks(assessment, say),
        *receipt.blocks(assessment, say),
    )
