"""How long an item of a meeting takes: what the case plans, else an estimate that says what it rests on.

The estimate is calibrated on one meeting, that of 13 July 2020 in `cases/meguro-2020-07-13`, whose minutes give

- for six consultations about 11, 8, 9, 11, 5 and 8 minutes of explanation: 52 in all, 9 on average;
- for two reports 1 and 3 minutes, 2 on average, and no question;
- 45 questions, none to 14 an item. The two hours set aside were over when the sixth explanation was: opening, questions,
  answers and votes had taken the other 68 minutes, 1.5 for each question.

Of the questions that a check printed for the same six papers on what they named, serious or important ones, members
asked 45 of 201, that is 22 in a hundred; of those on what a list may still hold, or of less weight, none. So many of
each paper's questions are expected. One meeting of one council says little about another, and the estimate no more.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from pia.assess.asks import Ask, asks
from pia.assess.sitting import Amount
from pia.model.assessment import Assessment

EXPLAIN_CONSULTATION = 9
EXPLAIN_REPORT = 2
QUESTIONS_IN_100 = 22
MINUTES_A_QUESTION = 1.5
ASKED_WEIGHTS = ("serious", "important")


@dataclass(frozen=True, slots=True)
class Forecast:
    """Whole minutes. likely: questions worth asking that members are likely to choose from; expected: to be asked.

    planned: what the case sets aside, as far as it says.
    """

    planned: Amount
    explanation: int
    likely: int
    expected: int
    questions: int

    @property
    def minutes(self) -> int:
        return self.explanation + self.questions

    @property
    def used(self) -> int:
        """What the timetable uses: the longest that is planned, else the forecast."""
        high = self.planned.high if self.planned.high is not None else self.planned.low
        return self.minutes if high is None else math.ceil(high)

    @property
    def over(self) -> int:
        """By how many minutes the forecast is longer than the longest planned; 0 without a plan."""
        return max(0, self.minutes - self.used) if self.planned.known else 0


def forecast(assessment: Assessment, planned: Amount, consulted: bool) -> Forecast:
    """consulted: an opinion is asked, and a report is not all that is given."""
    likely = sum(map(likely_asked, asks(assessment.findings).printed))
    expected = math.ceil(likely * QUESTIONS_IN_100 / 100) if consulted else 0
    explanation = EXPLAIN_CONSULTATION if consulted else EXPLAIN_REPORT
    return Forecast(planned, explanation, likely, expected, math.ceil(expected * MINUTES_A_QUESTION))


def likely_asked(ask: Ask) -> bool:
    """A serious or important question about something that the paper names."""
    return ask.first.weight in ASKED_WEIGHTS and ask.first.list_path is None


def begins(forecasts: Iterable[Forecast]) -> tuple[int, ...]:
    """Minutes after the first item at which each begins."""
    found, at = [], 0
    for each in forecasts:
        found.append(at)
        at += each.used
    return tuple(found)
