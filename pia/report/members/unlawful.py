"""What is unlawful and what possibly is; silence about it is never told as lawfulness."""

from __future__ import annotations

from pia.model.assessment import Assessment, Cited, Finding
from pia.report.blocks import Line, line, strong
from pia.report.members.fit import Section, lead_fitted
from pia.report.members.public import omitted
from pia.report.members.reading import words
from pia.report.members.words import text
from pia.report.parts.verdicts import MARKS
from pia.report.place import binding_words
from pia.report.say import Say


def section(assessment: Assessment, say: Say) -> Section:
    """Unlawful findings, then possibly unlawful ones; those that are not met for another reason share a line."""
    found = {code: [each for each in assessment.findings if each.verdict == "not_met" and each.lawfulness == code]
             for code in ("unlawful", "possibly_unlawful", "none")}  # fmt: skip
    entries = [_entry(each, say) for code in ("unlawful", "possibly_unlawful") for each in found[code]]
    lead = () if entries else (line(_silence(assessment, say)),)
    trail = (lead_fitted(_others(found["none"], say), 2),) if found["none"] else ()
    return Section(text("unlawful", say.lang), lead, trail, tuple(entries))


def _silence(assessment: Assessment, say: Say) -> str:
    waiting = [each for each in assessment.findings if each.verdict == "open"]
    if not waiting and (number := omitted(assessment)):
        return text("unlawful.public", say.lang, n=number)
    if not assessment.findings:
        return text("unlawful.nothing", say.lang)
    if not waiting:
        return text("unlawful.clear", say.lang)
    serious = sum(each.weight == "serious" for each in waiting)
    return text("unlawful.none", say.lang, n=len(waiting), serious=serious)


def _entry(finding: Finding, say: Say) -> Line:
    judged = f"{MARKS['not_met']} {say(f'lawfulness.{finding.lawfulness}')}" + text("colon", say.lang)
    cites = say.joined([cited(cite, say) for cite in finding.cites])
    return line(strong(judged), text("unlawful.entry", say.lang, title=say.text(finding.title),
                                     about=about(finding, say), cites=cites))  # fmt: skip


def _others(findings: list[Finding], say: Say) -> Line:
    """How many they are, and what they are about."""
    titles = list(dict.fromkeys(say.text(finding.title) for finding in findings))
    counted = f"{MARKS['not_met']} {text('not met', say.lang, n=len(findings))}" + text("colon", say.lang)
    return line(strong(counted), say.joined(titles))


def cited(cite: Cited, say: Say) -> str:
    """The instrument and the number of the article, as it was on the law date."""
    return say.text(cite.name) + (f" {say.text(cite.number)}" if cite.number else "")


def about(finding: Finding, say: Say) -> str:
    return words(binding_words(finding.binding, say), 60)
