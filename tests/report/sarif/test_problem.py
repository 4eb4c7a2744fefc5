"""SARIF against the schema of the standard, and what a viewer shows of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sarif_kit.validate import validation_errors

from pia.messages import hint, message
from pia.messages.catalogue import LANGS, catalogue
from pia.report.sarif import sarif, sarif_text
from pia.source import Problem, Span

BASE = Path("/base/of/it")
SPAN = Span(3, 5, 3, 9)


def problem(**changes: object) -> Problem:
    settings: dict[str, object] = {"file": "rules/a b/規則.yaml", "span": SPAN, "rule": "one-rule", **changes}
    return Problem.of("lint-never-applies", **settings)  # type: ignore[arg-type]


FOUND = [
    problem(),
    problem(severity="warning", span=None),
    problem(severity="note", file="/elsewhere/x.yaml", path="links[a].channel"),
    Problem.of("lint-all-or-profile"),
]


@pytest.mark.parametrize("lang", LANGS)
def test_it_fits_the_schema(lang: str) -> None:
    assert validation_errors(sarif(FOUND, lang, "0.1.0", BASE)) == []
    assert validation_errors(sarif([], lang, "0.1.0", BASE)) == []


def test_the_schema_would_notice() -> None:
    log = sarif(FOUND, "en", "0.1.0", BASE)
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert validation_errors(log) != []


def test_results_say_what_where_and_what_to_do() -> None:
    log = sarif(FOUND, "ja", "0.1.0", BASE)
    first, second, third, last = log["runs"][0]["results"]
    assert first["level"] == "error" and second["level"] == "warning" and third["level"] == "note"
    assert first["message"]["text"] == f"{message(FOUND[0], 'ja')}\n{hint(FOUND[0], 'ja')}"
    physical = first["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "rules/a%20b/%E8%A6%8F%E5%89%87.yaml"
    assert physical["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert third["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "../../../elsewhere/x.yaml"
    assert third["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "links[a].channel"}]
    assert "locations" not in last


def test_a_file_below_the_base_is_named_from_there() -> None:
    (result,) = sarif([problem(file="/base/of/it/rules/x.yaml")], "en", "0.1.0", BASE)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "rules/x.yaml"


def test_every_code_that_occurs_is_a_rule_with_help_in_both_languages() -> None:
    log = sarif(FOUND, "en", "0.1.0", BASE)
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["lint-all-or-profile", "lint-never-applies"]
    assert [rules[result["ruleIndex"]]["id"] for result in log["runs"][0]["results"]] == [p.code for p in FOUND]
    text = rules[1]["help"]["text"]
    assert catalogue("en")["lint-never-applies"][1] in text and catalogue("ja")["lint-never-applies"][1] in text
    assert rules[1]["shortDescription"]["text"].startswith('the rule "…" can never apply')


def test_the_fingerprint_outlives_moved_lines_and_tells_rules_apart() -> None:
    def mark(found: Problem) -> str:
        return sarif([found], "en", "0.1.0", BASE)["runs"][0]["results"][0]["partialFingerprints"]["pia/v1"]

    assert mark(problem()) == mark(problem(span=Span(9, 1, 9, 2)))
    assert mark(problem()) != mark(problem(rule="other-rule"))


def test_the_same_problems_give_the_same_bytes() -> None:
    text = sarif_text(FOUND, "ja", "0.1.0", BASE)
    assert text == sarif_text(list(FOUND), "ja", "0.1.0", BASE) and text.endswith("}\n")
    assert json.loads(text)["version"] == "2.1.0"
