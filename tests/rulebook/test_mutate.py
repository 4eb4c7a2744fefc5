"""Mutation: which changes are made, what kills them, what tells them apart, what is proved the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pia.evaluate.book import Rulebook
from pia.evaluate.env import On
from pia.evaluate.rule import CompiledRule
from pia.rulebook.analyse.snippet import stated_facts
from pia.rulebook.load import load_rulebook
from pia.rulebook.mutate.combine import same_everywhere
from pia.rulebook.mutate.mutant import mutants
from pia.rulebook.mutate.run import Mutated, chosen, mutate, mutate_rule
from pia.rulebook.mutate.search import candidates, loaded
from pia.rulebook.shipped import shipped
from tests.build import book_of, outcomes, rule_of

ROUTES = ("meeting", "written")
CITES = [{"instrument": "book", "article": "two"}]


def names(**written: Any) -> list[str]:
    """The mutants of a rule, in their order."""
    return [each.name for each in mutants(rule_of(**written))]


def run(**written: Any) -> Mutated:
    rule, book = book_with(**written)
    return mutate_rule(rule, book)


def book_with(**written: Any) -> tuple[CompiledRule, Rulebook]:
    rule = rule_of(**written)
    return rule, book_of([rule])


def example(verdict: str, **case: Any) -> dict[str, Any]:
    return {"verdict": verdict, "case": case}


@pytest.mark.parametrize(
    ("require", "made"),
    [
        ({"case.change": "new"}, ["require: negated"]),
        ({"procedure.papers_complete": True}, ["require: negated"]),
        ({"procedure.route": list(ROUTES)},
         ["require: negated", "require: without meeting", "require: without written", "require: with prior_start"]),
        ({"council.meeting.seats": {"at_least": 3}}, ["require: more_than", "require: +1", "require: -1"]),
        ({"council.meeting.seats": {"less_than": 3}}, ["require: at_most", "require: +1", "require: -1"]),
        ({"procedure.heard_on": {"before": {"path": "schedule.next_meeting"}}},
         ["require: after", "require: +1", "require: -1"]),
        ({"procedure.heard_on": {"within": {"of": "2020-04-01", "days": 30}}},
         ["require: negated", "require: +1", "require: -1"]),
        ({"case.kinds": {"covers": ["outsourcing", "provision"]}},
         ["require: overlaps", "require: without outsourcing", "require: without provision"]),
        ({"not": {"case.change": "new"}}, ["require: not removed", "require.not: negated"]),
        ({"case.change": "new", "case.stage": "planning"},
         ["require: any", "require[0]: dropped", "require[1]: dropped", "require[0]: negated", "require[1]: negated"]),
        ({"any": [{"case.change": "new"}, {"case.stage": "planning"}]},
         ["require: all", "require[0]: dropped", "require[1]: dropped", "require[0]: negated", "require[1]: negated"]),
        ({"data": {"some": {"item.my_number": True}}}, ["require: every", "require: none", "require.item: negated"]),
        ({"data": {"count": {"at_most": 2, "where": {"item.my_number": True}}}},
         ["require: where dropped", "require: less_than", "require: +1", "require: -1", "require.item: negated"]),
    ],
)  # fmt: skip
def test_every_condition_is_altered_in_every_way(require: dict[str, Any], made: list[str]) -> None:
    assert names(require=require) == made


def test_when_needs_and_proviso_are_left_out() -> None:
    found = names(
        when={"case.change": "new"}, needs=["case.summary"], require={"case.stage": "planning"},
        unless={"condition": {"procedure.papers_complete": True}, "cites": CITES},
    )  # fmt: skip
    assert found[0] == "when: always" and found[-2:] == ["needs: without case.summary", "unless: dropped"]


def test_an_example_kills_what_gives_it_another_verdict() -> None:
    seats = {"council.meeting.seats": {"at_least": 3}}

    def left(*numbers: int) -> list[str]:
        examples = [example("met" if n >= 3 else "not_met", council={"meeting": {"seats": n}}) for n in numbers]
        return [each.mutant for each in run(require=seats, examples=examples).left]

    assert left(9, 0) == ["require: more_than", "require: +1", "require: -1"]
    assert left(3, 0) == ["require: -1"]
    assert left(3, 2) == []


def test_a_survivor_comes_with_the_smallest_example_that_kills_it() -> None:
    found = run(
        require={"case.change": "new", "council.meeting.seats": {"at_least": 3}},
        examples=[example("met", case={"change": "new", "stage": "planning"}, council={"meeting": {"seats": 9}})],
    )
    told = {each.mutant: each for each in found.left}
    bound = told["require[1]: +1"]
    assert bound.case is not None and stated_facts(bound.case) <= 2, "nothing in it that is not needed"
    assert "stage" not in str(bound.case) and "3" in str(bound.case)
    assert bound.words["en"].startswith("require: (") and "4" in bound.words["en"] and "3" in bound.words["en"]


def test_what_a_survivor_comes_with_kills_it() -> None:
    """On a rule with references, quantifiers and a proviso, from no example worth the name."""
    written: dict[str, Any] = {
        "for_each": "flows",
        "when": {"it.data": {"some": {"item.my_number": True}}, "it.to.role": ["contractor", "state"]},
        "needs": ["it.mode"],
        "require": {"any": [{"it.channel.media": {"none": {"item": ["fax"]}}}, {"it.channel.encryption": "both"}]},
        "unless": {"condition": {"procedure.route": "meeting"}, "cites": CITES},
    }
    found = run(**written)
    assert found.mutants > 20 and len(found.left) >= found.mutants - found.killed - 2
    assert all(each.case is not None for each in found.left)
    examples = []
    for each in found.left:
        raw = {"verdict": each.verdict, "case": each.case, **({"binding": each.binding} if each.binding else {})}
        if raw not in examples:
            examples.append(raw)
    again = run(**written, examples=examples)
    assert again.left == () and again.killed == again.mutants - len(again.proved)


def test_a_day_is_named_where_the_verdict_depends_on_it() -> None:
    found = run(for_each="council.answers", when={"it.settled": False}, require={"it.done": True},
                unless={"condition": {"it.due": {"after": {"path": "on.assessment_date"}}}, "cites": CITES})  # fmt: skip
    assert found.left and all(each.day is not None for each in found.left)
    assert all(each.day is None for each in run(require={"case.change": "new"}).left)


def test_what_no_case_can_tell_is_proved() -> None:
    need = run(needs=["case.change", "case.summary"], require={"case.change": "new"})
    assert {each.mutant: each.proof for each in need.proved} == {"needs: without case.change": "need-decides"}
    word = run(require={"case.kinds": {"covers": ["provision"]}})
    assert [each.proof for each in word.proved] == ["one-word"]
    low = run(require={"council.meeting.seats": {"at_least": 0}})
    assert ("require: -1", "at-least-zero") in [(each.mutant, each.proof) for each in low.proved]
    twice = run(require={"any": [{"case.change": "new"}, {"case.change": ["new", "change"], "case.stage": "planning"}]})
    assert ("require[1][0]: without new", "every-combination") in [(each.mutant, each.proof) for each in twice.proved]


def test_a_need_over_a_list_is_proved_only_where_it_decides() -> None:
    def proved(require: Any) -> list[str]:
        return [each.mutant for each in run(needs=["data"], require={"data": require}).proved]

    assert proved({"every": {"item.my_number": False}}) == ["needs: without data"]
    assert proved({"count": {"equals": 0}}) == ["needs: without data"]
    assert proved({"some": {"item.my_number": True}}) == []
    assert proved({"every": {"any": [{"item.my_number": False}, {"not": {"item.my_number": False}}]}}) != [], "unknown"
    assert proved({"every": {"case.change": "new"}}) == [], "an element of which nothing is known may do"


def test_proofs_by_combination_agree_with_the_search() -> None:
    """What is proved the same on the shipped rules, no made case tells apart."""
    book = load_rulebook("meguro", date(2026, 4, 1), [shipped("rules")])
    proved = 0
    for rule in book.rules[::2]:
        same = [each for each in mutants(rule) if each.rule.needs is rule.needs and same_everywhere(rule, each.rule)]
        proved += len(same)
        for made, case, day in candidates(rule, book, 40) if same else ():
            for each in same:
                own, other = (
                    [found.verdict for found in outcomes([one], case, On(day, day))] for one in (rule, each.rule)
                )
                assert own == other, (rule.id, each.name, made)
    assert proved


def test_made_cases_are_sound_and_give_every_verdict() -> None:
    rule, book = book_with(
        for_each="flows", when={"it.to.role": "state"}, needs=["it.mode"], require={"it.channel.encryption": "both"},
        unless={"condition": {"procedure.heard_on": {"at_most": {"path": "on.assessment_date"}}}},
    )  # fmt: skip
    found = list(candidates(rule, book, 400))
    assert len(found) > 300
    verdicts = {each.verdict for _, case, day in found for each in outcomes([rule], case, On(day, day))}
    assert verdicts == {"met", "not_met", "excepted", "open", "not_applicable"}
    assert [made for made, _, _ in candidates(rule, book, 50)] == [made for made, _, _ in candidates(rule, book, 50)]
    assert loaded({"links": [{"id": "a", "partner": "nobody"}]}, book) is None


def test_a_sample_is_spread_over_the_rules() -> None:
    book = load_rulebook("meguro", date(2020, 7, 13), [shipped("rules")])
    sample = chosen(book, (), 5)
    assert [book.rules.index(rule) for rule in sample] == [index * len(book.rules) // 5 for index in range(5)]
    assert chosen(book, ("remote-access-beyond-contract",), 5)[0].id == "remote-access-beyond-contract"


def test_processes_do_not_change_the_result() -> None:
    roots = [shipped("rules")]
    book = load_rulebook("meguro", date(2020, 7, 13), roots)
    rules, ticks = chosen(book, (), 12), []
    alone = mutate(book, roots, rules, processes=1)
    assert mutate(book, roots, rules, lambda: ticks.append(1), processes=2) == alone
    assert len(ticks) == 12 and [each.rule for each in alone] == [rule.id for rule in rules]


@pytest.mark.parametrize(
    ("profile", "day"),
    [("meguro", date(2020, 7, 13)), ("tokyo-ward-2023", date(2026, 4, 1)),
     ("meguro", date(2026, 4, 1))],
)  # fmt: skip
def test_nothing_survives_in_the_shipped_rules(profile: str, day: date) -> None:
    roots = [shipped("rules")]
    book = load_rulebook(profile, day, roots)
    found = mutate(book, roots, book.rules)
    assert [(each.rule, one.mutant) for each in found for one in each.left] == []
    assert sum(each.mutants for each in found) > 2500
    assert sum(len(each.proved) for each in found) < sum(each.mutants for each in found) / 100
