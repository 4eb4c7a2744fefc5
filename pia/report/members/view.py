"""The whole view: one page, then the details, then the words and organisations that occur in them."""

from __future__ import annotations

from pia.model.assessment import Assessment
from pia.report.blocks import Break, Report
from pia.report.cut import cut
from pia.report.members import details, glossary
from pia.report.members.page import page
from pia.report.parts import head
from pia.report.say import Lang, Say


def members(assessment: Assessment, lang: Lang = "ja") -> Report:
    """Pure: equal assessments give equal views."""
    say = Say.of(assessment, lang)
    first = page(assessment, say)
    following = details.blocks(assessment, first, say)
    return Report(
        lang=lang,
        title=cut(assessment.title),
        mark=head.mark(assessment, say),
        blocks=(*first.blocks, Break(), *following, *glossary.blocks(assessment, (*first.blocks, *following), say)),
        sheet=True,
    )
