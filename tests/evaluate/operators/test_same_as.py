from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.same_as import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth


@pytest.mark.parametrize(("heard", "held", "result"), [
    ("2020-07-13", "2020-07-13", YES), ("2020-07-13", "2020-07-14", NO), (None, "2020-07-13", UNKNOWN),
    ("2020-07-13", None, UNKNOWN),
])  # fmt: skip
def test_two_facts(heard: Any, held: Any, result: Truth) -> None:
    case = {"procedure": {"heard_on": heard}, "council": {"meeting": {"held_on": held}}}
    assert truth({"procedure.heard_on": {"same_as": "council.meeting.held_on"}}, case) is result


def test_a_number_and_a_derived_number() -> None:
    written = {"council.meeting.quorum_stated": {"same_as": "council.meeting.quorum"}}
    for stated, result in ((11, YES), (10, NO)):
        meeting = {"seats": 20, "excluded": 0, "quorum_stated": stated}
        assert truth(written, {"council": {"meeting": meeting}}) is result


def test_reverse_lookup() -> None:
    """Is some delegation to this party?"""
    written = {"delegations": {"some": {"item.to": {"same_as": "it.id"}}}}
    parties = [{"id": "a"}, {"id": "b"}]
    case = {"parties": parties, "delegations": {"complete": True, "items": [{"id": "d", "to": "a"}]}}
    assert truth(written, case, "parties[a]") is YES
    assert truth(written, case, "parties[b]") is NO
    assert truth(written, case | {"delegations": [{"id": "d", "to": "a"}]}, "parties[b]") is UNKNOWN


def test_facts_of_different_kinds_are_refused() -> None:
    faults = faults_of({"procedure.heard_on": {"same_as": "council.meeting.seats"}})
    assert [problem.code for problem in faults] == ["rule-operand-kind"]
    assert OPERATOR.operand == "path"
