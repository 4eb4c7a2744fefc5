"""Quorum and voters of an item: the recorded meeting, and the arithmetic over every number."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.assess.sitting import Sitting, sitting
from pia.model.case_file import load_case
from pia.source import read
from pia.truth import NO, UNKNOWN, YES
from tests.build import ON, case_of
from tests.report.real import FOLDER

ANSWERED = sorted(path.name for path in (FOLDER / "answered").glob("*.yaml"))
PERSONS = st.integers(0, 40)


def sat(**meeting: Any) -> Sitting:
    return sitting(case_of({"council": {"meeting": meeting}}), ON)


@pytest.mark.parametrize("name", ANSWERED)
def test_the_recorded_votes_are_those_of_the_voters(name: str) -> None:
    case = load_case(read((FOLDER / "answered" / name).read_bytes(), name))
    found, meeting = sitting(case, ON), case.root["council"]["meeting"]
    assert (found.quorum.low, found.quorum.certain, found.reached, found.agrees) == (11, True, YES, YES)
    assert found.voters.certain and found.voters.low == 17
    assert found.voters.low == meeting["votes_for"] + meeting["votes_against"] + meeting["abstained"]


def test_before_the_meeting_an_exclusion_may_still_change_it() -> None:
    case = load_case(read((FOLDER / "6-her-sys.yaml").read_bytes(), "6-her-sys.yaml"))
    found = sitting(case, ON)
    assert found.only_exclusion_open and not found.quorum.certain
    assert (found.quorum.high, found.voters.high, found.reached, found.agrees) == (11, 17, UNKNOWN, UNKNOWN)
    assert found.quorum.missing == ("council.meeting.excluded",)


def test_nothing_said_is_nothing_known() -> None:
    found = sat()
    assert not any(each.known for each in (found.seats, found.present, found.quorum, found.voters, found.stated))
    assert (found.reached, found.agrees, found.chair_votes) == (UNKNOWN, UNKNOWN, None)


def test_an_excluded_member_is_neither_a_seat_nor_present_nor_a_voter() -> None:
    found = sat(seats=20, present=10, excluded=1, chair_votes=False, quorum_stated=11)
    assert (found.quorum.low, found.voters.low, found.reached, found.agrees) == (10, 8, NO, NO)


@given(seats=PERSONS, present=PERSONS, excluded=PERSONS, chair=st.booleans())
def test_the_arithmetic(seats: int, present: int, excluded: int, chair: bool) -> None:
    found = sat(seats=seats, present=present, excluded=excluded, chair_votes=chair)
    left, there = max(0, seats - excluded), max(0, present - excluded)
    # More than half of those who are left: one fewer would not be.
    assert found.quorum.certain and 2 * found.quorum.low > left >= 2 * (found.quorum.low - 1)
    assert found.voters.low == max(0, there - (not chair)) and found.voters.certain
    assert found.reached is (YES if there >= found.quorum.low else NO)


@given(seats=PERSONS, present=PERSONS, excluded=PERSONS, chair=st.booleans(), blank=st.sets(st.sampled_from(
    ["seats", "present", "excluded", "chair_votes"])))  # fmt: skip
def test_an_answer_never_contradicts_what_was_said_without_it(
    seats: int, present: int, excluded: int, chair: bool, blank: set[str]
) -> None:
    every: dict[str, Any] = {"seats": seats, "present": present, "excluded": excluded, "chair_votes": chair}
    known, less = sat(**every), sat(**{name: value for name, value in every.items() if name not in blank})
    for whole, part in ((known.quorum, less.quorum), (known.voters, less.voters)):
        assert part.low is None or part.low <= whole.low
        assert part.high is None or whole.high <= part.high
    assert less.reached in (UNKNOWN, known.reached)
