"""A small meeting made by hand, so that no pack changes it: an unlawful case, an ordinary one, a report, a broken file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pia.assess.meeting import Submission, meeting
from pia.assess.sitting import sitting
from pia.model.assessment import Assessment
from pia.report.agenda import Pack, Setting, Unread
from pia.source import Problem, Span
from tests.assess.test_meeting import came_to
from tests.assess.test_order import finding
from tests.build import ON, case_of
from tests.report.sample import BENIGN, sample

SEATS = {"seats": 20, "excluded": 0, "present": 18, "chair_votes": False, "quorum_stated": 11}
SETTING = Setting("2020-07-13", "会議室", 14 * 60, "2020-07-06")


def heard(assessment: Assessment, day: str = "2020-07-13") -> Assessment:
    return replace(assessment, facts={**assessment.facts, "council": {"meeting": {"held_on": day}}})


def submitted(file: str, assessment: Assessment, **council: Any) -> Submission:
    return Submission(file, assessment, sitting(case_of({"council": {"meeting": council}}), ON))


def pack(lang: Any = "ja", text: str = BENIGN, length: int | None = 40, setting: Setting = SETTING) -> Pack:
    first = heard(sample(text))
    report = replace(first, determinations=(came_to("report"),), findings=(finding("r", "open", "serious"),))
    plain = replace(first, findings=(finding("p", "open", "important"),))
    submissions = [
        submitted("report.yaml", report, **SEATS),
        submitted("plain.yaml", plain, **{**SEATS, "excluded": 2}, minutes_planned=5),
        submitted("first.yaml", first, seats=20, present=18, chair_votes=False, quorum_stated=11),
    ]
    broken = Problem.of("bad-date", text=text, file="broken.yaml", span=Span(3, 1, 3, 2))
    return Pack(meeting(submissions, length), setting, [Unread("broken.yaml", (broken,))], lang)
