"""The HTML as a browser shows it: nothing that axe finds, on a desk, enlarged, in forced colours and on paper; no
request; and printed with margin, mark and page numbers on every page."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from pia.report.blocks import Heading, text_of
from pia.report.html import to_html
from pia.report.views import VIEWS
from tests.report.browser import chromium, opened, violations
from tests.report.paper import MM, inked, pages
from tests.report.real import NAMES, assessed
from tests.report.reports import MADE, made

DESK = {"width": 1280, "height": 900}
# A window of 1280 pixels at 200 % zoom, and at 400 %, down to which WCAG 2.1 (1.4.10) wants a page to reflow.
ENLARGED = ({"width": 640, "height": 450}, {"width": 320, "height": 450})


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("html")


def file_of(name: str, lang: str, folder: Path) -> Path:
    path = folder / f"{name.replace(' ', '-')}.{lang}.html"
    if not path.exists():
        path.write_text(to_html(made(name, lang)), encoding="utf-8")  # type: ignore[arg-type]
    return path


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_axe_finds_nothing_and_the_page_asks_for_nothing(browser: Browser, folder: Path, name: str, lang: str) -> None:
    with opened(browser, file_of(name, lang, folder), viewport=DESK) as (page, asked):
        assert page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") == (
            "default-src 'none'; style-src 'unsafe-inline'"
        )
        assert violations(page) == []
        for size in ENLARGED:
            page.set_viewport_size(size)  # type: ignore[arg-type]
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], "no sideways scrolling"
        assert violations(page) == []
        page.emulate_media(media="print")
        assert violations(page) == []
        assert asked == []


@pytest.mark.parametrize(("name", "lang"), MADE[::2])
def test_forced_colours(browser: Browser, folder: Path, name: str, lang: str) -> None:
    """Borders stay where fills go, and the drawing keeps its own white ground."""
    with opened(browser, file_of(name, lang, folder), viewport=DESK, forced_colors="active", color_scheme="dark") as (
        page, asked,
    ):  # fmt: skip
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)", "they are in force"
        assert violations(page, colours=False) == [] and asked == []
        for selector in ("th", "td", ".mark", "blockquote"):
            for found in page.locator(selector).all()[:1]:
                assert found.evaluate("each => getComputedStyle(each).borderTopStyle") == "solid", selector
        if page.locator("svg text").count():
            ink, ground = (page.locator(f"svg {tag}").first.evaluate("each => getComputedStyle(each).fill")
                           for tag in ("text", "rect"))  # fmt: skip
            assert (ink, ground) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")


def test_a_whole_case(browser: Browser, folder: Path) -> None:
    file = folder / "whole.html"
    file.write_text(to_html(VIEWS["department"](assessed(NAMES[0]), "ja")), encoding="utf-8")
    with opened(browser, file, viewport=ENLARGED[0]) as (page, asked):
        assert violations(page) == [] and asked == []


def test_a_key_reaches_what_moves_sideways(browser: Browser, folder: Path) -> None:
    with opened(browser, file_of("council", "ja", folder), viewport=ENLARGED[1]) as (page, _):
        for each in page.locator(".wide").all():
            each.focus()
            assert each.evaluate("each => document.activeElement === each")
        moving = "() => [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).overflowX == 'auto' && " \
                 "e.scrollWidth > e.clientWidth && e.tabIndex < 0).length"  # fmt: skip
        assert page.locator(".wide").count() and page.evaluate(moving) == 0


def folded(text: str) -> str:
    """Without spaces, and radicals as characters: the browser's fonts call 行 and ・ by other numbers."""
    return "".join(unicodedata.normalize("NFKC", text).replace("\u2027", "\u30fb").split())


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_on_paper(browser: Browser, folder: Path, name: str, lang: str) -> None:
    report = made(name, lang)  # type: ignore[arg-type]
    with opened(browser, file_of(name, lang, folder)) as (page, _):
        content = page.pdf(prefer_css_page_size=True)
    read = PdfReader(io.BytesIO(content))
    count = len(read.pages)
    for number, each in enumerate(read.pages, 1):
        text = folded(each.extract_text())
        assert folded(report.mark) in text, "the mark"
        assert f"{number}/{count}" in text, "page x of y"
        assert (round(float(each.mediabox.width)), round(float(each.mediabox.height))) == (595, 842)
    shown = folded("".join(each.extract_text() for each in read.pages))
    for heading in (block for block in report.blocks if isinstance(block, Heading)):
        assert folded(text_of(heading.line)) in shown
    for picture in pages(content):
        left, _, right, _ = inked(picture)
        assert left >= 25 * MM - 2 and right <= (210 - 14) * MM, "nothing prints in the margin for punching"
