"""The order of the cases of a meeting: by the findings that have to be talked about, the weightiest class first.

Classes are those of `order.rank`. The case with more findings in the weightiest class comes first; where two have as
many, the next class decides; where all are the same, the order of the files stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pia.assess.order import WEIGHTS, asked, rank
from pia.model.assessment import Finding

Class = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of findings, in what a reader tells apart. On a list: what an unfinished list may still hold.

    certain: 0 not met, 1 open and certainly applies, 2 open and may not apply.
    """

    unlawful: bool
    possibly: bool
    weight: str
    on_list: bool
    certain: int


@dataclass(frozen=True, slots=True)
class Reason:
    """How many findings of a class a case has; other: how many the case has from which it tells this one apart."""

    kind: Kind
    count: int
    other: int | None = None


def order(cases: Sequence[Iterable[Finding]]) -> tuple[int, ...]:
    """Places of the cases in the order in which they should be heard."""
    counts = [_counts(findings) for findings in cases]
    classes = sorted({each for count in counts for each in count})
    return tuple(sorted(range(len(counts)), key=lambda place: [-counts[place][each] for each in classes]))


def reasons(case: Iterable[Finding], other: Iterable[Finding] | None) -> tuple[Reason, ...]:
    """What a case has in the weightiest classes, down to the one in which it differs from its neighbour `other`.

    Classes in which neither has any are left out. Without a neighbour, the weightiest class alone; empty where the
    two can't be told apart, or nothing is to be talked about.
    """
    own, theirs = _counts(case), _counts(other or ())
    found = []
    for each in sorted({*own, *theirs}):
        differs = other is None or own[each] != theirs[each]
        found.append(Reason(_kind(each), own[each], theirs[each] if differs and other is not None else None))
        if differs:
            return tuple(found)
    return ()


def _counts(findings: Iterable[Finding]) -> Counter[Class]:
    return Counter(rank(finding) for finding in findings if asked(finding))


def _kind(key: Class) -> Kind:
    _, lawful, weight, on_list, certain, lawfulness = key
    return Kind(lawful == 0, lawfulness == 1, WEIGHTS[weight - bool(on_list)], bool(on_list), certain)
