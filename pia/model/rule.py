"""A rule file: checklist items as data. The conditions are checked when they are compiled (design §5)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from pia.model.base import Part
from pia.model.field import words
from pia.model.value import Day

RuleId = Annotated[str, Field(strict=True, pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Name = Annotated[str, Field(strict=True, pattern=r"^[a-z][a-z0-9]*([_-][a-z0-9]+)*$")]
Verdict = words(
    met=("適", "met"),
    not_met=("否", "not met"),
    open=("要確認", "open"),
    not_applicable=("該当なし", "not applicable"),
    excepted=("例外承認", "excepted"),
)
Weight = words(
    serious=("重大", "serious"),
    important=("重要", "important"),
    ordinary=("通常", "ordinary"),
    minor=("軽微", "minor"),
)


def plain(description: str, default: Any = None) -> Any:
    """A field that is opaque here: its grammar is design §5's, not a fixed set of keys."""
    return Field(default, description=description, json_schema_extra={"x-pia": {"opaque": True}})


class Bilingual(Part):
    """One text in both languages."""

    ja: Annotated[str, Field(strict=True, min_length=1)]
    en: Annotated[str, Field(strict=True, min_length=1)]


class Citation(Part):
    """An article, by its symbolic id."""

    instrument: Name
    article: Name


class Proviso(Part):
    """ただし書: what makes a breach no breach."""

    condition: Any = plain("The condition under which the rule does not bind.", ...)
    cites: tuple[Citation, ...] = ()


class Example(Part):
    """A partial case and the verdict that the rule gives on it."""

    verdict: Verdict
    case: dict[str, Any] = Field(description="A partial case file.")
    binding: str | None = None
    date: Day | None = None
    note: str | None = None


class Rule(Part):
    """One checklist item."""

    id: RuleId
    title: Bilingual
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    for_each: str | None = Field(None, description="A list whose elements are `it`; nested: `sites[].hazards`.")
    when: Any = plain("When the item applies: a condition, or `always`.", ...)
    needs: tuple[str, ...] = Field((), description="Paths that must be stated, whatever their value.")
    require: Any = plain("What must hold.")
    unless: Proviso | None = None
    weight: Weight
    why: Bilingual | None = None
    ask: Bilingual
    remedy: Bilingual
    answer: Bilingual | None = Field(None, description="An example of a good answer.")
    examples: Annotated[tuple[Example, ...], Field(min_length=1)]


class Outcome(Part):
    """One line of a determination; the first that matches gives the result."""

    when: Any = plain("A condition, or `always`.", ...)
    gives: Any = plain("A word of `order`, or an operand that gives a date.", ...)
    cites: tuple[Citation, ...] = ()
    why: Bilingual | None = None


class OutcomeExample(Part):
    """A partial case and the outcome, or all outcomes still possible, that a determination gives on it."""

    gives: Any = plain("A word, a day, or a list of those.", ...)
    case: dict[str, Any] = Field(description="A partial case file.")
    date: Day | None = None
    note: str | None = None


class Param(Part):
    """A value that a profile may override."""

    value: Any = plain("The value.", ...)
    title: Bilingual


class Determination(Part):
    """An outcome that rules derive, such as the procedure."""

    id: Name
    title: Bilingual
    order: tuple[str, ...] = Field((), description="The words, strictest first.")
    words: dict[str, Bilingual] = Field(default_factory=dict, description="A name for every word of `order`.")
    for_each: str | None = None
    cases: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    examples: tuple[OutcomeExample, ...] = ()


class NotExpressible(Part):
    """What an article asks and a case file can't show."""

    cites: Citation
    reason: Bilingual


class RuleFile(Part):
    """One file of a pack."""

    params: dict[str, Param] = Field(default_factory=dict, description="Values that a profile may override.")
    define: dict[str, Any] = Field(default_factory=dict, description="Named conditions.")
    rules: tuple[Rule, ...] = ()
    determinations: tuple[Determination, ...] = ()
    not_expressible: tuple[NotExpressible, ...] = ()
