"""`pia rules lint` and `pia rules coverage`: what is printed, and the exit codes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from sarif_kit.validate import validation_errors

from tests.cli.run import CASES, RULES, pia, process, terminal
from tests.rulebook.rulebooks import SOUND, rule

SMALL = (*RULES, "--profile", "small", "--date", "2020-07-13")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Rules of which one can never apply."""
    never = rule("never", when={"case.stage": "planning", "all": [{"case.stage": "operating"}]})
    files = {**SOUND, "town/2020-01-01/all.yaml": {"rules": [rule("first"), never]}}
    files["profiles/odd.yaml"] = {**SOUND["profiles/small.yaml"], "id": "odd"}
    for name, value in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    return tmp_path


def test_an_error_is_shown_at_its_line_with_what_to_do(folder: Path) -> None:
    ran = pia("rules", "lint", "--rules", str(folder), "--profile", "odd", "--lang", "en")
    assert (ran.code, ran.err) == (1, "")
    lines = ran.out.splitlines()
    (found,) = [number for number, line in enumerate(lines) if "error[lint-never-applies]" in line]
    assert lines[found].startswith(f"{folder}/town/2020-01-01/all.yaml:")
    assert lines[found + 1] == "   hint: look for parts of when that exclude each other"
    assert any(line.startswith("2 rules in 1 profiles and days: 1 errors, ") for line in lines)


def test_japanese_by_default(folder: Path) -> None:
    out = pia("rules", "lint", "--rules", str(folder), "--profile", "odd").out
    assert "エラー[lint-never-applies]: 点検項目「never」が該当することはありません" in out
    assert "   ヒント: " in out and "点検項目 2（規程群と日の組合せ 1）: エラー 1、警告 0、情報 " in out


def test_notes_are_counted_and_shown_when_asked_for(folder: Path) -> None:
    how = ("rules", "lint", "--rules", str(folder), "--profile", "odd", "--lang", "en")
    short, long = pia(*how).out, pia(*how, "--least", "note").out
    assert "note[" not in short and "more (--least note shows them all)" in short
    assert 'note[lint-fact-unread]: no rule reads the fact "parties[].name" (profile: odd)' in long
    assert "--least note" not in long


def test_without_an_error_it_succeeds(folder: Path) -> None:
    (folder / "town/2020-01-01/all.yaml").write_text(
        json.dumps({"rules": [rule("first", title={"ja": "SaaS", "en": "SaaS"})]}), encoding="utf-8")  # fmt: skip
    ran = pia("rules", "lint", "--rules", str(folder), "--profile", "odd", "--lang", "en")
    assert ran.code == 0 and "warning[lint-ja-equals-en]" in ran.out and ": 0 errors, 1 warnings," in ran.out


def test_sarif(folder: Path) -> None:
    ran = pia("rules", "lint", "--rules", str(folder), "--profile", "odd", "--format", "sarif", "--lang", "en")
    assert ran.code == 1
    log = json.loads(ran.out)
    assert validation_errors(log) == []
    results = {result["ruleId"]: result for result in log["runs"][0]["results"]}
    assert {"lint-never-applies", "lint-fact-unread"} == results.keys(), "every level, whatever text shows"
    location = results["lint-never-applies"]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == os.path.relpath(folder / "town/2020-01-01/all.yaml")


def test_files_below_the_current_folder_are_named_from_there(folder: Path) -> None:
    done = process("rules", "lint", "--rules", str(folder), "--profile", "odd", "--lang", "en", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.decode().startswith("town/2020-01-01/all.yaml:")


def test_files_that_do_not_load_are_findings(folder: Path) -> None:
    path = folder / "town/2020-01-01/all.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("case.stage", "case.stagee", 1), encoding="utf-8")
    ran = pia("rules", "lint", "--rules", str(folder), "--profile", "odd", "--lang", "en")
    assert ran.code == 1 and "error[rule-path-unknown]" in ran.out


@pytest.mark.parametrize(
    ("args", "code"),
    [(("--profile", "nowhere"), "profile-unknown"), (("--profile", "small", "--all"), "lint-all-or-profile")],
)
def test_what_cannot_be_looked_at(args: tuple[str, ...], code: str) -> None:
    ran = pia("rules", "lint", *RULES, *args, "--lang", "en")
    assert (ran.code, ran.out) == (2, "") and f"error[{code}]" in ran.err


def test_a_bar_where_there_is_a_terminal() -> None:
    ran = terminal("rules", "lint", *SMALL, "--lang", "en")
    assert "looking at rules" in ran.out and "1/1" in ran.out


def test_coverage_names_what_is_missing_at_its_line(folder: Path) -> None:
    case = str(CASES / "met.yaml")
    ran = pia("rules", "coverage", "--rules", str(folder), "--profile", "small", "--date", "2020-07-13", case,
              "--lang", "en")  # fmt: skip
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (1, "")
    assert any(f"{folder}/town/2020-01-01/all.yaml:" in line and "first (require)" in line
               and line.endswith(": never seen to hold") for line in lines)  # fmt: skip
    assert any("never (when)" in line and "out of reach: all " in line for line in lines)
    assert " %: " in lines[-1] and lines[-1].endswith("2 rules, 1 cases")


def test_coverage_as_json(folder: Path) -> None:
    ran = pia("rules", "coverage", "--rules", str(folder), "--profile", "small", "--date", "2020-07-13", "--format",
              "json", str(CASES / "met.yaml"))  # fmt: skip
    found = json.loads(ran.out)
    assert (found["profile"], found["law_date"]) == ("small", "2020-07-13")
    assert found["wanted"] > len(found["missing"]) > 0
    assert {"file", "line", "rules", "clause", "condition", "truth"} == found["missing"][0].keys()
    (proof,) = [item for item in found["proofs"] if item["rules"] == ["never"] and item["clause"] == "when"][:1]
    assert proof["facts"] == ["case.stage"] and proof["combinations"] > 0


def test_coverage_of_folders_and_of_cases_that_do_not_load(folder: Path) -> None:
    how = ("rules", "coverage", "--rules", str(folder), "--profile", "small", "--date", "2020-07-13", "--lang", "en")
    assert pia(*how, str(CASES / "bad.yaml")).code == 2
    (folder / "other.yaml").write_text("questions: []\n", encoding="utf-8")
    assert "error[" not in pia(*how, str(folder)).err, "what is no case in a folder is left alone"
    assert pia(*how, str(folder)).out.splitlines()[-1].endswith("2 rules, 0 cases")


def test_coverage_of_the_shipped_rules_of_2020_in_both_languages() -> None:
    for lang, word in (("ja", "起こり得ない"), ("en", "out of reach")):
        ran = pia("rules", "coverage", "--date", "2020-07-13", "--lang", lang)
        assert word in ran.out and " %: " in ran.out.splitlines()[-1]


def test_a_day_without_rules_is_no_success() -> None:
    ran = pia("rules", "coverage", *RULES, "--profile", "small", "--date", "2019-01-01", str(CASES / "met.yaml"))
    assert ran.code == 3


def test_the_group_lists_them() -> None:
    out = pia("rules", "--help", "--lang", "en").out
    out = out or pia("rules", "--help").out
    assert "lint" in out and "coverage" in out and "analyse" in out
