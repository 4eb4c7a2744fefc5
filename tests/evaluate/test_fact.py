from __future__ import annotations

from typing import Any

from pia.evaluate.fact import of_field, of_list, of_value, unknown_elements
from tests.build import case_of


def fact(value: dict[str, Any], section: str, name: str) -> Any:
    case = case_of(value)
    record = case.root[section]
    return of_field(case, record, record.shape.fields[name])


def test_given_and_unanswered() -> None:
    found = fact({"registry": {"public": True}}, "registry", "public")
    assert (found.path, found.value, found.state) == ("registry.public", True, "given")
    assert found.at == ("registry", "public")
    found = fact({"registry": {"public": None}}, "registry", "public")
    assert (found.value, found.state) == (None, "unanswered")
    assert fact({}, "registry", "public").state == "unanswered"


def test_states() -> None:
    entry = {"path": "registry.public", "by": "課長", "until": "2020-08-01", "why": "検討の途中"}
    assert fact({"pending": [entry]}, "registry", "public").state == "pending"
    reason = {"path": "registry.exempt_reason", "reason": "登録が要る事務"}
    assert fact({"not_applicable": [reason]}, "registry", "exempt_reason").state == "not_applicable"


def seq(value: Any) -> Any:
    case = case_of({"case": {"kinds": value}})
    return case, case.root["case"]["kinds"]


def test_a_closed_list_points_at_its_closing() -> None:
    case, kinds = seq({"complete": True, "items": ["outsourcing"]})
    found = of_list(case, kinds)
    assert (found.path, found.value, found.closing, found.at) == (
        "case.kinds.complete", True, True, ("case", "kinds", "complete"))  # fmt: skip


def test_an_open_list_misses_its_closing_or_itself() -> None:
    case, kinds = seq(["outsourcing"])
    assert (of_list(case, kinds).path, of_list(case, kinds).value) == ("case.kinds.complete", None)
    case, kinds = seq(None)
    assert of_list(case, kinds).path == "case.kinds"


def test_what_a_list_holds() -> None:
    case, kinds = seq({"complete": True, "items": ["outsourcing", None]})
    assert of_value(kinds).path == "case.kinds"
    (unknown,) = unknown_elements(case, kinds)
    assert (unknown.path, unknown.value, unknown.at) == ("case.kinds[1]", None, ("case", "kinds", "items", 1))
