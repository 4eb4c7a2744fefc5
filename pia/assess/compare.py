"""Two assessments side by side: what became of every finding and determination.

They may be of one case under two rulebooks, or of two versions of a case under one. Findings are matched by rule and
binding, determinations by id. Pure: nothing is read, and equal assessments have no differences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from pia.assess.order import asked, rank
from pia.model.assessment import Assessment, Determination, Finding, Lawfulness, Texts, Verdict, Weight

Kind = Literal["raised", "appeared", "cleared", "disappeared", "verdict", "lawfulness", "weight"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Judged:
    """What a finding comes to."""

    verdict: Verdict
    lawfulness: Lawfulness
    weight: Weight


@dataclass(frozen=True)
class Difference:
    """One finding that is not what it was. before or after is None where there is no such finding.

    raised: asked now and not before (not met or open); cleared: asked before and not now; appeared, disappeared: the
    same of findings that only one side has; verdict, lawfulness, weight: still asked or still not, but otherwise.
    quiet: neither side has anything to ask.
    """

    kind: Kind
    rule: str
    binding: str
    instrument: str
    title: Texts
    before: Judged | None
    after: Judged | None
    quiet: bool


@dataclass(frozen=True)
class Outcome:
    """What a determination comes to: labels of all that is still possible, strictest first."""

    possible: tuple[str, ...]
    labels: tuple[Texts, ...]
    certain: bool


@dataclass(frozen=True)
class Redetermined:
    """One determination that is not what it was; None where there is no such determination."""

    id: str
    title: Texts
    before: Outcome | None
    after: Outcome | None


@dataclass(frozen=True)
class Comparison:
    """findings: in the order of what has to be talked about now, then what no longer has to be."""

    findings: tuple[Difference, ...]
    determinations: tuple[Redetermined, ...]

    @property
    def same(self) -> bool:
        return not self.findings and not self.determinations

    def count(self) -> dict[Kind, int]:
        """How many differences there are of each kind, the quiet ones left out."""
        found = Counter(each.kind for each in self.findings if not each.quiet)
        return {kind: found[kind] for kind in KINDS if found[kind]}


def compare(old: Assessment, new: Assessment) -> Comparison:
    """What is different in the second assessment."""
    return Comparison(_findings(old.findings, new.findings), _determinations(old.determinations, new.determinations))


def _findings(old: Iterable[Finding], new: Iterable[Finding]) -> tuple[Difference, ...]:
    before, after = _by_key(old), _by_key(new)
    found = []
    for position, key in enumerate({**after, **before}):
        left, right = before.get(key), after.get(key)
        kind = _kind(left, right)
        if kind is not None:
            shown = right or left
            assert shown is not None
            difference = Difference(kind, shown.rule, shown.binding, shown.instrument, shown.title, _judged(left),
                                    _judged(right), not (_asked(left) or _asked(right)))  # fmt: skip
            found.append(((not _asked(right), not _asked(left), rank(shown), position), difference))
    return tuple(difference for _, difference in sorted(found, key=lambda pair: pair[0]))


def _by_key(findings: Iterable[Finding]) -> dict[tuple[str, str], Finding]:
    return {(finding.rule, finding.binding): finding for finding in findings}


def _kind(old: Finding | None, new: Finding | None) -> Kind | None:
    if old is None or new is None:
        return "appeared" if old is None else "disappeared"
    if _asked(old) is not _asked(new):
        return "cleared" if _asked(old) else "raised"
    if old.verdict != new.verdict:
        return "verdict"
    if old.lawfulness != new.lawfulness:
        return "lawfulness"
    return "weight" if old.weight != new.weight else None


def _asked(finding: Finding | None) -> bool:
    return finding is not None and asked(finding)


def _judged(finding: Finding | None) -> Judged | None:
    return None if finding is None else Judged(finding.verdict, finding.lawfulness, finding.weight)


def _determinations(old: Iterable[Determination], new: Iterable[Determination]) -> tuple[Redetermined, ...]:
    before, after = {item.id: item for item in old}, {item.id: item for item in new}
    found = []
    for key in {**after, **before}:
        left, right = _outcome(before.get(key)), _outcome(after.get(key))
        if left != right:
            found.append(Redetermined(key, (after.get(key) or before[key]).title, left, right))
    return tuple(found)


def _outcome(item: Determination | None) -> Outcome | None:
    return None if item is None else Outcome(item.possible, item.labels, item.certain)
