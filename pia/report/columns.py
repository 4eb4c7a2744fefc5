"""How wide the columns of a table on paper should be, from what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pia.report.blocks import Line, Table, text_of
from pia.report.diagram.text import width

# In ems of the text: the width of a page, a line that should not be broken, and the most that one column asks for.
PAGE = 44.0
SHORT = 8.0
_LEAST, _MOST = 2.5, 14.0
_MARGIN = 0.7
# What is never broken: a word, and in codes what stands between signs; a full-width character is a word by itself.
_WORD = re.compile(r"[!-~]+")
_CODE = re.compile(r"[^\s._:/\[\]-]+[._:/\[\]-]*")


def widths(table: Table) -> list[float]:
    """Relative widths of the columns. None is too narrow for its short lines and its longest word; what is left goes
    to those with most text, less than in proportion, since rows differ."""
    columns = [[row[index] for row in table.rows] for index in range(len(table.header))]
    least = [_least((header, *(each for cell in cells for each in cell)))
             for header, cells in zip(table.header, columns, strict=True)]  # fmt: skip
    rest = max(PAGE - sum(least), 0.0)
    wants = [max(_mean(cells) - narrow, 0.0) ** 0.75 for cells, narrow in zip(columns, least, strict=True)]
    total = sum(wants) or 1.0
    return [round(narrow + rest * want / total, 2) for narrow, want in zip(least, wants, strict=True)]


def _least(lines: Iterable[Line]) -> float:
    return max(_LEAST, *(_unbroken(each) + _MARGIN for each in lines))


def _unbroken(line: Line) -> float:
    """A short line stays whole; a long one needs room for its longest word, and for a few words beside each other."""
    whole = width(text_of(line))
    words = (word for run in line for word in (_CODE if run.style == "code" else _WORD).findall(run.text))
    return whole if whole <= SHORT else max(SHORT, min(max(map(width, words), default=1.0), _MOST))


def _mean(cells: list[tuple[Line, ...]]) -> float:
    """How much text a cell of the column holds."""
    return sum(width(text_of(each)) for cell in cells for each in cell) / max(len(cells), 1)
