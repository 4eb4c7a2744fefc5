"""How the council sits on one item: who may vote, and whether there are enough, as far as the case says.

Quorum and voters are the derived facts `council.meeting.quorum` and `council.meeting.voters`, which the rules of the
council read too, so that an agenda and a check can't disagree. Numbers are of persons; minutes_planned in minutes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pia.evaluate.derived import derive
from pia.evaluate.env import Env, On
from pia.evaluate.fact import of_field
from pia.model.case_file import CaseFile
from pia.model.range import Range, bounds, can_equal
from pia.truth import NO, UNKNOWN, YES, Truth


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as far as it is known: low ≤ it ≤ high, None where there is no bound.

    missing: paths of the facts that keep it from being one number.
    """

    low: Any = None
    high: Any = None
    missing: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def known(self) -> bool:
        """Whether the file says anything of it."""
        return self.low is not None or self.high is not None


@dataclass(frozen=True, slots=True)
class Sitting:
    """reached: whether those who sit on the item are a quorum. agrees: whether the quorum in the papers is the computed
    one. chair_votes: None where the case doesn't say.
    """

    seats: Amount
    present: Amount
    excluded: Amount
    chair_votes: bool | None
    quorum: Amount
    voters: Amount
    stated: Amount
    minutes_planned: Amount
    reached: Truth
    agrees: Truth

    @property
    def only_exclusion_open(self) -> bool:
        """Whether the quorum waits for nothing but whether somebody is excluded; then its `high` is that of nobody."""
        return not self.excluded.known and self.seats.certain


def sitting(case: CaseFile, on: On) -> Sitting:
    """What a case says of the council's sitting, and what follows."""
    meeting = case.root["council"]["meeting"]
    env = Env(case, on, {})

    def amount(name: str) -> Amount:
        field = meeting.shape.fields[name]
        if field.derived:
            found = derive(env, meeting, field)
            low, high = bounds(found.value)
            return Amount(low, high, () if low is not None and low == high else tuple(fact.path for fact in found.facts))
        fact = of_field(case, meeting, field)
        low, high = bounds(fact.value)
        return Amount(low, high, () if low is not None and low == high else (fact.path,))

    seats, present, excluded, quorum, stated = map(amount, ("seats", "present", "excluded", "quorum", "quorum_stated"))
    return Sitting(
        seats=seats,
        present=present,
        excluded=excluded,
        chair_votes=meeting.get("chair_votes"),
        quorum=quorum,
        voters=amount("voters"),
        stated=stated,
        minutes_planned=amount("minutes_planned"),
        reached=_reached(present, excluded, quorum),
        agrees=_agrees(stated, quorum),
    )


def _reached(present: Amount, excluded: Amount, quorum: Amount) -> Truth:
    """Who is excluded is no longer part of the sitting: neither of those present, nor of the seats behind the quorum."""
    if quorum.high is not None and present.low is not None and excluded.high is not None:
        if max(0, present.low - excluded.high) >= quorum.high:
            return YES
    if quorum.low is not None and present.high is not None and present.high - (excluded.low or 0) < quorum.low:
        return NO
    return UNKNOWN


def _agrees(stated: Amount, quorum: Amount) -> Truth:
    if not stated.known or not quorum.known:
        return UNKNOWN
    if stated.certain and quorum.certain:
        return YES if stated.low == quorum.low else NO
    return UNKNOWN if can_equal(_range(stated), _range(quorum)) else NO


def _range(amount: Amount) -> Any:
    return Range(amount.low, amount.high)
