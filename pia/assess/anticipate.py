"""Whether the findings raise what members asked in a real meeting: recorded questions against printed asks."""

from __future__ import annotations

from dataclasses import dataclass

from pia.assess.asks import asks
from pia.model.assessment import Assessment, Finding
from pia.model.catalogue import load
from pia.model.check import Checker
from pia.source import Document, Refused


@dataclass(slots=True, eq=False)
class Question:
    """A recorded question and the finding that should raise it. fact: a path that the finding must rest on."""

    id: str
    case: str
    rule: str
    binding: str
    fact: str
    settled_by_answer: bool


@dataclass(slots=True, eq=False)
class Raised:
    """What became of a question. rank: number of the printed ask, None when it isn't printed."""

    question: Question
    rank: int | None
    why_not: str | None

    @property
    def raised(self) -> bool:
        return self.rank is not None


@dataclass(slots=True, eq=False)
class Anticipated:
    """One case. printed: how many asks its report prints; findings: how many findings there are in all."""

    case: str
    questions: tuple[Raised, ...]
    printed: int
    findings: int

    @property
    def raised(self) -> int:
        return sum(item.raised for item in self.questions)

    def within(self, rank: int) -> int:
        """How many of the questions rank in the first so many asks."""
        return sum(item.rank is not None and item.rank <= rank for item in self.questions)


def questions_of(document: Document) -> list[Question]:
    """Questions from an `expected.yaml`; raises Refused."""
    checker = Checker(document)
    typed = checker.part(document.value, load("expected"), ())
    if checker.problems or typed is None:
        raise Refused(checker.problems, {document.name: document.text})
    return [Question(item["id"], item["case"], item["rule"], item["binding"], item["fact"], item["settled_by_answer"])
            for item in typed["questions"].values]  # fmt: skip


def anticipate(case: str, assessment: Assessment, questions: list[Question]) -> Anticipated:
    """Match the questions of one case with its printed asks."""
    found = asks(assessment.findings)
    place = {(finding.rule, finding.binding): ask.number for ask in found.printed for finding in ask.findings}
    findings = {(finding.rule, finding.binding): finding for finding in assessment.findings}
    results = tuple(_result(question, findings, place) for question in questions if question.case == case)
    return Anticipated(case, results, len(found.printed), len(assessment.findings))


def _result(
    question: Question, findings: dict[tuple[str, str], Finding], place: dict[tuple[str, str], int]
) -> Raised:
    key = (question.rule, question.binding)
    finding = findings.get(key)
    if finding is None:
        return Raised(question, None, "no_finding")
    if finding.verdict not in ("open", "not_met"):
        return Raised(question, None, finding.verdict)
    if question.fact not in {item.path for item in (*finding.settle, *finding.evidence)}:
        return Raised(question, None, "other_facts")
    if key not in place:
        return Raised(question, None, "not_printed")
    return Raised(question, place[key], None)
