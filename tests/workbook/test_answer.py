from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from pia.model.catalogue import Field
from pia.workbook.answer import Bad, CannotHold, read, written

FLAG, NUMBER, DAY, WHEN, TEXT = (Field("", kind) for kind in ("flag", "number", "day", "when", "text"))
PEOPLE = Field("", "number", unit="人/persons")
WORD = Field("", "words", words={"app": ("アプリ", "app"), "fax": ("ファクス", "fax")})
WORDS_ = Field("", "list", of=WORD)
LINES = Field("", "list", of=TEXT)
IDS = Field("", "list", of=Field("", "ref", ref="data"))


@pytest.mark.parametrize(
    ("content", "field", "value"),
    [
        ("はい", FLAG, True), ("いいえ", FLAG, False), ("no", FLAG, False), (True, FLAG, True), ("", FLAG, None), (" \n", TEXT, None),
        (3, NUMBER, 3), (3.0, NUMBER, 3), (2.5, NUMBER, 2.5), ("３００人", PEOPLE, 300), ("1,200", NUMBER, 1200), ("3〜5", NUMBER, {"from": 3, "to": 5}),
        ("18以上", NUMBER, {"from": 18}), ("５以下", NUMBER, {"to": 5}), ("〜5", NUMBER, {"to": 5}), ("18〜", NUMBER, {"from": 18}),
        (date(2020, 7, 13), DAY, "2020-07-13"), (datetime(2020, 7, 13), DAY, "2020-07-13"), ("Ｒ２．７．１３", DAY, "2020-07-13"),
        (20200713, DAY, "2020-07-13"), ("令和2年7月", WHEN, "2020-07"), ("R2.7.1以降", WHEN, {"from": "2020-07-01"}),
        ("アプリ", WORD, "app"), ("fax", WORD, "fax"), ("アプリ、ファクス", WORDS_, ["app", "fax"]),
        ("アプリ\nこれで全部", WORDS_, {"complete": True, "items": ["app"]}), ("なし", LINES, {"complete": True, "items": []}),
        ("（内容不明）\nア、イ", LINES, [None, "ア、イ"]), ("a、b", IDS, ["a", "b"]), (41, TEXT, "41"), ("本文：未定／a", TEXT, "未定／a"),
    ],
)  # fmt: skip
def test_what_people_write(content: Any, field: Field, value: Any) -> None:
    assert read(content, field, "ja") == value


@pytest.mark.parametrize(
    ("content", "field", "code"),
    [
        ("○", FLAG, "cell-not-yes-no"), ("電話", WORD, "cell-not-a-choice"), ("約300", NUMBER, "cell-not-a-number"),
        ("以上", NUMBER, "cell-not-a-number"), ("1.2.3", NUMBER, "cell-not-a-number"), ("5〜以下", NUMBER, "cell-not-a-number"),
        (True, NUMBER, "cell-not-a-number"), (44025, DAY, "cell-serial"), ("2.7.13", DAY, "day-ambiguous"),
        (datetime(2020, 7, 13, 9), DAY, "cell-time"), (date(2020, 7, 13), TEXT, "cell-date-in-text"), ("検討中", TEXT, "cell-placeholder"),
        ("なし\nアプリ", WORDS_, "cell-list-end"), ("[1", Field("", "any"), "cell-not-json"),
    ],
)  # fmt: skip
def test_what_is_no_answer(content: Any, field: Field, code: str) -> None:
    with pytest.raises(Bad) as bad:
        read(content, field, "ja")
    assert bad.value.problem.code == code


def test_days_are_days_where_excel_counts_them_right() -> None:
    assert written("2020-07-13", DAY, "ja") == date(2020, 7, 13)
    assert written("1900-01-01", DAY, "ja") == "明治33年1月1日"
    assert written("1989-01", WHEN, "ja") == "1989-01"  # 昭和64年1月 would be its first week only
    assert read(written("1989-01", WHEN, "ja"), WHEN, "ja") == "1989-01"
    assert written({"from": "2020-07-01"}, WHEN, "ja") == "令和2年7月1日〜"


def test_an_element_of_several_lines_has_no_place() -> None:
    with pytest.raises(CannotHold):
        written(["一\n二"], LINES, "ja")
