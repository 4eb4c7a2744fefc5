"""Word files as python-docx reads them back: real headings, lists and tables, fonts and languages, the page."""

from __future__ import annotations

import builtins
import io
import zipfile
from datetime import date
from functools import cache

import pytest

from pia.report.blocks import (
    Block,
    Break,
    Figure,
    Items,
    Note,
    Report,
    Table,
    cell,
    code,
    header,
    heading,
    item,
    line,
    paragraph,
    strong,
)
from pia.report.docx import picture, to_docx
from pia.report.todo import todo
from pia.report.views import review
from pia.source import Refused
from tests.report.docx.read import W, expected, opened, paragraphs, part
from tests.report.sample import BENIGN, sample

DAY = date(2020, 7, 14)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="100" height="50"/></svg>'


def of(*blocks: Block, lang: str = "ja", mark: str = "取扱注意") -> Report:
    return Report(lang, "題", mark, blocks)  # type: ignore[arg-type]


def written(*blocks: Block) -> bytes:
    return to_docx(of(*blocks), DAY)


@cache
def view(lang: str, reader: str = "council") -> Report:
    return {"council": review, "department": todo}[reader](sample(), lang)  # type: ignore[arg-type]


@cache
def made(lang: str, reader: str = "council") -> bytes:
    return to_docx(view(lang, reader), DAY, "3/20 要回収")


@pytest.mark.parametrize("reader", ["council", "department"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_word_of_the_report_in_the_style_of_its_block(lang: str, reader: str) -> None:
    assert paragraphs(made(lang, reader)) == expected(view(lang, reader))


def test_headings_have_their_level_and_stay_with_what_follows() -> None:
    styles = opened(made("ja")).styles
    for level in range(1, 5):
        style = styles[f"Heading {level}"]
        assert style.element.pPr.find(f"{W}outlineLvl").get(f"{W}val") == str(level - 1)
        assert style.paragraph_format.keep_with_next


def test_a_table_has_a_repeated_header_whole_rows_and_the_width_of_the_page() -> None:
    document = opened(made("ja"))
    assert document.tables
    for table in document.tables:
        rows = table._tbl.tr_lst
        assert [row.trPr.find(f"{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.trPr.find(f"{W}cantSplit") is not None for row in rows)
        widths = [int(each.get(f"{W}w")) for each in table._tbl.tblGrid]
        assert sum(widths) == 9638 and min(widths) > 300
        assert table.style.name == "Table Grid"


def test_a_row_as_long_as_a_page_may_break() -> None:
    long = cell(*["語" * 100] * 20)
    table = opened(written(Table(header("a", "b"), ((long, cell("x")), (cell("y"), cell("z")))))).tables[0]
    assert [row._tr.trPr.find(f"{W}cantSplit") is not None for row in table.rows] == [True, False, True]


def test_tables_that_follow_each_other_stay_two_and_the_last_has_a_paragraph_below() -> None:
    table = Table(header("a"), ((cell("x"),),))
    document = opened(written(table, table))
    assert len(document.tables) == 2
    kinds = [each.tag.removeprefix(W) for each in document.element.body]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]


def test_an_empty_cell_is_a_paragraph_all_the_same() -> None:
    document = opened(written(Table(header("a", "b"), ((cell(), cell("x")),))))
    assert [len(each.paragraphs) for each in document.tables[0].rows[1].cells] == [1, 1]


def test_lists_are_lists_and_every_numbered_one_begins_with_1() -> None:
    numbers = Items((item("a", items=(item("b", items=(item("c"),)),)), item("d")), ordered=True)
    content = written(Items((item("x"),)), numbers, numbers)
    found = [(each._p.pPr.numPr.numId.val, each._p.pPr.numPr.ilvl.val, each.text) for each in opened(content).paragraphs]
    assert [(level, text) for _, level, text in found] == [
        (0, "x"), *[(0, "a"), (1, "b"), (2, "c"), (0, "d")] * 2]  # fmt: skip
    ids = [number for number, _, _ in found]
    assert ids[1] == ids[4] != ids[5] == ids[8], "two lists, each counted by itself"
    assert ids[0] == ids[2] == ids[3] == ids[6], "bullets"
    defined = {int(each.get(f"{W}numId")): each for each in part(content, "word/numbering.xml").findall(f"{W}num")}
    for number in (ids[1], ids[5]):
        assert defined[number].find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1"
        assert defined[number].find(f"{W}abstractNumId").get(f"{W}val") == "1"


def test_an_entry_stays_with_the_list_below_it() -> None:
    document = opened(written(Items((item("a", items=(item("b"),)), item("c")))))
    assert [bool(each.paragraph_format.keep_with_next) for each in document.paragraphs] == [True, False, False]


def test_runs_in_their_style() -> None:
    runs = opened(written(paragraph("a", strong("b"), code("c[d].e")))).paragraphs[0].runs
    assert [(run.text, run.style.name) for run in runs] == [
        ("a", "Default Paragraph Font"), ("b", "Strong"), ("c[d].e", "Code")]  # fmt: skip


def test_a_break_is_a_new_page_but_not_at_the_very_beginning() -> None:
    table = Table(header("a"), ((cell("x"),),))
    document = opened(written(Break(), heading(1, "a"), Break(), Break(), heading(2, "b"), paragraph("c"), Break(), table,
                              paragraph("d"), Break()))  # fmt: skip
    found = [(each.text, bool(each.paragraph_format.page_break_before)) for each in document.paragraphs]
    assert found == [("a", False), ("b", True), ("c", False), ("", True), ("d", False)]


def test_a_note_has_a_border_around_it() -> None:
    document = opened(written(Note(line("注"))))
    assert document.paragraphs[0].style.name == "Note"
    border = document.styles["Note"].element.pPr.find(f"{W}pBdr")
    assert {each.tag.removeprefix(W) for each in border} == {"top", "left", "bottom", "right"}


def test_a_drawing_is_a_picture_with_its_description() -> None:
    shape = opened(written(Figure("chain", SVG, "区から\n病院へ \x1b[31m", "—"))).inline_shapes[0]
    assert shape._inline.docPr.get("descr") == "区から 病院へ \\u{1b}[31m"
    assert round(shape.width.mm) == 170 and round(shape.height.mm) == 85
    assert shape._inline.get("distL") == shape._inline.get("distR") == "0"


def test_a_drawing_is_no_higher_than_it_may_be() -> None:
    shape = opened(written(Figure("chain", SVG, "x", "—", height=40.0))).inline_shapes[0]
    assert round(shape.height.mm) == 40 and round(shape.width.mm) == 80
    tall = SVG.replace('"0 0 100 50"', '"0 0 100 900"')
    assert opened(written(Figure("chain", tall, "x", "—"))).inline_shapes[0].height.mm < 245


def test_without_what_draws_it_the_drawing_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "to_png", lambda _: None)
    content = written(heading(2, "図"), Figure("chain", SVG, "区から病院へ\n病院から都へ", "—"))
    assert paragraphs(content) == [
        ("Heading 2", "図"), ("List Bullet", "区から病院へ"), ("List Bullet", "病院から都へ")]  # fmt: skip


@pytest.mark.parametrize("lang, latin", [("ja", "ja-JP"), ("en", "en-GB")])
def test_a_japanese_font_and_both_languages_in_every_style(lang: str, latin: str) -> None:
    content = made(lang)
    styles = part(content, "word/styles.xml")
    fonts = [each.find(f"{W}rPr/{W}rFonts") for each in styles.findall(f"{W}style") if each.get(f"{W}type") != "numbering"]
    fonts.append(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts"))
    assert len(fonts) > 15
    for each in fonts:
        assert each.get(f"{W}eastAsia") == "游ゴシック" and each.get(f"{W}ascii") and each.get(f"{W}hAnsi")
        assert not [name for name in each.attrib if "Theme" in name]
    said = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert (said.get(f"{W}val"), said.get(f"{W}eastAsia")) == (latin, "ja-JP")
    assert opened(content).core_properties.language == latin
    assert opened(content).styles["Normal"].element.pPr.find(f"{W}kinsoku") is not None
    assert opened(content).styles["Normal"].font.size.pt >= 10.5


def test_the_page_is_a4_with_room_for_punching() -> None:
    section = opened(made("ja")).sections[0]
    sides = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [round(each.mm) for each in sides] == [25, 15, 20, 16]


@pytest.mark.parametrize("lang, words", [("ja", " /  ページ"), ("en", "page  of ")])
def test_mark_copy_number_and_page_of_pages(lang: str, words: str) -> None:
    document = opened(made(lang))
    assert len(document.sections) == 1 and not document.sections[0].different_first_page_header_footer
    section = document.sections[0]
    assert section.header.paragraphs[0].text == f"{BENIGN}\t3/20 要回収"
    footer = section.footer.paragraphs[0]
    assert footer.text == words
    assert [each.get(f"{W}instr").strip() for each in footer._p.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]


def test_a_mark_that_is_long_leaves_the_text_where_it_is() -> None:
    document = opened(to_docx(of(paragraph("x"), mark="語" * 200), DAY, "部" * 200))
    first, second = document.sections[0].header.paragraphs
    assert first.text == "語" * 200 and second.text == "部" * 39 + "…"
    room = document.sections[0].top_margin - document.sections[0].header_distance
    assert (4 + 1) * first.paragraph_format.line_spacing < room


def test_title_and_days_but_no_person_and_nothing_of_a_template() -> None:
    content = made("ja")
    found = opened(content).core_properties
    assert (found.title, found.author, found.last_modified_by, found.comments, found.keywords) == (BENIGN, "", "", "", "")
    assert found.created == found.modified and found.created is not None and found.created.date() == DAY
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = set(archive.namelist())
    assert {"docProps/app.xml", "docProps/thumbnail.jpeg", "word/theme/theme1.xml"}.isdisjoint(names)


def test_a_very_long_title_is_no_error() -> None:
    content = to_docx(Report("ja", "題" * 999, "x", (heading(1, "a"),)), DAY)
    assert len(opened(content).core_properties.title) == 250


def test_the_same_bytes_twice() -> None:
    first, second = (to_docx(view("ja"), DAY, "1/20") for _ in range(2))
    assert first == second
    assert to_docx(view("ja"), date(2020, 7, 15), "1/20") != first, "the day is the document's own"
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: object, **more: object) -> object:
        if name == "docx":
            raise ImportError(name)
        return real(name, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(Refused) as refused:
        to_docx(of(), DAY)
    assert refused.value.problems[0].code == "docx-needs-extra"
