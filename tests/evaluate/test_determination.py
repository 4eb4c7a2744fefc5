from __future__ import annotations

from datetime import date
from typing import Any

from pia.evaluate.determination import CompiledDetermination, Determined, determine
from pia.evaluate.scope import Faults, Scope
from pia.model.catalogue import case_shape, load
from pia.model.check import Checker
from pia.model.range import Range
from pia.rulebook.compile_rule import compile_determinations
from pia.rulebook.files import Checked
from tests.build import LEXICONS, ON, TEXT, case_of, document

ORDER = ["first", "second", "third"]


def determination(
    cases: list[Any], *, order: list[str] | None = None, for_each: str | None = None
) -> CompiledDetermination:
    from pathlib import Path

    words = {word: TEXT for word in order or ()}
    written = {"id": "d", "title": TEXT, "cases": cases, "order": order or [], "words": words}
    source = document({"determinations": [written | ({"for_each": for_each} if for_each else {})]}, "rules.yaml")
    checker = Checker(source)
    typed = checker.part(source.value, load("rules"), ())
    assert checker.problems == [] and typed is not None
    scope = Scope(Faults(source), case_shape(), lexicons=frozenset(LEXICONS))
    (found,) = compile_determinations(Checked(Path("rules.yaml"), source, typed), scope, "book")
    assert scope.faults.problems == []
    return found


def determined(value: dict[str, Any], cases: list[Any], **more: Any) -> Determined:
    return determine(case_of(value), (determination(cases, **more),), ON, LEXICONS)[0]


PUBLIC = [
    {"when": {"registry.registered": True}, "gives": "first"},
    {"when": {"registry.public": True}, "gives": "second"},
    {"when": "always", "gives": "third"},
]


def registry(value: dict[str, Any], cases: list[Any] = PUBLIC) -> tuple[tuple[Any, ...], bool, list[str]]:
    found = determined({"registry": value}, cases, order=ORDER)
    return found.possible, found.certain, [fact.path for fact in found.settle]


def test_the_first_that_matches() -> None:
    assert registry({"registered": True}) == (("first",), True, [])
    assert registry({"registered": True, "public": True}) == (("first",), True, [])
    assert registry({"registered": False, "public": True}) == (("second",), True, [])
    assert registry({"registered": False, "public": False}) == (("third",), True, [])


def test_else_all_that_are_still_possible_and_what_decides_between_them() -> None:
    assert registry({}) == (("first", "second", "third"), False, ["registry.registered", "registry.public"])
    assert registry({"public": True}) == (("first", "second"), False, ["registry.registered"])
    assert registry({"registered": False}) == (("second", "third"), False, ["registry.public"])


def test_two_ways_to_one_outcome_are_certain() -> None:
    same = [PUBLIC[0], {"when": "always", "gives": "first"}]
    assert registry({}, same) == (("first",), True, [])


def test_the_deciding_facts_are_quoted() -> None:
    found = determined({"registry": {"registered": False, "public": True}}, PUBLIC, order=ORDER)
    assert [fact.path for fact in found.facts] == ["registry.registered", "registry.public"]


LINKS = [
    {"when": {"it.direction": "send"}, "gives": "first"},
    {"when": {"it.direction": "receive"}, "gives": "second"},
    {"when": "always", "gives": "third"},
]


def links(*directions: Any, closed: bool = True) -> tuple[tuple[Any, ...], list[str]]:
    items = [{"id": f"l{n}", "direction": word} for n, word in enumerate(directions)]
    value = {"links": {"complete": closed, "items": items}}
    found = determined(value, LINKS, order=ORDER, for_each="links")
    return found.possible, [fact.path for fact in found.settle]


def test_the_case_takes_the_strictest() -> None:
    assert links("both", "receive", "send") == (("first",), [])
    assert links("both", "receive") == (("second",), [])
    assert links() == (("third",), [])


def test_nothing_weaker_than_what_is_certain_stays_possible() -> None:
    assert links("send", None) == (("first",), [])
    assert links("receive", None) == (("first", "second"), ["links[l1].direction"])
    assert links("send", closed=False) == (("first",), [])
    possible, settle = links("both", closed=False)
    assert possible == ("first", "second", "third")
    assert settle != []


DUE = [{"when": "always", "gives": {"path": "procedure.started_on", "plus": {"days": 30}}}]


def test_days() -> None:
    found = determined({"procedure": {"started_on": "2020-07-13"}}, DUE)
    assert (found.possible, found.certain) == ((date(2020, 8, 12),), True)


def test_a_day_that_is_not_known_is_not_certain() -> None:
    found = determined({}, DUE)
    assert (found.possible, found.certain) == ((None,), False)
    assert [fact.path for fact in found.settle] == ["procedure.started_on"]


MILESTONES: list[Any] = [{"when": "always", "gives": {"path": "it.date"}}]


def test_a_range_is_not_certain() -> None:
    value = {"schedule": {"milestones": {"complete": True, "items": [{"id": "m", "date": "2020-07"}]}}}
    found = determined(value, MILESTONES, for_each="schedule.milestones")
    assert found.possible == (Range(date(2020, 7, 1), date(2020, 7, 31)),)
    assert not found.certain
    assert [fact.path for fact in found.settle] == ["schedule.milestones[m].date"]


def test_days_of_several_elements_all_stay_possible() -> None:
    items = [{"id": "a", "date": "2020-07-13"}, {"id": "b", "date": "2020-08-13"}]
    value = {"schedule": {"milestones": {"complete": True, "items": items}}}
    found = determined(value, MILESTONES, for_each="schedule.milestones")
    assert found.possible == (date(2020, 7, 13), date(2020, 8, 13))
    assert not found.certain


def test_a_closed_empty_list_has_no_day_and_its_closing_says_so() -> None:
    cases = [{"when": "always", "gives": {"path": "it.date", "plus": {"days": 29}}}]
    found = determined({"schedule": {"milestones": {"complete": True, "items": []}}}, cases, for_each="schedule.milestones")
    assert (found.possible, found.certain) == (("none",), True)
    assert [fact.path for fact in found.facts] == ["schedule.milestones.complete"]


def test_an_open_list_waits_for_its_closing_not_for_facts_of_nothing() -> None:
    cases = [{"when": "always", "gives": {"path": "it.date"}}]
    found = determined({}, cases, for_each="schedule.milestones")
    assert not found.certain
    assert [fact.path for fact in found.settle] == ["schedule.milestones"]
