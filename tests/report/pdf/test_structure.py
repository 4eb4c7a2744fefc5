"""What other readers find in the structure of a PDF: language, order of headings, words for figures, heads of tables,
bookmarks, embedded fonts; and what the package pdfua finds, beside typst's own check."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pdfua
import pytest
from pypdf import PdfReader

from pia.report.blocks import Figure, Heading, Items, Table, text_of
from pia.report.say import Lang
from tests.report.pdf.pieces import nodes
from tests.report.pdf.test_pages import content
from tests.report.reports import MADE, made


def structure(name: str, lang: Lang) -> list[Any]:
    return list(nodes(PdfReader(io.BytesIO(content(name, lang)))))


def folded(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_the_package_pdfua_finds_nothing(name: str, lang: Lang, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(content(name, lang))
    report = pdfua.validate(str(file))
    assert [f"{found.rule_id}: {found.message}" for found in report.findings] == []
    assert len(report.outcomes) > 10, "it looked"


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_headings_tables_lists_and_figures_are_those_of_the_report(name: str, lang: Lang) -> None:
    report, found = made(name, lang), structure(name, lang)
    levels = [int(str(node["/S"])[2:]) for node in found if str(node["/S"])[1:] in ("H1", "H2", "H3", "H4")]
    assert levels == [block.level for block in report.blocks if isinstance(block, Heading)]
    assert levels[0] == 1 and all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    kinds = [str(node["/S"]) for node in found]
    tables = [block for block in report.blocks if isinstance(block, Table)]
    assert kinds.count("/Table") == len(tables)
    assert kinds.count("/TH") == sum(len(table.header) for table in tables)
    assert kinds.count("/TD") == sum(len(row) for table in tables for row in table.rows)
    figures = [block for block in report.blocks if isinstance(block, Figure)]
    assert [str(node["/Alt"]) for node in found if node["/S"] == "/Figure"] == [figure.alt for figure in figures]
    assert ("/L" in kinds) is any(isinstance(block, Items) for block in report.blocks)


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_heads_of_tables_say_that_they_are_of_columns(name: str, lang: Lang) -> None:
    for node in structure(name, lang):
        if node["/S"] == "/TH":
            attributes = node["/A"].get_object()
            every = attributes if isinstance(attributes, list) else [attributes]
            assert "/Column" in [str(each.get_object().get("/Scope")) for each in every]


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_bookmarks_are_the_headings(name: str, lang: Lang) -> None:
    def flat(entries: Any) -> list[str]:
        return [title for each in entries for title in (flat(each) if isinstance(each, list) else [each.title])]

    headings = [text_of(block.line) for block in made(name, lang).blocks if isinstance(block, Heading)]
    found = PdfReader(io.BytesIO(content(name, lang))).outline
    assert [folded(title) for title in flat(found)] == [folded(title) for title in headings]


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_only_embedded_fonts(name: str, lang: Lang) -> None:
    fonts = set()
    for page in PdfReader(io.BytesIO(content(name, lang))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object().get("/DescendantFonts", [font])[0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor), descriptor["/FontName"]
            fonts.add(str(descriptor["/FontName"]).partition("+")[2])
    assert fonts and all(font.startswith("NotoSansCJK") for font in fonts), fonts


@pytest.mark.parametrize(("name", "lang"), MADE)
def test_mark_copy_number_and_page_stand_on_every_page(name: str, lang: Lang) -> None:
    read = PdfReader(io.BytesIO(content(name, lang)))
    assert str(read.trailer["/Root"]["/Lang"]).split("-")[0] == lang
    count = len(read.pages)
    for number, page in enumerate(read.pages, 1):
        text = folded(page.extract_text())
        assert folded(made(name, lang).mark) in text and "3/20要回収" in text
        assert {"ja": f"{number}/{count}ページ", "en": f"page{number}of{count}"}[lang] in text
