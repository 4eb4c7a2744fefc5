"""The measures of a sheet, set on each paragraph of it, so that it is one page here as in the other formats."""

from __future__ import annotations

import re
from typing import Any, Literal

from docx.enum.text import WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from pia.report.docx.xml import add
from pia.report.sheet import MEASURES

# What follows them among the properties of a paragraph.
_AFTER = ("w:spacing", "w:ind", "w:jc", "w:outlineLvl")
# A line has so much of its height above and below its letters.
_INSIDE = (MEASURES["pitch"] - MEASURES["size"]) / 2
# Of signs that may not begin a line, so many that no line of a page would hold what they would take along.
_CHAIN = re.compile("[、。，．）」』】〕〉》・ー]{6,}")
# Under a heading, in eighths of a point; on the sheet it touches the line.
_RULE = 6


Role = Literal["title", "part", "text", "figure"]


def role_of(level: int, top: int) -> Role:
    """Of a heading on a sheet whose title is of level `top`."""
    return "title" if level == top else "part" if level == top + 1 else "text"


def on_sheet(paragraph: Paragraph, role: Role) -> None:
    """Set a paragraph as the sheet's measures say. part: the heading of a part of the sheet."""
    form = paragraph.paragraph_format
    form.widow_control = form.keep_with_next = form.keep_together = False
    form.space_before, form.space_after = Pt(0), Pt(MEASURES["gap"])
    if role == "figure":
        form.line_spacing = 1.0
        return
    pitch, size = MEASURES["pitch"], MEASURES["size"]
    properties: Any = paragraph._p.get_or_add_pPr()
    if role == "title":
        pitch, size = MEASURES["title_pitch"], MEASURES["title_size"]
        _rule(properties, "none", 0)
    elif role == "part":
        size = MEASURES["head_size"]
        # The white is from letter to letter.
        form.space_before = Pt(MEASURES["head_above"] - 2 * _INSIDE - MEASURES["gap"])
        form.space_after = Pt(MEASURES["head_below"] - _INSIDE)
        _rule(properties, "single", _RULE)
    # White between Japanese and other letters, which the lines of a sheet are not counted with.
    for name in ("autoSpaceDE", "autoSpaceDN", *(("kinsoku",) if _CHAIN.search(paragraph.text) else ())):
        _off(properties, name)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
    for run in paragraph.runs:
        run.font.size = Pt(size)


def _rule(properties: Any, kind: str, eighths: int) -> None:
    """The rule under a heading, or none where the style has one."""
    edge = OxmlElement("w:pBdr")
    add(edge, "bottom", val=kind, sz=eighths, space=0, color="auto")
    properties.insert_element_before(edge, *_AFTER)


def _off(properties: Any, name: str) -> None:
    without = OxmlElement(f"w:{name}")
    without.set(qn("w:val"), "0")
    properties.insert_element_before(without, *(_AFTER if name != "kinsoku" else ("w:autoSpaceDE", *_AFTER)))
