"""Paragraphs, runs and cells by the thousand: python-docx looks every style up again, which takes it ten times as long."""

from __future__ import annotations

from functools import cache
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from pia.report.blocks import Line
from pia.report.escape import flat

_name = cache(qn)
# Ids in template/styles.xml.
_STYLES = {"strong": "Strong", "code": "Code"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def add(parent: Any, name: str, **attributes: str | int) -> Any:
    """A new last element of WordprocessingML inside another, with attributes of it."""
    made = etree.SubElement(parent, _name(f"w:{name}"))
    for key, value in attributes.items():
        made.set(_name(f"w:{key}"), str(value))
    return made


def add_paragraph(parent: Any, style: str) -> Any:
    """style: its id in template/styles.xml."""
    made = add(parent, "p")
    add(add(made, "pPr"), "pStyle", val=style)
    return made


def add_line(paragraph: Any, line: Line) -> None:
    """Runs of text in the character style of each; whatever is in them stays text."""
    for run in line:
        if not run.text:
            continue
        made = add(paragraph, "r")
        if run.style != "plain":
            add(add(made, "rPr"), "rStyle", val=_STYLES[run.style])
        words = add(made, "t")
        words.text = flat(run.text)
        words.set(_SPACE, "preserve")
