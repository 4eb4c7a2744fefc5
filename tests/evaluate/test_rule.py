"""Bindings and verdicts: what a rule is applied to, and what it says of it."""

from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.rule import possible
from pia.truth import NO, UNKNOWN, YES
from tests.build import case_of, rule_of, verdicts


def found(value: dict[str, Any], **rule: Any) -> dict[str, str]:
    return {binding: verdict for (_, binding), verdict in verdicts([rule_of(**rule)], case_of(value)).items()}


PUBLIC = {"require": {"registry.public": True}}
WHEN, REQUIRE, UNLESS = "registry.registered", "registry.public", "registry.updated_for_this"
WRITTEN = {"when": {WHEN: True}, "require": {REQUIRE: True}, "unless": {"condition": {UNLESS: True}}}
TABLE = [
    # when, require, unless -> verdict
    (False, False, None, "not_applicable"), (False, None, None, "not_applicable"),
    (False, True, True, "not_applicable"),
    (None, False, True, "open"), (None, False, None, "open"), (None, True, None, "open"), (None, None, None, "open"),
    (True, True, None, "met"), (True, True, False, "met"), (True, None, True, "open"), (True, None, None, "open"),
    (True, False, True, "excepted"), (True, False, None, "open"), (True, False, False, "not_met"),
]  # fmt: skip


@pytest.mark.parametrize(("when", "require", "unless", "verdict"), TABLE)
def test_verdicts(when: Any, require: Any, unless: Any, verdict: str) -> None:
    case = {"registry": {"registered": when, "public": require, "updated_for_this": unless}}
    assert found(case, **WRITTEN) == {"case": verdict}


def test_without_a_proviso() -> None:
    assert found({"registry": {"public": False}}, **PUBLIC) == {"case": "not_met"}


@pytest.mark.parametrize(("registry", "verdict"), [
    ({"public": True}, "open"), ({"public": True, "exempt_reason": "対象外の事務"}, "met"),
    ({"public": False}, "not_met"), ({}, "open"),
])  # fmt: skip
def test_needs_are_asked_only_where_the_rule_could_be_met(registry: dict[str, Any], verdict: str) -> None:
    assert found({"registry": registry}, needs=["registry.exempt_reason"], **PUBLIC) == {"case": verdict}


def test_needs_alone() -> None:
    assert found({}, needs=["procedure.route"]) == {"case": "open"}
    assert found({"procedure": {"route": "written"}}, needs=["procedure.route"]) == {"case": "met"}


@pytest.mark.parametrize(("written", "verdict"), [
    (None, "open"), ([], "open"), (["outsourcing"], "open"), ({"complete": True, "items": []}, "met"),
    ({"complete": True, "items": ["outsourcing"]}, "met"), ({"complete": True, "items": ["outsourcing", None]}, "open"),
    ({"complete": False, "items": ["outsourcing"]}, "open"),
])  # fmt: skip
def test_a_list_is_stated_once_it_is_closed_and_known(written: Any, verdict: str) -> None:
    assert found({"case": {"kinds": written}}, needs=["case.kinds"]) == {"case": verdict}


def test_a_range_is_stated() -> None:
    assert found({"council": {"meeting": {"seats": {"from": 1}}}}, needs=["council.meeting.seats"]) == {"case": "met"}


def test_a_derived_fact_is_stated_once_it_is_certain() -> None:
    meeting: dict[str, Any] = {"seats": 20}
    assert found({"council": {"meeting": meeting}}, needs=["council.meeting.quorum"]) == {"case": "open"}
    meeting["excluded"] = 0
    assert found({"council": {"meeting": meeting}}, needs=["council.meeting.quorum"]) == {"case": "met"}


def test_not_applicable_satisfies_needs_and_nothing_else() -> None:
    state = {"not_applicable": [{"path": "costs.initial", "reason": "国が負担する"}]}
    assert found(state, needs=["costs.initial"]) == {"case": "met"}
    assert found(state, require={"costs.initial": {"at_most": 100}}) == {"case": "open"}
    assert found(state, when={"costs.initial": {"at_most": 100}}, needs=["costs.initial"]) == {"case": "open"}


EACH = {"for_each": "links", "require": {"it.direction": "send"}}


def test_one_for_each_element_and_one_for_the_rest() -> None:
    links: list[Any] = [{"id": "a", "direction": "send"}, {"id": "b", "direction": "both"}]
    assert found({"links": links}, **EACH) == {"links[a]": "met", "links[b]": "not_met", "links[*]": "open"}
    closed = {"links": {"complete": True, "items": links}}
    assert found(closed, **EACH) == {"links[a]": "met", "links[b]": "not_met"}


def test_lists_without_elements() -> None:
    assert found({}, **EACH) == {"links[*]": "open"}
    assert found({"links": []}, **EACH) == {"links[*]": "open"}
    assert found({"links": {"complete": True, "items": []}}, **EACH) == {"links[*]": "not_applicable"}
    assert found({"links": {"complete": True}}, **EACH) == {"links[*]": "not_applicable"}
    assert found({"links": {"complete": False}}, **EACH) == {"links[*]": "open"}


def test_an_unknown_element() -> None:
    assert found({"links": {"complete": True, "items": [None]}}, **EACH) == {"links[0]": "open"}


def test_the_rest_does_not_apply_where_no_element_could() -> None:
    rule = {**EACH, "when": {"registry.public": True}}
    assert found({"registry": {"public": False}}, **rule) == {"links[*]": "not_applicable"}
    assert found({"registry": {"public": True}}, **rule) == {"links[*]": "open"}


def test_the_rest_is_never_met() -> None:
    assert found({"registry": {"public": True}}, for_each="links", **PUBLIC) == {"links[*]": "open"}


NESTED = {"for_each": "sites[].hazards", "needs": ["it.metric"]}


@pytest.mark.parametrize(("sites", "expected"), [
    (None, {"sites[*].hazards[*]": "open"}),
    ({"complete": True, "items": []}, {"sites[*].hazards[*]": "not_applicable"}),
    ({"complete": True, "items": [None]}, {"sites[0].hazards[*]": "open"}),
    ({"complete": True, "items": [{"id": "s"}]}, {"sites[s].hazards[*]": "open"}),
    ({"complete": True, "items": [{"id": "s", "hazards": {"complete": True}}]},
     {"sites[s].hazards[*]": "not_applicable"}),
    ([{"id": "s", "hazards": {"complete": True, "items": [{"id": "h", "metric": "3m"}, None]}}],
     {"sites[s].hazards[h]": "met", "sites[s].hazards[1]": "open", "sites[*].hazards[*]": "open"}),
])  # fmt: skip
def test_nested(sites: Any, expected: dict[str, str]) -> None:
    assert found({"sites": sites}, **NESTED) == expected


def test_the_rest_of_a_nested_list_knows_its_container() -> None:
    """What the container says can rule the rule out for whatever is still missing in it."""
    rule = {**NESTED, "when": {"it.parent.status": "confirmed"}}
    assert found({"sites": {"complete": True, "items": [{"id": "s", "status": "required"}]}}, **rule) == {
        "sites[s].hazards[*]": "not_applicable"}  # fmt: skip
    assert found({"sites": [{"id": "s", "status": "confirmed"}]}, **rule) == {
        "sites[s].hazards[*]": "open", "sites[*].hazards[*]": "open"}  # fmt: skip


def test_a_list_in_a_part() -> None:
    rule = {"for_each": "case.objectives", "when": {"it.parent.stage": "planning"}, "needs": ["it.baseline"]}
    assert found({"case": {"stage": "operating"}}, **rule) == {"case.objectives[*]": "not_applicable"}
    assert found({"case": {"objectives": [{"id": "o"}], "stage": "planning"}}, **rule) == {
        "case.objectives[o]": "open", "case.objectives[*]": "open"}  # fmt: skip


def test_state_sections_are_always_all_there_is() -> None:
    rule = {"for_each": "pending", "require": {"it.overdue": False}}
    assert found({}, **rule) == {"pending[*]": "not_applicable"}
    entry = {"path": "procedure.route", "by": "課長", "until": "2020-07-12", "why": "検討の途中"}
    assert found({"pending": [entry]}, **rule) == {"pending[procedure.route]": "not_met"}


@pytest.mark.parametrize(("truths", "expected"), [
    ((YES, UNKNOWN, NO), ("met", "not_met")),
    ((UNKNOWN, UNKNOWN, NO), ("met", "not_met", "not_applicable")),
    ((UNKNOWN, NO, UNKNOWN), ("excepted", "not_met", "not_applicable")),
    ((YES, NO, UNKNOWN), ("excepted", "not_met")),
    ((YES, UNKNOWN, YES), ("met", "excepted")),
    ((UNKNOWN, YES, NO), ("met", "not_applicable")),
    ((YES, YES, NO), ("met",)),
])  # fmt: skip
def test_possible(truths: Any, expected: tuple[str, ...]) -> None:
    assert possible(*truths) == expected
