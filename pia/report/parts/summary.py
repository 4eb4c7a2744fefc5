"""要約: three sentences. What is proposed, how the items came out, which procedure follows."""

from __future__ import annotations

from collections import Counter

from pia.model.assessment import Assessment, Determination
from pia.report.blocks import Block, heading, paragraph
from pia.report.cut import cut
from pia.report.parts.head import kinds
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """One paragraph a sentence."""
    return (
        heading(2, say("summary")),
        paragraph(_proposed(assessment, say)),
        paragraph(_counted(assessment, say)),
        paragraph(_procedure(assessment, say)),
    )


def _proposed(assessment: Assessment, say: Say) -> str:
    case = assessment.facts.get("case", {})
    who = [cut(case[name]) for name in ("municipality", "department") if isinstance(case.get(name), str)]
    return say(
        "summary.proposed",
        who=say("who.joiner").join(who if say.lang == "ja" else who[::-1]) or say("who.unknown"),
        title=cut(assessment.title),
        kinds=kinds(assessment, say) or say("kinds.unknown"),
    )


def _counted(assessment: Assessment, say: Say) -> str:
    verdicts = Counter(finding.verdict for finding in assessment.findings)
    lawfulness = Counter(finding.lawfulness for finding in assessment.findings)
    if not assessment.findings:
        return say("summary.nothing")
    return say(
        "summary.counted",
        total=len(assessment.findings),
        unlawful=lawfulness["unlawful"],
        possibly=lawfulness["possibly_unlawful"],
        not_met=verdicts["not_met"],
        open=verdicts["open"],
        met=verdicts["met"],
        excepted=verdicts["excepted"],
        not_applicable=verdicts["not_applicable"],
    )


def _procedure(assessment: Assessment, say: Say) -> str:
    parts = [outcome(each, say) for each in assessment.determinations]
    return say("sentence", text=say("clause.joiner").join(parts)) if parts else say("summary.no procedure")


def outcome(determination: Determination, say: Say) -> str:
    """What follows, or what can still follow, as a clause."""
    title = say.text(determination.title)
    labels = [say.quoted(say.text(label)) for label in determination.labels]
    if determination.certain:
        return say("outcome.certain", title=title, label=labels[0] if labels else say("unknown"))
    return say("outcome.between", title=title, labels=say("or").join(labels), n=len(determination.settle))
