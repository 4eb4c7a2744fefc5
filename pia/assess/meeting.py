"""A meeting: its cases in the order in which they should be heard, with how long each takes and who votes on it.

What the council gives an opinion on comes before what it is only told, since opinions need a quorum, which a long
meeting may lose. Within each part the weightiest case comes first (`weigh`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pia.assess.beforehand import Beforehand, beforehand
from pia.assess.held import Held, held
from pia.assess.screen import PROCEDURE
from pia.assess.sitting import Sitting
from pia.assess.timing import Forecast, begins, forecast
from pia.assess.weigh import Reason, order, reasons
from pia.model.assessment import Assessment, Determination

# What `procedure` comes to, in the shipped packs, where nobody votes in the meeting.
_ONLY_TOLD = frozenset({"report", "report_only", "internal_check", "written"})


@dataclass(frozen=True, eq=False)
class Submission:
    """A case that could be read. file: as the user finds it."""

    file: str
    assessment: Assessment
    sitting: Sitting


@dataclass(frozen=True, eq=False)
class Item:
    """begins: minutes after the first item. voted: an opinion is asked, or may still have to be.

    beside: number of the item from which its reasons tell it apart, None where it is the only one of its part.
    """

    number: int
    submission: Submission
    voted: bool
    beside: int | None
    reasons: tuple[Reason, ...]
    forecast: Forecast
    begins: int
    questions: Beforehand

    @property
    def assessment(self) -> Assessment:
        return self.submission.assessment

    @property
    def sitting(self) -> Sitting:
        return self.submission.sitting

    @property
    def held(self) -> Held:
        return held(self.assessment.facts)

    @property
    def ends(self) -> int:
        return self.begins + self.forecast.used

    def count(self, verdict: str) -> int:
        return sum(finding.verdict == verdict for finding in self.assessment.findings)

    @cached_property
    def unlawful(self) -> int:
        return sum(finding.lawfulness == "unlawful" for finding in self.assessment.findings)

    @cached_property
    def possibly_unlawful(self) -> int:
        return sum(finding.lawfulness == "possibly_unlawful" for finding in self.assessment.findings)

    @property
    def procedure(self) -> Determination | None:
        return procedure_of(self.assessment)


@dataclass(frozen=True, eq=False)
class Meeting:
    """length: minutes set aside for all items, None where nobody said."""

    items: tuple[Item, ...]
    length: int | None = None

    @property
    def days(self) -> tuple[Held, ...]:
        """The days that the cases give, each once."""
        return tuple(sorted({item.held for item in self.items}))

    @property
    def forecast(self) -> int:
        """Minutes of all items by the estimate alone."""
        return sum(item.forecast.minutes for item in self.items)

    @property
    def used(self) -> int:
        """Minutes of all items: as planned, or as estimated where nothing is planned."""
        return sum(item.forecast.used for item in self.items)


def meeting(submissions: Sequence[Submission], length: int | None = None) -> Meeting:
    """Pure: the order of the submissions matters only between cases that weigh the same."""
    parts = [[each for each in submissions if is_voted(each.assessment) is voted] for voted in (True, False)]
    arranged = [part[place] for part in parts for place in order([each.assessment.findings for each in part])]
    voted = [is_voted(each.assessment) for each in arranged]
    forecasts = [forecast(each.assessment, each.sitting.minutes_planned, votes)
                 for each, votes in zip(arranged, voted, strict=True)]  # fmt: skip
    starts = begins(forecasts)
    items = tuple(_item(place, arranged, voted, forecasts[place], starts[place]) for place in range(len(arranged)))
    return Meeting(items, length)


def _item(place: int, arranged: Sequence[Submission], voted: Sequence[bool], time: Forecast, starts: int) -> Item:
    """Its reasons tell it apart from the case that follows in the same part; the last from the one before it."""
    own = arranged[place].assessment.findings
    near = [at for at in (place + 1, place - 1) if 0 <= at < len(arranged) and voted[at] is voted[place]]
    other = arranged[near[0]].assessment.findings if near else None
    return Item(place + 1, arranged[place], voted[place], near[0] + 1 if near else None, reasons(own, other), time, starts,
                beforehand(own))  # fmt: skip


def procedure_of(assessment: Assessment) -> Determination | None:
    """The determination that says on which road a case comes to the council."""
    return next((each for each in assessment.determinations if each.id == PROCEDURE), None)


def is_voted(assessment: Assessment) -> bool:
    """Unless it is certain that the council is only told: what is not determined may need a vote."""
    found = procedure_of(assessment)
    return found is None or not set(found.possible) <= _ONLY_TOLD
