from __future__ import annotations

from pathlib import Path

import pytest

from pia.rulebook.examples import missing_examples, try_determination, try_rule, verdicts_possible
from tests.rulebook.library import Library, rule, rules

BODY = """
for_each: links
when: {it.direction: [send, both]}
require: {it.beyond_statute: false}
"""


def tried(tmp_path: Path, examples: str, body: str = BODY) -> list[tuple[str, str | None, bool]]:
    library = Library(tmp_path)
    text = rule("checked", body).replace("examples: [{verdict: open, case: {}}]", f"examples: {examples}")
    library.write("book/2020-01-01/rules.yaml", rules(text))
    book = library.load()
    return [(found.expected, found.got, found.passed) for found in try_rule(book.rules[0], book)]


def test_the_first_element_speaks(tmp_path: Path) -> None:
    examples = "[{verdict: not_met, case: {links: [{id: a, direction: send, beyond_statute: true}, {id: b}]}}]"
    assert tried(tmp_path, examples) == [("not_met", "not_met", True)]


def test_or_the_one_that_is_named(tmp_path: Path) -> None:
    examples = "[{verdict: open, binding: 'links[*]', case: {links: [{id: a, direction: receive}]}}]"
    assert tried(tmp_path, examples) == [("open", "open", True)]


def test_an_absent_list_gives_its_rest(tmp_path: Path) -> None:
    assert tried(tmp_path, "[{verdict: open, case: {}}]") == [("open", "open", True)]


def test_a_wrong_claim_fails(tmp_path: Path) -> None:
    assert tried(tmp_path, "[{verdict: met, case: {links: [{id: a, direction: send}]}}]") == [("met", "open", False)]


def test_a_binding_that_there_is_not_fails(tmp_path: Path) -> None:
    assert tried(tmp_path, "[{verdict: open, binding: 'links[z]', case: {}}]") == [("open", None, False)]


def test_a_faulty_case_fails_with_its_problems_at_their_line(tmp_path: Path) -> None:
    library = Library(tmp_path)
    text = rule("checked", BODY).replace("case: {}", "case: {linkz: []}")
    library.write("book/2020-01-01/rules.yaml", rules(text))
    book = library.load()
    (found,) = try_rule(book.rules[0], book)
    assert not found.passed and found.got is None
    (problem,) = found.problems
    assert problem.code == "unknown-key-near" and problem.span is not None
    assert problem.span.line == found.line


def test_a_day_of_its_own(tmp_path: Path) -> None:
    body = "when: {on.assessment_date: {after: 2020-12-31}}\nneeds: [registry.public]"
    examples = "[{verdict: not_applicable, case: {}}, {verdict: open, case: {}, date: 2021-01-01}]"
    assert [passed for _, _, passed in tried(tmp_path, examples, body)] == [True, True]


@pytest.mark.parametrize(("body", "expected"), [
    ("when: always\nneeds: [registry.public]", {"met", "open"}),
    ("when: always\nrequire: {registry.public: true}", {"met", "not_met", "open"}),
    ("when: {registry.public: true}\nneeds: [registry.registered]", {"met", "open", "not_applicable"}),
    ("for_each: links\nwhen: always\nneeds: [it.direction]", {"met", "open", "not_applicable"}),
    ("when: always\nrequire: {registry.public: true}\nunless: {condition: {registry.registered: true}}",
     {"met", "not_met", "open", "excepted"}),
])  # fmt: skip
def test_verdicts_that_need_an_example(tmp_path: Path, body: str, expected: set[str]) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/rules.yaml", rules(rule("checked", body)))
    (found,) = library.load().rules
    assert verdicts_possible(found) == expected
    assert missing_examples(found) == expected - {"open"}


DETERMINATION = """
determinations:
- id: procedure
  title: {ja: 手続, en: Procedure}
  order: [meeting, report]
  words: {meeting: {ja: 会議, en: meeting}, report: {ja: 報告, en: report}}
  cases:
    - {when: {registry.public: true}, gives: meeting}
    - {when: always, gives: report}
  examples:
    - {gives: meeting, case: {registry: {public: true}}}
    - {gives: [meeting, report], case: {}}
    - {gives: meeting, case: {registry: {public: false}}}
"""


def test_examples_of_determinations(tmp_path: Path) -> None:
    library = Library(tmp_path)
    library.write("book/2020-01-01/determinations.yaml", DETERMINATION)
    book = library.load()
    found = list(try_determination(book.determinations[0], book))
    assert [(one.expected, one.got) for one in found] == [
        ("meeting", "meeting"), ("meeting, report", "meeting, report"), ("meeting", "report")]  # fmt: skip
    assert [one.passed for one in found] == [True, True, False]
