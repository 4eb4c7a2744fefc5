"""The Word files that LibreOffice opens: views in both languages, a letter, a full sheet, hostile texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pypdfium2
from pypdf import PdfReader

from pia.assess.screen import screen
from pia.model.assessment import Assessment
from pia.report.blocks import Break, Figure, Heading, Items, Report, Table, cell, header, heading, item, paragraph
from pia.report.docx import to_docx
from pia.report.letter import Sending, letter
from pia.report.say import Lang
from pia.report.sheet import HEIGHT, MEASURES, MM
from pia.report.todo import todo
from pia.report.views import review
from tests.report.docx.read import flat
from tests.report.docx.test_docx import SVG
from tests.report.hostile import HOSTILE
from tests.report.members.full import cases, page_alone
from tests.report.real import NAMES, assessed
from tests.report.sample import sample

DAY = date(2020, 7, 14)
COPY = "3/20 要回収"
SENDING = Sending("2目総第123号", DAY, "健康推進課長", "総務課長", date(2020, 7, 20))


@dataclass(frozen=True)
class Printed:
    """A file as LibreOffice printed it. texts: of each page, without white space."""

    texts: tuple[str, ...]
    fonts: frozenset[str]
    links: bool

    @staticmethod
    def read(path: Path) -> Printed:
        with pypdfium2.PdfDocument(path) as document:
            texts = tuple(flat(page.get_textpage().get_text_range()) for page in document)
        found = PdfReader(path).pages
        fonts = {str(each.get_object()["/BaseFont"]) for page in found
                 for each in page["/Resources"].get_object()["/Font"].values()}  # fmt: skip
        return Printed(texts, frozenset(fonts), any(page.get("/Annots") for page in found))


@cache
def reports() -> dict[str, Report]:
    case = assessed("1-internal-and-hr-cloud.yaml")
    return {
        "council-ja": review(sample(), "ja"),
        "council-en": review(sample(), "en"),
        "department-ja": todo(sample(), "ja"),
        "letter": letter(case, screen(case), SENDING),
        "sheet": sheet("取扱注意"),
        "sheet-long-mark": sheet("語" * 200),
        "hostile": hostile(),
        "tall-row": tall_row(),
        "two-sheets": two_sheets(),
        **{f"page-{name.split('/')[-1]}-{lang}": page_alone(case, lang) for name, case, lang in members()},
    }


def members() -> Iterator[tuple[str, Assessment, Lang]]:
    """The cases that the members' page has to cope with, as they are tried with the other formats."""
    found = {**cases(), **{name: assessed(name) for name in NAMES}}
    yield from ((name, case, "ja") for name, case in found.items())
    yield from ((name, found[name], "en") for name in ("latin", "words", *NAMES))


@cache
def files() -> dict[str, bytes]:
    return {name: to_docx(report, DAY, COPY) for name, report in reports().items()}


def sheet(mark: str) -> Report:
    """A page as full as `sheet.py` allows, and a second one."""
    pitch, gap = MEASURES["pitch"], MEASURES["gap"]
    head = MEASURES["head_above"] + MEASURES["head_size"] + MEASURES["head_below"]
    drawing = 60.0
    used = MEASURES["title_pitch"] + gap + 3 * head + drawing * MM + pitch + 7 * (pitch + gap)
    left = int((HEIGHT * MM - used - 10) // (pitch + gap))
    blocks = (
        heading(1, "一枚"), heading(2, "図"), Figure("chain", SVG, "絵", "—", height=drawing), heading(2, "事実"),
        Items(tuple(item(f"事実{number}") for number in range(left))), heading(2, "質問"),
        Items(tuple(item(f"質問{number}") for number in range(7)), ordered=True), Break(), heading(2, "二枚目"),
    )  # fmt: skip
    return Report("ja", "一枚", mark, blocks, sheet=True)


def two_sheets() -> Report:
    """A cover, and two sheets after it."""
    made = sheet("取扱注意").blocks
    body = [replace(block, level=block.level + 1) if isinstance(block, Heading) else block for block in made[:-2]]
    blocks = (heading(1, "表紙"), Break(sheet=True), *body, Break(sheet=True), *body)
    return Report("ja", "会議", "取扱注意", blocks)


def hostile() -> Report:
    """Every hostile text, in a heading, a paragraph and a cell."""
    rows = tuple((cell(str(number)), cell(text[:300])) for number, text in enumerate(HOSTILE))
    texts = tuple(paragraph(text[:300]) for text in HOSTILE)
    return Report("ja", "x", "x", (heading(1, HOSTILE[0]), *texts, Table(header("a", "b"), rows)))


def tall_row() -> Report:
    """A row that is longer than a page, with the end of it marked."""
    return Report("ja", "x", "x", (Table(header("a", "b"), ((cell("x"), cell(*["長い行です"] * 150, "終わりの行")),)),))
