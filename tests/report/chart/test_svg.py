"""Bar charts: the figures in them, told apart without colour, and nothing in them but shapes and words."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.report.chart import Bar, Bars, draw
from pia.report.chart.svg import BAR, LABELS, MOST, NOTES, WIDTH
from tests.report.hostile import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
ROWS = (Bar("契約書の案を示しているか", (4, 2), "否 4・要確認 2"), Bar("短い", (1, 0), "否 1・要確認 0"))
CHART = Bars("chart-a", "否の多い項目", ("否", "要確認"), ROWS, "単位：件")


def tree(chart: Bars) -> ElementTree.Element:
    return ElementTree.fromstring(draw(chart))


def texts(root: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def bars(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [each for each in root.iter(f"{SVG}rect") if float(each.get("height", "0").rstrip("%")) == BAR]


def test_title_description_figures_and_legend_are_inside() -> None:
    root = tree(CHART)
    assert root.findtext(f"{SVG}title") == "否の多い項目"
    assert root.findtext(f"{SVG}desc") == "契約書の案を示しているか: 否 4・要確認 2\n短い: 否 1・要確認 0"
    found = texts(root)
    for words in ("否", "要確認", "単位：件", "4", "2", "1", "契約書の案を示しているか", "否 4・要確認 2"):
        assert words in found, words
    assert root.get("aria-labelledby") == "chart-a-title chart-a-desc"


def test_lengths_are_in_proportion_and_a_zero_has_no_bar() -> None:
    wide = [float(each.get("width", "")) for each in bars(tree(CHART))]
    assert len(wide) == 3
    assert wide[0] == pytest.approx(2 * wide[1], abs=0.2) == pytest.approx(4 * wide[2], abs=0.4)


def test_series_differ_by_pattern_and_not_by_colour() -> None:
    fills = [each.get("fill") for each in bars(tree(CHART))]
    assert fills == ["#000", "url(#chart-a-stripes)", "#000"]
    assert {"#000", "#fff"} >= {value for each in tree(CHART).iter() for value in (each.get("fill"), each.get("stroke"))
                                if value and value != "none" and not value.startswith("url(#chart-a-")}  # fmt: skip


def test_a_meaning_keeps_its_pattern_whatever_its_place() -> None:
    turned = Bars("b", "t", ("要確認", "否"), (Bar("x", (1, 2), ""),), patterns=(1, 0, 2, 3))
    assert [each.get("fill") for each in bars(tree(turned))] == ["url(#b-stripes)", "#000"]


def test_a_figure_that_does_not_fit_is_left_to_the_note() -> None:
    root = tree(Bars("c", "t", ("件",), (Bar("a", (2000,), "2000"), Bar("b", (1,), "1件"))))
    assert "1" not in texts(root) and "1件" in texts(root) and texts(root).count("2000") == 2


def test_more_series_than_patterns_are_refused() -> None:
    with pytest.raises(ValueError, match="patterns"):
        draw(Bars("d", "t", ("x",) * (MOST + 1), ()))


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), max_size=8))
def test_bars_stay_between_labels_and_notes(values: list[tuple[float, float]]) -> None:
    chart = Bars("e", "t", ("a", "b"), tuple(Bar("長い名前の項目" * 9, pair, "注" * 40) for pair in values))
    assert draw(chart) == draw(chart)
    for each in bars(tree(chart)):
        left, wide = float(each.get("x", "")), float(each.get("width", ""))
        assert left >= LABELS - 0.1 and left + wide <= WIDTH - NOTES + 0.1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    plain, root = tree(CHART), tree(Bars("chart-a", text, ("否", text), (Bar(text, (4, 2), text), ROWS[1]), text))
    assert {each.tag for each in root.iter()} == {each.tag for each in plain.iter()}
    assert not any(name.startswith("on") or "href" in name for each in root.iter() for name in each.keys())
