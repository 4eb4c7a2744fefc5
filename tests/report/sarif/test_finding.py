"""SARIF of findings: against the schema of the standard, and as a viewer reads it."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sarif_kit.validate import validation_errors

from pia.messages.catalogue import LANGS
from pia.model.assessment import Assessment, PrivateUse
from pia.report.sarif import findings_sarif
from pia.report.sarif.log import uri
from pia.source import Problem, Span
from tests.report.real import NAMES, assessed
from tests.report.sample import both, sample

BASE = Path("/base")
HOSTILE = "[押す](javascript:x) {0} {x} \x1b[31m\u202e \\u{1}"
BROKEN = Problem.of("yaml-tag", file="壊れた 案件.yaml", span=Span(3, 5, 3, 9), text="!x")


def run(*assessments: Assessment, refused: tuple[Problem, ...] = (), lang: str = "ja", code: int = 1) -> dict[str, Any]:
    log = findings_sarif(assessments, refused, lang, "0.1.0", BASE, code, "words")  # type: ignore[arg-type]
    assert validation_errors(log) == []
    json.dumps(log, allow_nan=False)
    return log["runs"][0]  # type: ignore[no-any-return]


def by_rule(ran: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {result["ruleId"]: result for result in ran["results"]}


@pytest.mark.parametrize("lang", LANGS)
def test_a_real_case_fits_the_schema_and_every_applied_rule_is_described(lang: str) -> None:
    real = assessed(NAMES[1])
    ran = run(real, lang=lang)
    rules = ran["tool"]["driver"]["rules"]
    assert len(rules) == real.receipt.rules and len(ran["results"]) == len(real.findings)
    assert [rules[result["ruleIndex"]]["id"] for result in ran["results"]] == [f.rule for f in real.findings]
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in rules)
    titles = {finding.rule: finding.title[lang] for finding in real.findings}
    assert {rule["id"]: rule["shortDescription"]["text"] for rule in rules} == titles


def test_the_schema_would_notice() -> None:
    log = findings_sarif([sample()], [], "ja", "0.1.0", BASE, 1, "words")
    log["runs"][0]["results"][0]["kind"] = "unknown"
    assert validation_errors(log) != []


def test_each_verdict_has_its_kind_and_only_a_failure_a_level() -> None:
    found = by_rule(run(sample()))
    kinds = {rule: (result["kind"], result["level"]) for rule, result in found.items()}
    assert kinds["broken"] == ("fail", "error"), "unlawful"
    assert kinds["doubtful"] == ("fail", "warning"), "possibly unlawful"
    assert kinds["line"] == ("open", "none")
    assert kinds["claim"] == ("review", "none")
    assert kinds["kept"] == ("pass", "none")
    assert kinds["idle"] == ("notApplicable", "none")
    assert kinds["held"] == ("fail", "warning")
    minor = [replace(f, weight="minor") for f in sample().findings]
    minored = by_rule(run(replace(sample(), findings=tuple(minor))))
    assert {r: minored[r]["level"] for r in ("broken", "doubtful", "plain")} == {
        "broken": "error", "doubtful": "warning", "plain": "note"}  # fmt: skip


def test_an_exception_suppresses_only_while_it_holds() -> None:
    found = by_rule(run(sample()))
    (held,), (lapsed,) = found["held"]["suppressions"], found["doubtful"]["suppressions"]
    assert held["kind"] == lapsed["kind"] == "inSource"
    assert held["status"] == "accepted" and "2020-12-31" in held["justification"]
    assert lapsed["status"] == "rejected"
    assert "suppressions" not in found["plain"]


def test_a_result_points_at_the_deciding_fact_and_names_the_others() -> None:
    line = by_rule(run(sample()))["line"]
    physical = line["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "folder/sample.yaml"
    assert physical["region"] == {"startLine": 33, "startColumn": 5}
    assert line["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "links[line].channel.encryption"}]
    assert [each["physicalLocation"]["region"]["startLine"] for each in line["relatedLocations"]] == [30, 31]
    assert [each["id"] for each in line["relatedLocations"]] == [1, 2]
    assert line["properties"]["settle"] == ["links[line].channel.encryption", "links[line].channel.media"]
    assert line["properties"]["binding"] == "links[line]"


def test_the_fingerprint_outlives_moved_lines_and_tells_findings_apart() -> None:
    def marks(case: Assessment) -> list[str]:
        return [result["partialFingerprints"]["pia/v1"] for result in run(case)["results"]]

    moved = replace(sample(), findings=tuple(
        replace(f, evidence=tuple(replace(e, line=e.line + 7) for e in f.evidence)) for f in sample().findings))  # fmt: skip
    assert marks(moved) == marks(sample())
    assert len(set(marks(assessed(NAMES[1])))) == len(assessed(NAMES[1]).findings)
    assert not set(marks(replace(sample(), case_id="other"))) & set(marks(sample()))


def test_refused_files_are_notifications_and_the_run_was_no_success() -> None:
    ran = run(sample(), refused=(BROKEN,), code=2)
    (invocation,) = ran["invocations"]
    assert invocation["executionSuccessful"] is False and invocation["exitCode"] == 2
    (told,) = invocation["toolExecutionNotifications"]
    assert told["descriptor"] == {"id": "yaml-tag", "index": 0} and told["level"] == "error"
    assert ran["tool"]["driver"]["notifications"][0]["id"] == "yaml-tag"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == quoted("壊れた 案件.yaml")
    assert [each["location"]["uri"] for each in ran["artifacts"]] == ["folder/sample.yaml", quoted("壊れた 案件.yaml")]
    nothing = run(refused=(BROKEN,), code=2)
    assert nothing["results"] == [] and nothing["tool"]["driver"]["rules"] == []


def quoted(name: str) -> str:
    return "".join(c if c.isascii() and c != " " else "".join(f"%{b:02X}" for b in c.encode()) for c in name)


def test_no_whole_path_gets_in() -> None:
    receipt = replace(sample().receipt, case_file="/base/資料 (案)/a:b.yaml")
    text = json.dumps(run(replace(sample(), receipt=receipt), refused=(replace(BROKEN, file="/elsewhere/x.yaml"),)))
    assert "/base" not in text and '"/' not in text and "file:" not in text
    assert quoted("資料") + "%20%28%E6%A1%88%29/a%3Ab.yaml" in text
    assert uri("a:b.yaml", BASE) == "a%3Ab.yaml", "no scheme"


def test_text_is_neither_a_link_nor_a_placeholder_nor_an_escape() -> None:
    for text in texts(run(sample(HOSTILE))):
        assert not re.search(r"(?<!\\)\]\(", text), text
        assert not re.search(r"(?<!\{)\{\d+\}(?!\})", text), text
        assert "\x1b" not in text and "\u202e" not in text


def texts(plain: Any) -> list[str]:
    """The text of every message below."""
    if isinstance(plain, dict):
        own = [plain["text"]] if isinstance(plain.get("text"), str) else []
        return own + [text for value in plain.values() for text in texts(value)]
    return [text for value in plain for text in texts(value)] if isinstance(plain, list) else []


def test_private_use_characters_are_notes_at_their_place() -> None:
    strange = PrivateUse("U+E000", "parties[firm].name", 12, 5, both("名称", "name"))
    ran = run(replace(sample(), private_use=(strange,)))
    (told,) = ran["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "note" and "U+E000（12行5桁" in told["message"]["text"]
    assert told["locations"][0]["physicalLocation"]["region"] == {"startLine": 12, "startColumn": 5}
    assert ran["invocations"][0]["executionSuccessful"] is True


def test_the_case_can_be_judged_again_from_what_stands_in_the_run() -> None:
    real = assessed(NAMES[1])
    (case,) = run(real)["properties"]["cases"]
    assert case["lawDate"] == "2020-07-13" and case["profile"] == "meguro"
    assert {name: pack["sha256"] for name, pack in case["packs"].items()} == {
        pack.instrument: pack.sha256 for pack in real.receipt.packs}  # fmt: skip
    assert case["determinations"]["procedure"] == {"possible": ["consult_after"], "certain": True}
    assert run(real)["artifacts"][0]["hashes"] == {"sha-256": real.receipt.case_sha256}


def test_several_cases_are_one_run() -> None:
    first, second = assessed(NAMES[1]), assessed(NAMES[0])
    ran = run(first, second)
    counts = Counter(r["locations"][0]["physicalLocation"]["artifactLocation"]["index"] for r in ran["results"])
    assert counts == {0: len(first.findings), 1: len(second.findings)}
