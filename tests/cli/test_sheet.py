from __future__ import annotations

from pathlib import Path

import pytest

from pia.source import read_file
from pia.workbook.same import same
from tests.cli.run import case, pia
from tests.project.tree import ROOT

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
