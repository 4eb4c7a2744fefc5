from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.model.catalogue import case_shape
from pia.report.case_text import case_text
from pia.source import read, read_file
from tests.project.tree import ROOT
from tests.strategies import cases, runs

SAMPLES = sorted((ROOT / "cases").rglob("*-*.yaml"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_sample_says_the_same(path: Any) -> None:
    value = read_file(path).value
    text = case_text(value, case_shape(), "ja")
    assert read(text.encode(), "x").value == value
    assert text.startswith("# yaml-language-server: $schema=case.schema.json\n") and "\n\n# 関係者\nparties:\n" in text


@runs(60)
@given(cases(states=True))
def test_a_generated_case_says_the_same(value: dict[str, Any]) -> None:
    assert read(case_text(value, case_shape(), "en").encode(), "x").value == value


@runs(200)
@given(st.text(alphabet="yes no:#-?=+@[]{}'\"|>%&*!,\\012.〜：目黒\n\t", min_size=1, max_size=20))
def test_any_text_is_read_back(text: str) -> None:
    value = {"pia": "1", "case": {"id": "c", "title": text}}
    assert read(case_text(value, case_shape(), "ja").encode(), "x").value == value


def test_days_stand_bare_and_in_the_order_of_the_form() -> None:
    value = {"pia": "1", "case": {"date": "2020-07-13", "title": "件名", "id": "no"}}
    assert 'id: "no"\n  title: 件名\n  date: 2020-07-13\n' in case_text(value, case_shape(), "ja")
