"""表紙に当たる部分: what the case is, who brings it, and which days count."""

from __future__ import annotations

from typing import Any

from pia.model.assessment import Assessment
from pia.model.catalogue import case_shape
from pia.report.blocks import Block, Run, Table, cell, code, header, heading, paragraph, strong
from pia.report.cut import SENTENCE, cut
from pia.report.say import Say
from pia.report.value import value_words


def mark(assessment: Assessment, say: Say) -> str:
    """The case's own confidentiality mark, or the usual one of council papers; a public version is marked as one."""
    if assessment.withheld is not None:
        return say("mark.public")
    own = _header(assessment).get("confidentiality")
    return cut(own) if isinstance(own, str) and own.strip() else say("mark")


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """The title and the facts that identify the case."""
    return (heading(1, say("title", title=cut(assessment.title))), *identity(assessment, say))


def identity(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """The confidentiality mark and the facts that identify the case, which every view begins with."""
    case, receipt = _header(assessment), assessment.receipt
    version = [(say("head.version"), say("head.public"))] if assessment.withheld is not None else []
    rows: list[tuple[str, str | Run]] = [
        *version,
        (say("head.title"), assessment.title),
        (say("head.municipality"), _text("municipality", case, say)),
        (say("head.department"), _text("department", case, say)),
        (say("head.kinds"), kinds(assessment, say) or say.missing("case.kinds")),
        (say("head.summary"), cut(str(case.get("summary") or say.missing("case.summary")), SENTENCE)),
        (say("head.case"), code(assessment.case_id)),
        (say("head.file"), code(receipt.case_file)),
        (say("head.law date"), say.day(receipt.law_date)),
        (say("head.assessment date"), say.day(receipt.assessment_date)),
    ]
    table = Table(
        header(say("head.item"), say("head.content")),
        tuple((cell(name), cell(text if isinstance(text, Run) else cut(text, SENTENCE))) for name, text in rows),
    )
    return (paragraph(strong(say("head.mark", mark=mark(assessment, say)))), table)


def kinds(assessment: Assessment, say: Say) -> str:
    """What kind of case it is, in words; "" where the case doesn't say."""
    part = case_shape().fields["case"].part
    field = part.fields["kinds"] if part is not None else None
    listed = _header(assessment).get("kinds", {}).get("items", [])
    return value_words(listed, field, say) if listed else ""


def _header(assessment: Assessment) -> dict[str, Any]:
    return assessment.facts.get("case", {})


def _text(name: str, case: dict[str, Any], say: Say) -> str:
    value = case.get(name)
    return cut(value) if isinstance(value, str) and value.strip() else say.missing(f"case.{name}")
