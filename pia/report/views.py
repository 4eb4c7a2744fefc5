"""The views of one case that every format is written from: the council's report, the members' page, the department's
list."""

from __future__ import annotations

from collections.abc import Callable

from pia.model.assessment import Assessment
from pia.report.blocks import Report
from pia.report.cut import cut
from pia.report.members.view import members
from pia.report.parts import (
    chain,
    checklist,
    completeness,
    gaps,
    head,
    limits,
    procedure,
    questions,
    receipt,
    summary,
    unlawful,
    unsettled,
    verdicts,
    withheld,
)
from pia.report.say import Lang, Say
from pia.report.todo import todo

PARTS = (head, summary, withheld, verdicts, procedure, unlawful, unsettled, questions, chain, checklist, completeness, gaps,
         limits, receipt)  # fmt: skip


def review(assessment: Assessment, lang: Lang = "ja") -> Report:
    """The whole report. Pure: equal assessments give equal views."""
    say = Say.of(assessment, lang)
    return Report(
        lang=lang,
        title=cut(assessment.title),
        mark=head.mark(assessment, say),
        blocks=tuple(block for part in PARTS for block in part.blocks(assessment, say)),
    )


# By the reader that a view is for.
VIEWS: dict[str, Callable[[Assessment, Lang], Report]] = {"council": review, "members": members, "department": todo}
