from __future__ import annotations

from typing import Any

from pia.assess.asks import LIMIT, PER_LIST, asks
from pia.assess.order import asked, in_order
from pia.model.assessment import Finding

TEXT = {"ja": "文", "en": "text"}


def finding(rule: str = "r", verdict: Any = "open", weight: Any = "ordinary", **more: Any) -> Finding:
    base: dict[str, Any] = {
        "binding": "case", "instrument": "book", "title": TEXT, "lawfulness": "none", "cites": (), "evidence": (),
        "settle": (), "alone": (), "possible": ("met", "not_met"), "clear": (), "ask": TEXT, "remedy": TEXT,
        "why": None, "answer": None, "list_path": None, "claimed_not_applicable": False, "facts_sha256": None,
        "exception": None, "proviso": (),
    }  # fmt: skip
    return Finding(rule=rule, verdict=verdict, weight=weight, **{**base, **more})


def order(*findings: Finding) -> list[str]:
    return [found.rule for found in in_order(findings)]


def test_what_is_unlawful_comes_first() -> None:
    assert order(finding("a", "open", "serious"), finding("b", "not_met", "minor", lawfulness="unlawful")) == ["b", "a"]


def test_then_weight() -> None:
    weights = ("minor", "serious", "ordinary", "important")
    assert order(*(finding(weight, "open", weight) for weight in weights)) == [
        "serious", "important", "ordinary", "minor"]  # fmt: skip


def test_within_a_weight_what_is_certain() -> None:
    maybe = finding("maybe", possible=("met", "not_met", "not_applicable"))
    assert order(maybe, finding("open"), finding("sure", "not_met")) == ["sure", "open", "maybe"]


def test_an_element_that_is_named_comes_before_what_is_not_listed() -> None:
    assert order(finding("rest", list_path="links"), finding("named")) == ["named", "rest"]


def test_what_asks_for_nothing_comes_last() -> None:
    found = [finding("na", "not_applicable", "serious"), finding("met", "met", "serious"),
             finding("excepted", "excepted", "serious"), finding("open", "open", "minor")]  # fmt: skip
    assert order(*found) == ["open", "excepted", "met", "na"]
    assert [asked(item) for item in found] == [False, False, False, True]


def test_instruments_take_turns() -> None:
    found = [finding("a1", instrument="a"), finding("a2", instrument="a"), finding("b1", instrument="b")]
    assert order(*found) == ["a1", "b1", "a2"]


def test_ties_keep_their_order() -> None:
    assert order(*(finding(str(number)) for number in range(5))) == ["0", "1", "2", "3", "4"]


def test_one_ask_for_each_rule() -> None:
    found = asks([finding("a", binding="x"), finding("b"), finding("a", binding="y"), finding("c", "met")])
    assert [(ask.number, ask.first.rule, len(ask.findings)) for ask in found.printed] == [(1, "a", 2), (2, "b", 1)]
    assert found.beyond == () and found.by_list == {}


def test_at_most_so_many() -> None:
    found = asks([finding(str(number)) for number in range(LIMIT + 3)])
    assert len(found.printed) == LIMIT
    assert [item.rule for item in found.beyond] == [str(number) for number in range(LIMIT, LIMIT + 3)]


def test_at_most_five_on_one_unfinished_list() -> None:
    rest = [finding(f"r{number}", list_path="links") for number in range(PER_LIST + 2)]
    found = asks([*rest, finding("named"), finding("other", list_path="flows")])
    assert len(found.printed) == PER_LIST + 2
    assert found.by_list == {"links": 2}
    assert [item.rule for item in found.beyond] == ["r5", "r6"]


def test_a_rule_that_names_an_element_is_no_question_about_the_list() -> None:
    named = [finding(f"r{number}", binding="links[a]") for number in range(7)]
    rest = [finding(f"r{number}", binding="links[*]", list_path="links") for number in range(7)]
    assert len(asks([*named, *rest]).printed) == 7
