"""Questions to send before a meeting: in order of weight, and within a weight those that could settle the most.

An answer can settle an open finding when what it asks for is all that the finding waits for, or when one fact of it
could settle the finding alone (`Finding.alone`). What is unlawful stays first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pia.assess.asks import Ask, asks
from pia.assess.order import rank
from pia.model.assessment import Evidence, Finding

MOST = 7


@dataclass(frozen=True, slots=True)
class Sent:
    """A question. facts: what its answer would state; settles: how many open findings that could settle."""

    ask: Ask
    facts: tuple[Evidence, ...]
    settles: int


@dataclass(frozen=True, slots=True)
class Beforehand:
    """sent: at most MOST; more: how many further questions there are."""

    sent: tuple[Sent, ...]
    more: int


def beforehand(findings: Sequence[Finding], most: int = MOST) -> Beforehand:
    """The questions worth sending, of those that a report prints."""
    every = asks(findings, limit=len(findings))
    opened = [finding for finding in findings if finding.verdict == "open"]
    found = sorted((_sent(ask, opened) for ask in every.printed), key=_key)
    return Beforehand(tuple(found[:most]), max(0, len(found) - most) + len({f.rule for f in every.beyond}))


def _sent(ask: Ask, opened: list[Finding]) -> Sent:
    facts = tuple({fact.path: fact for finding in ask.findings for fact in finding.settle}.values())
    paths = {fact.path for fact in facts}
    return Sent(ask, facts, sum(_settled(finding, paths) for finding in opened))


def _settled(finding: Finding, paths: set[str]) -> bool:
    return not paths.isdisjoint(finding.alone) or (bool(finding.settle) and all(f.path in paths for f in finding.settle))


def _key(sent: Sent) -> tuple[object, ...]:
    stage, lawful, weight, on_list, *_ = rank(sent.ask.first)
    return stage, lawful, weight, on_list, -sent.settles, sent.ask.number
