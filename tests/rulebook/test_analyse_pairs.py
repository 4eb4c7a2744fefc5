"""How two rules bear on each other."""

from __future__ import annotations

from typing import Any

import pytest

from pia.rulebook.analyse.plain import plain
from pia.rulebook.analyse.run import Analysis, analyse
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from tests.build import DAY, book_of, rule_of

CHANGE = {"case.change": "new"}


def analysis(one: dict[str, Any], other: dict[str, Any]) -> Analysis:
    return analyse(book_of([rule_of(id="one", **one), rule_of(id="other", **other)]))


def relations(one: dict[str, Any], other: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Each relation, and that every one of them is proved."""
    found = analysis(one, other).relations
    assert all(relation.within is None for relation in found)
    return [(relation.kind, relation.one, relation.other) for relation in found]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        # They ask for opposite things.
        ({"require": {"costs.initial": {"at_most": 5}}}, {"require": {"costs.initial": {"more_than": 5}}}, "conflict"),
        ({"require": {"parties": {"none": {"item.role": "state"}}}},
         {"when": CHANGE, "require": {"parties": {"some": {"item.role": "state"}}}}, "conflict"),
        ({"for_each": "links", "require": {"it.partner.role": "state"}},
         {"for_each": "links", "require": {"it.partner.role": ["ward", "subject"]}}, "conflict"),
        # They ask for opposite things of different cases.
        ({"when": CHANGE, "require": {"costs.initial": {"at_most": 5}}},
         {"when": {"not": CHANGE}, "require": {"costs.initial": {"more_than": 5}}}, None),
        # One asks for more.
        ({"require": {"costs.initial": {"at_most": 4}}}, {"require": {"costs.initial": {"at_most": 5}}}, "implies"),
        ({"require": {"parties": {"count": {"at_least": 2}}}},
         {"when": CHANGE, "require": {"parties": {"count": {"at_least": 1}}}}, "implies"),
        ({"needs": ["costs.initial", "costs.running"]}, {"needs": ["costs.running"]}, "implies"),
        # A fact that must be stated besides may be missing.
        ({"require": {"costs.initial": {"at_most": 4}}},
         {"require": {"costs.initial": {"at_most": 5}}, "needs": ["costs.basis"]}, None),
        # The same thing in other words, of all cases or of some.
        ({"require": {"parties": {"none": {"item.role": "state"}}}},
         {"require": {"not": {"parties": {"some": {"item.role": "state"}}}}}, "same"),
        ({"require": {"costs.initial": 5}},
         {"when": CHANGE, "require": {"costs.initial": {"at_least": 5, "at_most": 5}}}, "equivalent"),
        # Nothing in common but a fact.
        ({"require": {"costs.initial": {"at_most": 5}}}, {"require": {"costs.initial": {"more_than": 2}}}, None),
    ],
)  # fmt: skip
def test_relations(one: dict[str, Any], other: dict[str, Any], expected: str | None) -> None:
    assert relations(one, other) == ([(expected, "one", "other")] if expected else [])


def test_which_implies_which() -> None:
    one, other = {"require": {"costs.initial": {"at_most": 5}}}, {"require": {"costs.initial": {"at_most": 4}}}
    assert relations(one, other) == [("implies", "other", "one")]


def test_only_rules_over_the_same_list_with_a_fact_in_common_are_compared() -> None:
    links, flows = {"for_each": "links"}, {"for_each": "flows"}
    encrypted = {"require": {"it.channel.encryption_listed": True}}
    assert analysis({**links, **encrypted}, {**flows, **encrypted}).compared == 0
    assert analysis({**links, **encrypted}, {**links, "require": {"it.number_network": True}}).compared == 0
    assert analysis({**links, **encrypted}, {**links, **encrypted}).compared == 1


def test_a_relation_up_to_a_bound_says_so() -> None:
    one = {"for_each": "delegations", "require": {"it.depth": {"at_most": 2}}}
    other = {"for_each": "delegations", "require": {"it.depth": {"at_most": 3}}}
    (relation,) = analysis(one, other).relations
    assert (relation.kind, relation.within) == ("implies", 3)
    assert plain(analysis(one, other))["relations"] == [
        {"kind": "implies", "rule": "one", "other": "other", "proved": False, "elements": 3}]


def test_what_the_solver_gives_up_on_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pia.rulebook.analyse.solve.WORK", 100)
    gone = {"require": {"parties": {"count": {"at_least": 2, "where": {"item.role": "state"}}}}}
    found = analysis(gone, {**gone, "when": CHANGE})
    assert [(pair.one, pair.other) for pair in found.undecided] == [("one", "other")]
    assert plain(found)["not_decided"] == [["one", "other"]]
    assert found.found("not_decided") and all(each.by_form for _, each in found.found("impossible"))


def test_shipped_rules_have_no_conflict_around_consent() -> None:
    book = load_rulebook("meguro", DAY, [shipped("rules")])
    found = analyse(book, ["refusal-explained"])
    assert found.compared > 5
    assert [(relation.kind, relation.one, relation.other) for relation in found.relations] == [
        ("implies", "refusal-explained", "participation-voluntary-stated")]
