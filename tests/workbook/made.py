"""Workbooks and grids for tests, made once."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Any

from openpyxl import load_workbook

from pia.model.catalogue import case_shape
from pia.source.position import Tab
from pia.workbook.book import blank_workbook
from pia.workbook.fill import STATED, fill
from pia.workbook.grid import Grid
from pia.workbook.layout import CLOSING, HEAD, sheets
from pia.workbook.version import VERSION_CELL, version
from pia.workbook.words import WORDS, Lang

SECTIONS = ("case", "purposes", "data", "parties", "delegations", "schedule")


@cache
def blank() -> bytes:
    """A blank form of a few sections."""
    return blank_workbook(case_shape(), "ja", SECTIONS)


def changed(change: Callable[[Any], None], data: bytes | None = None) -> bytes:
    """A workbook after somebody worked on it in a spreadsheet program."""
    book = load_workbook(io.BytesIO(data or blank()))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_case(book: Any) -> None:
    """The two answers without which nothing can be read."""
    book["案件"]["D5"], book["案件"]["D6"] = "c", "件名"


def grid_of(value: dict[str, Any], lang: Lang) -> Grid:
    """The cells of a case as a workbook would give them back, without one."""
    shape = case_shape()
    plans = sheets(shape, lang)
    made = fill(value, shape, plans, lang)
    start, stated = WORDS["start"][lang], WORDS["stated"][lang]
    grid = Grid("x.xlsx")
    for nth, name in enumerate([start, *(plan.name for plan in plans), stated], 1):
        grid.tabs[name], grid.cells[name] = Tab(nth, name), {}
    grid.cells[start][VERSION_CELL] = version(shape)
    for plan in plans:
        labels = {plan.label(at): fact.label(lang) for at, fact in enumerate(plan.facts)}
        grid.cells[plan.name] = {**labels, **made.cells[plan.name]}
    grid.cells[stated] = {(HEAD + 2 + row, column): content for row, contents in enumerate(made.stated)
                          for column, content in enumerate(contents, 1) if content is not None}  # fmt: skip
    assert CLOSING[0] < HEAD and len(STATED) == 4
    return grid
