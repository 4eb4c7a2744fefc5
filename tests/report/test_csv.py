from __future__ import annotations

import csv
import io

import pytest

from pia.report.csv import inert, to_csv


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠A", " =1", "\t=1", "\r=1"])
def test_no_cell_begins_like_a_formula(value: str) -> None:
    assert inert(value) == f"'{value}"


def test_other_text_and_numbers_stay_as_they_are() -> None:
    assert [inert(value) for value in ("件名", "1=2", "", -1)] == ["件名", "1=2", "", -1]


def test_a_table_reads_back() -> None:
    text = to_csv(["項目", "数"], [['「"」', 3], ["二行\nの文", 0]])
    assert text.startswith("\ufeff") and text.count("\r\n") == 3
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff")))) == [["項目", "数"], ['「"」', "3"], ["二行\nの文", "0"]]
