"""Which form a workbook is: its language, and whether its cells are where they are today."""

from __future__ import annotations

from pia.model.catalogue import Shape
from pia.source import Problem, Refused
from pia.workbook.answer import plain
from pia.workbook.grid import Grid
from pia.workbook.layout import fingerprint
from pia.workbook.words import WORDS, Lang

NAME = "pia-sheet"
VERSION = f"{NAME} 1"
VERSION_CELL = (2, 2)
LANGUAGES: tuple[Lang, ...] = ("ja", "en")


def version(shape: Shape) -> str:
    """What the first sheet says of the form that it is."""
    return f"{VERSION} {fingerprint(shape)}"


def language_of(grid: Grid, shape: Shape) -> Lang:
    """The language of the form. Raises Refused for a workbook that is none of ours, or of another version."""
    for lang in LANGUAGES:
        start = WORDS["start"][lang]
        if start in grid.cells:
            found = plain(grid.cells[start].get(VERSION_CELL, ""))
            if found == version(shape):
                return lang
            code = "sheet-other-version" if found.startswith(f"{NAME} ") else "sheet-no-form"
            span = grid.span(start, VERSION_CELL)
            raise Refused([Problem.of(code, file=grid.name, span=span, text=found, ours=version(shape))])
    raise Refused([Problem.of("sheet-no-form", file=grid.name, text="", ours=version(shape))])
