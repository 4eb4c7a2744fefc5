from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pia.model.catalogue import case_shape
from pia.source import read_file
from pia.workbook.book import read_case
from pia.workbook.same import same
from tests.cli.run import case, pia
from tests.project.tree import ROOT
from tests.workbook.made import changed

SAMPLE = ROOT / "cases" / "meguro-2020-07-13" / "answered" / "4-pcr-testing.yaml"


def test_there_and_back(tmp_path: Path) -> None:
    sheet, back = tmp_path / "a.xlsx", tmp_path / "b.yaml"
    assert pia("sheet", "write", str(SAMPLE), "-o", str(sheet)).code == 0
    assert pia("sheet", "read", str(sheet), "-o", str(back)).code == 0
    assert same(read_file(back).value, read_file(SAMPLE).value)
    shown = pia("sheet", "read", str(sheet))
    assert shown.code == 0 and shown.out == back.read_text(encoding="utf-8")
    checks = [pia("check", "--quiet", "--today", "2020-07-13", str(path)).out.partition("  ")[2] for path in (SAMPLE, back)]
    assert checks[0].split("基準日")[-1] == checks[1].split("基準日")[-1]


def test_a_blank_form_of_one_kind(tmp_path: Path) -> None:
    sheet = tmp_path / "a.xlsx"
    assert pia("sheet", "new", "--kind", "provision", "-o", str(sheet), "--lang", "en").code == 0
    ran = pia("sheet", "read", str(sheet), "--lang", "en")
    assert ran.code == 2 and "「case」!D5: error[cell-required]" in ran.err


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    sheet = tmp_path / "a.xlsx"
    sheet.write_bytes(b"mine")
    ran = pia("sheet", "new", "--kind", "provision", "-o", str(sheet))
    assert ran.code == 2 and "output-exists" in ran.err and sheet.read_bytes() == b"mine"


@pytest.mark.parametrize("command", ["write", "read"])
def test_a_file_that_is_not_there(command: str, tmp_path: Path) -> None:
    ran = pia("sheet", command, str(tmp_path / "none"), "-o", str(tmp_path / "x"))
    assert ran.code == 2 and "file-not-found" in ran.err and not (tmp_path / "x").exists()


def test_a_bad_case_is_refused_at_its_lines(tmp_path: Path) -> None:
    ran = pia("sheet", "write", case("bad"), "-o", str(tmp_path / "x.xlsx"))
    assert ran.code == 2 and "bad.yaml:" in ran.err and not (tmp_path / "x.xlsx").exists()


def test_onto_the_file_that_it_came_from(tmp_path: Path) -> None:
    sheet, back = tmp_path / "a.xlsx", tmp_path / "b.yaml"
    assert pia("sheet", "write", str(SAMPLE), "-o", str(sheet)).code == 0
    assert pia("sheet", "read", str(sheet), "--onto", str(SAMPLE), "-o", str(back)).code == 0
    assert back.read_bytes() == SAMPLE.read_bytes()
    sheet.write_bytes(changed(_as_a_clerk, sheet.read_bytes()))
    assert pia("sheet", "read", str(sheet), "--onto", str(SAMPLE), "-o", str(back), "--force").code == 0
    text = back.read_text(encoding="utf-8")
    assert "# 説明員に両課があり" in text and "max_count: 6" in text and "pending:" in text
    assert same(read_file(back).value, read_case(sheet.read_bytes(), "a.xlsx", case_shape()).document.value)


def _as_a_clerk(book: Any) -> None:
    """Another figure, an answer taken back and announced, a new party and a list that is all."""
    sheet = book["関係者"]
    sheet["F10"], sheet["F9"], sheet["B3"] = 6, "未定／健康推進課／R2.10.5／病院を選んでいるところ", "はい"
    sheet["K5"], sheet["K6"] = "new", "新しい関係者"


def test_what_no_edit_makes_is_left_to_people(tmp_path: Path) -> None:
    sheet = tmp_path / "a.xlsx"
    assert pia("sheet", "write", str(SAMPLE), "-o", str(sheet)).code == 0
    sheet.write_bytes(changed(lambda book: book["資料の食い違い"].__setitem__("B6", "資料9"), sheet.read_bytes()))
    ran = pia("sheet", "read", str(sheet), "--onto", str(SAMPLE))
    assert ran.code == 2 and "onto-needs-hand" in ran.err and ":stated: " in ran.err


def test_free_local_fields_have_no_cells(tmp_path: Path) -> None:
    source = tmp_path / "a.yaml"
    source.write_text('pia: "1"\ncase: {id: c, title: 件名}\nlocal: {own: 1}\n', encoding="utf-8")
    ran = pia("sheet", "write", str(source), "-o", str(tmp_path / "x.xlsx"))
    assert ran.code == 2 and "a.yaml:3:1" in ran.err and "sheet-free-local" in ran.err


def test_own_fields_of_a_municipality(tmp_path: Path) -> None:
    local = ROOT / "docs" / "example-local"
    found = next(path for path in sorted(local.rglob("*.yaml")) if "\nlocal:" in path.read_text(encoding="utf-8"))
    header = read_file(found).value["case"]
    sheet = tmp_path / "a.xlsx"
    ran = pia("sheet", "write", str(found), "-o", str(sheet))
    assert ran.code == 2 and not sheet.exists()
    rules = next(path for path in local.rglob("profiles") if path.is_dir()).parent
    own = ("--rules", str(rules), "--profile", header["profile"], "--date", str(header["date"]))
    assert pia("sheet", "write", str(found), "-o", str(sheet), *own).code == 0
    assert pia("sheet", "read", str(sheet), "-o", str(tmp_path / "b.yaml"), *own).code == 0
    assert same(read_file(tmp_path / "b.yaml").value, read_file(found).value)
    ran = pia("sheet", "read", str(sheet), "--rules", str(rules))
    assert ran.code == 2 and "sheet-rules-need" in ran.err
