"""What LibreOffice makes of a Word file: it opens, nothing is lost, the fonts are Japanese, a sheet is one page."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.report.docx.office import COPY, Printed, reports
from tests.report.docx.read import expected, flat
from tests.report.members.full import MARKER

Pages = Mapping[str, Printed]


@pytest.mark.parametrize("name", reports())
def test_it_opens_and_every_page_has_mark_copy_and_number(pages: Pages, name: str) -> None:
    found = pages[name].texts
    report = reports()[name]
    assert found
    for number, text in enumerate(found, 1):
        assert flat(report.mark) in text and flat(COPY) in text
        assert {"ja": f"{number}/{len(found)}ページ", "en": f"page{number}of{len(found)}"}[report.lang] in text


@pytest.mark.parametrize("name", ["council-ja", "council-en", "department-ja", "letter"])
def test_every_heading_is_there_in_order(pages: Pages, name: str) -> None:
    whole, at = "".join(pages[name].texts), 0
    wanted = [flat(text) for style, text in expected(reports()[name]) if style.startswith("Heading")]
    assert wanted
    for text in wanted:
        # A heading may be broken off only by the end of a line, which `flat` takes out.
        at = whole.find(text, at)
        assert at >= 0, text
        at += len(text)


@pytest.mark.parametrize("name", ["council-ja", "department-ja", "letter"])
def test_japanese_is_in_an_embedded_japanese_font(pages: Pages, name: str) -> None:
    found = pages[name].fonts
    assert [each for each in found if "CJK" in each]
    assert all("+" in each for each in found), "embedded as a subset"
    assert not [each for each in found if "CJK" not in each and "Mono" not in each], "codes alone are in another"


@pytest.mark.parametrize("name", ["sheet", "sheet-long-mark"])
def test_a_full_sheet_is_one_page(pages: Pages, name: str) -> None:
    first, second = pages[name].texts
    assert "質問6" in first and "二枚目" in second and "二枚目" not in first


def test_every_sheet_is_a_page_of_its_own(pages: Pages) -> None:
    cover, *found = pages["two-sheets"].texts
    assert "表紙" in cover and len(found) == 2
    assert all("一枚" in text and "質問6" in text for text in found)


@pytest.mark.parametrize("name", [name for name in reports() if name.startswith("page-")])
def test_the_members_page_is_one_page(pages: Pages, name: str) -> None:
    first, second = pages[name].texts
    assert MARKER in second and MARKER not in first
    assert "事実かどうかは確かめていない" in first or "whetheritistrue" in first


def test_a_row_longer_than_a_page_goes_on_with_its_header(pages: Pages) -> None:
    found = pages["tall-row"].texts
    assert len(found) > 1 and "終わりの行" in found[-1]
    assert sum(text.count("長い行です") for text in found) == 150


def test_hostile_texts_make_no_link(pages: Pages) -> None:
    assert not pages["hostile"].links
    whole = "".join(pages["hostile"].texts)
    for text in ("{HYPERLINK", "MERGEFIELD", "=cmd()", "<script>alert(1)</script>", "𠮷髙﨑①㈱"):
        assert text in whole
