"""法規: a law, ordinance, regulation, guideline or practice, with its articles and dates; profiles; lexicons."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from pia.model.base import Part
from pia.model.field import words
from pia.model.rule import Bilingual, Name, RuleId, Weight
from pia.model.value import Day

Kind = words(
    law=("法律", "law"),
    ordinance=("条例", "ordinance"),
    regulation=("規則・政省令", "regulation"),
    guideline=("指針", "guideline"),
    internal=("内規・運用", "internal rules"),
    practice=("実務", "practice"),
)
Force = words(duty=("義務", "duty"), effort=("努力義務", "duty of effort"), guidance=("指針", "guidance"))


class InForce(Part):
    """From the first to the last day; no last day means still in force."""

    from_: Day = Field(alias="from")
    to: Day | None = None


class Number(InForce):
    """The number that an article has in a span of time."""

    number: Bilingual


class Article(Part):
    """One article, by an id that outlives renumbering."""

    id: Name
    title: Bilingual
    gist: Bilingual | None = Field(None, description="What it asks, in our words.")
    force: Force
    verified: bool = Field(description="Whether we read the text itself.", strict=True)
    numbers: tuple[Number, ...] = ()


class Instrument(Part):
    """One instrument."""

    id: Name
    kind: Kind
    name: Bilingual
    in_force: InForce
    source: Bilingual
    articles: Annotated[tuple[Article, ...], Field(min_length=1)]


class Disabled(Part):
    """A rule that a municipality does not apply, and why."""

    rule: RuleId
    reason: Bilingual


class Overridden(Part):
    """A rule whose weight a municipality changes, and why."""

    rule: RuleId
    weight: Weight
    reason: Bilingual


class Profile(Part):
    """The instruments that one municipality applies, in the order of reports."""

    id: Name
    title: Bilingual
    instruments: Annotated[tuple[str, ...], Field(min_length=1)]
    disable: tuple[Disabled, ...] = ()
    override: tuple[Overridden, ...] = ()
    params: dict[str, Any] = Field(default_factory=dict, description="Other values for parameters of the rules.")


class Entry(Part):
    """A listed word; it does not count inside the longer words of `not_in`."""

    text: Annotated[str, Field(min_length=1)]
    not_in: tuple[Annotated[str, Field(min_length=1)], ...] = ()


class Lexicon(Part):
    """A list of words that `mentions` looks for."""

    id: Name
    title: Bilingual
    entries: Annotated[tuple[Entry, ...], Field(min_length=1)]
