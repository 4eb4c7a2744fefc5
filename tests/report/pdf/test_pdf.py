"""PDF as typst writes it and as other readers see it: standards, language, tags, footer; hostile text is text."""

from __future__ import annotations

import builtins
import io
from datetime import date
from functools import cache

import pytest
import typst
from pypdf import PdfReader

from pia.report.blocks import Item, Items, Report, Table, cell, code, header, heading, line, paragraph, strong
from pia.report.pdf import to_pdf
from pia.report.pdf import write as writer
from pia.report.todo import todo
from pia.report.views import review
from pia.source import Refused
from tests.report.sample import BENIGN, sample

DAY = date(2020, 7, 14)
# What typst would act on if a text ever reached it as markup.
HOSTILE = [
    '#panic("boom")', "#import \"x.typ\"", "$ x^2 $", "*strong* _em_ `raw` ~ -- ---", "= heading", "@label <label>",
    "\\u{41} \\#", "#read(\"data.json\")", "#set page(width: 1cm)", "[content] #[x]", "// comment /* x */",
    "https://example.org/x", "\"quoted\" 'x'", "#emoji.face", "目黒𠮷髙﨑①㈱",
]  # fmt: skip


def report(text: str, lang: str = "ja") -> Report:
    """Every block and every style, with a text in each."""
    table = Table(header("a", "b"), ((cell(text), cell(code(text), strong(text))),))
    return Report(lang, text, text, (heading(1, text), paragraph(text), heading(2, text), table,  # type: ignore[arg-type]
                                     Items((Item(line(text), (Item(line(text)),)),), ordered=True)))  # fmt: skip


@cache
def reader(lang: str, view: str = "council") -> PdfReader:
    made = {"council": review, "department": todo}[view](sample(), lang)  # type: ignore[arg-type]
    return PdfReader(io.BytesIO(to_pdf(made, DAY, "3/20 要回収").content))


def words(found: PdfReader) -> str:
    return "".join("".join(page.extract_text() for page in found.pages).split())


@pytest.mark.parametrize("view", ["council", "department"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_both_standards_are_passed_and_named(lang: str, view: str) -> None:
    found = reader(lang, view)
    meta = found.xmp_metadata
    assert meta is not None
    raw = meta.stream.get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in raw
    assert "<pdfaid:part>2</pdfaid:part>" in raw and "<pdfaid:conformance>A</pdfaid:conformance>" in raw


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_language_title_tags_and_bookmarks(lang: str) -> None:
    found = reader(lang)
    root = found.trailer["/Root"]
    assert str(root["/Lang"]).split("-")[0] == lang
    assert root["/MarkInfo"]["/Marked"] and root["/StructTreeRoot"]["/K"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert found.metadata is not None and found.metadata.title == BENIGN
    assert found.metadata.creation_date is not None and found.metadata.creation_date.date() == DAY
    assert len(found.outline) >= 1


def roles(node: object, found: dict[str, int]) -> dict[str, int]:
    """How many structure elements there are of each kind."""
    node = getattr(node, "get_object", lambda: node)()
    if isinstance(node, list):
        for each in node:
            roles(each, found)
    elif isinstance(node, dict):
        if "/S" in node:
            found[str(node["/S"])] = found.get(str(node["/S"]), 0) + 1
        if "/K" in node:
            roles(node["/K"], found)
    return found


def test_headings_tables_lists_and_the_drawing_are_tagged() -> None:
    found = roles(reader("ja").trailer["/Root"]["/StructTreeRoot"]["/K"], {})
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Figure"} <= set(found)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_mark_copy_and_page_of_pages_on_every_page(lang: str) -> None:
    found = reader(lang)
    count = len(found.pages)
    assert count > 1
    mark = "".join(BENIGN.split())
    for number, page in enumerate(found.pages, 1):
        text = "".join(page.extract_text().split())
        assert {"ja": f"{number}/{count}ページ", "en": f"page{number}of{count}"}[lang] in text
        assert "3/20要回収" in text and mark in text


def test_the_same_bytes_twice() -> None:
    first, second = (to_pdf(report(BENIGN), DAY).content for _ in range(2))
    assert first == second
    assert to_pdf(report(BENIGN), date(2020, 7, 15)).content != first, "the day is the document's own"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markup_is_shown_as_it_is(text: str) -> None:
    made = to_pdf(report(text), DAY, text)
    found = PdfReader(io.BytesIO(made.content))
    assert made.missing == ()
    assert words(found).count("".join(text.split())) >= 7
    assert found.metadata is not None and found.metadata.title == text
    assert not [page for page in found.pages if page.get("/Annots")], "no link was made"


@pytest.mark.parametrize("char", ["\ue000", "\u1681"])
def test_a_character_that_no_font_has_is_named_and_the_check_left_out(char: str) -> None:
    made = to_pdf(report(f"外字{char}です"), DAY)
    assert made.missing == (char,)
    found = PdfReader(io.BytesIO(made.content))
    assert f"U+{ord(char):04X}" in words(found), "the report itself says so"
    assert found.xmp_metadata is None or b"pdfuaid" not in found.xmp_metadata.stream.get_data()


def test_several_missing_characters_are_all_named() -> None:
    assert to_pdf(report("\ue000 と \ue001"), DAY).missing == ("\ue000", "\ue001")


@pytest.mark.parametrize(("text", "missing"), [
    ("title q\u0302", {"\u0302"}), ("\u0e02\u0e49\u0e2d", {"\u0e02", "\u0e49", "\u0e2d"}),
])  # fmt: skip
def test_marks_on_a_character_are_named_and_not_the_character_below(text: str, missing: set[str]) -> None:
    """typst names the character that a mark stands on, which a font may well have."""
    assert set(to_pdf(report(text), DAY).missing) == missing


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **more: object) -> object:
        if name == "typst":
            raise ImportError(name)
        return real(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(Refused) as refused:
        to_pdf(report("x"), DAY)
    assert refused.value.problems[0].code == "pdf-needs-extra"


def test_without_the_fonts_it_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "font_folders", lambda: [])
    with pytest.raises(Refused) as refused:
        to_pdf(report("x"), DAY)
    assert refused.value.problems[0].code == "pdf-needs-extra"


def test_an_error_that_is_none_of_the_texts_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "STANDARDS", ("no-such",))
    with pytest.raises((typst.TypstError, ValueError)):
        to_pdf(report("x"), DAY)

