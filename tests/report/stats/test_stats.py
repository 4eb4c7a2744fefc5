"""The statistics: word by word for a few cases, figures that agree in every part."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from string import Formatter

import pytest

from pia.report.blocks import Figure
from pia.report.markdown import to_markdown
from pia.report.stats import stats
from pia.report.stats.tables import to_csv, to_json
from pia.report.stats.words import WORDS
from tests.report.stats.made import DAYS, counted

FOLDER = Path(__file__).parents[1] / "snapshots"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_statistics_read_as_they_did(lang: str) -> None:
    """After a change that is meant, look at the difference, then run PIA_WRITE_SNAPSHOTS=1 on this test."""
    made = to_markdown(stats(counted(lang, "クラウド移行")))
    path = FOLDER / f"stats.{lang}.md"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_have_every_word_with_the_same_arguments(code: str) -> None:
    ja, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in WORDS[code])
    assert ja == en


@pytest.mark.parametrize(("n", "total", "words"), [(2, 3, "3件中2件"), (0, 12, "12件中0件"), (9, 12, "12件中9件（75%）")])
def test_a_percentage_needs_enough_cases(n: int, total: int, words: str) -> None:
    assert counted().of(n, total) == words


@pytest.mark.parametrize(("places", "words"), [((0,), "1"), ((0, 1), "1、2"), ((0, 1, 2, 4), "1～3、5"), ((), "－")])
def test_cases_are_named_by_number(places: tuple[int, ...], words: str) -> None:
    assert counted().numbers(places) == words


def test_charts_have_names_of_their_own_and_the_figures_of_the_table() -> None:
    report = stats(counted())
    figures = [block for block in report.blocks if isinstance(block, Figure)]
    assert len({figure.name for figure in figures}) == len(figures) == 4
    rows = {row["rule"]: row for row in json.loads(to_json(counted()))["items"]}
    failing = next(figure for figure in figures if figure.name == "chart-failing")
    for row in rows.values():
        if row["not_met"]:
            assert f"否 {len(row['not_met'])}・要確認 {len(row['open'])}（{row['total']}件中）" in failing.alt


def test_one_meeting_has_no_trend() -> None:
    text = to_markdown(stats(counted(days=DAYS[:1])))
    assert "推移は示せません" in text and "chart-trend" not in text and "読めない" not in text


def test_fiscal_years() -> None:
    text = to_markdown(stats(counted(by="year")))
    assert "令和2年度（2020年4月～2021年3月）" in text and "令和3年度" in text


def test_nothing_to_count() -> None:
    text = to_markdown(stats(counted(days=())))
    assert "集計できる案件がありません" in text


def test_departments_are_not_ranked() -> None:
    assert "課ごとの順位は付けません" in to_markdown(stats(counted()))


def test_csv_and_json_agree() -> None:
    rows = list(csv.reader(io.StringIO(to_csv(counted()).removeprefix("\ufeff"))))[1:]
    items = json.loads(to_json(counted()))["items"]
    assert [(row[0], *map(int, row[3:9])) for row in rows] == [
        (each["rule"], each["total"], *(len(each[name]) for name in ("not_met", "open", "excepted", "met", "unlawful")))
        for each in items]  # fmt: skip
    assert json.loads(to_json(counted()))["unreadable"][0]["file"] == "broken.yaml"
