"""Single facts that settle an open finding; `tests/properties/test_settling.py` tries them all by brute force."""

from __future__ import annotations

from typing import Any

from pia.assess.alone import alone
from tests.build import case_of, outcomes, rule_of


def found(value: dict[str, Any], binding: str = "case", **rule: Any) -> tuple[str, ...]:
    outcome = next(one for one in outcomes([rule_of(**rule)], case_of(value)) if one.binding.path == binding)
    return alone(outcome, outcome.reasons())


RULE = {"when": {"registry.registered": True}, "require": {"registry.public": True}}


def test_a_fact_that_can_rule_the_rule_out() -> None:
    assert found({}, **RULE) == ("registry.registered",), "if it is not registered, the rest does not matter"


def test_the_last_missing_fact() -> None:
    assert found({"registry": {"registered": True}}, **RULE) == ("registry.public",)
    assert found({"registry": {"public": False}}, **RULE) == ("registry.registered",)


def test_none_where_two_are_needed_whatever_they_are() -> None:
    rule = {"require": {"registry.public": True}, "needs": ["procedure.route", "procedure.heard_on"]}
    assert found({}, **rule) == ("registry.public",), "a no settles it; the others settle nothing"


def test_either_of_two_in_an_or() -> None:
    rule = {"require": {"any": [{"registry.public": True}, {"registry.registered": True}]}}
    assert found({}, **rule) == ("registry.public", "registry.registered")
    rule = {"require": {"all": [{"registry.public": True}, {"registry.registered": True}]}}
    assert found({}, **rule) == ("registry.public", "registry.registered")


def test_closing_a_list_settles_only_what_its_elements_settle() -> None:
    rule = {"for_each": "remote_access", "require": {"it.controls": {"some": {"item.kind": "technical"}}}}
    access = [{"id": "r", "controls": [{"id": "c", "kind": "contractual"}]}]
    assert found({"remote_access": access}, "remote_access[r]", **rule) == ("remote_access[r].controls.complete",)
    access[0]["controls"].append({"id": "d"})  # type: ignore[attr-defined]
    assert found({"remote_access": access}, "remote_access[r]", **rule) == ("remote_access[r].controls[d].kind",)


def test_one_fact_in_two_conditions_answers_both() -> None:
    rule = {"require": {"all": [{"council.meeting.seats": {"at_least": 5}}, {"council.meeting.seats": {"at_most": 30}},
                                {"registry.public": True}]}}  # fmt: skip
    assert found({}, **rule) == ("council.meeting.seats", "registry.public")
    assert found({"registry": {"public": True}}, **rule) == ("council.meeting.seats",)


def test_behind_a_derived_fact() -> None:
    rule = {"for_each": "parties", "when": {"it.entrusted": True}, "needs": ["it.criteria"]}
    value = {"parties": [{"id": "a"}], "delegations": {"complete": True, "items": [{"id": "d"}]}}
    assert found(value, "parties[a]", **rule) == (), "it can only go to a, and then the criteria are asked"
    value["parties"].append({"id": "b"})  # type: ignore[attr-defined]
    assert found(value, "parties[a]", **rule) == ("delegations[d].to",), "it may go to b"


def test_trying_answers_leaves_the_case_as_it_was() -> None:
    value = {"parties": [{"id": "a"}, {"id": "b"}], "delegations": {"complete": True, "items": [{"id": "d"}]}}
    case = case_of(value)
    before = repr(case.root)
    rule = rule_of(for_each="parties", when={"it.entrusted": True}, needs=["it.criteria"])
    for outcome in outcomes([rule], case):
        alone(outcome, outcome.reasons())
    assert repr(case.root) == before


def test_nothing_for_the_rest_of_a_list() -> None:
    assert found({}, "links[*]", for_each="links", needs=["it.direction"]) == ()
