"""Ways to clear a finding; `tests/properties/test_clearing.py` does what they say and looks."""

from __future__ import annotations

from typing import Any

from pia.assess.clearing import ways_to_clear
from tests.build import case_of, outcomes, rule_of


def ways(value: dict[str, Any], binding: str = "case", **rule: Any) -> list[list[tuple[str, str]]]:
    outcome = next(one for one in outcomes([rule_of(**rule)], case_of(value)) if one.binding.path == binding)
    assert outcome.verdict == "not_met"
    return [[(step.action, step.path) for step in way] for way in ways_to_clear(outcome.reasons())]


def test_a_measure_is_set() -> None:
    assert ways({"registry": {"public": False}}, require={"registry.public": True}) == [[("set", "registry.public")]]


def test_nobody_is_invited_to_unsay_a_fact() -> None:
    assert ways({"case": {"change": "new"}}, require={"case.change": "continued"}) == []
    both = {"all": [{"registry.public": True}, {"case.change": "continued"}]}
    assert ways({"registry": {"public": False}, "case": {"change": "new"}}, require=both) == []


def test_together_or_either() -> None:
    value = {"registry": {"public": False, "registered": False}}
    parts = [{"registry.public": True}, {"registry.registered": True}]
    assert ways(value, require={"all": parts}) == [[("set", "registry.public"), ("set", "registry.registered")]]
    assert ways(value, require={"any": parts}) == [[("set", "registry.public")], [("set", "registry.registered")]]


def test_the_proviso_is_a_way_too() -> None:
    value = {"case": {"change": "new"}, "registry": {"public": False}}
    found = ways(value, require={"case.change": "continued"}, unless={"condition": {"registry.public": True}})
    assert found == [[("set", "registry.public")]]


def test_what_the_condition_denies() -> None:
    assert ways({"procedure": {"papers_complete": True}}, require={"not": {"procedure.papers_complete": True}}) == [
        [("set", "procedure.papers_complete")]]  # fmt: skip


CONTROLS = {"for_each": "remote_access", "require": {"it.controls": {"some": {"item.kind": "technical"}}}}


def controls(*kinds: str, closed: bool = True) -> dict[str, Any]:
    items = [{"id": f"c{n}", "kind": kind} for n, kind in enumerate(kinds)]
    return {"remote_access": [{"id": "r", "controls": {"complete": closed, "items": items}}]}


def test_an_element_is_added_or_changed() -> None:
    assert ways(controls("contractual"), "remote_access[r]", **CONTROLS) == [
        [("set", "remote_access[r].controls[c0].kind")], [("add", "remote_access[r].controls")]]  # fmt: skip


def test_as_many_as_are_counted() -> None:
    rule = {**CONTROLS, "require": {"it.controls": {"count": {"at_least": 3, "where": {"item.kind": "technical"}}}}}
    assert ways(controls("technical"), "remote_access[r]", **rule) == [[("add", "remote_access[r].controls")] * 2]
    rule["require"] = {"it.controls": {"count": {"at_most": 0}}}
    assert ways(controls("technical"), "remote_access[r]", **rule) == []


def test_an_added_element_can_not_mend_what_is_outside_it() -> None:
    inner = {"item.kind": "technical", "registry.public": True}
    rule = {**CONTROLS, "require": {"it.controls": {"some": inner}}}
    assert ways(controls("physical") | {"case": {"change": "new"}, "registry": {"public": False}},
                "remote_access[r]", **rule) == [
        [("set", "remote_access[r].controls[c0].kind"), ("set", "registry.public")]]  # fmt: skip


def test_a_list_is_closed() -> None:
    rule = {"for_each": "remote_access", "require": {"it.controls": {"every": {"item.kind": "technical"}}}}
    assert ways(controls("contractual", closed=False), "remote_access[r]", **rule) == [
        [("set", "remote_access[r].controls[c0].kind"), ("close", "remote_access[r].controls.complete")]]  # fmt: skip


def test_of_a_list_of_plain_values_the_list_is_set() -> None:
    value = {"flows": [{"id": "f", "channel": {"media": ["fax"]}}]}
    rule = {"for_each": "flows", "require": {"not": {"it.channel.media": {"overlaps": ["fax"]}}}}
    assert ways(value, "flows[f]", **rule) == [[("set", "flows[f].channel.media")]]


def test_no_way_that_contradicts_itself() -> None:
    contradictory = {"all": [{"registry.public": True}, {"not": {"registry.public": True}}]}
    assert ways({"registry": {"public": False}}, require=contradictory) == []
    value = {"systems": [{"id": "s", "logs_kept_months": 3}]}
    rule = {"for_each": "systems", "require": {"it.logs_kept_months": {"at_least": 12, "at_most": 6}}}
    assert ways(value, "systems[s]", **rule) == []


def test_no_way_that_no_value_can_go() -> None:
    value = {"systems": [{"id": "s", "logs_kept_months": 3}]}
    rule = {"for_each": "systems", "require": {"it.logs_kept_months": {"less_than": 0}}}
    assert ways(value, "systems[s]", **rule) == []


def test_at_most_three_the_shortest_first() -> None:
    names = ("public", "registered", "updated_for_this")
    flags = [{f"registry.{name}": True} for name in names]
    value = {"registry": dict.fromkeys(names, False)}
    found = ways(value, require={"any": [{"all": flags}, *flags]})
    assert [len(way) for way in found] == [1, 1, 1]
