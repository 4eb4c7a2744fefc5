"""What a report is made of, whatever format it is written in. Text is data here: nothing in it is markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["plain", "strong", "code"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Run:
    """Text in one style; code is for fact paths, rule ids and hashes."""

    text: str
    style: Style = "plain"


Line = tuple[Run, ...]
Cell = tuple[Line, ...]


@dataclass(frozen=True)
class Heading:
    """level: 1 for the title of the report, 2 for its parts, 3 and 4 below."""

    level: int
    line: Line


@dataclass(frozen=True)
class Paragraph:
    """align: as letters set their parts; Markdown has no such thing."""

    line: Line
    align: Align = "left"


@dataclass(frozen=True)
class Note:
    """Set apart from the text around it."""

    line: Line


@dataclass(frozen=True)
class Item:
    """An entry of a list, with a list of its own below it."""

    line: Line
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list. ordered: its entries are numbered from 1."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Table:
    """Every row has as many cells as the header; a cell holds one line or more."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A drawing. svg: its text; alt: the same in words; caption: what Markdown, which has no drawings, says of it.

    height: in millimetres on paper, the width following from it; None: as wide as the text.
    """

    name: str
    svg: str
    alt: str
    caption: str
    height: float | None = None


@dataclass(frozen=True)
class Break:
    """What follows begins on a page of its own.

    sheet: up to the next break it is one page, set as `sheet.py` says, its title of level 2 and its parts of level 3.
    """

    sheet: bool = False


Block = Heading | Paragraph | Note | Items | Table | Figure | Break


@dataclass(frozen=True)
class Report:
    """mark: the confidentiality mark, which every page carries. depth: of the headings that the contents list.

    sheet: what stands before the first break is one page, set as `sheet.py` says, which the view has fitted it to.
    """

    lang: Literal["ja", "en"]
    title: str
    mark: str
    blocks: tuple[Block, ...]
    depth: int = 2
    sheet: bool = False


def strong(text: str) -> Run:
    return Run(text, "strong")


def code(text: str) -> Run:
    return Run(text, "code")


def line(*parts: str | Run) -> Line:
    """A line of plain text and runs."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts if part != "")


def cell(*lines: str | Run | Line) -> Cell:
    """A cell of one line or more; empty lines are left out."""
    made = (each if isinstance(each, tuple) else line(each) for each in lines)
    return tuple(each for each in made if each)


def heading(level: int, *parts: str | Run) -> Heading:
    return Heading(level, line(*parts))


def paragraph(*parts: str | Run, align: Align = "left") -> Paragraph:
    return Paragraph(line(*parts), align)


def item(*parts: str | Run, items: tuple[Item, ...] = ()) -> Item:
    return Item(line(*parts), items)


def header(*names: str) -> tuple[Line, ...]:
    return tuple(line(name) for name in names)


def text_of(parts: Line) -> str:
    """A line without its styles."""
    return "".join(run.text for run in parts)
