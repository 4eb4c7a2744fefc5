"""The day on which a case comes before the council, and the fiscal year that the day is in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pia.model.era import fiscal_year_of


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """first ≤ the day ≤ last, ISO; both "" where the case says nothing of use."""

    first: str = ""
    last: str = ""

    @property
    def day(self) -> str:
        """The day if it is one, else ""."""
        return self.first if self.first == self.last else ""

    @property
    def year(self) -> int | None:
        """The fiscal year, 1 April to 31 March, named by the year it begins in; None where it may be another."""
        if not self.first or not self.last:
            return None
        years = {fiscal_year_of(date.fromisoformat(day)) for day in (self.first, self.last)}
        return years.pop() if len(years) == 1 else None


def held(facts: Mapping[str, Any]) -> Held:
    """From the plain facts of a case: the meeting's day, else the day on which it is to be heard."""
    meeting = facts.get("council", {}).get("meeting", {}).get("held_on")
    found = meeting if meeting is not None else facts.get("procedure", {}).get("heard_on")
    if isinstance(found, dict):
        return Held(str(found.get("from") or ""), str(found.get("to") or ""))
    return Held(found, found) if isinstance(found, str) else Held()
