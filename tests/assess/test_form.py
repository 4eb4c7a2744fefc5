"""Facts to be said or put right, each once, in the order of the form."""

from __future__ import annotations

from pia.assess.form import entries, form_key
from pia.model.assessment import Change, Evidence
from pia.model.catalogue import case_shape
from tests.assess.test_order import finding

TEXT = {"ja": "文", "en": "text"}
FACTS = {"links": {"complete": False, "items": [{"id": "z"}, {"id": "a"}]}}


def fact(path: str) -> Evidence:
    return Evidence(path, None, 1, 1, True, "unanswered", TEXT)


def test_the_order_is_that_of_the_form_and_of_the_case() -> None:
    wanted = ["case.title", "case.stage", "purposes", "links[z].partner", "links[z].channel.media", "links[a].partner",
              "links[*].partner", "links.complete", "council.answers", "[", "no-such.field"]  # fmt: skip
    assert sorted(reversed(wanted), key=lambda path: form_key(path, case_shape(), FACTS)) == wanted


def test_each_fact_comes_once_with_all_that_is_about_it() -> None:
    light = finding("light", "open", "minor", settle=(fact("case.stage"), fact("case.change")))
    heavy = finding("heavy", "open", "serious", settle=(fact("case.stage"),))
    bad = finding("bad", "not_met", "ordinary", evidence=(fact("case.kinds"), fact("case.stage")),
                  clear=((Change("case.stage", "set", TEXT),),))  # fmt: skip
    found = entries([light, heavy, bad, finding("met", "met")], case_shape(), {})
    by_path = {entry.fact.path: entry for entry in found}
    assert list(by_path) == sorted(by_path, key=lambda path: form_key(path, case_shape(), {}))
    stage = by_path["case.stage"]
    assert [each.rule for each in stage.open] == ["heavy", "light"]
    assert [each.rule for each in stage.failing] == ["bad"]
    assert stage.first.rule == "heavy"
    assert set(by_path) == {"case.stage", "case.change"}


def test_a_finding_that_nothing_would_clear_stands_at_what_decided_it() -> None:
    bad = finding("bad", "not_met", evidence=(fact("case.kinds"), fact("case.stage")))
    assert [entry.fact.path for entry in entries([bad], case_shape(), {})] == ["case.kinds"]


def test_papers_that_disagree_stand_at_the_fact_that_they_disagree_on() -> None:
    agree = fact("stated[case.stage].agree")
    papers = finding("papers", "not_met", binding="stated[case.stage]", evidence=(agree,))
    waits = finding("waits", "open", settle=(fact("case.stage"),))
    (entry,) = entries([papers, waits], case_shape(), {})
    assert entry.fact.path == "case.stage" and entry.failing == (papers,) and entry.open == (waits,)
    (entry,) = entries([papers], case_shape(), {})
    assert entry.fact is agree
