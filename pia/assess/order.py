"""The order of findings: what has to be talked about first, then by weight and certainty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pia.model.assessment import Finding

WEIGHTS = ("serious", "important", "ordinary", "minor")
_STAGE = {"not_met": 0, "open": 0, "excepted": 1, "met": 2, "not_applicable": 3}
_LAWFULNESS = {"unlawful": 0, "possibly_unlawful": 1, "none": 2}


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by what has to be talked about, weight and certainty; ties take the instruments in turn.

    Ties keep the order of the profile and the file within one instrument, and no instrument comes a second time
    before every other has had its turn, so that the first page is not filled by whichever is listed first.
    """
    turns: Counter[tuple[object, ...]] = Counter()
    keyed = []
    for position, finding in enumerate(findings):
        key = rank(finding)
        turn = turns[*key, finding.instrument]
        turns[*key, finding.instrument] += 1
        keyed.append(((*key, turn, position), finding))
    return tuple(finding for _, finding in sorted(keyed, key=lambda pair: pair[0]))


def rank(finding: Finding) -> tuple[int, ...]:
    """Sorting key. What is unlawful comes before everything.

    A question about what a list may still hold counts one weight less than the same question about an element that
    the paper names. Within a weight: elements named first; what is certain, then what certainly applies but is open,
    then what may not apply at all.
    """
    return (
        _STAGE[finding.verdict],
        0 if finding.lawfulness == "unlawful" else 1,
        WEIGHTS.index(finding.weight) + (finding.list_path is not None),
        finding.list_path is not None,
        _certainty(finding),
        _LAWFULNESS[finding.lawfulness],
    )


def _certainty(finding: Finding) -> int:
    if finding.verdict != "open":
        return 0
    return 2 if "not_applicable" in finding.possible else 1


def asked(finding: Finding) -> bool:
    """Whether a finding's question is worth asking."""
    return finding.verdict in ("not_met", "open")
