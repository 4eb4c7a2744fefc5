"""A meeting put together: what needs a vote first, then the weightiest, each with its time and its neighbour."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pia.assess.meeting import Meeting, Submission, is_voted, meeting
from pia.assess.sitting import sitting
from pia.model.assessment import Assessment, Determination, Finding
from tests.assess.test_order import TEXT, finding
from tests.assess.test_screen import with_findings
from tests.build import ON, case_of

SERIOUS, MINOR = finding("s", "open", "serious"), finding("m", "open", "minor")


def came_to(*possible: str) -> Determination:
    return Determination("procedure", TEXT, possible, (TEXT,) * len(possible), len(possible) == 1, (), (), (), ())


def judged(*findings: Finding, procedure: tuple[str, ...] = ("consult_before",)) -> Assessment:
    found = with_findings(*findings, determinations=(came_to(*procedure),))
    return replace(found, facts={**found.facts, "council": {"meeting": {"held_on": "2020-07-13"}}})


def submitted(file: str, assessment: Assessment, **council: Any) -> Submission:
    return Submission(file, assessment, sitting(case_of({"council": {"meeting": council}}), ON))


def files(found: Meeting) -> list[str]:
    return [item.submission.file for item in found.items]


def test_reports_come_after_what_needs_a_vote_however_heavy() -> None:
    found = meeting([submitted("report", judged(SERIOUS, procedure=("report",))), submitted("light", judged(MINOR)),
                     submitted("heavy", judged(SERIOUS))])  # fmt: skip
    assert files(found) == ["heavy", "light", "report"]
    assert [(item.number, item.voted, item.beside) for item in found.items] == [(1, True, 2), (2, True, 1), (3, False, None)]


def test_what_is_not_determined_may_need_a_vote() -> None:
    assert is_voted(judged(SERIOUS, procedure=("consult_before", "report")))
    assert is_voted(with_findings(SERIOUS))
    assert not is_voted(judged(SERIOUS, procedure=("report", "internal_check")))


def test_times_add_up() -> None:
    found = meeting([submitted("a", judged(SERIOUS), minutes_planned=30), submitted("b", judged(MINOR))], 60)
    first, second = found.items
    assert (first.begins, second.begins, second.ends) == (0, 30, found.used)
    assert found.used == 30 + second.forecast.minutes and found.forecast == first.forecast.minutes + second.forecast.minutes


def test_the_order_of_the_files_matters_only_between_equals() -> None:
    three = [submitted("a", judged(MINOR)), submitted("b", judged(SERIOUS)), submitted("c", judged(MINOR))]
    assert files(meeting(three)) == ["b", "a", "c"] and files(meeting(three[::-1])) == ["b", "c", "a"]


def test_days_are_named_once() -> None:
    assert [each.day for each in meeting([submitted("a", judged(MINOR)), submitted("b", judged(MINOR))]).days] == ["2020-07-13"]


def test_an_empty_meeting() -> None:
    found = meeting([])
    assert (found.items, found.days, found.forecast, found.used) == ((), (), 0, 0)
