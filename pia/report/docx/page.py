"""The page: A4, its margins, the mark and copy number above and the page number below."""

from __future__ import annotations

import re
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from pia.report import sheet
from pia.report.blocks import Report
from pia.report.cut import NAME, cut
from pia.report.diagram.text import width
from pia.report.escape import flat
from pia.report.words import word

# A line of header stands near the text, more of them 14 mm above: what grew out of these would push the text down.
_NEAR, _FAR, _FOOTER = Mm(11), Mm(6), Mm(8)
_SIZE, _SMALL, _SMALL_PITCH = 9.0, 6.5, 7.6
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write_page(document: Document, report: Report, copy: str) -> None:
    """Size and margins, header and footer. copy: stands beside the mark."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(sheet.LEFT), Mm(sheet.RIGHT)
    section.top_margin, section.bottom_margin = Mm(sheet.TOP), Mm(sheet.BOTTOM)
    section.footer_distance, section.gutter = _FOOTER, Mm(0)
    one_line = _header(section.header, flat(report.mark), cut(flat(copy), NAME))
    section.header_distance = _NEAR if one_line else _FAR
    footer = section.footer.paragraphs[0]
    for part in re.split(r"(\{pages?\})", word("page of pages", report.lang)):
        if part in _FIELDS:
            footer._p.append(_field(_FIELDS[part]))
        elif part:
            footer.add_run(part)


def _header(header: Any, mark: str, copy: str) -> bool:
    """One line where both fit, which it says; else the copy number below the mark, and very long ones in small print."""
    line = sheet.WIDTH * sheet.MM / _SIZE
    fits = width(mark) + width(copy) + 2 < line
    first = header.paragraphs[0]
    first.add_run(mark, "Strong")
    parts = [first]
    if copy and fits:
        first.add_run(f"\t{copy}")
    elif copy:
        parts.append(header.add_paragraph(copy, "Header"))
        parts[-1].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if width(mark) > 2 * line:
        for paragraph in parts:
            paragraph.paragraph_format.line_spacing = Pt(_SMALL_PITCH)
            for run in paragraph.runs:
                run.font.size = Pt(_SMALL)
    return fits


def _field(name: str) -> Any:
    """A field that Word works out itself; what stands in it is for readers that do not."""
    field, run, text = (OxmlElement(f"w:{each}") for each in ("fldSimple", "r", "t"))
    field.set(qn("w:instr"), f" {name} ")
    text.text = "1"
    run.append(text)
    field.append(run)
    return field
