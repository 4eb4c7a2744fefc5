"""`pia agenda`: a meeting in every format, unreadable cases named, the same bytes twice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pia.report.formats import ENDINGS
from tests.cli.run import CASES, RULES, TODAY, Ran, pia
from tests.cli.test_screen import folder


def agenda(where: Path, out: Path, *args: str, lang: str = "ja") -> Ran:
    return pia("agenda", *RULES, *TODAY, str(where), "-o", str(out), *args, env={"PIA_LANG": lang})


def cases(path: Path, *names: str) -> Path:
    (path / "in").mkdir()
    return folder(path / "in", *names)


@pytest.mark.parametrize("ending", [*ENDINGS, ".json"])
def test_every_format_twice_the_same(tmp_path: Path, ending: str) -> None:
    where = cases(tmp_path, "unlawful", "open", "met")
    for name in ("a", "b"):
        ran = agenda(where, tmp_path / (name + ending), "--start", "14:00", "--length", "60", "--copy", "3/20")
        assert (ran.code, ran.err, ran.out) == (0, "", f"{tmp_path / (name + ending)}\n")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_the_weightiest_comes_first(tmp_path: Path) -> None:
    agenda(cases(tmp_path, "met", "minor", "open", "unlawful"), tmp_path / "a.json")
    found = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [item["file"] for item in found["items"]][0] == "unlawful.yaml"
    assert [item["number"] for item in found["items"]] == [1, 2, 3, 4]


@pytest.mark.parametrize(("lang", "words"), [("ja", "読めない案件：bad.yaml"), ("en", "Case that can't be read: bad.yaml")])
def test_what_cannot_be_read_is_on_the_first_page(tmp_path: Path, lang: str, words: str) -> None:
    ran = agenda(cases(tmp_path, "met", "bad"), tmp_path / "a.md", lang=lang)
    first_page = (tmp_path / "a.md").read_text(encoding="utf-8").partition("***\n")[0]
    assert ran.code == 2 and words in first_page.replace("\\", "")


def test_a_meeting_of_nothing_readable_is_still_a_document(tmp_path: Path) -> None:
    assert agenda(cases(tmp_path, "bad"), tmp_path / "a.pdf", "-q").code == 2
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_options_are_written(tmp_path: Path) -> None:
    args = ("--held-on", "2020-07-13", "--start", "9:30", "--length", "90", "--place", "会議室", "--due", "2020-07-06")
    agenda(cases(tmp_path, "open"), tmp_path / "a.md", *args)
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    for words in ("令和2年7月13日（2020-07-13）", "9:30～11:00（90分）", "会議室", "回答期限：令和2年7月6日"):
        assert words in text, words


@pytest.mark.parametrize("time", ["24:00", "9:60", "9", "９:30", "-1:00", "9:3"])
def test_times_that_are_none(tmp_path: Path, time: str) -> None:
    ran = agenda(cases(tmp_path, "met"), tmp_path / "a.md", "--start", time)
    assert ran.code == 2 and "bad-time" in ran.err and not (tmp_path / "a.md").exists()


@pytest.mark.parametrize("name", ["a.odt", "a"])
def test_unknown_formats_are_refused_before_anything_is_read(tmp_path: Path, name: str) -> None:
    ran = agenda(tmp_path / "nowhere", tmp_path / name)
    assert ran.code == 2 and "report-format-unknown" in ran.err


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert "screen-no-files" in agenda(tmp_path, tmp_path / "a.md").err


def test_rules_at_fault_stop_it(tmp_path: Path) -> None:
    shutil.copytree(Path(RULES[1]), tmp_path / "rules")
    (tmp_path / "rules" / "profiles" / "small.yaml").write_text("x: [", encoding="utf-8")
    ran = pia("agenda", "--rules", str(tmp_path / "rules"), *TODAY, str(CASES), "-o", str(tmp_path / "a.md"))
    assert ran.code == 2 and not (tmp_path / "a.md").exists()
