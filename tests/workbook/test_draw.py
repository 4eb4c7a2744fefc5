"""The workbook itself: what a spreadsheet program makes of it."""

from __future__ import annotations

import builtins
import io
import zipfile
from functools import cache
from typing import Any

import pytest
from openpyxl import load_workbook

from pia.model.catalogue import case_shape
from pia.source import Refused, read
from pia.workbook.book import blank_workbook, filled_workbook, read_case
from tests.workbook.made import SECTIONS, blank

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("x")', "_x0041_", "a\nb", " x ", "<&>", "目黒𠮷髙﨑①㈱"]


@cache
def hostile() -> bytes:
    lines = ['pia: "1"', "case: {id: c, title: 件名, date: 2020-07-13}", "subjects:"]
    lines += [f"  - {{id: s{number}, definition: {text!r}}}".replace("'", '"') if "\n" in text or '"' not in text else
              f"  - {{id: s{number}, definition: '{text}'}}" for number, text in enumerate(HOSTILE)]  # fmt: skip
    return filled_workbook(read("\n".join(lines).encode(), "c.yaml"), case_shape(), "ja")


def test_texts_stay_texts_through_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(hostile())) as book:
        assert not any(b"<f>" in book.read(name) for name in book.namelist() if name.startswith("xl/worksheets/"))
    case = read_case(hostile(), "x.xlsx", case_shape())
    assert [each["definition"] for each in case.document.value["subjects"]] == HOSTILE


def test_the_same_bytes_twice() -> None:
    assert blank() == blank_workbook(case_shape(), "ja", SECTIONS)


def test_a_blank_form_asks_for_the_two_that_can_not_be_blank() -> None:
    with pytest.raises(Refused) as refused:
        read_case(blank(), "x.xlsx", case_shape())
    assert [problem.code for problem in refused.value.problems] == ["cell-required"] * 2


def test_dates_show_the_era_and_labels_are_locked() -> None:
    book = load_workbook(io.BytesIO(hostile()))
    sheet = book["案件"]
    assert sheet["D9"].is_date and "ggge" in sheet["D9"].number_format
    assert sheet["B9"].protection.locked and not sheet["D9"].protection.locked
    for each in book.worksheets:
        assert each.protection.sheet and not each.protection.password
        assert each.page_setup.orientation == "landscape" and str(each.page_setup.paperSize) == "9"
        assert not each.merged_cells.ranges and each.sheet_state == "visible"


def test_choices_and_references_can_be_chosen() -> None:
    book = load_workbook(io.BytesIO(blank()))
    words = {str(cell.value) for column in book["選択肢"].iter_cols() for cell in column}
    assert {"はい", "区（実施機関）", "委託先"} <= words
    lists = {str(rule.sqref): rule for rule in book["委託の連鎖"].data_validations.dataValidation}
    party = next(rule for rule in lists.values() if rule.formula1 and "関係者" in rule.formula1)
    assert party.formula1.startswith("'関係者'!$D$5:") and party.errorStyle == "warning"
    assert book["関係者"]["D5"].value == "parties-1"


def test_required_answers_are_marked_in_words() -> None:
    book = load_workbook(io.BytesIO(blank()))
    assert book["案件"]["B5"].value == "案件番号【必須】" and book["案件"]["B7"].value == "自治体"


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:
        if name.startswith("openpyxl"):
            raise ImportError(name)
        return real(name, *args, **more)

    data = blank()
    monkeypatch.setattr(builtins, "__import__", without)
    for use in (lambda: blank_workbook(case_shape(), "ja", SECTIONS), lambda: read_case(data, "x.xlsx", case_shape())):
        with pytest.raises(Refused) as refused:
            use()
        assert refused.value.problems[0].code == "xlsx-needs-extra"
