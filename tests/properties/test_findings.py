"""What every finding has, whatever the case and the rule: articles, lines, evidence, and a way on when it is open."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.assess import assess
from pia.evaluate.rule import judge
from pia.truth import NO, UNKNOWN
from tests.build import ON, book_of, case_of, env_of, outcomes, rules_of
from tests.strategies import cases, rule_sets, rules, runs


@runs(60)
@given(cases(states=True), rule_sets())
def test_cites_articles_and_lines_that_exist(value: Any, written: list[Any]) -> None:
    case = case_of(value)
    book = book_of(rules_of(written))
    lines = case.document.lines
    for finding in assess(case, book, ON, "0").findings:
        assert finding.cites
        for cited in (*finding.cites, *finding.proviso):
            assert cited.article in book.pack(cited.instrument).articles
        always = next(rule for rule in written if rule["id"] == finding.rule)["when"] == "always"
        assert finding.evidence or (finding.verdict in ("met", "not_met", "excepted") and always is not None)
        for item in (*finding.evidence, *finding.settle):
            assert 1 <= item.line <= len(lines)
            assert 1 <= item.column <= len(lines[item.line - 1]) + 1
            assert item.label["ja"] and item.label["en"]


@runs(60)
@given(cases(), rule_sets())
def test_an_open_finding_says_what_it_waits_for(value: Any, written: list[Any]) -> None:
    for finding in assess(case_of(value), book_of(rules_of(written)), ON, "0").findings:
        if finding.verdict == "open":
            assert finding.settle, (finding.rule, finding.binding)
            assert len(finding.possible) >= 1
            assert {item.path for item in finding.settle} <= {item.path for item in finding.evidence}
            assert set(finding.alone) <= {item.path for item in finding.settle}
        else:
            assert finding.settle == () and finding.alone == () and finding.possible == ()
        assert finding.clear == () or finding.verdict == "not_met"


@runs(60)
@given(cases(), rules())
def test_when_unknown_with_require_no_is_open(value: Any, written: dict[str, Any]) -> None:
    (rule,) = rules_of([written])
    for outcome in outcomes([rule], case_of(value)):
        if outcome.binding.kind in ("case", "element"):
            env = outcome.env
            env.it = outcome.binding.it
            if rule.when.truth(env) is UNKNOWN and rule.require is not None and rule.require.truth(env) is NO:
                assert outcome.verdict == "open"


@runs(60)
@given(cases(), rules(depth=1), st.data())
def test_the_possible_verdicts_hold_what_comes(value: Any, written: dict[str, Any], data: st.DataObject) -> None:
    """Whatever a case is filled in with, the verdict is one of those that were possible."""
    from tests.strategies import coarser

    rules_ = rules_of([written])
    less = case_of(data.draw(coarser(value)))
    later = {outcome.binding.path: outcome.verdict for outcome in outcomes(rules_, case_of(value))}
    for outcome in outcomes(rules_, less):
        verdict = later.get(outcome.binding.path)
        if outcome.verdict == "open" and verdict not in (None, "open"):
            assert verdict in outcome.reasons().possible


@runs(60)
@given(cases(), rules())
def test_the_fast_and_the_explaining_pass_agree(value: Any, written: dict[str, Any]) -> None:
    (rule,) = rules_of([written])
    case = case_of(value)
    for outcome in outcomes([rule], case):
        if outcome.binding.kind in ("case", "element"):
            env = env_of(case)
            env.it = outcome.binding.it
            for node in (rule.when, rule.require, rule.unless):
                assert node is None or node.trace(env).truth is node.truth(env)
            assert judge(rule, env) == outcome.verdict
