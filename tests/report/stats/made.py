"""One small case in three meetings, and a file that can't be read."""

from __future__ import annotations

from typing import Any

from pia.assess.recur import By, Heard, recurrence
from pia.report.stats import Counted, Unread
from pia.source import Problem, Span
from tests.report.agenda.made import heard
from tests.report.sample import BENIGN, sample

DAYS = ("2020-07-13", "2020-10-05", "2021-06-08")


def counted(lang: Any = "ja", text: str = BENIGN, by: By = "meeting", days: tuple[str, ...] = DAYS) -> Counted:
    broken = Problem.of("bad-date", text=text, file="broken.yaml", span=Span(3, 1, 3, 2))
    cases = [Heard(f"{day}.yaml", heard(sample(text), day)) for day in days]
    return Counted(recurrence(cases, by), [Unread("broken.yaml", (broken,))] if days is DAYS else [], lang)
