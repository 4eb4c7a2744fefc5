"""What follows the page: the whole drawing and its tables, findings, questions, promises, and how it was checked."""

from __future__ import annotations

from pia.model.assessment import Assessment
from pia.report.blocks import Block
from pia.report.members import promises, questions
from pia.report.parts import chain, gaps, limits, procedure, receipt, unlawful, unsettled, verdicts
from pia.report.say import Say


def blocks(assessment: Assessment, asked: int, say: Say) -> tuple[Block, ...]:
    """asked: how many questions stand on the page."""
    return (
        *unlawful.blocks(assessment, say),
        *questions.blocks(assessment, asked, say),
        *promises.blocks(assessment, say),
        *chain.blocks(assessment, say),
        *procedure.blocks(assessment, say),
        *unsettled.blocks(assessment, say),
        *verdicts.blocks(assessment, say),
        *gaps.blocks(assessment, say),
        *limits.blocks(assessment, say),
        *receipt.blocks(assessment, say),
    )
