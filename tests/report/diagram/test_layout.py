"""Geometry for any case: boxes apart, labels inside them, words and marks clear of the picture, all in the frame."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from pia.report.diagram.facts import graph_of
from pia.report.diagram.group import COLUMNS, ROWS, grouped
from pia.report.diagram.layout import BADGE, FONT, LINE, LOWEST, MARK, PICTURE, WIDTH, Layout, place
from pia.report.diagram.pages import pages
from pia.report.diagram.text import width
from pia.report.pdf.fonts import font_folders
from tests.report.diagram.graphs import facts

Lang = Literal["ja", "en"]
LANGS = st.sampled_from(("ja", "en"))
# What is left of an A4 page of a report below a heading, in units of the drawing (167 mm = WIDTH).
PAGE = (297 - 24 - 22 - 20) / 167 * WIDTH


def sound(layout: Layout) -> None:
    for first, second in combinations(layout.boxes, 2):
        apart = (first.x + first.width < second.x or second.x + second.width < first.x
                 or first.y + first.height < second.y or second.y + second.height < first.y)  # fmt: skip
        assert apart, (first, second)
    lanes = {lane.name: lane for lane in layout.lanes}
    for box in layout.boxes:
        lane = lanes[box.node.lane]
        assert lane.x < box.x and box.x + box.width < lane.x + lane.width
        assert box.x < box.line < box.x + box.width
        assert len(box.lines) * LINE <= box.height
        assert all(width(line) * FONT <= box.width for line in box.lines), box
        # A line that runs down passes between the boxes of the lower row.
        for other in layout.boxes:
            assert other.y <= box.y or not other.x <= box.line <= other.x + other.width
        assert box.y + box.height <= layout.top
    for lane in layout.lanes:
        assert all(width(line) * FONT <= lane.width + 1 for line in lane.lines), lane
    for row in layout.rows:
        room = WIDTH - PICTURE - 7 - (BADGE if len(row.bundle.edges) == 1 else 0)
        assert 0 <= row.start <= PICTURE and 0 <= row.end <= PICTURE
        assert all(width(words) * FONT <= room for words in row.words)
        if row.mark:
            assert width(row.words[-1]) * FONT <= room - min(MARK.values())
            assert layout.top <= row.top and row.top + row.height <= layout.bottom + 0.2
    for above, below in zip(layout.rows, layout.rows[1:], strict=False):
        assert abs(above.top + above.height - below.top) <= 0.2
    assert all(width(note) * FONT <= WIDTH for note in layout.notes)
    assert layout.bottom + len(layout.notes) * LINE <= layout.height


@settings(max_examples=30)
@given(facts(), LANGS)
def test_the_grouped_drawing_is_sound_and_at_most_80_mm_high(case: dict[str, Any], lang: Lang) -> None:
    graph = grouped(graph_of(case, lang), lang)
    assert len(graph.nodes) <= COLUMNS and len(graph.bundles) <= ROWS
    layout = place(graph, lang, low=True)
    sound(layout)
    assert layout.height <= LOWEST
    assert LOWEST / WIDTH * 170 <= 80 and FONT / WIDTH * 170 / 25.4 * 72 >= 8


@settings(max_examples=20)
@given(facts(40, 60), LANGS)
def test_every_page_of_the_full_drawing_is_sound_and_fits_a_page(case: dict[str, Any], lang: Lang) -> None:
    graph = graph_of(case, lang)
    found = pages(graph)
    for page in found:
        layout = place(page, lang)
        sound(layout)
        assert layout.height <= PAGE
    numbers = [[edge.number for edge in page.edges] for page in found]
    assert numbers == [sorted(each) for each in numbers] and numbers[0][:1] == ([1] if graph.edges else [])
    assert sorted(sum(numbers, [])) == list(range(1, len(graph.edges) + 1))
    assert {node.id for page in found for node in page.nodes} == {node.id for node in graph.nodes}
    assert FONT / WIDTH * 167 / 25.4 * 72 >= 8


@cache
def fonts() -> list[ImageFont.FreeTypeFont]:
    files = sorted(file for folder in font_folders() for file in Path(folder).rglob("*.[ot]tf"))
    return [ImageFont.truetype(str(file), 1000) for file in files]


@settings(max_examples=200)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=4, max_size=30))
def test_text_is_no_wider_than_it_is_taken_to_be(text: str) -> None:
    """Measured with the fonts of the extra `pdf`, the bold one included."""
    regular, bold = sorted(fonts(), key=lambda font: font.getname()[1] == "Bold")
    assert regular.getlength(text) / 1000 <= width(text) * 1.03
    assert bold.getlength(text) / 1000 <= width(text) * 1.1, "names of lanes and marks, which have the room"


@pytest.mark.parametrize("text", ["国民健康保険団体連合会", "ｶﾅ", "髙﨑①㈱", "？未確認", "→ ×"])
def test_japanese_text_is_no_wider_than_it_is_taken_to_be(text: str) -> None:
    for font in fonts():
        assert font.getlength(text) / 1000 <= width(text) + 0.001
