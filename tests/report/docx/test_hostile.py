"""Whatever people write stays text in a Word file: no element of it, no field, no link comes from a text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pia.report.blocks import Items, Note, Report, Table, cell, code, header, heading, item, line, paragraph, strong
from pia.report.docx import to_docx
from tests.report.docx.read import W, expected, opened, paragraphs, part, tags
from tests.report.hostile import HOSTILE
from tests.report.sample import BENIGN

DAY = date(2020, 7, 14)
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def report(text: str) -> Report:
    """Every block and every style, with a text in each."""
    table = Table(header(text, "b"), ((cell(text), cell(code(text), strong(text))),))
    entries = (item(text, items=(item(text),)),)
    return Report("ja", text, text, (heading(1, text), paragraph(text, code(text)), Note(line(text)), table, Items(entries),
                                     Items(entries, ordered=True)))  # fmt: skip


PLAIN = tags(to_docx(report(BENIGN), DAY, BENIGN))


def check(text: str) -> None:
    written, content = report(text), to_docx(report(text), DAY, text)
    assert tags(content) == PLAIN
    assert paragraphs(content) == expected(written)
    body = part(content, "word/document.xml")
    assert not [each for each in body.iter() if each.tag.removeprefix(W) in ("hyperlink", "fldSimple", "instrText", "sym")]
    shown = "".join(body.itertext())
    assert not UNSEEN.search(shown.replace("\n", ""))
    found = opened(content)
    assert found.sections[0].header.paragraphs[0].text.startswith(shown_start(text))
    assert not UNSEEN.search(found.core_properties.title)


def shown_start(text: str) -> str:
    """The first letters of a text, up to one that is written otherwise."""
    return re.split(r"[^\w]", text, maxsplit=1)[0][:20] if not UNSEEN.search(text) else ""


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    check(text)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), min_size=1).filter(lambda text: text.strip() != ""))
def test_any_text_is_text(text: str) -> None:
    check(text)
