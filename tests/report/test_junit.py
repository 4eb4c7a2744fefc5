"""JUnit files, read back as build servers do."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Error, Failure, JUnitXml, Skipped

from pia.messages.catalogue import LANGS
from pia.model.assessment import Assessment
from pia.report.junit import junit
from pia.source import Problem, Span
from tests.report.real import NAMES, assessed
from tests.report.sample import sample

BASE = Path("/base")
BROKEN = (
    Problem.of("yaml-tag", file="壊れた.yaml", span=Span(3, 5, 3, 9), text="!x"),
    Problem.of("yaml-empty", file="壊れた.yaml"),
)


def suites(*assessments: Assessment, refused: tuple[Problem, ...] = (), lang: str = "ja") -> JUnitXml:
    text = junit(assessments, [("壊れた.yaml", refused)] if refused else [], lang, BASE)  # type: ignore[arg-type]
    made = JUnitXml.fromstring(text.encode())
    # What the attributes say is what is there.
    root = ElementTree.fromstring(text)
    for suite in root:
        for name, tag in (("tests", ""), ("failures", "/failure"), ("errors", "/error"), ("skipped", "/skipped")):
            assert int(suite.get(name, "-1")) == len(suite.findall(f"testcase{tag}"))
    for name in ("tests", "failures", "errors", "skipped"):
        assert int(root.get(name, "-1")) == sum(int(suite.get(name, "-1")) for suite in root)
    return made


@pytest.mark.parametrize("lang", LANGS)
def test_every_finding_of_a_real_case_is_a_test_case(lang: str) -> None:
    real = assessed(NAMES[1])
    made = suites(real, lang=lang)
    verdicts = Counter(finding.verdict for finding in real.findings)
    (suite,) = made
    assert suite.name == real.title
    assert made.tests == len(real.findings) == len(list(suite))
    assert made.failures == verdicts["not_met"] and made.errors == verdicts["open"]
    assert made.skipped == verdicts["not_applicable"] + verdicts["excepted"]
    assert [(case.classname, case.name) for case in suite] == [
        (f.instrument, f"{f.rule} @ {f.binding}") for f in real.findings]  # fmt: skip


def test_what_is_open_is_an_error_and_never_looks_green() -> None:
    (suite,) = suites(sample())
    results = {case.name.partition(" @")[0]: case.result for case in suite}
    assert [type(each) for each in results["line"]] == [Error] and results["line"][0].type == "open"
    assert results["claim"][0].type == "claimed_not_applicable" and isinstance(results["claim"][0], Error)
    assert isinstance(results["broken"][0], Failure) and results["broken"][0].type == "unlawful"
    assert results["plain"][0].type == "not_met"
    assert isinstance(results["held"][0], Skipped) and "2020-12-31" in results["held"][0].message
    assert isinstance(results["idle"][0], Skipped)
    assert results["kept"] == []
    assert "31行目" in results["broken"][0].text and "第17条" in results["broken"][0].text


def test_a_case_to_which_nothing_applied_is_not_green() -> None:
    idle = tuple(f for f in sample().findings if f.verdict == "not_applicable")
    for findings in (idle, ()):
        made = suites(replace(sample(), findings=findings))
        assert made.errors == 1 and made.tests == len(findings) + 1


def test_a_file_that_can_not_be_read_is_a_suite_of_errors() -> None:
    made = suites(sample(), refused=BROKEN)
    _, broken = made
    assert broken.name == "壊れた.yaml" and broken.errors == broken.tests == 2
    assert [case.name for case in broken] == ["yaml-tag 3:5", "yaml-empty"]
    assert made.errors == 10 + 2


def test_no_whole_path_gets_in() -> None:
    receipt = replace(sample().receipt, case_file="/base/資料/a.yaml")
    assert "/base" not in junit([replace(sample(), receipt=receipt)], [], "ja", BASE)


@given(st.text(st.characters(exclude_categories=()), max_size=20))
def test_any_text_is_inert(text: str) -> None:
    """Markup, control characters, surrogates and whatever else XML can't hold."""
    made = junit([sample(text)], [], "ja", BASE)
    read = ElementTree.fromstring(made.encode())
    assert {each.tag for each in read.iter()} == {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped"}  # fmt: skip
    assert "\x1b" not in made and "\u202e" not in made
