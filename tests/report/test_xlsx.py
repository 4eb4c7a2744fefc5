"""Workbooks: texts stay texts, and the same table gives the same file."""

from __future__ import annotations

import builtins
import io
import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook

from pia.report.xlsx import to_xlsx
from pia.source import Refused

DAY = date(2020, 7, 13)
TEXTS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "=HYPERLINK(\"x\")", "1", "2020-07-13", "TRUE", "#REF!", "目黒𠮷髙﨑①㈱", ""]


def test_every_text_is_a_string_and_every_number_a_number() -> None:
    rows = [[text, 3] for text in TEXTS]
    sheet = load_workbook(io.BytesIO(to_xlsx("受付", ["=A1", "件"], rows, DAY))).active
    assert sheet is not None and sheet.title == "受付"
    for cells, text in zip(sheet.iter_rows(min_row=2), TEXTS, strict=True):
        assert (cells[0].value or "") == text
        assert cells[0].data_type == "s" or text == ""
        assert cells[1].data_type == "n" and cells[1].value == 3
    assert sheet["A1"].data_type == "s" and sheet.freeze_panes == "A2"


def test_no_formula_stands_in_the_file() -> None:
    content = to_xlsx("x", ["a"], [[text] for text in TEXTS], DAY)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_the_same_bytes_twice_and_the_day_inside() -> None:
    made = [to_xlsx("x", ["a"], [["b"]], DAY) for _ in range(2)]
    assert made[0] == made[1]
    assert load_workbook(io.BytesIO(made[0])).properties.modified.date() == DAY


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **more: object) -> object:
        if name.startswith("openpyxl"):
            raise ImportError(name)
        return real(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(Refused) as refused:
        to_xlsx("x", ["a"], [], DAY)
    assert refused.value.problems[0].code == "xlsx-needs-extra"
