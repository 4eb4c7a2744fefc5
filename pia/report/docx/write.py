"""A report as the bytes of a Word file."""

from __future__ import annotations

import io
from datetime import date, datetime
from pathlib import Path

from pia.report.archive import packed, timeless
from pia.report.blocks import Report
from pia.report.cut import cut
from pia.report.escape import flat
from pia.source import Problem, Refused

# On every Windows since 8.1 and in Office for the Mac; `template/fontTable.xml` says what stands in for it elsewhere.
FONT = "游ゴシック"
# Of Latin letters: in Japanese the same font, so that no sign is in one by chance; in English what lines are made for.
LATIN = {"ja": FONT, "en": "Arial"}
# For paths and hashes. Its words are English ones, so that they are not broken off anywhere.
CODE_FONT = "Consolas"
LANGUAGES = {"ja": "ja-JP", "en": "en-GB"}
_TEMPLATE = Path(__file__).with_name("template")
_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
}
# What Word takes for a title; a longer one is refused.
_TITLE = 250


def to_docx(report: Report, day: date, copy: str = "") -> bytes:
    """A report as DOCX. day: the document's date; copy: copy number or the like, on every page.

    Raises Refused when python-docx is not installed. The same report and day give the same bytes.
    """
    try:
        from docx import Document
    except ImportError:
        raise Refused([Problem.of("docx-needs-extra")]) from None
    from pia.report.docx.body import write_blocks
    from pia.report.docx.page import write_page

    document = Document(io.BytesIO(_template(report.lang)))
    properties = document.core_properties
    properties.title = cut(flat(report.title), _TITLE)
    properties.language = LANGUAGES[report.lang]
    properties.created = properties.modified = datetime(day.year, day.month, day.day)
    write_page(document, report, copy)
    write_blocks(document, report)
    stream = io.BytesIO()
    document.save(stream)
    return timeless(stream.getvalue())


def _template(lang: str) -> bytes:
    """The empty file of a report in that language."""
    parts = {}
    for name, file in _PARTS.items():
        text = (_TEMPLATE / file).read_text(encoding="utf-8")
        text = text.replace("@FONTS@", _fonts(LATIN[lang])).replace("@CODE@", _fonts(CODE_FONT))
        parts[name] = text.replace("@LATIN@", LANGUAGES[lang]).encode()
    return packed(parts)


def _fonts(latin: str) -> str:
    """A Japanese font in every style, whatever the other letters are in: without one, Word takes any that it has."""
    return f'<w:rFonts w:ascii="{latin}" w:hAnsi="{latin}" w:eastAsia="{FONT}" w:cs="{latin}"/>'
