"""What recurs over cases: counted once a case, by the worst, and open never as met."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.recur import WORST, Heard, Recurrence, recurrence
from pia.model.assessment import Finding
from tests.assess.test_meeting import came_to
from tests.assess.test_order import finding
from tests.assess.test_screen import with_findings


def heard(name: str, *findings: Finding, day: Any = "2020-07-13", answers: tuple[dict[str, Any], ...] = (), **more: Any) -> Heard:
    found = with_findings(*findings, determinations=more.pop("determinations", ()))
    council = {"meeting": {"held_on": day}, "answers": {"complete": True, "items": list(answers)}}
    return Heard(f"{name}.yaml", replace(found, case_id=name, facts={**found.facts, "council": council}, **more))


def counts(found: Recurrence, rule: str = "r") -> dict[str, int]:
    item = next(each for each in found.items if each.rule == rule)
    return {"total": item.total, **{name: len(getattr(item, name)) for name in WORST[:-1]}}


def test_a_case_counts_once_by_its_worst_finding() -> None:
    found = recurrence([heard("a", finding(verdict="met"), finding(verdict="open")), heard("b", finding(verdict="met")),
                        heard("c", finding(verdict="open"), finding(verdict="not_met")), heard("d", finding(verdict="excepted")),
                        heard("e", finding(verdict="not_applicable"))])  # fmt: skip
    assert counts(found) == {"total": 4, "not_met": 1, "open": 1, "excepted": 1, "met": 1}


@given(st.lists(st.lists(st.sampled_from(WORST), min_size=1, max_size=4), min_size=1, max_size=6))
def test_the_parts_make_the_total_and_open_is_never_met(cases: list[list[str]]) -> None:
    found = recurrence([heard(str(place), *(finding(verdict=verdict) for verdict in verdicts))
                        for place, verdicts in enumerate(cases)])  # fmt: skip
    applies = [verdicts for verdicts in cases if set(verdicts) != {"not_applicable"}]
    if not applies:
        assert found.items == ()
        return
    (item,) = found.items
    assert item.total == len(applies)
    assert len(item.met) == sum(not {"not_met", "open", "excepted"} & set(verdicts) for verdicts in applies)
    assert len(item.not_met) == sum("not_met" in verdicts for verdicts in applies)


def test_unlawful_first_then_most_often_not_met_then_weight() -> None:
    bad = finding("bad", "not_met", "minor", lawfulness="unlawful")
    often, once = finding("often", "not_met", "minor"), finding("once", "not_met", "serious")
    still = finding("still", "open", "serious")
    found = recurrence([heard("a", bad, often, once, still), heard("b", often, still)])
    assert [item.rule for item in found.items] == ["bad", "often", "once", "still"]


def test_versions_of_a_case_count_once_and_the_same_case_on_another_day_again() -> None:
    first, again = heard("a", finding(verdict="open")), heard("a", finding(verdict="met"))
    later = heard("a", finding(verdict="not_met"), day="2020-10-05")
    found = recurrence([first, Heard("answered/a.yaml", again.assessment), later])
    assert found.versions == (("answered/a.yaml", "a.yaml"),)
    assert counts(found) == {"total": 2, "not_met": 1, "open": 1, "excepted": 0, "met": 0}


def test_groups_by_meeting_and_by_fiscal_year() -> None:
    days = ("2021-03-31", "2020-04-01", "2021-04-01", None, {"from": "2021-03-01", "to": "2021-04-30"})
    cases = [heard(str(place), finding(verdict="not_met"), day=day) for place, day in enumerate(days)]
    assert [(group.key, len(group.cases)) for group in recurrence(cases).groups] == [
        ("2020-04-01", 1), ("2021-03-31", 1), ("2021-04-01", 1), ("", 2)]  # fmt: skip
    found = recurrence(cases, "year")
    assert [(group.key, len(group.cases)) for group in found.groups] == [("2020", 2), ("2021", 1), ("", 2)]
    assert (found.items[0].groups, found.items[0].failing_groups) == (3, 3)


def test_promises_in_the_same_words_are_one_and_silence_is_not_kept() -> None:
    one = {"id": "1", "commitment": "要件を 詰める。", "due": "2020-07-01"}
    two = {"id": "2", "commitment": "要件を詰める", "done": True, "due": "2020-07-01"}
    found = recurrence([heard("a", answers=(one, {"id": "3", "commitment": "直す。"})), heard("b", answers=(two,), day="2020-08-01")])
    assert [(len(each.answers), each.cases, each.overdue) for each in found.promises] == [(2, (0, 1), (0,)), (1, (0,), ())]
    assert [done for *_, done in found.promises[0].answers] == [None, True]


def test_determinations_that_can_still_be_several_things_are_told_apart() -> None:
    found = recurrence([heard("a", determinations=(came_to("report"),)), heard("b", determinations=(came_to("report", "written"),)),
                        heard("c", determinations=(came_to("report"),))])  # fmt: skip
    (kind,) = found.kinds
    assert ([(value, places) for value, _, places in kind.labels], kind.undecided) == ([("report", (0, 2))], (1,))


def test_sections_with_the_most_gaps_first() -> None:
    found = recurrence([heard("a"), heard("b")])
    (section,) = found.sections
    assert (section.section, section.gaps, section.given, section.cases, section.total) == ("links", 6, 2, (0, 1), 2)
