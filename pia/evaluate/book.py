"""A rulebook: the compiled rules of a profile on a day, and all that a report must say of them. Plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pia.evaluate.determination import CompiledDetermination
from pia.evaluate.lexicon import Words
from pia.evaluate.rule import CompiledRule
from pia.model.catalogue import Shape, case_shape

Bilingual = dict[str, str]


@dataclass(slots=True, eq=False)
class Article:
    """One article on the law date. number: None where it is not known."""

    instrument: str
    id: str
    title: Bilingual
    gist: Bilingual
    force: str
    verified: bool
    number: Bilingual | None
    in_force: bool


@dataclass(slots=True, eq=False)
class Param:
    """A value that rules share. default: what the pack says where the profile says otherwise."""

    name: str
    title: Bilingual
    value: Any
    default: Any


@dataclass(slots=True, eq=False)
class Pack:
    """The rules of one instrument in one version. sha256 covers every file of it."""

    instrument: str
    kind: str
    name: Bilingual
    source: Bilingual
    version: date
    sha256: str
    articles: Mapping[str, Article]
    params: tuple[Param, ...] = ()


@dataclass(slots=True, eq=False)
class Gap:
    """What the rules leave out: disabled, overridden, not expressible, or not in force."""

    kind: str
    subject: str
    reason: Bilingual
    since: date | None = None


@dataclass(slots=True, eq=False)
class Rulebook:
    """packs, rules and determinations in the order of the profile. shape: of the case files that it judges.

    sha256: of what no pack holds: the profile's own file and every lexicon.
    """

    profile: str
    title: Bilingual
    law_date: date
    packs: tuple[Pack, ...]
    rules: tuple[CompiledRule, ...]
    determinations: tuple[CompiledDetermination, ...]
    lexicons: Mapping[str, Words]
    gaps: tuple[Gap, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    shape: Shape = field(default_factory=case_shape)
    sha256: str = ""

    def article(self, instrument: str, article: str) -> Article:
        """A cited article; loading made sure that it exists."""
        pack = next(pack for pack in self.packs if pack.instrument == instrument)
        return pack.articles[article]

    def pack(self, instrument: str) -> Pack:
        return next(pack for pack in self.packs if pack.instrument == instrument)
