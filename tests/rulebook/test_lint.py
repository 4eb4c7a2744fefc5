"""Each finding of `pia rules lint`, from the smallest rulebook that has the fault; the shipped rules have no error."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pia.messages.catalogue import LANGS, catalogue
from pia.messages.text import hint, message
from pia.rulebook.lint.run import lint
from pia.rulebook.shipped import shipped
from pia.source import Refused
from tests.rulebook.rulebooks import both, instrument, line_of, linted, rule, run_on

RULES = "town/2020-01-01/all.yaml"
HEAD = "town/instrument.yaml"
PROFILE = "profiles/small.yaml"


def rules(*found: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {RULES: {"rules": list(found), **more}}


def article(name: str = "one", **changes: Any) -> dict[str, Any]:
    return {"id": name, "title": both("条", name), "force": "duty", "verified": True, **changes}


def numbers(*spans: tuple[str, str | None]) -> dict[str, Any]:
    found = [{"number": both("一条", "1"), "from": start, **({"to": end} if end else {})} for start, end in spans]
    return {HEAD: instrument(in_force={"from": "2020-01-01", "to": "2023-03-31"}, articles=[article(numbers=found)])}


def profile(**changes: Any) -> dict[str, Any]:
    return {PROFILE: {"id": "small", "title": both("町", "small"), "instruments": ["town"], **changes}}


def test_a_sound_rulebook_has_nothing_to_find(tmp_path: Path) -> None:
    assert linted(tmp_path, {}) == ()


VALUE = {"value": 3, "title": both("値", "value")}
SUMMARY = {"case.summary": "first"}
STATED = {"case.summary": {"mentions": "vague"}}
LEXICON = {"lexicons/vague.yaml": {"id": "vague", "title": both("曖昧", "vague"), "entries": [{"text": "等"}]}}
CONTRARY = {"case.stage": "planning", "all": [{"case.stage": "operating"}]}

# code, severity, a part of the line that it points at, the files that have the fault
CASES: list[tuple[str, str, str, dict[str, Any]]] = [
    ("lint-version-gap", "warning", "in_force", {HEAD: instrument(in_force={"from": "2019-01-01"})}),
    ("lint-version-early", "warning", "in_force", {HEAD: instrument(in_force={"from": "2020-06-01"})}),
    ("lint-version-never", "error", "in_force",
     {HEAD: instrument(in_force={"from": "2020-01-01", "to": "2020-12-31"}),
      "town/2021-01-01/all.yaml": {"rules": [rule("later")]}}),
    ("lint-number-reversed", "error", '"from"', numbers(("2020-01-01", "2022-03-31"), ("2023-01-01", "2022-12-01"))),
    ("lint-number-outside", "error", '"from"', numbers(("2020-01-01", "2023-03-31"), ("2023-04-01", None))),
    ("lint-number-overlap", "error", '"from"', numbers(("2020-01-01", "2022-03-31"), ("2022-03-31", "2023-03-31"))),
    ("lint-number-overlap", "error", '"from"', numbers(("2020-01-01", None), ("2022-03-31", "2023-03-31"))),
    ("lint-number-gap", "warning", '"from"', numbers(("2020-01-01", "2022-03-30"), ("2022-04-01", "2023-03-31"))),
    ("lint-duplicate-rule", "error", '"second"',
     rules(rule("first", require=SUMMARY), rule("second", require={"all": [{"case.summary": ["first"]}]}))),
    ("lint-contradiction", "error", '"second"',
     rules(rule("first", require={"procedure.route": "meeting"}),
           rule("second", require={"not": {"procedure.route": "meeting"}}))),
    ("lint-contradiction", "error", '"second"',
     rules(rule("first", require={"procedure.route": "meeting"}),
           rule("second", require={"procedure.route": "written", "case.stage": "planning"}))),
    ("lint-never-applies", "error", '"first"', rules(rule("first", when=CONTRARY))),
    ("lint-never-met", "error", '"first"', rules(rule("first", require=CONTRARY))),
    ("lint-never-met", "error", '"first"', rules(rule("first", require={"case.change": "continued"}))),
    ("lint-never-fails", "warning", '"first"', rules(rule("first", require={"case.change": ["new", "change"]}))),
    ("lint-never-excepted", "warning", '"first"',
     rules(rule("first", require=SUMMARY, unless={"condition": SUMMARY}))),
    ("lint-need-implied", "note", '"case.summary"', rules(rule("first", require=SUMMARY, needs=["case.summary"]))),
    ("lint-article-uncovered", "warning", '"two"', {HEAD: instrument(articles=[article(), article("two")])}),
    ("lint-ja-equals-en", "warning", '"title"', rules(rule("first", title=both("SaaS", "SaaS")))),
    ("lint-ja-not-japanese", "warning", '"ja"', rules(rule("first", title=both("the title", "title")))),
    ("lint-en-has-japanese", "error", '"en"', rules(rule("first", title=both("題名", "the 題名")))),
    ("lint-en-has-japanese", "error", '"en"', {HEAD: instrument(source=both("写し", "ｺﾋﾟｰ"))}),
    ("lint-slots-differ", "error", '"ask"', rules(rule("first", ask=both("{case.title}は何か。", "What is it?")))),
    ("lint-weights", "warning", '"small"', rules(rule("first", weight="serious"), rule("second"))),
    ("lint-param-unused", "warning", '"months"', rules(rule("first"), params={"months": VALUE})),
    ("lint-define-unused", "warning", '"new"', rules(rule("first"), define={"new": {"case.change": "new"}})),
    ("lint-profile-param", "warning", '"years"', profile(params={"years": 3})),
    ("lint-profile-twice", "error", '"town"', profile(instruments=["town", "town"])),
    ("lint-profile-override", "warning", '"first"',
     {**profile(disable=[{"rule": "first", "reason": both("理由", "why")}],
                override=[{"rule": "second", "weight": "minor", "reason": both("理由", "why")},
                          {"rule": "first", "weight": "minor", "reason": both("理由", "why")}]),
      **rules(rule("first"), rule("second"))}),
]  # fmt: skip
EVERY: list[tuple[str, str, str, dict[str, Any]]] = [
    ("lint-lexicon-unused", "warning", '"vague"', LEXICON),
    ("lint-not-in-idle", "warning", "平和",
     {"lexicons/vague.yaml": {"id": "vague", "title": both("曖昧", "vague"),
                              "entries": [{"text": "等", "not_in": ["平等", "平和"]}]},
      **rules(rule("first", require={"not": STATED}))}),
    ("lint-instrument-unused", "note", '"other"', {"other/instrument.yaml": instrument(id="other"),
                                                  "other/2020-01-01/all.yaml": {"rules": [rule("other")]}}),
]  # fmt: skip


@pytest.mark.parametrize(("code", "severity", "line", "files"), CASES)
def test_each_fault_is_found_at_its_line(
    tmp_path: Path, code: str, severity: str, line: str, files: dict[str, Any]
) -> None:
    found = [problem for problem in linted(tmp_path, files) if problem.code == code]
    assert [problem.severity for problem in found] == [severity]
    assert line in line_of(found[0])


@pytest.mark.parametrize(("code", "severity", "line", "files"), EVERY)
def test_what_only_a_look_at_everything_shows(
    tmp_path: Path, code: str, severity: str, line: str, files: dict[str, Any]
) -> None:
    found = [problem for problem in linted(tmp_path, files, every=True) if problem.code == code]
    assert [problem.severity for problem in found] == [severity]
    assert line in line_of(found[0])
    assert not [problem for problem in linted(tmp_path, files) if problem.code == code]


def test_every_code_is_tried_here() -> None:
    tried = {case[0] for case in (*CASES, *EVERY)}
    elsewhere = {"lint-version-empty", "lint-fact-unread", "lint-report-only-stale", "lint-all-or-profile"}
    assert tried | elsewhere == {code for code in catalogue("en") if code.startswith("lint-")}


@pytest.mark.parametrize(
    "files",
    [
        rules(rule("first", require=SUMMARY), rule("second", when={"case.change": "change"}, require=SUMMARY)),
        rules(rule("first", require=SUMMARY), rule("second", require=SUMMARY, needs=["case.background"])),
        rules(rule("first", for_each="parties", when="always", require={"it.name": "x"}),
              rule("second", for_each="systems", when="always", require={"it.name": "x"})),
        rules(rule("first", require={"procedure.route": "meeting"}),
              rule("second", when={"case.change": "change"}, require={"not": {"procedure.route": "meeting"}})),
        rules(rule("first", require={"procedure.route": "meeting"}),
              rule("second", require={"not": {"procedure.route": "meeting"}},
                   unless={"condition": {"procedure.papers_complete": True}})),
        numbers(("2020-01-01", "2022-03-31"), ("2022-04-01", "2023-03-31")),
        {HEAD: instrument(articles=[article(), article("two")]),
         **rules(rule("first"), not_expressible=[{"cites": {"instrument": "town", "article": "two"},
                                                  "reason": both("理由", "why")}])},
        rules(rule("first", require={"council.meeting.seats": {"at_least": {"param": "most"}}}),
              params={"most": VALUE}),
        rules(rule("first", require={"use": "new"}, when="always"), define={"new": {"case.change": "new"}}),
        rules(rule("first", weight="serious"), *(rule(f"r{n}") for n in range(3))),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_fault_is_left_alone(tmp_path: Path, files: dict[str, Any]) -> None:
    assert linted(tmp_path, files) == ()


def test_a_version_without_files(tmp_path: Path) -> None:
    (tmp_path / "town/2021-01-01").mkdir(parents=True)
    assert [problem.code for problem in linted(tmp_path, {})] == ["lint-version-empty"]


def test_a_duplicate_in_another_instrument_is_a_warning(tmp_path: Path) -> None:
    second = {**rule("second", require=rule("first")["require"]), "cites": [{"instrument": "other", "article": "one"}]}
    files = {
        **profile(instruments=["town", "other"]), "other/instrument.yaml": instrument(id="other"),
        "other/2020-01-01/all.yaml": {"rules": [second]},
    }  # fmt: skip
    (found,) = linted(tmp_path, files)
    assert (found.code, found.severity) == ("lint-duplicate-rule", "warning")
    assert str(found.args["first"]).endswith("all.yaml:4")


def test_articles_out_of_force_are_found_on_whatever_day_they_are(tmp_path: Path) -> None:
    found = linted(tmp_path, {HEAD: instrument(articles=[article(numbers=[
        {"number": both("一条", "1"), "from": "2020-01-01", "to": "2021-12-31"}])])})  # fmt: skip
    assert [(problem.code, problem.args["date"]) for problem in found] == [("rule-cites-not-in-force", "2022-01-01")]
    assert linted(tmp_path, {}, day=date(2021, 1, 1)) == ()


def test_what_loading_refuses_is_a_finding_with_its_line(tmp_path: Path) -> None:
    found = linted(tmp_path, rules(rule("first", require={"case.sumary": "x"})))
    assert [(problem.code, problem.severity) for problem in found] == [("rule-path-unknown", "error")]
    assert "case.sumary" in line_of(found[0])


def test_all_days_of_change_are_looked_at_and_each_finding_kept_once(tmp_path: Path) -> None:
    files = {
        **rules(rule("first", when=CONTRARY)), "town/2021-01-01/all.yaml": {"rules": [rule("first")]},
        "town/2022-01-01/all.yaml": {"rules": [rule("first", require=CONTRARY)]},
    }  # fmt: skip
    found = run_on(tmp_path, files)
    assert found.books == 3 and found.rules == 1
    codes = [problem.code for problem in found.problems if problem.code != "lint-fact-unread"]
    assert codes == ["lint-never-applies", "lint-never-met"]


def test_facts_that_no_rule_reads(tmp_path: Path) -> None:
    asks = {
        "for_each": "delegations", "when": {"it.to.role": "contractor"}, "needs": ["it.contract.document"],
        "require": {"it.data": {"some": {"item.sensitive": True}},
                    "it.term_end": {"before": {"path": "schedule.next_meeting"}}},
        "ask": both("「{it.work}」は何か。", 'What is "{it.work}"?'),
    }  # fmt: skip
    found = run_on(tmp_path, rules(rule("first", **asks)))
    unread = {str(item.args["fact"]) for item in found.problems if item.code == "lint-fact-unread"}
    used = {
        "delegations[]", "delegations[].to", "parties[].role", "delegations[].contract.document", "data[].sensitive",
        "delegations[].data[]", "delegations[].term_end", "schedule.next_meeting", "delegations[].work",
    }  # fmt: skip
    assert not used & unread
    assert {"delegations[].contract.signed_on", "data[].health", "parties[].name"} <= unread
    assert not {"case.id", "pia", "pending[].path", "documents[].id", "case.department"} & unread


def test_an_entry_for_a_fact_that_rules_do_read_is_stale(tmp_path: Path) -> None:
    asks = {"require": {"case.department": "総務課"}}
    found = run_on(tmp_path, rules(rule("first", **asks)), every=True).problems
    stale = [problem.args["fact"] for problem in found if problem.code == "lint-report-only-stale"]
    assert stale == ["case.department"]


def test_an_unknown_profile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        lint(["no-such"], None, [tmp_path])
    assert [problem.code for problem in refused.value.problems] == ["profile-unknown"]


def test_progress_tells_how_far_it_is(tmp_path: Path) -> None:
    ticks: list[tuple[int, int, str]] = []
    files = {"town/2021-01-01/all.yaml": {"rules": [rule("first")]}}
    run_on(tmp_path, files, tick=lambda *tick: ticks.append(tick))
    assert ticks == [(0, 2, "small 2020-01-01"), (1, 2, "small 2021-01-01")]


def test_the_shipped_rules_have_no_error() -> None:
    found = lint([], None, [shipped("rules")], every=True)
    assert [f"{p.file}:{p.span and p.span.line} {p.code}" for p in found.problems if p.severity == "error"] == []
    assert found.rules > 200 and found.books > 3
    for lang in LANGS:
        for problem in found.problems:
            assert message(problem, lang) and hint(problem, lang)
