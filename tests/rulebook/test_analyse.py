"""What one rule can come to: smallest cases, proofs that there is none, and what is left open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import tests.build
from pia.evaluate.book import Rulebook
from pia.evaluate.lexicon import compile_words
from pia.evaluate.rule import CompiledRule, Example
from pia.model.catalogue import case_shape
from pia.rulebook.analyse.bounds import bounds
from pia.rulebook.analyse.plain import plain
from pia.rulebook.analyse.run import analyse
from pia.rulebook.analyse.snippet import examples, stated_facts
from pia.rulebook.analyse.witness import Found, analyse_rule
from pia.rulebook.examples import try_rule
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import read
from tests.build import DAY, book_of, rule_of

SOME = ("redelegation-permitted-by-ward", "start-waits-for-council", "quorum-reached", "pending-settled-in-time",
        "not-applicable-accepted", "papers-agree", "jargon-explained", "hazard-has-metric")  # fmt: skip


def found(rule: CompiledRule, book: Rulebook | None = None) -> dict[str, Found]:
    return {each.verdict: each for each in analyse_rule(rule, book or book_of([rule])).verdicts}


def statuses(**written: Any) -> dict[str, str]:
    return {verdict: each.status for verdict, each in found(rule_of(**written)).items()}


@pytest.fixture(scope="module")
def shipped_book() -> Rulebook:
    return load_rulebook("meguro", DAY, [shipped("rules")])


def test_witnesses_are_as_small_as_can_be() -> None:
    rule = rule_of(
        for_each="links", when={"it.number_network": True}, needs=["it.ward_measures"],
        require={"it.data": {"every": {"item.my_number": False}}},
        unless={"condition": {"it.beyond_statute": False}},
    )  # fmt: skip
    every = found(rule)
    link = {"id": "link-a", "number_network": True}
    none = {"complete": True, "items": []}
    assert every["met"].case == {"links": [{**link, "data": none, "ward_measures": "記入例"}]}
    assert every["open"].case == {"links": [{"id": "link-a"}]}
    assert every["not_applicable"].case == {"links": [{"id": "link-a", "number_network": False}]}
    number = {"data": [{"id": "data-a", "my_number": True}]}
    assert every["not_met"].case == {**number, "links": [{**link, "data": ["data-a"], "beyond_statute": True}]}
    assert every["excepted"].case == {**number, "links": [{**link, "data": ["data-a"], "beyond_statute": False}]}
    assert stated_facts(every["met"].case) == 4


def test_a_rule_for_every_case_is_never_inapplicable() -> None:
    found_none = found(rule_of(require={"case.change": "new"}))["not_applicable"]
    assert (found_none.status, found_none.by_form) == ("impossible", True)


def test_a_rule_for_every_element_has_nothing_to_apply_to_in_an_empty_list() -> None:
    every = found(rule_of(for_each="schedule.milestones", require={"it.kind": "go_live"}))
    assert every["not_applicable"].case == {"schedule": {"milestones": {"complete": True, "items": []}}}


@pytest.mark.parametrize(
    ("written", "verdict"),
    [
        ({"require": {"costs.initial": {"more_than": 2, "less_than": 2}}}, "met"),
        ({"when": {"costs.initial": 5}, "require": {"costs.initial": {"at_least": 3}}}, "not_met"),
        ({"when": {"case.change": "new"}, "require": {"not": {"case.change": "new"}}}, "met"),
        ({"when": {"not": {"any": [{"choice.voluntary": True}, {"choice.voluntary": False}]}},
          "require": {"case.change": "new"}}, "met"),
        ({"when": {"parties": {"none": {"item.role": "ward"}}},
          "require": {"parties": {"some": {"item.role": "ward"}}}}, "met"),
        ({"when": {"parties": {"count": {"at_least": 6, "where": {"item.role": "contractor"}}}},
          "require": {"parties": {"some": {"item.role": "contractor"}}}}, "not_met"),
        ({"for_each": "links", "when": {"it.partner.role": "state"}, "require": {"it.partner.role": "state"}},
         "not_met"),
        ({"when": {"procedure.heard_on": {"within": {"of": {"path": "schedule.next_meeting"}, "months": 1}}},
          "require": {"procedure.heard_on": {"at_most": {"path": "schedule.next_meeting", "plus": {"days": 31}}}}},
         "not_met"),
        ({"when": {"case.kinds": {"covers": ["outsourcing", "external_link"]}},
          "require": {"case.kinds": {"overlaps": ["external_link"]}}}, "not_met"),
    ],
)  # fmt: skip
def test_what_conditions_rule_out_is_proved(written: dict[str, Any], verdict: str) -> None:
    rule = rule_of(**written)
    each = found(rule)[verdict]
    assert (each.status, each.by_form) == ("impossible", False)
    assert verdict in [out.verdict for _, out in analyse(book_of([rule])).ruled_out]


def test_the_day_after_a_month_can_be_the_thirty_first() -> None:
    """Next to the proof above: with a day less there is a case, at the end of a long month."""
    nearly = {"procedure.heard_on": {"at_most": {"path": "schedule.next_meeting", "plus": {"days": 30}}}}
    each = found(rule_of(
        when={"procedure.heard_on": {"within": {"of": {"path": "schedule.next_meeting"}, "months": 1}}}, require=nearly,
    ))["not_met"]  # fmt: skip
    assert each.status == "witness" and each.case is not None
    heard, meeting = each.case["procedure"]["heard_on"], each.case["schedule"]["next_meeting"]
    assert (date.fromisoformat(heard) - date.fromisoformat(meeting)).days == 31


def test_what_only_chains_without_end_could_give_is_not_proved() -> None:
    each = found(rule_of(for_each="delegations", require={"it.depth": 9}))["met"]
    assert (each.status, each.within) == ("none_within", 3)


def test_more_elements_are_tried_where_a_count_asks_for_them() -> None:
    rule = rule_of(require={"parties": {"count": {"at_least": 6}}})
    assert bounds([rule], case_shape()).sizes["Case", "parties"] == 7
    met = found(rule)["met"].case
    assert met is not None and len(met["parties"]) == 6


def test_numbers_may_lie_between_whole_ones() -> None:
    met = found(rule_of(require={"costs.initial": {"more_than": 2, "less_than": 3}}))["met"]
    assert met.status == "witness" and met.case is not None and 2 < met.case["costs"]["initial"] < 3


def test_a_verdict_of_another_day() -> None:
    """The example of 2019 shows what the law date rules out."""
    shown = {"verdict": "not_met", "date": "2019-01-01", "case": {}}
    rule = rule_of(require={"on.law_date": {"at_least": "2020-01-01"}}, examples=[shown])
    each = found(rule)["not_met"]
    assert (each.status, each.other_day) == ("impossible", date(2019, 1, 1))
    assert [out.verdict for _, out in analyse(book_of([rule])).ruled_out] == ["open"], "dates are always known"


def test_an_example_of_what_is_proved_impossible_is_a_disagreement() -> None:
    shown = [{"verdict": "met", "case": {}}]
    rule = rule_of(require={"costs.initial": {"more_than": 2, "less_than": 2}}, examples=shown)
    assert found(rule)["met"].status == "mismatch"


def test_a_text_is_made_to_mention_what_it_has_to() -> None:
    rule = rule_of(require={"case.summary": {"mentions": "vague"}})
    assert analyse_rule(rule, book_of([rule])).free == ("case.summary mentions vague",)
    every = found(rule)
    assert every["met"].case == {"case": {"summary": "記入例、等"}}
    assert every["not_met"].case == {"case": {"summary": "記入例"}}


def test_what_is_left_open_is_not_taken_for_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two lexicons with the same word: no text mentions one of them only, which the formulas don't know."""
    monkeypatch.setitem(tests.build.LEXICONS, "twin", compile_words([("等", ()), ("一定の", ())]))
    vague, twin = ({"case.summary": {"mentions": name}} for name in ("vague", "twin"))
    rule = rule_of(when=vague, require={"not": twin})
    each = found(rule)["met"]
    assert (each.status, each.got) == ("not_confirmed", "not_met")


def test_a_text_that_a_rule_names_mentions_what_it_mentions() -> None:
    rule = rule_of(when={"case.summary": "平等"}, require={"case.summary": {"mentions": "vague"}})
    assert found(rule)["met"].status == "impossible"


def test_shipped_rules(shipped_book: Rulebook) -> None:
    """Every verdict that the form allows has a case, on the day that the samples are from."""
    analysis = analyse(shipped_book, SOME)
    assert {item.rule.id for item in analysis.rules} == set(SOME)
    assert analysis.ruled_out == [] and analysis.undecided == ()
    assert analysis.found("none_within", "not_decided", "not_confirmed", "mismatch") == []


def test_the_same_again(shipped_book: Rulebook) -> None:
    assert plain(analyse(shipped_book, SOME[1:2])) == plain(analyse(shipped_book, SOME[1:2]))


@pytest.mark.parametrize("rule_id", SOME)
def test_written_examples_are_examples(shipped_book: Rulebook, rule_id: str) -> None:
    rule = next(rule for rule in shipped_book.rules if rule.id == rule_id)
    item = analyse_rule(rule, shipped_book)
    document = read(examples(item, DAY.isoformat()).encode(), "examples.yaml")
    written = [Example(raw, ("examples", index), document) for index, raw in enumerate(document.value["examples"])]
    tried = list(try_rule(replace(rule, examples=tuple(written)), shipped_book))
    assert [(each.expected, each.got) for each in tried] == [
        (each.verdict, each.verdict) for each in item.verdicts if each.status == "witness"]
    assert len(tried) > 2
