"""What to ask a department next: unanswered facts, the most deciding first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pia.assess.order import WEIGHTS, rank
from pia.assess.relevant import Relevance
from pia.model.assessment import Assessment, Evidence, Finding

_DETERMINATION = 2 ** (len(WEIGHTS) - 1)  # as much as a serious finding


@dataclass(frozen=True)
class Question:
    """One fact to ask for. findings: those that wait for it, the weightiest first; settles: how many of them one of
    its answers may settle by itself; determinations: ids of those that it decides between.
    """

    fact: Evidence
    findings: tuple[Finding, ...]
    settles: int
    determinations: tuple[str, ...]

    @property
    def first(self) -> Finding | None:
        """The finding whose question says why it is asked; None where only a determination asks."""
        return self.findings[0] if self.findings else None


def questions(assessment: Assessment, relevance: Relevance) -> tuple[Question, ...]:
    """Every fact that can change a verdict, in the order in which answers decide most.

    A fact counts for every finding that it may settle alone, then for its share of the others, each by weight.
    """
    facts: dict[str, Evidence] = {}
    waiting: dict[str, list[Finding]] = {}
    deciding: dict[str, list[str]] = {}
    for finding in assessment.findings:
        if finding.verdict == "open":
            for fact in finding.settle:
                facts.setdefault(fact.path, fact)
                waiting.setdefault(fact.path, []).append(finding)
    for determination in assessment.determinations:
        for fact in determination.settle:
            facts.setdefault(fact.path, fact)
            deciding.setdefault(fact.path, []).append(determination.id)
    found = [_question(fact, waiting.get(path, ()), deciding.get(path, ()))
             for path, fact in facts.items() if path in relevance and fact.value is None]  # fmt: skip
    return tuple(sorted(found, key=_score))


def _question(fact: Evidence, findings: Iterable[Finding], determinations: Iterable[str]) -> Question:
    ordered = tuple(sorted(findings, key=rank))
    return Question(fact, ordered, sum(fact.path in finding.alone for finding in ordered), tuple(determinations))


def _score(question: Question) -> tuple[float, float]:
    """Smaller is sooner; ties stay in the order of the findings."""
    path = question.fact.path
    alone = sum(_worth(finding) for finding in question.findings if path in finding.alone)
    share = sum(_worth(finding) / len(finding.settle) for finding in question.findings if path not in finding.alone)
    return -(alone + _DETERMINATION * len(question.determinations)), -round(share, 6)


def _worth(finding: Finding) -> int:
    return 2 ** (len(WEIGHTS) - 1 - WEIGHTS.index(finding.weight))
