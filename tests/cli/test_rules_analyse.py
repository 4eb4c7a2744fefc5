"""`pia rules analyse`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pia.cli.rules_analyse import exit_code
from pia.rulebook.analyse.run import analyse
from pia.source import read
from tests.build import book_of, rule_of
from tests.cli.run import RULES, pia

SMALL = (*RULES, "--profile", "small", "--date", "2020-07-13")


def test_text() -> None:
    ran = pia("rules", "analyse", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "小さな町 (small)  令和2年7月13日（2020-07-13）の時点  3項目"
    assert lines[2:5] == [
        "  heard-before-start  ○適 1  ×否 2  ？要確認 0  △例外承認 2",
        "  scheme-has-basis  ○適 3  ×否 2  ？要確認 0  －該当なし 1",
        "  link-excludes-number  ○適 2  ×否 2  ？要確認 1  －該当なし 1",
    ]
    assert lines[-1].startswith("組 ") and "未決 0" in lines[-1]


def test_one_rule_in_full() -> None:
    shown = pia("rules", "analyse", *SMALL, "--rule", "link-excludes-number", "--lang", "en").out
    assert "  × not met: 2 facts\n      {links: [{id: link-a, excludes_my_number: false}]}\n" in shown
    assert "relations between rules: none\n" in shown
    assert "heard-before-start" not in shown


def test_json() -> None:
    ran = pia("rules", "analyse", *SMALL, "--rule", "link-excludes-number", "--format", "json")
    (rule,) = json.loads(ran.out)["rules"]
    assert rule["id"] == "link-excludes-number" and rule["not_translated"] == []
    assert rule["verdicts"]["met"] == {
        "status": "witness", "facts": 2, "case": {"links": [{"id": "link-a", "excludes_my_number": True}]}}
    assert rule["verdicts"]["excepted"] == {"status": "impossible", "by_form": True}


def test_twice_the_same() -> None:
    args = ("rules", "analyse", *SMALL, "--format", "json")
    assert pia(*args).out == pia(*args).out


def test_examples(tmp_path: Path) -> None:
    ran = pia("rules", "analyse", *SMALL, "--examples", str(tmp_path / "out"))
    assert ran.code == 0
    files = sorted((tmp_path / "out").iterdir())
    assert [path.stem for path in files] == ["heard-before-start", "link-excludes-number", "scheme-has-basis"]
    for path in files:
        verdicts = [example["verdict"] for example in read(path.read_bytes(), path.name).value["examples"]]
        assert {"met", "open"} <= set(verdicts)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = pia("rules", "analyse", *SMALL, "--examples", str(tmp_path / "file"), "--lang", "en")
    assert ran.code == 2 and "can't be written" in ran.err


def test_an_unknown_rule() -> None:
    ran = pia("rules", "analyse", *SMALL, "--rule", "link-excludes", "--lang", "en")
    assert ran.code == 2 and "nearest: link-excludes-number" in ran.err


def test_without_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pia.cli.rules_analyse.find_spec", lambda name: None)
    ran = pia("rules", "analyse", *SMALL, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert 'pip install "pia-checklist[analysis]"' in ran.err


NEVER = {"costs.initial": {"more_than": 2, "less_than": 2}}


@pytest.mark.parametrize(
    ("rules", "code"),
    [
        ([rule_of(require={"costs.initial": 5})], 0),
        ([rule_of(require=NEVER)], 1),
        ([rule_of(id="a", require={"costs.initial": 5}), rule_of(id="b", require={"costs.initial": 4})], 1),
        ([rule_of(id="a", require={"costs.initial": 5}), rule_of(id="b", require={"costs.initial": 5})], 1),
        ([rule_of(require=NEVER, examples=[{"verdict": "met", "case": {}}])], 2),
        ([rule_of(for_each="delegations", require={"it.depth": 9})], 3),
        ([], 3),
    ],
    ids=["fine", "ruled out", "conflict", "the same", "disagreement", "not established", "nothing"],
)
def test_exit_codes(rules: list, code: int) -> None:
    assert exit_code(analyse(book_of(rules))) == code
