"""The formulas of rules give the engine's verdict on concrete cases: the other half of what witnesses confirm.

A witness shows that a verdict which formulas allow is real. That what they rule out is impossible rests on their
saying the same as the engine everywhere; here they are compared on the examples that rules carry.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any

import pytest

from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.env import On
from pia.evaluate.lexicon import Words
from pia.evaluate.operand import later
from pia.evaluate.rule import CompiledRule
from pia.model.case_file import CaseFile
from pia.rulebook.analyse.solve import Asking
from pia.rulebook.analyse.symbols import SymbolicCase
from pia.rulebook.analyse.verdicts import VERDICTS, first_element, judged
from pia.rulebook.examples import example_case
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from tests.build import DAY, LEXICONS, ON, case_of, rule_of
from tests.rulebook.pin import expressible, pins, sizes


def formula_verdicts(rule: CompiledRule, case: CaseFile, on: On, lexicons: dict[str, Words]) -> list[str]:
    """The verdicts that the formulas allow for what comes first in a case."""
    symbolic = SymbolicCase(case.root.shape, sizes(case), on, lexicons)
    given = judged(rule, symbolic, first_element(rule.lists, symbolic)).given
    held = Asking([*symbolic.whole(), *pins(symbolic, case)])
    assert held.check() == "yes", "no symbolic case is like the concrete one"
    return [verdict for verdict in VERDICTS if held.possible(given[verdict]) == "yes"]


def first(rule: CompiledRule, case: CaseFile, on: On, lexicons: dict[str, Words]) -> Outcome:
    return next(iter(evaluate(case, (rule,), on, lexicons)))


def _examples(day: date) -> Iterator[tuple[CompiledRule, CaseFile, On, dict[str, Words]]]:
    book = load_rulebook("meguro", day, [shipped("rules")])
    for rule in book.rules:
        for example in rule.examples:
            given = example.raw.get("date")
            on = On(*[date.fromisoformat(given) if given else day] * 2)
            yield rule, example_case(example), on, dict(book.lexicons)


def test_examples() -> None:
    compared = 0
    # Every third one: a rule's examples differ in what they try, and all together take too long.
    for rule, case, on, lexicons in islice(_examples(DAY), 0, None, 3):
        outcome = first(rule, case, on, lexicons)
        # Whether documents agree is no formula.
        if outcome.binding.kind in ("case", "element") and expressible(case) and rule.id != "papers-agree":
            assert formula_verdicts(rule, case, on, lexicons) == [outcome.verdict], rule.id
            compared += 1
    assert compared > 200


CHAINED = (
    {"for_each": "delegations", "require": {"it.depth": {"at_most": 2}}, "needs": ["it.depth"]},
    {"for_each": "delegations", "when": {"it.depth": {"more_than": 1}}, "require": {"it.depth": 3}},
    {"for_each": "delegations", "when": {"it.is_redelegation": True}, "require": {"it.permitted_at_every_hop": True}},
    {"for_each": "parties", "when": {"it.entrusted": True}, "require": {"it.contract_path": True}},
    {"for_each": "parties", "require": {"not": {"it.contract_path": True}}, "needs": ["it.touches_data"]},
    {"for_each": "parties", "when": {"it.touches_data": True}, "require": {"it.role": "contractor"}},
)


def _chain(random: Random) -> dict[str, Any]:
    """A small graph of delegations, any part of which may be missing; circles too."""
    names = ["a", "b", "c"]
    roles = ["ward", "ward", "contractor", "subcontractor"]
    parties = [_some(random, id=name, role=random.choice(roles), handles_personal_data=random.random() < 0.3)
               for name in names]  # fmt: skip
    hops = [_some(random, id=f"d{index}", **{"from": random.choice(names), "to": random.choice(names)},
                  contract={"status": random.choice(["signed", "planned", "none"])},
                  permission={"by_ward": random.random() < 0.7})
            for index in range(random.randint(1, 3))]  # fmt: skip
    flows = [_some(random, id="f", to=random.choice(names))]
    lists = {"delegations": hops, "flows": flows, "links": [], "remote_access": [], "systems": []}
    return {"parties": parties} | {
        name: {"complete": True, "items": items} if random.random() < 0.7 else items for name, items in lists.items()}


def _some(random: Random, **given: Any) -> dict[str, Any]:
    return {name: value for name, value in given.items() if name == "id" or random.random() < 0.85}


@pytest.mark.parametrize("written", CHAINED, ids=lambda written: str(written["require"]))
def test_derived_facts(written: dict[str, Any]) -> None:
    rule, random = rule_of(**written), Random(20200713)
    seen = set()
    for _ in range(18):
        case = case_of(_chain(random))
        expected = first(rule, case, ON, LEXICONS).verdict
        assert formula_verdicts(rule, case, ON, LEXICONS) == [expected], case.document.value
        seen.add(expected)
    assert len(seen) > 1


SITTING = (
    {"require": {"council.meeting.present": {"at_least": {"path": "council.meeting.quorum"}}}},
    {"require": {"council.meeting.votes_for": {"at_most": {"path": "council.meeting.voters"}}}},
    {"require": {"council.meeting.quorum_stated": {"same_as": "council.meeting.quorum"}},
     "needs": ["council.meeting.quorum", "council.meeting.voters"]},
    {"require": {"council.meeting.quorum": {"more_than": 3}, "council.meeting.voters": {"less_than": 6}}},
)  # fmt: skip


@pytest.mark.parametrize("written", SITTING, ids=lambda written: str(written["require"]))
def test_numbers_that_are_ranges(written: dict[str, Any]) -> None:
    rule, random = rule_of(**written), Random(20200713)
    seen = set()
    for _ in range(50):
        numbers = {name: random.randint(0, 9)
                   for name in ("seats", "present", "excluded", "votes_for", "quorum_stated")}  # fmt: skip
        meeting = _some(random, **numbers, chair_votes=random.random() < 0.5)
        case = case_of({"council": {"meeting": meeting}})
        expected = first(rule, case, ON, LEXICONS).verdict
        assert formula_verdicts(rule, case, ON, LEXICONS) == [expected], meeting
        seen.add(expected)
    assert len(seen) == 3


@pytest.mark.parametrize("plus", [{"days": 45}, {"months": 1}, {"months": -3}, {"years": 1}, {"years": 9000}])
def test_time_added(plus: dict[str, int]) -> None:
    """Ends of months and leap days, and the end of the calendar."""
    rule = rule_of(require={"schedule.next_meeting": {"path": "procedure.heard_on", "plus": plus}})
    ((unit, count),) = plus.items()
    for text in ("2020-01-31", "2020-02-29", "2019-02-28", "2000-12-31", "1900-03-01", "2100-02-28", "2023-10-30"):
        end = later(date.fromisoformat(text), unit, count)
        for day, expected in ((end, "met"), (end - timedelta(days=1), "not_met")):
            case = case_of({"procedure": {"heard_on": text}, "schedule": {"next_meeting": day.isoformat()}})
            assert first(rule, case, ON, LEXICONS).verdict == expected
            assert formula_verdicts(rule, case, ON, LEXICONS) == [expected], (text, plus)


@pytest.mark.parametrize("operator", ["covers", "overlaps"])
@pytest.mark.parametrize("kinds", [[], ["outsourcing"], ["outsourcing", "provision"], ["external_link"]])
@pytest.mark.parametrize("closed", [True, False])
def test_lists_of_words(operator: str, kinds: list[str], closed: bool) -> None:
    rule = rule_of(require={"case.kinds": {operator: ["outsourcing", "provision"]}})
    case = case_of({"case": {"kinds": {"complete": closed, "items": kinds}}})
    assert formula_verdicts(rule, case, ON, LEXICONS) == [first(rule, case, ON, LEXICONS).verdict]
