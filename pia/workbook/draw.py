"""Puts a form and its contents into a workbook: labels, help, choices, protection, print set-up. Needs openpyxl.

Every text cell is typed as a string: a text that begins with "=" stays a text and is never a formula.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pia.messages.width import width
from pia.model.catalogue import Field, Shape
from pia.report.xlsx import timeless
from pia.source import Problem, Refused
from pia.source.position import letters
from pia.workbook.answer import LONGEST, Content
from pia.workbook.fill import STATED, Contents
from pia.workbook.help import help_of, plain_help
from pia.workbook.layout import CLOSING, HEAD, Sheet
from pia.workbook.style import Style, style
from pia.workbook.version import VERSION_CELL, version
from pia.workbook.words import START, WORDS, Lang

SPARE = {"form": 1, "across": 8, "down": 20}  # elements that a form has room for beyond those it holds
MADE_ON = date(2020, 4, 1)  # a workbook says nothing of the day it was made on: same case, same bytes
ERA_FORMAT = '[$-411]ggge"年"m"月"d"日"'
ISO_FORMAT = "yyyy-mm-dd"
_ESCAPE = re.compile(r"_(x[0-9A-Fa-f]{4}_)")
_LIST_TEXT = 255  # characters of a prompt
_SHEET_NAME = re.compile("'")


def draw(shape: Shape, sheets: tuple[Sheet, ...], contents: Contents, title: str, lang: Lang) -> bytes:
    """The workbook. contents: blank ones give a blank form. The same input gives the same bytes.

    Raises Refused when openpyxl is not installed, and where a text is too long for a cell.
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise Refused([Problem.of("xlsx-needs-extra")]) from None
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    drawing = _Drawing(book, style(), {sheet.name: sheet for sheet in sheets}, contents, lang)
    drawing.start(shape, title)
    for sheet in sheets:
        drawing.sheet(sheet)
    drawing.stated()
    drawing.choices()
    if drawing.too_long:
        raise Refused([Problem.of("sheet-cannot-hold", path=path) for path in drawing.too_long])
    stream = io.BytesIO()
    book.save(stream)
    return timeless(stream.getvalue(), MADE_ON)


@dataclass
class _Drawing:
    book: Any
    style: Style
    named: dict[str, Sheet]
    contents: Contents
    lang: Lang
    lists: dict[tuple[str, ...], str] = field(default_factory=dict)
    too_long: list[str] = field(default_factory=list)

    def start(self, shape: Shape, title: str) -> None:
        """The first sheet: what this is, and how it is filled in."""
        sheet = self._new(WORDS["start"][self.lang])
        self._put(sheet, (1, 1), title, self.style.title)
        self._put(sheet, (2, 1), WORDS["version"][self.lang], self.style.note)
        self._put(sheet, VERSION_CELL, version(shape), self.style.note)
        for row, (head, text) in enumerate(START[self.lang], 4):
            self._put(sheet, (row, 1), head, self.style.label)
            self._put(sheet, (row, 2), text, self.style.text)
            sheet.row_dimensions[row].height = 17 * _lines(text, 112) + 4
        row = 5 + len(START[self.lang])
        for each in self.named.values():
            row += 1
            self._put(sheet, (row, 1), each.name, self.style.label)
            self._put(sheet, (row, 2), plain_help(each.field, self.lang), self.style.help)
            sheet.cell(row, 1).hyperlink = f"#'{each.name}'!A1"
        self._finish(sheet, {1: 30, 2: 100}, None)

    def sheet(self, plan: Sheet) -> None:
        sheet = self._new(plan.name)
        self._put(sheet, (1, 1), plan.name, self.style.title)
        self._put(sheet, (2, 1), plain_help(plan.field, self.lang), self.style.note)
        cells = self.contents.cells.get(plan.name, {})
        used = self.contents.elements.get(plan.name, 0)
        count = max(used, 1) if plan.form == "form" else used + SPARE[plan.form]
        if plan.closed_here:
            self._put(sheet, (CLOSING[0], 1), WORDS["all?"][self.lang], self.style.label)
            self._answer(sheet, CLOSING, cells.get(CLOSING), Field("", "flag"), plan)
            self._choose(sheet, f"{letters(CLOSING[1])}{CLOSING[0]}", Field("", "flag"), "")
            sheet.row_dimensions[CLOSING[0]].height = 16 * _lines(str(cells.get(CLOSING) or ""), 24) + 3
        (self._down if plan.form == "down" else self._rows)(sheet, plan, count)
        for number in range(count):
            for at, fact in enumerate(plan.facts):
                cell = plan.cell(number, at)
                spare = at == plan.id_fact() and number >= used
                content = plan.default_id(number) if spare else cells.get(cell)
                self._answer(sheet, cell, content, fact.field, plan)
                if spare:
                    self.style.spare(sheet.cell(*cell))
        for at, fact in enumerate(plan.facts):
            self._choose(sheet, self._range(plan, at, count), fact.field, help_of(fact, plan, self.named, self.lang))
        self._mark_blanks(sheet, plan, count)
        self._page(sheet, plan, used)

    def _rows(self, sheet: Any, plan: Sheet, count: int) -> None:
        """Facts in rows: group, label, help, then an answer for each element."""
        heads = [WORDS[name][self.lang] for name in ("group", "field", "how")]
        heads += [WORDS["answer"][self.lang]] if not plan.listed else [
            WORDS["element"][self.lang].format(n=number + 1) for number in range(count)]  # fmt: skip
        for column, text in enumerate(heads, 1):
            self._put(sheet, (HEAD, column), text, self.style.head)
        before = ""
        for at, fact in enumerate(plan.facts):
            row, column = plan.label(at)
            new_group = fact.group != before
            self._put(sheet, (row, 1), fact.group if new_group else "", self.style.group)
            self._put(sheet, (row, column), fact.label(self.lang), self.style.label)
            self._put(sheet, (row, 3), help_of(fact, plan, self.named, self.lang), self.style.help)
            before = fact.group
            lines = max(_small_lines(help_of(fact, plan, self.named, self.lang), 50), _lines(fact.label(self.lang), 24),
                        _lines(fact.group if new_group else "", 16))  # fmt: skip
            answers = [self.contents.cells.get(plan.name, {}).get(plan.cell(number, at)) for number in range(count)]
            wide = 60 if not plan.listed else 26
            lines = max([lines, *(_lines(str(each), wide) for each in answers if each is not None)])
            sheet.row_dimensions[row].height = min(17 * lines + 3, 400)
        sizes = {1: 16, 2: 24, 3: 50}
        sizes |= {plan.first + number: 60 if not plan.listed else 26 for number in range(count)}
        self._finish(sheet, sizes, sheet.cell(HEAD + 1, plan.first).coordinate)

    def _down(self, sheet: Any, plan: Sheet, count: int) -> None:
        """Elements in rows: labels, help beneath them, then a row for each."""
        sizes = {}
        for at, fact in enumerate(plan.facts):
            self._put(sheet, plan.label(at), fact.label(self.lang), self.style.head)
            self._put(sheet, (HEAD + 1, at + 1), help_of(fact, plan, self.named, self.lang), self.style.help)
            sizes[at + 1] = 34 if fact.field.kind in ("text", "string") else 20
        tallest = max(_small_lines(help_of(fact, plan, self.named, self.lang), sizes[at + 1]) for at, fact in enumerate(plan.facts))
        sheet.row_dimensions[HEAD + 1].height = min(15 * tallest + 4, 400)
        for number in range(count):
            answers = [(self.contents.cells.get(plan.name, {}).get(plan.cell(number, at)), sizes[at + 1])
                       for at in range(len(plan.facts))]  # fmt: skip
            tall = max([1, *(_lines(str(each), wide) for each, wide in answers if each is not None)])
            sheet.row_dimensions[plan.first + number].height = min(17 * tall + 3, 400)
        self._finish(sheet, sizes, sheet.cell(plan.first, 2).coordinate)

    def stated(self) -> None:
        """What papers say differently: a row for each paper."""
        sheet = self._new(WORDS["stated"][self.lang])
        self._put(sheet, (1, 1), sheet.title, self.style.title)
        self._put(sheet, (2, 1), WORDS["stated how"][self.lang], self.style.note)
        for column, name in enumerate(STATED, 1):
            self._put(sheet, (HEAD, column), WORDS[name][self.lang], self.style.head)
        sizes = {1: 50, 2: 24, 3: 24, 4: 50}
        rows = [*self.contents.stated, *[(None,) * len(STATED)] * SPARE["down"]]
        for row, contents in enumerate(rows, HEAD + 2):
            for column, content in enumerate(contents, 1):
                self._answer(sheet, (row, column), content, Field("", "text"), None)
            tall = max(_lines(str(content or ""), wide) for content, wide in zip(contents, sizes.values(), strict=True))
            sheet.row_dimensions[row].height = min(17 * tall + 3, 400)
        self._finish(sheet, sizes, sheet.cell(HEAD + 2, 1).coordinate)

    def choices(self) -> None:
        """The words of every choice, one a column; validation refers to them."""
        sheet = self._new(WORDS["choices"][self.lang])
        for column, words in enumerate(self.lists, 1):
            for row, word in enumerate(words, 1):
                self._put(sheet, (row, column), word, self.style.text)
        self._finish(sheet, {column: 24 for column in range(1, len(self.lists) + 1)}, None)

    def _new(self, name: str) -> Any:
        return self.book.create_sheet(name)

    def _put(self, sheet: Any, cell: tuple[int, int], text: str, look: Any) -> Any:
        made = sheet.cell(*cell)
        if text:
            made.value, made.data_type = text, "s"
        look(made)
        return made

    def _answer(self, sheet: Any, cell: tuple[int, int], content: Content, known: Field, plan: Sheet | None) -> None:
        made = sheet.cell(*cell)
        self.style.answer(made)
        if known.kind in ("day", "when"):
            made.number_format = ERA_FORMAT if self.lang == "ja" else ISO_FORMAT
        elif known.kind != "number":
            made.number_format = "@"  # or Excel makes a date of 4-1
        if isinstance(content, str):
            if len(content) > LONGEST:
                self.too_long.append(f"{sheet.title}!{made.coordinate}")
            made.value, made.data_type, made.quotePrefix = _ESCAPE.sub(r"_x005F_\1", content), "s", True
        elif content is not None:
            made.value = content
            made.data_type = "b" if isinstance(content, bool) else made.data_type

    def _range(self, plan: Sheet, at: int, count: int) -> str:
        (top, left), (bottom, right) = plan.cell(0, at), plan.cell(count - 1, at)
        return f"{letters(left)}{top}:{letters(right)}{bottom}"

    def _choose(self, sheet: Any, cells: str, known: Field, prompt: str) -> None:
        """A list to choose from; anything else can still be written, such as 未定／…, and is checked on reading."""
        from openpyxl.worksheet.datavalidation import DataValidation

        formula = self._choices_of(known)
        rule = DataValidation(type="list" if formula else None, formula1=formula, allow_blank=True)
        rule.errorStyle, rule.showErrorMessage = "warning", formula is not None
        rule.errorTitle, rule.error = WORDS["choices"][self.lang], WORDS["not a choice"][self.lang]
        if prompt:
            rule.showInputMessage, rule.prompt = True, prompt[:_LIST_TEXT]
        if formula or prompt:
            rule.add(cells)
            sheet.add_data_validation(rule)

    def _choices_of(self, known: Field) -> str | None:
        words: tuple[str, ...] = ()
        if known.kind == "flag" or (known.kind == "list" and known.part is not None):
            words = (WORDS["yes"][self.lang],) if known.kind == "list" else (WORDS["yes"][self.lang], WORDS["no"][self.lang])
        elif known.kind == "words":
            words = tuple(labels[0 if self.lang == "ja" else 1] for labels in known.words.values())
        elif known.kind == "ref":
            return self._ids_of(known.ref or "")
        if not words:
            return None
        column = letters(list(self.lists).index(words) + 1) if words in self.lists else letters(len(self.lists) + 1)
        self.lists.setdefault(words, column)
        return f"{_quoted(WORDS['choices'][self.lang])}!${column}$1:${column}${len(words)}"

    def _ids_of(self, section: str) -> str | None:
        plan = next((each for each in self.named.values() if each.section == section and not each.inside), None)
        at = plan.id_fact() if plan is not None else None
        if plan is None or at is None:
            return None
        count = self.contents.elements.get(plan.name, 0) + SPARE[plan.form]
        (top, left), (bottom, right) = plan.cell(0, at), plan.cell(count - 1, at)
        return f"{_quoted(plan.name)}!${letters(left)}${top}:${letters(right)}${bottom}"

    def _mark_blanks(self, sheet: Any, plan: Sheet, count: int) -> None:
        """Blank cells of elements with answers, and cells with a state, look different; the words say it too."""
        (top, left), (bottom, right) = plan.cell(0, 0), plan.cell(count - 1, len(plan.facts) - 1)
        area = f"{letters(left)}{top}:{letters(right)}{bottom}"
        self.style.mark(sheet, area, f"{letters(left)}{top}", WORDS["pending"][self.lang], WORDS["not_applicable"][self.lang])

    def _page(self, sheet: Any, plan: Sheet, used: int) -> None:
        """Four elements beside each other on a page; those that nobody has filled in are not printed."""
        if plan.form == "down":
            last = plan.first + max(used, 5) - 1
            sheet.print_area = f"A1:{letters(max(len(plan.facts), 2))}{last}"
        else:
            columns = plan.first + max(used, 1 if not plan.listed else 3) - 1
            sheet.print_area = f"A1:{letters(columns)}{HEAD + len(plan.facts)}"
            sheet.page_setup.fitToWidth = -(-max(columns - 3, 1) // 4)
            sheet.print_title_cols = "A:C"
        sheet.print_title_rows = f"{HEAD}:{HEAD}"

    def _finish(self, sheet: Any, sizes: dict[int, int], freeze: str | None) -> None:
        for column, size in sizes.items():
            sheet.column_dimensions[letters(column)].width = size
        sheet.freeze_panes = freeze
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = "&A　&P / &N"
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.page_margins.top = sheet.page_margins.bottom = 0.5
        protection = sheet.protection
        protection.sheet = True
        protection.formatColumns = protection.formatRows = protection.formatCells = False


def _quoted(name: str) -> str:
    return "'" + _SHEET_NAME.sub("''", name) + "'"


def _small_lines(text: str, wide: int) -> int:
    """Lines of ordinary height that a text takes in the smaller size of help."""
    return max(-(-_lines(text, wide * 11 // 9) * 5 // 6), 1)


def _lines(text: str, wide: int) -> int:
    """Lines that a text takes in a column so many half-width characters wide."""
    return sum(max(-(-width(line) // max(wide - 2, 1)), 1) for line in text.split("\n"))


