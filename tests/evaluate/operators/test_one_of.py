from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.one_of import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth


@pytest.mark.parametrize(("route", "result"), [("meeting", YES), ("report", YES), ("written", NO), (None, UNKNOWN)])
def test_words(route: Any, result: Truth) -> None:
    assert truth({"procedure.route": ["meeting", "report"]}, {"procedure": {"route": route}}) is result


@pytest.mark.parametrize(("seats", "result"), [
    (2, YES), (3, NO), ({"from": 5}, NO), ({"from": 1, "to": 2}, UNKNOWN), ({"from": 4, "to": 4}, YES),
])  # fmt: skip
def test_numbers(seats: Any, result: Truth) -> None:
    assert truth({"council.meeting.seats": [2, 4]}, {"council": {"meeting": {"seats": seats}}}) is result


def test_a_list_that_a_profile_sets() -> None:
    from tests.build import case_of, env_of, node_of

    node = node_of({"procedure.route": {"param": "routes"}}, params={"routes": ["meeting", "written"]})
    for route, result in (("written", YES), ("report", NO), (None, UNKNOWN)):
        assert node.truth(env_of(case_of({"procedure": {"route": route}}))) is result


def test_a_parameter_is_typed_like_what_it_is_compared_with() -> None:
    codes = [
        p.code for p in faults_of({"procedure.route": {"param": "routes"}}, params={"routes": ["meeting", "nowhere"]})
    ]
    assert codes == ["rule-word-unknown"]


def test_an_empty_list_is_refused() -> None:
    assert [p.code for p in faults_of({"procedure.route": []})] == ["rule-needs-list"]


def test_probes_meet_every_truth() -> None:
    assert {OPERATOR.test(probe, ("a", "b")) for probe in OPERATOR.probes(("a", "b"))} == {YES, NO}
