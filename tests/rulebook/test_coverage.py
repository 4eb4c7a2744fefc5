"""Coverage: what counts as seen, what is proved, what is missing; and that the shipped rules miss nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pia.model.case_file import load_case
from pia.rulebook.coverage import Coverage, Watch, coverage, judge, owners
from pia.rulebook.examples import _on, example_case
from pia.rulebook.load import load_noted
from pia.rulebook.places import Places, Store
from pia.rulebook.shipped import shipped
from pia.source import read_file
from pia.truth import NO, UNKNOWN, YES
from tests.build import ON, case_of
from tests.rulebook.watching import watched

# The council of 2020, the day on which the national act came to apply, and the latest change of the law.
DAYS = [date(2020, 7, 13), date(2023, 4, 1), date(2026, 4, 1)]


def covered(watch: Watch) -> Coverage:
    """What the examples of the rules show."""
    for owner in owners(watch.book):
        for example in owner.examples:
            watch.mark(owner, example_case(example), _on(example, watch.book))
    return judge(watch)


def missing(found: Coverage) -> set[tuple[Any, str, str]]:
    """(last step of the place, kind, truth) of everything that is missing."""
    return {(point.spot.at[-1], point.spot.kind, truth.name) for point, truth in found.missing}


def example(**case: Any) -> dict[str, Any]:
    return {"verdict": "open", "case": case}


def test_every_truth_of_every_node_is_wanted() -> None:
    require = {"any": [{"procedure.route": "meeting"}, {"procedure.papers_complete": True}]}
    found = covered(watched([{"require": require, "examples": [example(procedure={"route": "meeting"})]}]))
    assert (len(found.points), found.wanted) == (3, 9)
    assert missing(found) == {
        ("any", "Any_", "NO"), ("any", "Any_", "UNKNOWN"), ("procedure.route", "Atom", "NO"),
        ("procedure.route", "Atom", "UNKNOWN"), ("procedure.papers_complete", "Atom", "YES"),
        ("procedure.papers_complete", "Atom", "NO"),
    }  # fmt: skip
    assert found.percent == pytest.approx(100 * 3 / 9)


def test_require_counts_only_where_the_rule_may_apply() -> None:
    rule = {
        "when": {"case.change": "new"},
        "require": {"procedure.route": "meeting"},
        "examples": [example(case={"change": "continued"}, procedure={"route": "meeting"})],
    }
    assert ("procedure.route", "Atom", "YES") in missing(covered(watched([rule])))
    rule["examples"] = [example(procedure={"route": "meeting"})]
    assert ("procedure.route", "Atom", "YES") not in missing(covered(watched([rule]))), "it may apply"


def test_a_proviso_counts_only_where_it_decides() -> None:
    rule = {
        "require": {"procedure.route": "meeting"},
        "unless": {"condition": {"procedure.papers_complete": True}},
        "examples": [example(procedure={"route": "meeting", "papers_complete": True})],
    }
    assert ("procedure.papers_complete", "Atom", "YES") in missing(covered(watched([rule])))
    rule["examples"] = [example(procedure={"route": "internal", "papers_complete": True})]
    assert ("procedure.papers_complete", "Atom", "YES") not in missing(covered(watched([rule])))


def test_a_need_counts_only_where_all_else_holds() -> None:
    rule = {
        "when": {"case.change": "new"},
        "needs": ["case.summary"],
        "require": {"procedure.route": "meeting"},
        "examples": [example(case={"change": "new"}), example(case={"change": "new"}, procedure={"route": "internal"})],
    }
    assert {(0, "Need", "YES"), (0, "Need", "NO")} <= missing(covered(watched([rule])))
    rule["examples"] = [example(case={"change": "new"}, procedure={"route": "meeting"})]
    assert (0, "Need", "NO") not in missing(covered(watched([rule])))


def test_what_nobody_has_named_shows_nothing() -> None:
    rule = {"for_each": "remote_access", "when": {"it.new": True}, "needs": ["it.name"], "examples": [example()]}
    assert ("it.new", "Atom", "UNKNOWN") in missing(covered(watched([rule])))
    rule["examples"] = [example(remote_access=[{"id": "a"}])]
    assert ("it.new", "Atom", "UNKNOWN") not in missing(covered(watched([rule])))


def test_a_named_condition_is_one_place_however_many_rules_use_it() -> None:
    define = {"new": {"case.change": "new", "case.stage": "planning"}}
    shown = [example(case={"change": "new", "stage": "planning"})]
    bare = [example()]
    using = {"when": {"use": "new"}, "needs": ["case.summary"]}
    found = covered(watched([{**using, "examples": shown}, {**using, "examples": bare}], define=define))
    places = sorted(point.spot.at for point in found.points if point.spot.kind != "Need")
    assert places == [
        ("define", "new"), ("define", "new", "case.change"), ("define", "new", "case.stage"),
        ("rules", 0, "when", "use"), ("rules", 1, "when", "use"),
    ]  # fmt: skip
    inside = [point for point in found.points if point.spot.at[0] == "define"]
    assert all(point.seen == {YES, UNKNOWN} for point in inside), "either rule can show it"
    assert {len(point.uses) for point in inside} == {2}


def test_a_quantifier_is_seen_as_what_it_comes_to() -> None:
    """`none` is worked out as a denial of `some`; only the whole of it is what the rule says."""
    rule = {"require": {"data": {"none": {"item.my_number": True}}}}
    rule["examples"] = [example(data={"complete": True, "items": [{"id": "d", "my_number": True}]})]
    watch = watched([rule])
    covered(watch)
    assert {point.spot.at[-1]: point.seen for point in watch.points.values()} == {
        "none": {NO},
        "item.my_number": {YES},
    }


def test_what_cannot_be_is_proved_and_not_wanted() -> None:
    rule = {
        "for_each": "systems",
        "needs": ["it.access_rights"],
        "require": {"not": {"it.access_rights": {"mentions": "vague"}}},
        "examples": [example(systems=[{"id": "s", "access_rights": text}]) for text in ("課の職員", "職員等")],
    }
    rule["examples"].append(example(systems=[{"id": "s"}]))
    found = covered(watched([rule]))
    (proof,) = found.proofs
    assert (proof.point.spot.kind, proof.truth, proof.facts) == ("Need", NO, ("it.access_rights",))
    assert proof.tried == 3 and found.missing == [] and found.percent == 100
    assert found.wanted == 2 * 3 + 1


def test_a_proof_takes_what_was_asked_before_into_account() -> None:
    rule = {
        "when": {"procedure.route": ["meeting", "written"]},
        "require": {"any": [{"procedure.route": "internal"}, {"procedure.papers_complete": True}]},
    }
    found = judge(watched([rule]))
    assert ("procedure.route", "YES") in {(proof.point.spot.at[-1], proof.truth.name) for proof in found.proofs}


def test_an_outcome_of_a_determination_counts_where_none_before_it_is_certain() -> None:
    order = ["strict", "loose"]
    determination = {
        "id": "d", "title": {"ja": "判定", "en": "d"}, "order": order,
        "words": {word: {"ja": "語", "en": word} for word in order},
        "cases": [
            {"when": {"case.change": "new"}, "gives": "strict"},
            {"when": {"case.stage": "planning"}, "gives": "loose"},
            {"when": "always", "gives": "loose"},
        ],
        "examples": [{"gives": "strict", "case": {"case": {"change": "new", "stage": "planning"}}}],
    }  # fmt: skip
    watch = watched([], [determination])
    found = covered(watch)
    seen = {point.spot.at[-1]: point.seen for point in found.points}
    assert seen == {"case.change": {YES}, "case.stage": set()}


def test_cases_show_as_much_as_examples() -> None:
    watch = watched([{"require": {"procedure.route": "meeting"}}])
    (rule,) = watch.book.rules
    watch.mark(rule, case_of({"procedure": {"route": "internal"}}), ON)
    assert [point.seen for point in watch.points.values()] == [{NO}]


def test_a_place_is_the_line_of_the_key() -> None:
    watch = watched([{"require": {"any": [{"procedure.route": "meeting"}, {"procedure.papers_complete": True}]}}])
    lines = watch.places.documents["rules.yaml"].lines
    for spot in watch.points:
        span = watch.places.span(spot)
        assert str(spot.at[-1]) in lines[span.line - 1]


@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_missing_in_the_shipped_rules(day: date) -> None:
    places = Places()
    book = load_noted("meguro", day, [shipped("rules")], Store(), places.note)
    files = [path for path in sorted(shipped("cases").rglob("*.yaml")) if path.name[0].isdigit()]
    cases = [load_case(read_file(path)) for path in files]
    ids: list[str] = []
    found = coverage(book, places, cases, ids.append)
    lacking = [f"{point.spot.file}:{places.span(point.spot).line} {truth}" for point, truth in found.missing]
    assert lacking == []
    assert found.wanted > 2000 and ids == [owner.id for owner in owners(book)]
    assert all(proof.tried for proof in found.proofs), "every proof tries all combinations"


@pytest.mark.parametrize("day", DAYS)
def test_what_was_seen_in_the_shipped_rules_was_thought_possible(day: date) -> None:
    """The proofs are sound on every condition that we have."""
    from pia.rulebook.reach.reach import reach

    places = Places()
    watch = Watch(load_noted("meguro", day, [shipped("rules")], Store(), places.note), places)
    covered(watch)
    for point in watch.points.values():
        truths = {truth for use in point.uses for truth in reach(use.target, use.context, use.inside).truths}
        assert point.seen <= truths, point.spot
