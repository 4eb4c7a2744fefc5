"""The questions worth asking, in order: one for each rule, however many elements it is open on.

Silence about a whole list is one gap, not forty: at most five questions rest on the same unfinished list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pia.assess.order import asked
from pia.model.assessment import Finding

LIMIT = 40
PER_LIST = 5


@dataclass(slots=True, eq=False)
class Ask:
    """A question. findings: those it is about, the first giving its wording. number: 1-based place in the order."""

    number: int
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        return self.findings[0]


@dataclass(slots=True, eq=False)
class Asks:
    """printed: at most LIMIT. beyond: findings that are open for lack of room; by_list: list -> those held back."""

    printed: tuple[Ask, ...]
    beyond: tuple[Finding, ...]
    by_list: dict[str, int]


def asks(findings: Iterable[Finding], limit: int = LIMIT) -> Asks:
    """Questions from findings in their order."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        if asked(finding):
            groups.setdefault(finding.rule, []).append(finding)
    kept: list[tuple[Finding, ...]] = []
    beyond: list[Finding] = []
    on_list: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for group in groups.values():
        gap = group[0].list_path
        if gap is not None and on_list[gap] >= PER_LIST:
            held[gap] += 1
            beyond += group
        elif len(kept) >= limit:
            beyond += group
        else:
            if gap is not None:
                on_list[gap] += 1
            kept.append(tuple(group))
    return Asks(tuple(Ask(n, group) for n, group in enumerate(kept, 1)), tuple(beyond), dict(held))
