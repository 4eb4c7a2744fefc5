from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.derived import derive
from pia.model.range import Range
from tests.build import case_of, env_of


def derived(name: str, **meeting: Any) -> Any:
    case = case_of({"council": {"meeting": meeting}})
    record = case.root["council"]["meeting"]
    found = derive(env_of(case), record, record.shape.fields[name])
    return found.value, [fact.path.rpartition(".")[2] for fact in found.facts]


@pytest.mark.parametrize(("seats", "excluded", "expected"), [
    (20, 0, 11), (19, 0, 10), (1, 0, 1), (20, 2, 10), (21, 2, 10), (0, 0, 1),
    ({"from": 18, "to": 20}, 0, Range(10, 11)), (20, {"from": 0, "to": 2}, Range(10, 11)),
    (20, None, Range(1, 11)), (None, 0, None), ({"from": 18}, 0, Range(10, None)),
])  # fmt: skip
def test_quorum(seats: Any, excluded: Any, expected: Any) -> None:
    assert derived("quorum", seats=seats, excluded=excluded)[0] == expected


@pytest.mark.parametrize(("present", "excluded", "chair", "expected"), [
    (18, 0, False, 17), (18, 0, True, 18), (18, 1, False, 16), (18, 0, None, Range(17, 18)),
    (None, 0, True, None), (1, 0, False, 0), (0, 0, False, 0), (18, None, False, Range(0, 17)),
    ({"from": 10, "to": 12}, 0, False, Range(9, 11)),
])  # fmt: skip
def test_voters(present: Any, excluded: Any, chair: Any, expected: Any) -> None:
    assert derived("voters", present=present, excluded=excluded, chair_votes=chair)[0] == expected


@pytest.mark.parametrize(("present", "excluded", "expected"), [
    (18, 0, 18), (18, 1, 17), (1, 2, 0), (18, None, Range(0, 18)), (None, 0, None),
    ({"from": 10, "to": 12}, {"from": 0, "to": 1}, Range(9, 12)),
])  # fmt: skip
def test_attending(present: Any, excluded: Any, expected: Any) -> None:
    assert derived("attending", present=present, excluded=excluded)[0] == expected


def test_what_is_missing_is_named() -> None:
    assert derived("quorum", seats=20) == (Range(1, 11), ["excluded"])
    assert derived("quorum", seats={"from": 18}) == (Range(1, None), ["seats", "excluded"])
    assert derived("voters", present=18, excluded=0) == (Range(17, 18), ["chair_votes"])


def test_what_decides_is_quoted() -> None:
    assert derived("quorum", seats=20, excluded=0)[1] == ["seats", "excluded"]
