"""The page is one page in every format that has pages, whatever the case says; and it says what it left out."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from pia.report.blocks import Figure, Heading, Items, text_of
from pia.report.html import to_html
from pia.report.members import page as page_module
from pia.report.members.fit import ROOM, fitted
from pia.report.members.page import TALLEST, page
from pia.report.members.promises import section as promises
from pia.report.members.questions import MOST, firsts
from pia.report.members.unsettled import section as unsettled
from pia.report.pdf import to_pdf
from pia.report.say import Say
from pia.report.sheet import MEASURES
from tests.report.members.full import MARKER, cases, page_alone
from tests.report.real import NAMES, assessed

DAY = date(2020, 7, 14)
REAL = NAMES


def assessment(name: str) -> Any:
    return assessed(name) if name in REAL else cases()[name]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
        yield started
        started.close()


def pages(content: bytes) -> list[str]:
    return ["".join(each.extract_text().split()) for each in PdfReader(io.BytesIO(content)).pages]


def check(found: list[str], name: str) -> None:
    """Two pages: the second begins with what follows the page, and the first has the page's foot."""
    assert len(found) == 2, name
    assert MARKER in found[1] and MARKER not in found[0], name
    assert "事実かどうかは確かめていない" in found[0] or "whetheritistrue" in found[0], name


@pytest.mark.parametrize(("name", "lang"), [*((name, "ja") for name in [*cases(), *REAL]), ("latin", "en"), (NAMES[0], "en")])
def test_it_is_one_page_of_pdf(name: str, lang: str) -> None:
    check(pages(to_pdf(page_alone(assessment(name), lang), DAY, "3/20 要回収").content), name)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_it_is_one_page_when_a_browser_prints_it(browser: Any, tmp_path: Path, lang: str) -> None:
    """All of them in one print, each with its mark on a page of its own."""
    names = [*cases(), *REAL]
    every = [to_html(page_alone(assessment(name), lang)) for name in names]  # type: ignore[arg-type]
    head, rest = every[0].split("<main>")
    mains = [each.partition("<main>")[2].partition("</main>")[0] for each in every]
    file = tmp_path / "pages.html"
    text = head + "<main>" + "<hr>".join(mains) + "</main>" + rest.partition("</main>")[2]
    file.write_text(text, encoding="utf-8", errors="backslashreplace")
    shown = browser.new_page()
    shown.goto(file.as_uri())
    found = pages(shown.pdf(prefer_css_page_size=True))
    for index, name in enumerate(names):
        check(found[2 * index : 2 * index + 2], name)
    assert len(found) == 2 * len(names)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", [*cases(), *REAL])
def test_what_is_left_out_is_counted(name: str, lang: str) -> None:
    case = assessment(name)
    say = Say.of(case, lang)  # type: ignore[arg-type]
    made = page(case, say)
    headings = [text_of(block.line) for block in made.blocks if isinstance(block, Heading) and block.level == 2]
    lists = [block.items for block in made.blocks if isinstance(block, Items)]
    assert len(headings) == 5 and all(headings)
    assert made.questions <= MOST
    left = {"questions": len(firsts(case)) - made.questions}
    for heading, whole in ((headings[-1], promises(case, say)), (headings[2], unsettled(case, say))):
        shown = next((len(items) for items in lists if items and items[0].line[:1] == whole.entries[0][:1]), 0) if whole.entries else 0
        rest = len(whole.entries) - shown
        assert (f"{rest}件 → 2ページ" in heading if lang == "ja" else f"({rest} more → page 2" in heading) == bool(rest)
    assert (f"{left['questions']}" in headings[3]) == bool(left["questions"])


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", [*cases(), *REAL])
def test_it_is_never_too_full_and_a_real_case_fills_it(name: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its own count, which the formats stay below."""
    case, white = assessment(name), []

    def recording(sections: Any, room: float) -> Any:
        placed = fitted(sections, room)
        white.append(room - sum(each.height for each in placed))
        return placed

    monkeypatch.setattr(page_module, "fitted", recording)
    page(case, Say.of(case, lang))  # type: ignore[arg-type]
    assert white[0] >= 0
    assert name not in REAL or white[0] < 3 * MEASURES["pitch"]


@pytest.mark.parametrize("name", [*cases(), *REAL])
def test_the_drawing_is_no_higher_than_its_share(name: str) -> None:
    made = page(assessment(name), Say.of(assessment(name), "ja"))
    (figure,) = (block for block in made.blocks if isinstance(block, Figure))
    assert figure.height is not None and 0 < figure.height <= TALLEST < ROOM / 72 * 25.4


def test_silence_looks_alarming() -> None:
    case = cases()["empty"]
    text = "\n".join(text_of(block.line) if hasattr(block, "line") else "\n".join(text_of(item.line) for item in block.items)
                     for block in page(case, Say.of(case, "ja")).blocks if hasattr(block, "line") or isinstance(block, Items))  # fmt: skip
    assert "判断に足りる記載がない" in text
    assert text.count("未確認") >= 10 and text.count("□ 未確認") >= 5
    assert "適用された点検項目がなく" in text and "■ どんな" not in text
