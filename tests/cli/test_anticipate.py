"""`pia anticipate`: recorded questions against printed asks."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.run import DATA, RULES, TODAY, pia

MEETING = str(DATA / "meeting")


def test_text() -> None:
    ran = pia("anticipate", *RULES, *TODAY, MEETING)
    assert (ran.code, ran.err) == (1, ""), "not every question is raised"
    assert ran.out.splitlines() == [
        "first",
        "  問い 2 件のうち 1 件を提起（上位 15 件までに 1 件）。表示する問い 2 件、点検結果 4 件",
        "    q-1   #1   heard-before-start @ case  case.stage",
        "    q-2   -- 該当なし scheme-has-basis @ case  case.scheme.basis",
        "second",
        "  問い 1 件のうち 1 件を提起（上位 15 件までに 1 件）。表示する問い 1 件、点検結果 3 件",
        "    q-3   #1   link-excludes-number @ links[city]  links[city].excludes_my_number",
        "合計: 3 件のうち 2 件を提起、上位 15 件までに 2 件",
    ]
    english = pia("anticipate", *RULES, *TODAY, MEETING, "--lang", "en").out
    assert "total: 2 of 3 raised, 2 in the first 15" in english


def test_json() -> None:
    ran = pia("anticipate", *RULES, *TODAY, MEETING, "--format", "json")
    first, second = json.loads(ran.out)["cases"]
    assert ran.code == 1
    assert (first["case"], first["asked"], first["raised"], first["findings"]) == ("first", 2, 1, 4)
    assert (second["case"], second["asked"], second["raised"], second["findings"]) == ("second", 1, 1, 3)
    for item in (first, second):
        assert all(type(item[key]) is int for key in ("asked", "raised", "findings", "printed", "first_15"))
    assert first["questions"][1]["raised"] is False and first["questions"][1]["why_not"] == "not_applicable"


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    """A copy of the meeting."""
    return Path(shutil.copytree(MEETING, tmp_path / "meeting"))


def edit(meeting: Path, old: str, new: str) -> None:
    path = meeting / "expected.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_all_raised_is_success(meeting: Path) -> None:
    edit(meeting, "rule: scheme-has-basis, binding: case, fact: case.scheme.basis",
         'rule: link-excludes-number, binding: "links[*]", fact: links.complete')  # fmt: skip
    assert pia("anticipate", *RULES, *TODAY, str(meeting)).code == 0


@pytest.mark.parametrize(
    "old, new, why",
    [
        ("fact: case.stage", "fact: case.title", "rests on other facts"),
        ("rule: heard-before-start, binding: case", "rule: heard-before-start, binding: elsewhere", "no such finding"),
        ("rule: heard-before-start", "rule: heard-after-start", "no such finding"),
    ],
)
def test_why_a_question_is_not_raised(meeting: Path, old: str, new: str, why: str) -> None:
    edit(meeting, old, new)
    ran = pia("anticipate", *RULES, *TODAY, str(meeting), "--lang", "en")
    assert ran.code == 1 and f"-- {why}" in ran.out


def test_a_second_state_of_the_cases_uses_the_same_questions(meeting: Path) -> None:
    answered = meeting / "answered"
    answered.mkdir()
    for name in ("first", "second"):
        shutil.copy(meeting / f"{name}.yaml", answered)
    assert pia("anticipate", *RULES, *TODAY, str(answered)).out == pia("anticipate", *RULES, *TODAY, str(meeting)).out


def test_a_question_about_a_case_that_is_not_there_is_refused(meeting: Path) -> None:
    (meeting / "second.yaml").unlink()
    ran = pia("anticipate", *RULES, *TODAY, str(meeting))
    assert ran.code == 2 and ran.out == "" and "anticipate-no-case" in ran.err and "「second」" in ran.err


def test_a_folder_without_questions(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        ran = pia("anticipate", *RULES, str(folder))
        assert ran.code == 2 and "anticipate-no-expected" in ran.err


def test_bad_questions_are_refused_at_their_line(meeting: Path) -> None:
    edit(meeting, "settled_by_answer: false", "settled_by_answer: no")
    ran = pia("anticipate", *RULES, str(meeting))
    assert ran.code == 2 and "expected.yaml:4:" in ran.err and "^" in ran.err
