from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.covers import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth

WRITTEN = {"it.channel.media": {"covers": ["fax", "email"]}}


def case(media: list[Any], complete: bool) -> dict[str, Any]:
    return {"flows": [{"id": "f", "channel": {"media": {"complete": complete, "items": media}}}]}


@pytest.mark.parametrize(
    ("media", "complete", "result"),
    [
        (["fax"], True, NO),
        (["fax", "email"], True, YES),
        (["fax", "email", "paper"], True, YES),
        ([], True, NO),
        (["fax"], False, UNKNOWN),
        (["fax", "email"], False, YES),
        ([], False, UNKNOWN),
        (["fax", None], True, UNKNOWN),
        ([None], True, NO),
        ([None, None], True, UNKNOWN),
        (["fax", "email", None], True, YES),
    ],
)
def test_open_closed_and_unknown_elements(media: list[Any], complete: bool, result: Truth) -> None:
    assert truth(WRITTEN, case(media, complete), "flows[f]") is result


def test_nothing_said() -> None:
    assert truth(WRITTEN, {"flows": [{"id": "f"}]}, "flows[f]") is UNKNOWN


def test_words_are_checked() -> None:
    assert [p.code for p in faults_of({"it.channel.media": {"covers": ["telex"]}}, "flows")] == ["rule-word-unknown"]
    assert [p.code for p in faults_of({"it.channel.media": {"covers": "fax"}}, "flows")] == ["rule-needs-list"]


def test_only_on_lists_of_plain_values() -> None:
    for written in ({"procedure.route": {"covers": ["meeting"]}}, {"flows": {"covers": ["fax"]}}):
        assert [p.code for p in faults_of(written)] == ["rule-operator-kind"]
    assert OPERATOR.kinds == {"list"}
