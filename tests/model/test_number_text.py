from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.model.number_text import number_text, read_number
from pia.source import Problem

FIGURES = st.integers(0, 10**12) | st.floats(0, 10**6).map(lambda each: round(each, 3)).filter(lambda each: "e" not in str(each))


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3), ("３００人", 300), (" 1,200 ", 1200), ("2.5", 2.5), ("3〜5", {"from": 3, "to": 5}), ("3～5", {"from": 3, "to": 5}),
     ("18以上", {"from": 18}), ("１，８００人以下", {"to": 1800}), ("〜5", {"to": 5}), ("18〜", {"from": 18}), ("300 persons", 300)],
)  # fmt: skip
def test_what_people_write(text: str, value: Any) -> None:
    assert read_number(text, "人/persons") == value


@pytest.mark.parametrize("text", ["約300", "以上", "1.2.3", "5〜以下", "〜", "", "1,20", "-3", "三", "1e3", "9" * 16, "3〜5〜7"])
def test_what_is_no_number(text: str) -> None:
    found = read_number(text)
    assert isinstance(found, Problem) and (found.code, found.args["text"]) == ("number-unreadable", text)


@given(FIGURES | st.fixed_dictionaries({"from": FIGURES}) | st.fixed_dictionaries({"from": FIGURES, "to": FIGURES}))
def test_what_is_shown_is_read_back(value: Any) -> None:
    assert read_number(number_text(value)) == value
