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


def test_compared_with_another_fact() -> None:
    start = {"path": "procedure.started_on", "plus": {"months": 2}}
    rule = {"when": {"procedure.heard_on": {"within": {"of": start, "days": 9}}},
            "needs": ["procedure.route"]}  # fmt: skip
    assert found({}, **rule) == (), "one day alone says nothing of the other"
    assert found({"procedure": {"started_on": "2020-07-13"}}, **rule) == ("procedure.heard_on",)
    month = {"schedule": {"milestones": {"complete": True, "items": [{"id": "m", "date": "2020-07"}]}}}
    same = {"for_each": "schedule.milestones", "when": {"it.date": {"same_as": "procedure.heard_on"}},
            "needs": ["procedure.route"]}  # fmt: skip
    assert found(month, "schedule.milestones[m]", **same) == ("procedure.heard_on",), "a day outside the month"


def test_an_unknown_element_of_a_list_of_plain_values() -> None:
    rule = {"require": {"case.kinds": {"overlaps": ["provision"]}}}
    assert found({"case": {"kinds": ["outsourcing", None]}}, **rule) == ("case.kinds[1]",), "though the list is open"


def test_an_empty_list_may_hold_what_decides() -> None:
    rule = {"require": {"links": {"count": {"at_least": 2}}}, "needs": ["procedure.route"]}
    assert found({}, **rule) == ("links",)
    rule = {"require": {"links": {"some": {"item.direction": "send", "registry.public": True}}}}
    assert found({}, **rule) == ("links",), "over an open list nothing is ruled out"


def test_the_bound_of_a_count() -> None:
    rule = {"require": {"links": {"count": {"at_least": {"path": "council.meeting.seats"}}}},
            "needs": ["procedure.route"]}  # fmt: skip
    value = {"links": {"complete": True, "items": [{"id": "a"}]}}
    assert found(value, **rule) == ("council.meeting.seats",)


def test_one_text_read_in_two_ways() -> None:
    rule = {"require": {"all": [{"case.summary": {"mentions": "vague"}}, {"not": {"case.summary": "住所等"}}]},
            "needs": ["procedure.route"]}  # fmt: skip
    assert found({}, **rule) == ("case.summary",)
