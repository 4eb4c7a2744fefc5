"""The pages as they come out of a printer: nothing blank, nothing outside the margins, nothing too small; and the
pages of the small case look as they did.

The pictures that they are compared with are coarse: one sign for about 5 mm of a page, from 0 for white to 9. After a
change that is meant, look at the pages, then run PIA_WRITE_SNAPSHOTS=1 on this test.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from pia.report.blocks import Report, Run
from pia.report.pdf import to_pdf
from pia.report.say import Lang
from tests.report.paper import MM, inked, pages
from tests.report.pdf.pieces import Piece, pieces
from tests.report.reports import DAY, MADE, made

FOLDER = Path(__file__).parent / "pictures"
COPY = "3/20　要回収"
# In points, from the bottom of the page: what is written between these is the text of the page. Signs of a heading
# stand out of its line by a millimetre at most.
POINT = 72 / 25.4
FOOT, HEAD, LEFT, RIGHT = 15 * POINT, (297 - 19) * POINT, 25 * POINT, (210 - 15) * POINT
# Of a picture: signs across and down.
SIGNS, LINES = 42, 60
FINE = 3 * MM * 25.4 / 72
PICTURED = [(name, lang) for name, lang in MADE if name in ("council", "department", "letter")]


@cache
def content(name: str, lang: Lang) -> bytes:
    made_ = to_pdf(made(name, lang), DAY, COPY)
    assert made_.missing == ()
    return made_.content


@cache
def written(name: str, lang: Lang) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces(content(name, lang)) if piece.text.strip())


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_no_page_is_blank_and_nothing_is_outside_the_margins(name: str, lang: Lang) -> None:
    for page in pages(content(name, lang)):
        left, top, right, bottom = inked(page)
        assert left >= 25 * MM - 1, "25 mm stay white for punching"
        assert right <= (210 - 15) * MM + 2 and top >= 7 * MM and bottom <= (297 - 7) * MM


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_running_head_and_foot_are_apart_from_the_text(name: str, lang: Lang) -> None:
    for piece in written(name, lang):
        left, bottom, right, top = piece.box
        in_text = bottom >= FOOT and top <= HEAD
        running = piece.artifact and (top <= FOOT or bottom >= HEAD)
        assert in_text or running, piece
        assert left >= LEFT - 1 and right <= RIGHT + 1, piece


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_what_is_read_is_10_5_points_or_more(name: str, lang: Lang) -> None:
    """Tables too: most of a report stands in them. Smaller are the running head and foot, the names of fields and
    files for those who look them up, and the words of a drawing, which the tables beneath it repeat."""
    text = [piece for piece in written(name, lang) if not piece.artifact and not piece.drawn]
    codes = "\n".join(codes_of(made(name, lang)))
    assert text
    for piece in text:
        assert piece.size >= 10.5 or (piece.size == 9 and piece.text.strip() in codes), piece
    assert sum(len(piece.text) for piece in text if piece.size >= 10.5) > sum(len(piece.text) for piece in text) / 2


def codes_of(report: Report) -> Iterator[str]:
    """The texts of a report in the style of code."""

    def inside(part: object) -> Iterator[str]:
        if isinstance(part, Run):
            yield from (part.text,) if part.style == "code" else ()
        elif isinstance(part, tuple):
            for each in part:
                yield from inside(each)
        elif is_dataclass(part):
            for each in fields(part):
                yield from inside(getattr(part, each.name))

    return inside(report.blocks)


def picture(page: Image.Image) -> list[str]:
    """How dark a page is, sign by sign."""
    small = ImageChops.invert(page).resize((SIGNS, LINES), Image.Resampling.BOX)
    # Even a line full of text covers little: a fifth of it dark is a 9.
    levels = [min(9, round(value * 9 / 51)) for value in small.tobytes()]
    return ["".join(str(level) for level in levels[start : start + SIGNS]) for start in range(0, len(levels), SIGNS)]


def apart(left: list[str], right: list[str]) -> float:
    """How many signs of the two pictures differ by more than 1, as a share of those with ink in either."""
    pairs = [pair for lines in zip(left, right, strict=True) for pair in zip(*lines, strict=True) if pair != ("0", "0")]
    return sum(abs(int(one) - int(other)) > 1 for one, other in pairs) / max(len(pairs), 1)


@pytest.mark.parametrize(("name", "lang"), PICTURED)
def test_the_pages_look_as_they_did(name: str, lang: Lang) -> None:
    shown = [picture(page) for page in pages(content(name, lang), FINE)]
    path = FOLDER / f"{name}.{lang}.txt"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n\n".join("\n".join(page) for page in shown) + "\n", encoding="utf-8", newline="\n")
    known = [page.splitlines() for page in path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")]
    assert len(shown) == len(known), "as many pages"
    for number, (now, before) in enumerate(zip(shown, known, strict=True), 1):
        assert apart(now, before) <= 0.01, f"page {number} of {path.name} looks different"


def test_the_comparison_sees_what_a_reader_would_see_and_not_another_way_of_drawing() -> None:
    page = pages(content("council", "ja"), FINE)[0]
    before = picture(page)
    lower = ImageChops.offset(page, 0, round(12 * MM))
    assert apart(picture(lower), before) > 0.1, "all of it 4 mm lower"
    gap = page.copy()
    gap.paste(255, (0, round(180 * MM), page.width, round(210 * MM)))
    assert apart(picture(gap), before) > 0.01, "two lines are missing"
    sharper = pages(content("council", "ja"), 2 * FINE)[0]
    assert apart(picture(sharper), before) <= 0.01, "drawn finer"
