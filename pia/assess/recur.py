"""What recurs across cases: checklist items not met or open, gaps in the same sections, the same promises.

A case counts once for an item, by the worst verdict of its findings: not met before open before excepted before met. An
open item is counted as open and never as met. Cases to which an item does not apply are left out of its total.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pia.assess.held import Held, held
from pia.assess.order import WEIGHTS
from pia.model.assessment import Assessment, Finding, Texts

WORST = ("not_met", "open", "excepted", "met", "not_applicable")
By = Literal["meeting", "year"]


@dataclass(frozen=True, eq=False)
class Heard:
    """One case. file: as the user finds it."""

    file: str
    assessment: Assessment

    @property
    def held(self) -> Held:
        return held(self.assessment.facts)


@dataclass(frozen=True, slots=True)
class Item:
    """A checklist item over the cases in which it may apply. Places are those of the cases, from 0.

    groups: how many groups of cases (meetings or years) it was judged in; failing_groups: not met in some case of it.
    """

    rule: str
    instrument: str
    title: Texts
    weight: str
    unlawful: tuple[int, ...]
    not_met: tuple[int, ...]
    open: tuple[int, ...]
    excepted: tuple[int, ...]
    met: tuple[int, ...]
    groups: int
    failing_groups: int

    @property
    def total(self) -> int:
        """The cases in which it applies, or may."""
        return len(self.not_met) + len(self.open) + len(self.excepted) + len(self.met)


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the case file: numbers of facts over all cases, and the cases in which some are missing."""

    section: str
    title: Texts
    given: int
    unanswered: int
    pending: int
    contradicted: int
    cases: tuple[int, ...]
    total: int

    @property
    def gaps(self) -> int:
        return self.unanswered + self.pending + self.contradicted


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised in answers, in the same words. answers: (place of the case, id, due, done) of each.

    overdue: places of the cases in which its day has gone by and nobody says that it was kept.
    """

    text: str
    answers: tuple[tuple[int, str, str, bool | None], ...]
    overdue: tuple[int, ...]

    @property
    def cases(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(place for place, *_ in self.answers))


@dataclass(frozen=True, slots=True)
class Kind:
    """What a determination came to. undecided: places of the cases in which it can still be several things."""

    id: str
    title: Texts
    labels: tuple[tuple[str, Texts, tuple[int, ...]], ...]
    undecided: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The cases of one meeting or fiscal year. key: ISO day, the year that the fiscal year begins in, or ""."""

    key: str
    cases: tuple[int, ...]
    verdicts: dict[str, int]
    unlawful: int
    unanswered: int


@dataclass(frozen=True, eq=False)
class Recurrence:
    """versions: files that hold another version of a case that is counted already, with the file that is counted."""

    by: By
    cases: tuple[Heard, ...]
    versions: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    sections: tuple[Section, ...]
    promises: tuple[Promise, ...]
    kinds: tuple[Kind, ...]


def recurrence(found: Sequence[Heard], by: By = "meeting") -> Recurrence:
    """Pure. Of several versions of a case, told by its id and day, the first counts."""
    first: dict[tuple[str, Held], Heard] = {}
    versions = []
    for each in found:
        kept = first.setdefault((each.assessment.case_id, each.held), each)
        if kept is not each:
            versions.append((each.file, kept.file))
    cases = tuple(sorted(first.values(), key=lambda each: each.held))
    groups = _groups(cases, by)
    return Recurrence(by, cases, tuple(versions), groups, _items(cases, groups), _sections(cases), _promises(cases), _kinds(cases))


def _groups(cases: Sequence[Heard], by: By) -> tuple[Group, ...]:
    members: dict[str, list[int]] = {}
    for place, case in enumerate(cases):
        key = case.held.day if by == "meeting" else str(case.held.year or "")
        members.setdefault(key, []).append(place)
    return tuple(_group(key, members[key], cases) for key in sorted(members, key=lambda key: (not key, key)))


def _group(key: str, places: Sequence[int], cases: Sequence[Heard]) -> Group:
    own = [cases[place].assessment for place in places]
    findings = [finding for assessment in own for finding in assessment.findings]
    verdicts = Counter(finding.verdict for finding in findings)
    unlawful = sum(finding.lawfulness == "unlawful" for finding in findings)
    unanswered = sum(assessment.completeness.unanswered for assessment in own)
    return Group(key, tuple(places), {verdict: verdicts[verdict] for verdict in WORST}, unlawful, unanswered)  # type: ignore[index]


def _items(cases: Sequence[Heard], groups: Sequence[Group]) -> tuple[Item, ...]:
    """Unlawful in the most cases first, then not met in the most, then by weight, then open in the most."""
    judged: dict[str, dict[int, list[Finding]]] = {}
    for place, case in enumerate(cases):
        for finding in case.assessment.findings:
            judged.setdefault(finding.rule, {}).setdefault(place, []).append(finding)
    items = [item for each in judged.values() if (item := _item(each, groups)).total]
    return tuple(sorted(items, key=lambda each: (-len(each.unlawful), -len(each.not_met), WEIGHTS.index(each.weight),
                                                 -len(each.open), each.rule)))  # fmt: skip


def _item(by_case: dict[int, list[Finding]], groups: Sequence[Group]) -> Item:
    places: dict[str, list[int]] = {verdict: [] for verdict in WORST}
    for place, findings in by_case.items():
        places[min((finding.verdict for finding in findings), key=WORST.index)].append(place)
    # As the latest case has it: a title or weight may have changed between two versions of the rules.
    last = by_case[max(by_case)][0]
    applies = {place for verdict in WORST[:-1] for place in places[verdict]}
    return Item(
        rule=last.rule,
        instrument=last.instrument,
        title=last.title,
        weight=last.weight,
        unlawful=tuple(place for place, found in by_case.items() if any(f.lawfulness == "unlawful" for f in found)),
        not_met=tuple(places["not_met"]),
        open=tuple(places["open"]),
        excepted=tuple(places["excepted"]),
        met=tuple(places["met"]),
        groups=sum(not applies.isdisjoint(group.cases) for group in groups),
        failing_groups=sum(not set(places["not_met"]).isdisjoint(group.cases) for group in groups),
    )


def _sections(cases: Sequence[Heard]) -> tuple[Section, ...]:
    """Those with the most gaps first."""
    counts: dict[str, Counter[str]] = {}
    titles: dict[str, Texts] = {}
    lacking: dict[str, list[int]] = {}
    for place, case in enumerate(cases):
        for each in case.assessment.completeness.sections:
            titles[each.section] = each.title
            own = {"given": each.given, "unanswered": each.unanswered, "pending": each.pending,
                   "contradicted": each.contradicted, "total": 1}  # fmt: skip
            counts.setdefault(each.section, Counter()).update(own)
            if each.unanswered or each.pending or each.contradicted:
                lacking.setdefault(each.section, []).append(place)
    found = [
        Section(name, titles[name], own["given"], own["unanswered"], own["pending"], own["contradicted"],
                tuple(lacking.get(name, ())), own["total"])
        for name, own in counts.items()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: (-each.gaps, each.section)))


def _promises(cases: Sequence[Heard]) -> tuple[Promise, ...]:
    """Those made most often first; in the order of the cases where as often."""
    texts: dict[str, str] = {}
    made: dict[str, list[tuple[int, str, str, bool | None]]] = {}
    overdue: dict[str, list[int]] = {}
    for place, case in enumerate(cases):
        for answer in _answers(case.assessment.facts):
            text = answer.get("commitment")
            if not isinstance(text, str) or not text.strip():
                continue
            key = _folded(text)
            texts.setdefault(key, text)
            due, done = _latest(answer.get("due")), answer.get("done")
            made.setdefault(key, []).append((place, str(answer.get("id", "")), due, done))
            if due and done is not True and due < case.assessment.receipt.assessment_date:
                overdue.setdefault(key, []).append(place)
    found = [Promise(texts[key], tuple(made[key]), tuple(dict.fromkeys(overdue.get(key, ())))) for key in made]
    return tuple(sorted(found, key=lambda each: -len(each.answers)))


def _answers(facts: dict[str, Any]) -> Iterable[dict[str, Any]]:
    listed = facts.get("council", {}).get("answers", {}).get("items", ())
    return [answer for answer in listed if isinstance(answer, dict)]


def _latest(day: Any) -> str:
    """The day, the last it can be; "" where it has no end."""
    return str(day.get("to") or "") if isinstance(day, dict) else str(day or "")


def _folded(text: str) -> str:
    """Without what does not tell one promise from another: width, spaces, signs at the end."""
    return "".join(unicodedata.normalize("NFKC", text).split()).rstrip("。.、,!")


def _kinds(cases: Sequence[Heard]) -> tuple[Kind, ...]:
    titles: dict[str, Texts] = {}
    labels: dict[str, dict[str, Texts]] = {}
    certain: dict[tuple[str, str], list[int]] = {}
    undecided: dict[str, list[int]] = {}
    for place, case in enumerate(cases):
        for each in case.assessment.determinations:
            titles[each.id] = each.title
            known = labels.setdefault(each.id, {})
            if each.certain and each.possible:
                known[each.possible[0]] = each.labels[0]
                certain.setdefault((each.id, each.possible[0]), []).append(place)
            else:
                undecided.setdefault(each.id, []).append(place)
    return tuple(
        Kind(name, titles[name], tuple((value, label, tuple(certain[name, value])) for value, label in labels[name].items()),
             tuple(undecided.get(name, ())))
        for name in titles
    )  # fmt: skip
