from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.overlaps import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth

WRITTEN = {"it.channel.media": {"overlaps": ["fax", "email"]}}


def case(media: list[Any], complete: bool) -> dict[str, Any]:
    return {"flows": [{"id": "f", "channel": {"media": {"complete": complete, "items": media}}}]}


@pytest.mark.parametrize(
    ("media", "complete", "result"),
    [
        (["fax"], True, YES),
        (["paper"], True, NO),
        ([], True, NO),
        (["paper"], False, UNKNOWN),
        (["fax"], False, YES),
        ([], False, UNKNOWN),
        (["paper", None], True, UNKNOWN),
        (["email", None], True, YES),
    ],
)
def test_open_closed_and_unknown_elements(media: list[Any], complete: bool, result: Truth) -> None:
    assert truth(WRITTEN, case(media, complete), "flows[f]") is result


def test_nothing_said() -> None:
    assert truth(WRITTEN, {"flows": [{"id": "f"}]}, "flows[f]") is UNKNOWN


def test_words_are_checked() -> None:
    assert [p.code for p in faults_of({"it.channel.media": {"overlaps": ["telex"]}}, "flows")] == ["rule-word-unknown"]
    assert [p.code for p in faults_of({"it.channel.media": {"overlaps": "fax"}}, "flows")] == ["rule-needs-list"]


def test_only_on_lists_of_plain_values() -> None:
    for written in ({"procedure.route": {"overlaps": ["meeting"]}}, {"flows": {"overlaps": ["fax"]}}):
        assert [p.code for p in faults_of(written)] == ["rule-operator-kind"]
    assert OPERATOR.kinds == {"list"}
