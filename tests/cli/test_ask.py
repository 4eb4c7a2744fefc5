"""`pia ask`: questions on a terminal, each answer in the file at once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pia.source import read_file
from tests.cli.run import process
from tests.project.tree import ROOT

CASE = ROOT / "cases" / "meguro-2020-07-13" / "4-pcr-testing.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(CASE, tmp_path / "case.yaml"))


def ask(file: Path, *lines: str, lang: str = "ja") -> str:
    typed = "".join(f"{line}\n" for line in lines).encode()
    ran = process("ask", str(file), "--today", "2020-07-13", "--lang", lang, input=typed, env={"PYTHONUTF8": "1"})
    assert (ran.returncode, ran.stderr) == (0, b"")
    return ran.stdout.decode()


def test_the_most_deciding_question_comes_first_and_says_why(file: Path) -> None:
    out = ask(file)
    assert "問1　「委託の連鎖」" in out and "理由" in out and "根拠" in out and "回答例" in out
    assert "1 これで全部" in out and "問2" not in out
    assert file.read_bytes() == CASE.read_bytes(), "no answer, no change"


def test_an_answer_is_in_the_file_and_the_next_sitting_goes_on(file: Path) -> None:
    out = ask(file, "1")
    assert "書き込みました" in out and "○ 適に" in out
    value = read_file(file).value
    assert value["delegations"]["complete"] is True
    assert "# 既に委託を始めている" in file.read_text(encoding="utf-8"), "comments stay"
    assert "「委託の連鎖」" not in ask(file).split("問1")[1].splitlines()[0]


def test_put_off_and_stopped(file: Path) -> None:
    out = ask(file, "", "q")
    assert "問2" in out and "問3" not in out and "続きは同じ命令で始まります" in out
    assert file.read_bytes() == CASE.read_bytes()


def test_undecided_takes_who_until_and_why_and_refuses_a_day_that_is_unclear(file: Path) -> None:
    before = ask(file, "", "").split("問2")[1]
    typed = ["?", "情報課", "2.8.1", "契約を詰めている", "?", "情報課", "R2.8.1", "協議中", "?", "情報課", "R2.8.1", "契約を詰めている"]
    out = ask(file, "", *typed, "q")
    assert "「協議中」では答えになりません" in out
    assert "令和2年8月1日" in out and "どの日か一つに決まりません" in out and "? 未定" in before
    (entry,) = read_file(file).value["pending"]
    assert entry == {"path": entry["path"], "by": "情報課", "until": "2020-08-01", "why": "契約を詰めている"}


def test_a_list_that_has_elements_can_not_be_undecided(file: Path) -> None:
    out = ask(file, "?", "q")
    assert "? 未定" not in out and "1から2の番号" in out and file.read_bytes() == CASE.read_bytes()


def test_a_wrong_choice_is_asked_again(file: Path) -> None:
    assert ask(file, "9", "はい", "q").count("1から2の番号で答えてください") == 2


def test_a_list_gets_another_element_whose_facts_are_then_asked(file: Path) -> None:
    ask(file, "2", "bad id!", "2", "third")
    assert [item["id"] for item in read_file(file).value["delegations"]] == ["association", "hospital", "third"]


def test_the_number_of_answers_to_go_falls(file: Path) -> None:
    numbers = [int(found) for found in re.findall("多くて([0-9]+)問", ask(file, "1", "", "", ""))]
    assert numbers[0] > numbers[1]


def test_in_english(file: Path) -> None:
    out = ask(file, "q", lang="en")
    assert "At least" in out and "1 this is all" in out and "blank line: later" in out


def test_a_file_that_is_no_case_is_refused_as_everywhere(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: yes\n", encoding="utf-8")
    ran = process("ask", str(tmp_path / "x.yaml"), "--lang", "en")
    assert ran.returncode == 2 and b"error[" in ran.stderr
