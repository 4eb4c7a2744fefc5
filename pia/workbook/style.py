"""How the cells of a form look. Colour never says anything alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

FONT = "游ゴシック"
Look = Callable[[Any], None]


@dataclass(frozen=True)
class Style:
    """Each sets the look of one cell. mark: conditional formats of an area of answers."""

    title: Look
    head: Look
    group: Look
    label: Look
    help: Look
    text: Look
    answer: Look
    note: Look
    spare: Look
    mark: Callable[[Any, str, str, str, str], None]


def style() -> Style:
    """The looks, made once a workbook: openpyxl shares what is equal."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

    line = Side(style="thin", color="8A8A8A")
    box = Border(left=line, right=line, top=line, bottom=line)
    left = Alignment(horizontal="left", vertical="top", wrap_text=True)
    wrap = Alignment(vertical="top", wrap_text=True)

    def look(*, size: int = 11, bold: bool = False, colour: str = "1A1A1C", fill: str | None = None,
             border: Border | None = None, align: Alignment | None = None, open_: bool = False) -> Look:  # fmt: skip
        font = Font(name=FONT, size=size, bold=bold, color=colour)
        back = PatternFill("solid", fgColor=fill) if fill else None

        def put(cell: Any) -> None:
            cell.font, cell.alignment = font, align or wrap
            if back is not None:
                cell.fill = back
            if border is not None:
                cell.border = border
            if open_:
                cell.protection = Protection(locked=False)

        return put

    def mark(sheet: Any, area: str, first: str, pending: str, not_applicable: str) -> None:
        grey = PatternFill("solid", bgColor="E6E6E6")
        orange = PatternFill("solid", bgColor="FFDFCA")
        for word, back in ((pending, orange), (not_applicable, grey)):
            rule = FormulaRule(formula=[f'LEFT({first},{len(word)})="{word}"'], fill=back, font=Font(bold=True))
            sheet.conditional_formatting.add(area, rule)

    return Style(
        title=look(size=16, bold=True, align=Alignment(vertical="center")),
        head=look(bold=True, fill="D8E5F8", border=box),
        group=look(bold=True, border=box),
        label=look(bold=True, border=box),
        help=look(size=9, colour="4D4D4D", border=box),
        text=look(),
        answer=look(fill="FFFBE6", border=box, open_=True, align=left),
        note=look(size=9, colour="4D4D4D", align=Alignment(vertical="center")),
        spare=look(fill="FFFBE6", border=box, open_=True, align=left, colour="767676"),
        mark=mark,
    )
