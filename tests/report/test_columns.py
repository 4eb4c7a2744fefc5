"""Widths of columns: short lines stay whole, no word is cut, and the column with most text gets most room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pia.report.blocks import Table, cell, code, header, line
from pia.report.columns import PAGE, widths
from pia.report.diagram.text import width


def shares(table: Table) -> list[float]:
    """The widths on paper, in ems."""
    found = widths(table)
    return [each * PAGE / sum(found) for each in found]


def test_marks_and_numbers_stay_on_one_line() -> None:
    long = "根拠、記載、回答が必要な項目を書き連ねた文" * 30
    row = (cell("× 否・法令違反"), cell("委託の連鎖を最後まで示しているか"), cell(long), cell("12"))
    mark, title, reasons, number = shares(Table(header("判定", "項目", "理由", "待つ要確認"), (row, row)))
    assert mark >= width("× 否・法令違反") and number >= width("待つ要確認")
    assert reasons > title >= mark


def test_a_long_word_has_room_and_a_code_breaks_at_its_signs() -> None:
    row = (cell("see personal-information-protection now"), cell(line(code("links[line].channel.media"))), cell("文" * 200))
    word, path, _ = shares(Table(header("a", "b", "c"), (row,)))
    assert word >= width("personal-information") * 0.9
    assert width("channel.") <= path < width("links[line].channel.media")


@given(st.lists(st.lists(st.text("a 語.", max_size=40), min_size=3, max_size=3), min_size=1, max_size=4))
def test_every_column_has_some_room(rows: list[list[str]]) -> None:
    found = shares(Table(header("a", "b", "c"), tuple(tuple(cell(each) for each in row) for row in rows)))
    assert all(each >= 2.4 for each in found)
