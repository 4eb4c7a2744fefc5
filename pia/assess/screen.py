"""Whether a submission is accepted or returned for correction, before anybody spends a meeting on it.

The rule is a ladder: a rung includes those before it. A submission is returned when

- its file can't be read, or no checklist item applied to it, whatever the rung: nothing would have been checked;
- `unlawful`: something in it is unlawful;
- `contradicted`: or its papers say different things of one fact;
- `serious`, `important`, `ordinary`, `minor`: or a checklist item of at least that weight is open, or the procedure
  can't be determined, because of facts that nobody has given; more than `allow` of them.

A fact that somebody is to settle by a day still to come does not count, nor does one that is claimed not to apply:
the first is announced, the second waits for the secretariat. What is not met without being unlawful is no ground
either, since judging that is what the council is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pia.assess.order import WEIGHTS
from pia.model.assessment import Assessment, Determination, Evidence, Finding

Decision = Literal["accept", "return"]
Reason = Literal["unreadable", "nothing_applied", "unlawful", "contradicted", "unanswered"]
RETURN_ON = ("unlawful", "contradicted", *WEIGHTS)
DEFAULT = "serious"
# The determination that says on which road a case comes to the council, in every profile that has one.
PROCEDURE = "procedure"


@dataclass(frozen=True)
class Screened:
    """How one submission came out.

    reasons: why it is returned, empty when it is accepted. unlawful, not_met, open: numbers of findings; unanswered:
    facts that open findings wait for and nobody has given. deciding: paths of those of them that the rung counts;
    contradicted: paths that papers disagree on. procedure: None where no rule determines one.
    """

    decision: Decision
    reasons: tuple[Reason, ...]
    unlawful: int
    not_met: int
    open: int
    unanswered: int
    deciding: tuple[str, ...]
    contradicted: tuple[str, ...]
    procedure: Determination | None


def screen(assessment: Assessment, return_on: str = DEFAULT, allow: int = 0) -> Screened:
    """Apply the rule. return_on: a rung; allow: how many facts that count may be missing all the same."""
    findings = assessment.findings
    procedure = next((item for item in assessment.determinations if item.id == PROCEDURE), None)
    overdue = {fact.path for fact in assessment.completeness.pending_facts if fact.overdue}
    deciding = _deciding(findings, procedure, overdue, return_on)
    contradicted = _contradicted(assessment)
    unlawful = sum(finding.lawfulness == "unlawful" for finding in findings)
    reasons: list[Reason] = []
    if all(finding.verdict == "not_applicable" for finding in findings):
        reasons.append("nothing_applied")
    if unlawful:
        reasons.append("unlawful")
    if contradicted and return_on != "unlawful":
        reasons.append("contradicted")
    if len(deciding) > allow:
        reasons.append("unanswered")
    return Screened(
        decision="return" if reasons else "accept",
        reasons=tuple(reasons),
        unlawful=unlawful,
        not_met=sum(finding.verdict == "not_met" for finding in findings),
        open=sum(finding.verdict == "open" for finding in findings),
        unanswered=len(dict.fromkeys(_missing(findings, overdue))),
        deciding=deciding,
        contradicted=contradicted,
        procedure=procedure,
    )


def _deciding(
    findings: Iterable[Finding], procedure: Determination | None, overdue: set[str], return_on: str
) -> tuple[str, ...]:
    if return_on not in WEIGHTS:
        return ()
    least = WEIGHTS.index(return_on)
    weighty = (finding for finding in findings if WEIGHTS.index(finding.weight) <= least)
    paths = list(_missing(weighty, overdue))
    if procedure is not None and not procedure.certain:
        paths += [fact.path for fact in procedure.settle if is_missing(fact, overdue)]
    return tuple(dict.fromkeys(paths))


def _missing(findings: Iterable[Finding], overdue: set[str]) -> Iterator[str]:
    for finding in findings:
        yield from (fact.path for fact in finding.settle if is_missing(fact, overdue))


def is_missing(fact: Evidence, overdue: set[str]) -> bool:
    """Whether nobody has given it: neither an answer nor a day, or the day has gone by."""
    return fact.state == "unanswered" or (fact.state == "pending" and fact.path in overdue)


def _contradicted(assessment: Assessment) -> tuple[str, ...]:
    """Facts that papers disagree on, as far as anything that was judged met them."""
    seen = (*assessment.findings, *assessment.determinations)
    paths = [fact.path for each in seen for fact in (*each.evidence, *each.settle) if fact.state == "contradicted"]
    named = [finding.binding.removeprefix("stated[").removesuffix("]") for finding in assessment.findings
             if finding.verdict == "not_met" and finding.binding.startswith("stated[")]  # fmt: skip
    return tuple(dict.fromkeys((*named, *paths)))
