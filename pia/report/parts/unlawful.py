"""法令違反: what is unlawful, or would be if an unread text says what it is taken to say; then all else not met."""

from __future__ import annotations

from pia.model.assessment import Assessment, Finding
from pia.report.blocks import Block, Item, Items, heading, item, paragraph, strong
from pia.report.clearing import clear_items, exception_words
from pia.report.fact import as_items, evidence_line
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    broken = [finding for finding in assessment.findings if finding.lawfulness != "none"]
    others = [f for f in assessment.findings if f.verdict == "not_met" and f.lawfulness == "none"]
    found: list[Block] = [heading(2, say("unlawful"))]
    if not broken:
        found.append(paragraph(say("unlawful.none")))
    for finding in broken:
        found += [heading(3, say("finding", title=say.text(finding.title), about=binding_words(finding.binding, say))),
                  Items(_rows(finding, say))]  # fmt: skip
    found.append(heading(2, say("not met")))
    if not others:
        found.append(paragraph(say("not met.none")))
    for finding in others:
        found += [heading(3, say("finding", title=say.text(finding.title), about=binding_words(finding.binding, say))),
                  Items(_rows(finding, say))]  # fmt: skip
    return tuple(found)


def _rows(finding: Finding, say: Say) -> tuple[Item, ...]:
    judged = marked(finding.verdict, say)
    if finding.lawfulness != "none":
        judged = say("judged", verdict=judged, lawfulness=say(f"lawfulness.{finding.lawfulness}"))
    rows = [item(strong(judged), " ", say("weighs", weight=say.term(f"weight.{finding.weight}")))]
    rows += [item(say("source", text=say.cited(cite))) for cite in finding.cites]
    lines = as_items(evidence_line(fact, say, finding.binding, full=True) for fact in finding.evidence)
    rows.append(item(say("evidence"), items=lines))
    rows.append(item(say("remedy", text=say.text(finding.remedy))))
    if finding.clear:
        rows.append(item(say("clear"), items=clear_items(finding, say)))
    rows += [item(say("proviso", text=say.cited(cite))) for cite in finding.proviso]
    if finding.exception is not None:
        rows.append(item(exception_words(finding.exception, say)))
    return tuple(rows)
