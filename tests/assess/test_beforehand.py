"""Which questions are sent before a meeting, and in which order."""

from __future__ import annotations

from pia.assess.beforehand import MOST, beforehand
from pia.assess.order import in_order
from pia.model.assessment import Finding
from tests.assess.test_order import finding
from tests.assess.test_screen import fact


def waiting(rule: str, weight: str, *paths: str, alone: tuple[str, ...] = ()) -> Finding:
    return finding(rule, "open", weight, settle=tuple(map(fact, paths)), alone=alone)


def sent(*findings: Finding) -> list[tuple[str, int]]:
    return [(each.ask.first.rule, each.settles) for each in beforehand(in_order(findings)).sent]


def test_within_a_weight_what_settles_the_most_comes_first() -> None:
    found = sent(waiting("one", "important", "a"), waiting("two", "important", "b"), waiting("other", "minor", "b"))
    assert found == [("two", 2), ("one", 1), ("other", 2)]


def test_a_fact_that_could_settle_alone_counts_and_half_of_what_is_needed_does_not() -> None:
    found = dict(sent(waiting("all", "serious", "a", "b"), waiting("either", "serious", "a", "c", alone=("a",)),
                      waiting("both", "serious", "a", "d")))  # fmt: skip
    assert found == {"all": 2, "either": 1, "both": 2}
    assert dict(sent(waiting("half", "serious", "a"), waiting("both", "serious", "a", "d"))) == {"half": 1, "both": 2}


def test_weight_comes_before_number_and_what_is_unlawful_before_all() -> None:
    broken = finding("broken", "not_met", "minor", lawfulness="unlawful")
    many = [waiting(f"m{n}", "important", "shared") for n in range(3)]
    assert [rule for rule, _ in sent(*many, waiting("s", "serious", "x"), broken)][:2] == ["broken", "s"]
    assert sent(broken) == [("broken", 0)]


def test_no_more_than_a_letter_holds_and_the_rest_is_counted() -> None:
    found = beforehand([waiting(f"r{n}", "important", f"p{n}") for n in range(MOST + 3)])
    assert (len(found.sent), found.more) == (MOST, 3)


def test_nothing_to_ask() -> None:
    found = beforehand([finding("m", "met")])
    assert (found.sent, found.more) == ((), 0)
