"""`pia report`: every ending, and nothing half-written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from docx import Document
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from pia.report.schema_files import schema_text
from tests.cli.run import CASES, RULES, TODAY, case, pia
from tests.cli.test_exit_code import CODES


def write(name: str, output: Path, *args: str, lang: str = "ja"):  # type: ignore[no-untyped-def]
    return pia("report", *RULES, *TODAY, case(name), "-o", str(output), *args, env={"PIA_LANG": lang})


def test_markdown(tmp_path: Path) -> None:
    ran = write("unlawful", tmp_path / "r.md")
    assert (ran.code, ran.out, ran.err) == (1, f"{tmp_path / 'r.md'}\n", "")
    text = (tmp_path / "r.md").read_text(encoding="utf-8")
    assert text.startswith("# ") and "もう始めている案件" in text and "第3条" in text


def test_html(tmp_path: Path) -> None:
    assert write("unlawful", tmp_path / "r.html", lang="en").code == 1
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>") and '<html lang="en">' in text and "Article 3" in text


def test_json_is_what_check_prints(tmp_path: Path) -> None:
    assert write("open", tmp_path / "r.json").code == 3
    text = (tmp_path / "r.json").read_text(encoding="utf-8")
    assert text == pia("check", *RULES, *TODAY, "--format", "json", case("open")).out
    Draft202012Validator(json.loads(schema_text("assessment"))).validate(json.loads(text))


@pytest.mark.parametrize("ending", [".md", ".html", ".pdf", ".docx", ".json"])
def test_the_same_bytes_twice(tmp_path: Path, ending: str) -> None:
    for name in ("a", "b"):
        write("open", tmp_path / f"{name}{ending}")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


@pytest.mark.parametrize("name", ["met", "unlawful", "open", "excepted", "nothing-applies"])
def test_the_exit_code_is_that_of_check(tmp_path: Path, name: str) -> None:
    assert write(name, tmp_path / "r.md").code == CODES[name]
    assert (tmp_path / "r.md").is_file(), "a result that is no success is written all the same"


def test_fail_on_and_quiet(tmp_path: Path) -> None:
    ran = write("minor", tmp_path / "r.md", "--fail-on", "serious", "--quiet")
    assert (ran.code, ran.out) == (0, "")


def test_an_ending_in_capitals_is_known(tmp_path: Path) -> None:
    assert write("met", tmp_path / "R.HTML").code == 0


@pytest.mark.parametrize("name", ["r.doc", "r", "r.md.txt", "r.htm"])
def test_an_unknown_ending_is_refused(tmp_path: Path, name: str) -> None:
    ran = write("met", tmp_path / name)
    assert ran.code == 2 and "report-format-unknown" in ran.err and ".md, .html, .pdf, .docx, .json" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    ran = write("met", tmp_path / "none" / "r.md")
    assert ran.code == 2 and "output-folder-not-found" in ran.err and ran.out == ""
    assert not (tmp_path / "none").exists()


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "r.md").mkdir()
    ran = write("met", tmp_path / "r.md")
    assert ran.code == 2 and "output-is-a-directory" in ran.err


def test_a_place_that_can_not_be_written_keeps_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "r.md"
    old.write_text("old", encoding="utf-8")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    # Tests may run as a user whom no permission bit stops; the system's refusal is the same either way.
    monkeypatch.setattr(os, "replace", denied)
    ran = write("met", old)
    assert ran.code == 2 and "output-not-writable" in ran.err
    assert old.read_text(encoding="utf-8") == "old" and list(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize("name", ["bad", "undated", "none"])
def test_a_case_that_is_refused_writes_nothing(tmp_path: Path, name: str) -> None:
    old = tmp_path / "r.md"
    old.write_text("old", encoding="utf-8")
    assert write(name, old).code == 2
    assert old.read_text(encoding="utf-8") == "old"


def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"\xff.yaml")
    odd.write_bytes(Path(case("met")).read_bytes())
    for ending in (".md", ".html", ".json"):
        ran = pia("report", *RULES, str(odd), "-o", str(tmp_path / f"r{ending}"), "-q")
        assert ran.code == 0, ran.err
        (tmp_path / f"r{ending}").read_text(encoding="utf-8")
    assert pia("report", *RULES, str(odd), "-o", str(tmp_path / "r.docx"), "-q").code == 0
    shown = [cell.text for table in Document(str(tmp_path / "r.docx")).tables for row in table.rows for cell in row.cells]
    assert [text for text in shown if text.endswith("\\u{dcff}.yaml")]
    assert "receipt" in json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))


def test_pdf_with_a_copy_number(tmp_path: Path) -> None:
    ran = write("unlawful", tmp_path / "r.pdf", "--copy", "3/20 要回収")
    assert (ran.code, ran.out, ran.err) == (1, f"{tmp_path / 'r.pdf'}\n", "")
    found = PdfReader(tmp_path / "r.pdf")
    assert found.metadata is not None and found.metadata.title == "もう始めている案件"
    for page in found.pages:
        assert "3/20要回収" in "".join(page.extract_text().split())


def test_word_with_a_copy_number(tmp_path: Path) -> None:
    ran = write("unlawful", tmp_path / "r.docx", "--copy", "3/20 要回収")
    assert (ran.code, ran.out, ran.err) == (1, f"{tmp_path / 'r.docx'}\n", "")
    found = Document(str(tmp_path / "r.docx"))
    assert found.core_properties.title == "もう始めている案件"
    assert found.core_properties.created is not None and found.core_properties.created.date().isoformat() == "2020-07-13"
    assert found.sections[0].header.paragraphs[0].text.endswith("\t3/20 要回収")


def test_a_character_that_the_pdf_can_t_show_is_named_on_stderr(tmp_path: Path) -> None:
    text = (CASES / "unlawful.yaml").read_text(encoding="utf-8").replace("もう始めている案件", "外字\ue000の案件")
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    ran = pia("report", *RULES, *TODAY, str(tmp_path / "c.yaml"), "-o", str(tmp_path / "r.pdf"))
    assert ran.code == 1 and "pdf-lacks-glyphs" in ran.err and "U+E000" in ran.err
    assert PdfReader(tmp_path / "r.pdf").pages


@pytest.mark.parametrize("ending", [".md", ".html", ".pdf", ".docx"])
def test_the_department_gets_a_list_of_what_to_do(tmp_path: Path, ending: str) -> None:
    assert write("open", tmp_path / f"d{ending}", "--for", "department").code == 3
    assert write("open", tmp_path / f"c{ending}", "--for", "council").code == 3
    assert write("open", tmp_path / f"r{ending}").code == 3
    assert (tmp_path / f"c{ending}").read_bytes() == (tmp_path / f"r{ending}").read_bytes()
    assert (tmp_path / f"c{ending}").read_bytes() != (tmp_path / f"d{ending}").read_bytes()
    if ending == ".md":
        text = (tmp_path / "d.md").read_text(encoding="utf-8")
        assert text.startswith("# 所管課の作業一覧") and "「段階」" in text


def test_json_is_the_same_whoever_it_is_for(tmp_path: Path) -> None:
    write("open", tmp_path / "d.json", "--for", "department")
    write("open", tmp_path / "c.json")
    assert (tmp_path / "d.json").read_bytes() == (tmp_path / "c.json").read_bytes()
