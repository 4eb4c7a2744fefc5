"""`expected.yaml`: the questions that members asked in a meeting, and the finding that should raise each."""

from __future__ import annotations

from pydantic import Field

from pia.model.base import Part
from pia.model.rule import Bilingual, RuleId


class AlsoMet(Part):
    """Where the same rule is met, which shows that it was not fitted to one gap."""

    case: str
    binding: str


class Question(Part):
    """One recorded question. fact: a path that the finding must rest on."""

    id: str
    case: str
    rule: RuleId
    binding: str
    fact: str
    settled_by_answer: bool = Field(strict=True)
    also_met_on: AlsoMet | None = None
    why_not: Bilingual | None = None


class Expected(Part):
    """The questions of one meeting."""

    questions: tuple[Question, ...]
