"""The case as the page reads it: lists that say whether they are all there is, and facts that papers disagree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pia.messages.escape import escape
from pia.model.assessment import Assessment
from pia.report.cut import NAME, cut
from pia.report.members.words import text
from pia.report.say import Say, name_of


@dataclass(frozen=True)
class Listed:
    """The elements of a list that are known. closed: there are no others."""

    items: tuple[Any, ...]
    closed: bool

    @property
    def stated(self) -> bool:
        """Whether the file says anything of it."""
        return bool(self.items) or self.closed


def listed(owner: Mapping[str, Any], name: str) -> Listed:
    """A list of the case or of one of its elements; one with an element that is unknown is not closed."""
    found = owner.get(name)
    if not isinstance(found, Mapping) or not isinstance(found.get("items"), list):
        return Listed((), isinstance(found, Mapping) and found.get("complete") is True)
    known = tuple(item for item in found["items"] if item is not None)
    return Listed(known, found.get("complete") is True and len(known) == len(found["items"]))


def part(owner: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    """A group of answers, empty where there are none."""
    for name in names:
        found = owner.get(name)
        owner = found if isinstance(found, Mapping) else {}
    return owner


def contradicted(assessment: Assessment) -> frozenset[str]:
    """Paths of the facts that papers disagree on."""
    seen = (*assessment.findings, *assessment.determinations)
    found = {fact.path for each in seen for fact in (*each.evidence, *each.settle) if fact.state == "contradicted"}
    found |= {each.binding[len("stated["):-1] for each in assessment.findings
              if each.binding.startswith("stated[") and each.verdict == "not_met"}  # fmt: skip
    return frozenset(found)


def words(value: Any, longest: int = NAME) -> str:
    """Text of the case, cut and with nothing unseen in it."""
    return cut(escape(cut(str(value), longest), None), longest)


def called(item: Mapping[str, Any], longest: int = NAME) -> str:
    return words(name_of(item), longest)


def some(names: Iterable[str], say: Say, most: int) -> str:
    """The first few names, and how many more there are."""
    every = tuple(dict.fromkeys(name for name in names if name))
    shown = say.joined(every[:most])
    return text("and more", say.lang, text=shown, n=len(every) - most) if len(every) > most else shown


def any_true(values: Iterable[Any], closed: bool) -> bool | None:
    """Whether one of these is true; None while one is unknown, or while there may be more of them."""
    every = tuple(values)
    if any(value is True for value in every):
        return True
    return False if closed and all(value is False for value in every) else None


def counted(code: str, answers: Iterable[bool | None], say: Say) -> str:
    """How many answers are yes, no and unknown, those named that there are."""
    counts = Counter(answers)
    names = {True: "yes", False: "no", None: "open"}
    return say.joined([text(f"{code}.{name}", say.lang, n=counts[answer]) for answer, name in names.items() if counts[answer]])
