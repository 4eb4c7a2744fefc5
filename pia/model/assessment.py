"""The outcome of one case on one day, as data: what every view, report and file is made from.

Texts are/assessment.schema.json` is made from these classes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Texts = dict[str, str]
Verdict = Literal["met", "not_met", "open", "not_applicable", "excepted"]
Weight = Literal["serious", "important", "ordinary", "minor"]
State = Literal["given", "unanswered", "pending", "not_applicable", "contradicted"]
Lawfulness = Literal["unlawful", "possibly_unlawful", "none"]


@dataclass(frozen=True)
class Evidence:
    """A fact that a finding rests on. absent: it isn't in the file; line and column are of what would hold it."""

    path: str
    value: Any
    line: int
    column: int
    absent: bool
    state: State
    label: Texts


@dataclass(frozen=True)
class Cited:
    """An article as it stood on the law date."""

    instrument: str
    article: str
    kind: str
    name: Texts
    title: Texts
    number: Texts | None
    force: str
    verified: bool


@dataclass(frozen=True)
class Change:
    """One thing that would have to change. action "set": the fact; "add": an element; "close": the list."""

    path: str
    action: Literal["set", "add", "close"]
    to: Texts


@dataclass(frozen=True)
class ExceptionNote:
    """A recorded exception, and whether it holds on the assessment date for the facts as they are."""

    approver: str
    until: str
    reason: str
    status: Literal["holds", "expired", "facts_changed", "unlawful"]


@dataclass(frozen=True)
class Finding:
    """A rule's verdict on one binding.

    settle: the facts whose answers make an open verdict certain; alone: those of them that could do so singly.
    clear: ways to clear a not-met verdict, each a set of changes. list_path: the open list that a finding about
    what is not listed yet stands for. facts_sha256: of the deciding facts of a not-met finding, for exceptions.
    """

    rule: str
    verdict: Verdict
    binding: str
    instrument: str
    title: Texts
    weight: Weight
    lawfulness: Lawfulness
    cites: tuple[Cited, ...]
    evidence: tuple[Evidence, ...]
    settle: tuple[Evidence, ...]
    alone: tuple[str, ...]
    possible: tuple[Verdict, ...]
    clear: tuple[tuple[Change, ...], ...]
    ask: Texts
    remedy: Texts
    why: Texts | None
    answer: Texts | None
    list_path: str | None
    claimed_not_applicable: bool
    facts_sha256: str | None
    exception: ExceptionNote | None
    proviso: tuple[Cited, ...]


@dataclass(frozen=True)
class Determination:
    """possible: one value if it is certain, else all that it can still be, strictest first."""

    id: str
    title: Texts
    possible: tuple[str, ...]
    labels: tuple[Texts, ...]
    certain: bool
    evidence: tuple[Evidence, ...]
    settle: tuple[Evidence, ...]
    cites: tuple[Cited, ...]
    why: tuple[Texts, ...]


@dataclass(frozen=True)
class SectionCount:
    """How many facts of a section are in which state."""

    section: str
    title: Texts
    given: int
    unanswered: int
    pending: int
    not_applicable: int
    contradicted: int


@dataclass(frozen=True)
class PendingFact:
    """A fact that somebody will settle."""

    path: str
    label: Texts
    by: str
    until: str
    why: str
    line: int
    overdue: bool


@dataclass(frozen=True)
class Completeness:
    """Over all facts of the parts and elements that the case has."""

    given: int
    unanswered: int
    pending: int
    not_applicable: int
    contradicted: int
    sections: tuple[SectionCount, ...]
    pending_facts: tuple[PendingFact, ...]


@dataclass(frozen=True)
class PrivateUse:
    """A private-use character (外字): a code point without a shape of its own, which only some machines can show.

    character: its number, as U+E000. path: of the fact that it stands in. line and column are of the character itself.
    """

    character: str
    path: str
    line: int
    column: int
    label: Texts


@dataclass(frozen=True)
class GapNote:
    """What the rules leave out. kind: disabled, overridden, not_expressible, not_yet_in_force, no_longer_in_force."""

    kind: str
    subject: str
    reason: Texts
    since: str | None


@dataclass(frozen=True)
class Removed:
    """A place of which a public version lacks something. An element is named by its list alone: `parties[*]`."""

    path: str
    article: str
    reason: str | None


@dataclass(frozen=True)
class Omitted:
    """How many findings and determinations were left out since they rest on what was removed on these grounds."""

    articles: tuple[str, ...]
    findings: int
    determinations: int


@dataclass(frozen=True)
class Withheld:
    """What a public version leaves out."""

    places: tuple[Removed, ...]
    omitted: tuple[Omitted, ...]


@dataclass(frozen=True)
class PackNote:
    """A pack that was applied. verified: whether every article of it was read in the text itself."""

    instrument: str
    kind: str
    name: Texts
    source: Texts
    version: str
    sha256: str
    verified: bool


@dataclass(frozen=True)
class Receipt:
    """What it takes to get the same assessment again. Dates are ISO.

    profile_sha256: of the profile's file and the lexicons, which belong to no pack.
    """

    engine: str
    case_file: str
    case_sha256: str
    profile: str
    profile_sha256: str
    law_date: str
    assessment_date: str
    packs: tuple[PackNote, ...]
    rules: int


@dataclass(frozen=True)
class Assessment:
    """findings: in order of weight and certainty. format: of this file. private_use: in the order of the file.

    local: the JSON Schema of the municipality's own part of the case file, from which reports have its labels; empty
    where its packs define none. withheld: what a public version leaves out; None where it isn't one.
    """

    format: Literal["1"]
    case_id: str
    title: str
    facts: dict[str, Any]
    findings: tuple[Finding, ...]
    determinations: tuple[Determination, ...]
    completeness: Completeness
    gaps: tuple[GapNote, ...]
    receipt: Receipt
    local: dict[str, Any] = field(default_factory=dict)
    private_use: tuple[PrivateUse, ...] = ()
    withheld: Withheld | None = None
