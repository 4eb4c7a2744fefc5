"""`pia screen`: every submission a row, in every format, with letters for those returned."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pia.report.screen import COLUMNS
from tests.cli.run import ANSI, CASES, RULES, TODAY, Ran, pia, terminal

DECISIONS = {"bad": "return", "excepted": "accept", "important": "accept", "met": "accept", "minor": "accept",
             "nothing-applies": "return", "open": "return", "undated": "return", "unlawful": "return"}  # fmt: skip
HOSTILE = ["=cmd|'/c calc'!A1", "+1", "-1", "@SUM(A1)", "＝1", " =1", "\\e[31m赤\\u202e逆"]


def screen(folder: Path, *args: str, lang: str = "ja") -> Ran:
    return pia("screen", *RULES, *TODAY, str(folder), *args, env={"PIA_LANG": lang})


def folder(path: Path, *names: str, title: str | None = None, as_: str | None = None) -> Path:
    """A folder with some of the small cases."""
    for name in names:
        text = (CASES / f"{name}.yaml").read_text(encoding="utf-8")
        if title is not None:
            text = "\n".join(f'  title: "{title}"' if line.startswith("  title:") else line for line in text.split("\n"))
        (path / f"{as_ or name}.yaml").write_text(text, encoding="utf-8")
    return path


def decisions(ran: Ran) -> dict[str, str]:
    return {Path(each["file"]).stem: each["decision"] for each in json.loads(ran.out)["submissions"]}


def test_every_file_is_a_row() -> None:
    ran = screen(CASES, "--format", "json")
    assert (ran.code, ran.err) == (2, "") and decisions(ran) == DECISIONS
    by_file = {each["file"]: each for each in json.loads(ran.out)["submissions"]}
    assert by_file["bad.yaml"]["problems"][0]["line"] == 5
    assert by_file["unlawful.yaml"]["reasons"] == ["unlawful"]
    assert by_file["open.yaml"]["deciding"] == ["case.stage"]
    assert by_file["open.yaml"]["missing_first"][0]["rule"] == "heard-before-start"


def test_text(tmp_path: Path) -> None:
    ran = screen(folder(tmp_path, "met", "open", "bad"))
    lines = ran.out.splitlines()
    assert ran.code == 2 and lines[0].startswith("受付") and "未回答" in lines[0]
    assert [line.split()[1:3] for line in lines[1:4]] == [["補正", "bad.yaml"], ["受理", "met.yaml"], ["補正", "open.yaml"]]
    assert "5行目: 引用符のない「yes」" in ran.out and "もう始めているのか。" in ran.out
    assert lines[-1] == "3件: 受理 1、補正 2（うち読めないファイル 1）"


def test_english(tmp_path: Path) -> None:
    ran = screen(folder(tmp_path, "met", "open"), lang="en")
    assert ran.code == 1 and ran.out.splitlines()[-1] == "2 submissions: 1 accepted, 1 returned (0 of them unreadable)"


@pytest.mark.parametrize(("names", "code"), [(("met", "minor"), 0), (("met", "open"), 1), (("open", "bad"), 2)])
def test_exit_codes(tmp_path: Path, names: tuple[str, ...], code: int) -> None:
    assert screen(folder(tmp_path, *names)).code == code


@pytest.mark.parametrize(("args", "decision"), [
    (("--return-on", "unlawful"), "accept"), (("--return-on", "serious"), "return"), (("--allow", "1"), "accept"),
    (("--return-on", "minor", "--allow", "1"), "return"),
])  # fmt: skip
def test_the_rule_can_be_set(tmp_path: Path, args: tuple[str, ...], decision: str) -> None:
    ran = screen(folder(tmp_path, "open"), "--format", "json", *args)
    assert decisions(ran) == {"open": decision}
    assert json.loads(ran.out)["rule"]["return_on"] in args or "--allow" in args


def test_csv_is_for_spreadsheets(tmp_path: Path) -> None:
    ran = screen(folder(tmp_path, "met", "unlawful"), "--format", "csv", "-o", str(tmp_path / "t.csv"))
    raw = (tmp_path / "t.csv").read_bytes()
    assert ran.out == f"{tmp_path / 't.csv'}\n" and raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 3
    assert rows[2][:3] == ["unlawful.yaml", "× 補正", "もう始めている案件"] and rows[2][5] == "1"


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_are_inert(tmp_path: Path, title: str) -> None:
    (tmp_path / "in").mkdir()
    cases = folder(tmp_path / "in", "open", title=title.replace('"', ""))
    for name in ("csv", "xlsx"):
        assert screen(cases, "--format", name, "-o", str(tmp_path / f"t.{name}")).code in (1, 2)
    row = list(csv.reader(io.StringIO((tmp_path / "t.csv").read_text(encoding="utf-8-sig"))))[1]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝")) for cell in row)
    sheet = load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None and {cell.data_type for line in sheet.iter_rows() for cell in line} <= {"s", "n"}
    text = screen(cases).out + screen(cases, "--format", "csv").out
    assert "\x1b" not in text and "\u202e" not in text


def test_hostile_file_names_are_inert(tmp_path: Path) -> None:
    cases = folder(tmp_path, "open", as_="=1+1\x1b[31m\u202e")
    ran = screen(cases, "--letters", str(tmp_path / "letters"))
    assert "\x1b" not in ran.out and "\u202e" not in ran.out and ran.code == 1
    rows = list(csv.reader(io.StringIO(screen(cases, "--format", "csv").out.lstrip("\ufeff"))))
    assert rows[1][0].startswith("'=1+1")


def test_xlsx_needs_a_file(tmp_path: Path) -> None:
    ran = screen(folder(tmp_path, "met"), "--format", "xlsx")
    assert ran.code == 2 and "xlsx-needs-output" in ran.err and ran.out == ""


def test_xlsx(tmp_path: Path) -> None:
    assert screen(CASES, "--format", "xlsx", "-o", str(tmp_path / "t.xlsx"), "-q").code == 2
    sheet = load_workbook(tmp_path / "t.xlsx").active
    assert sheet is not None and sheet.max_row == len(DECISIONS) + 1
    found = {row[0]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert found["open.yaml"][7:9] == (3, 3) and found["bad.yaml"][1] == "× 補正"


@pytest.mark.parametrize("name", ["csv", "json", "xlsx", "text"])
def test_the_same_bytes_twice(tmp_path: Path, name: str) -> None:
    for out in ("a", "b"):
        screen(CASES, "--format", name, "-o", str(tmp_path / out))
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("name", ["md", "html", "pdf", "docx"])
def test_a_letter_for_each_returned_case(tmp_path: Path, name: str) -> None:
    letters = tmp_path / "new" / "letters"
    ran = screen(CASES, "--letters", str(letters), "--letter-format", name, "--due", "2020-08-03")
    returned = {f"{stem}.yaml.{name}" for stem, decision in DECISIONS.items() if decision == "return"}
    assert {path.name for path in letters.iterdir()} == returned
    assert all(str(letters / file) in ran.out for file in returned)
    if name not in ("pdf", "docx"):
        assert all("令和2年8月3日までに" in path.read_text(encoding="utf-8") for path in letters.iterdir())


def test_letters_are_in_japanese_whatever_the_language(tmp_path: Path) -> None:
    for lang in ("ja", "en"):
        screen(folder(tmp_path, "open"), "--letters", str(tmp_path / lang), lang=lang)
    assert (tmp_path / "ja" / "open.yaml.md").read_bytes() == (tmp_path / "en" / "open.yaml.md").read_bytes()


def test_no_letter_and_no_folder_when_all_is_accepted(tmp_path: Path) -> None:
    assert screen(folder(tmp_path, "met"), "--letters", str(tmp_path / "letters")).code == 0
    assert not (tmp_path / "letters").exists()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("")
    ran = screen(folder(tmp_path, "open"), "--letters", str(tmp_path / "letters"))
    assert ran.code == 2 and "output-not-writable" in ran.err


def test_json_on_stdout_stays_json_with_letters(tmp_path: Path) -> None:
    ran = screen(folder(tmp_path, "open"), "--format", "json", "--letters", str(tmp_path / "letters"))
    assert json.loads(ran.out)["submissions"]


def test_folders_below_are_not_looked_at_and_other_files_neither(tmp_path: Path) -> None:
    folder(tmp_path, "met")
    (tmp_path / "below").mkdir()
    folder(tmp_path / "below", "open")
    (tmp_path / "note.txt").write_text("x")
    assert list(decisions(screen(tmp_path, "--format", "json"))) == ["met"]


def test_the_record_of_a_meeting_is_no_submission_but_anything_else_of_its_name_is(tmp_path: Path) -> None:
    folder(tmp_path, "met")
    meeting = CASES.parent / "meeting" / "expected.yaml"
    shutil.copy(meeting, tmp_path / "expected.yaml")
    assert list(decisions(screen(tmp_path, "--format", "json"))) == ["met"]
    folder(tmp_path, "open", as_="expected")
    assert decisions(screen(tmp_path, "--format", "json")) == {"expected": "return", "met": "accept"}


def test_an_empty_folder_and_no_folder(tmp_path: Path) -> None:
    assert (ran := screen(tmp_path)).code == 2 and "screen-no-files" in ran.err
    assert (ran := screen(tmp_path / "none")).code == 2 and "screen-no-folder" in ran.err


def test_a_fault_of_the_rules_is_no_fault_of_the_departments(tmp_path: Path) -> None:
    ran = screen(folder(tmp_path, "met"), "--profile", "none")
    assert ran.code == 2 and "profile-unknown" in ran.err and ran.out == ""


def test_a_bar_on_a_terminal_only(tmp_path: Path) -> None:
    folder(tmp_path, "met", "open")
    shown = terminal("screen", *RULES, *TODAY, str(tmp_path))
    assert "点検中" in shown.out and "2/2" in ANSI.sub("", shown.out)
    quiet = terminal("screen", *RULES, *TODAY, str(tmp_path), "--quiet")
    assert "点検中" not in quiet.out


def test_a_narrow_terminal_moves_the_title_to_a_line_of_its_own(tmp_path: Path) -> None:
    folder(tmp_path, "met", "open", title="長い件名" * 8)
    wide, narrow = (ANSI.sub("", terminal("screen", *RULES, *TODAY, "-q", str(tmp_path), columns=columns).out).splitlines()
                    for columns in (100, 60))  # fmt: skip
    for lines in (wide, narrow):
        at = next(index for index, line in enumerate(lines) if "met.yaml" in line)
        assert lines[at + 1].startswith("      長い件名")


@pytest.mark.parametrize("text", ["-1", "x", "1.5", "１", "1_0", "9" * 5000])
def test_a_number_that_is_none(tmp_path: Path, text: str) -> None:
    ran = screen(folder(tmp_path, "met"), "--allow", text)
    assert ran.code == 2 and "bad-count" in ran.err and ran.out == ""
