"""Exit codes of design §8: 2 bad input, 1 findings, 3 not established, 4 only excepted findings, 0 established."""

from __future__ import annotations

from collections.abc import Iterable

from pia.assess.order import WEIGHTS
from pia.model.assessment import Assessment, Finding

PRECEDENCE = (2, 1, 3, 4, 0)
FAIL_ON = ("unlawful", *WEIGHTS)


def exit_code(assessment: Assessment, fail_on: str) -> int:
    """The code of one assessment. fail_on: `unlawful`, or the least weight at which a not-met finding fails."""
    verdicts = {finding.verdict for finding in assessment.findings}
    if any(_fails(finding, fail_on) for finding in assessment.findings):
        return 1
    if "open" in verdicts or not verdicts - {"not_applicable"}:
        # A run in which no rule applied has established nothing.
        return 3
    if assessment.withheld is not None and assessment.withheld.omitted:
        # What the public isn't shown is not established for it.
        return 3
    return 4 if "excepted" in verdicts else 0


def _fails(finding: Finding, fail_on: str) -> bool:
    if finding.verdict != "not_met":
        return False
    if finding.lawfulness == "unlawful" or fail_on == "unlawful":
        return finding.lawfulness == "unlawful"
    return WEIGHTS.index(finding.weight) <= WEIGHTS.index(fail_on)


def worst(codes: Iterable[int]) -> int:
    """Over several files the first of the precedence that occurs; nothing checked is never 0."""
    found = set(codes)
    return next((code for code in PRECEDENCE if code in found), 2)
