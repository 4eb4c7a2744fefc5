"""Spans of events: the parsers' 0-based marks, put right where they mislead or differ."""

from __future__ import annotations

import re
from typing import Any

from pia.source.events import Mark, NotParsed
from pia.source.position import Span

TAB = "a tab character"
_TAB = re.compile("\t")
_TAB_AFTER = re.compile(r" *:? *\t")
_TAG = re.compile(r"!\S*")


class Spans:
    """Spans in one text. lines: the text as parsed, split at line ends."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def of(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def of_scalar(self, event: Any) -> Span:
        """Of any scalar; that of a block scalar ends with its last line that isn't blank.

        The parsers end it at whatever comes next, after blank lines and sometimes comments.
        """
        if event.style not in ("|", ">"):
            return self.of(event)
        start, end = event.start_mark, event.end_mark
        last = end.line if end.column else end.line - 1
        last = min(last, len(self.lines) - 1)
        while last > start.line and not self.lines[last].strip():
            last -= 1
        return Span(start.line + 1, start.column + 1, last + 1, len(self.lines[last]) + 1)

    def of_nothing(self, event: Any, key: Span | None) -> Span:
        """Of a value that isn't there: its key, or the dash of the list (its mark may be a line below)."""
        if key is not None:
            return key
        line, column = event.start_mark.line, event.start_mark.column
        return Span(line + 1, max(column, 1), line + 1, column + 1)

    def of_anchor(self, event: Any) -> Span:
        return self._find(event, re.compile(re.escape(f"&{event.anchor}")))

    def of_tag(self, event: Any) -> Span:
        return self._find(event, _TAG)

    def slice_of_line(self, span: Span) -> str:
        """The text of a span, as far as it is on its first line."""
        line = self.lines[span.line - 1] if span.line <= len(self.lines) else ""
        end = span.end_column - 1 if span.end_line == span.line else len(line)
        return line[span.column - 1 : end]

    def find(self, span: Span, pattern: re.Pattern[str]) -> Mark:
        """The 0-based (line, column) of what matches within a span; its start if nothing does."""
        for number in range(span.line - 1, span.end_line):
            first = span.column - 1 if number == span.line - 1 else 0
            last = span.end_column - 1 if number == span.end_line - 1 else len(self.lines[number])
            found = pattern.search(self.lines[number], first, last)
            if found is not None:
                return number, found.start()
        return span.line - 1, span.column - 1

    def refuse_tab_in(self, span: Span) -> None:
        """Raise NotParsed at a tab in an unquoted text: the C parser takes it, the pure one doesn't."""
        line, column = self.find(span, _TAB)
        if self.lines[line][column : column + 1] == "\t":
            raise NotParsed(TAB, "", (line, column), None)

    def refuse_tab_after(self, span: Span) -> None:
        """Raise NotParsed at a tab between a node, or the colon after it, and what follows."""
        line = self.lines[span.end_line - 1]
        if "\t" in line and (found := _TAB_AFTER.match(line, span.end_column - 1)):
            raise NotParsed(TAB, "", (span.end_line - 1, found.end() - 1), None)

    def _find(self, event: Any, pattern: re.Pattern[str]) -> Span:
        """A node's property, which stands at its start mark or on the few lines after it."""
        start, end = event.start_mark, event.end_mark
        column = start.column
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            found = pattern.search(self.lines[number], column)
            if found is not None:
                return Span(number + 1, found.start() + 1, number + 1, found.end() + 1)
            column = 0
        # The pure parser starts a node with both at the second of them.
        before = list(pattern.finditer(self.lines[start.line], 0, start.column))
        first, last = before[-1].span() if before else (start.column, start.column + 1)
        return Span(start.line + 1, first + 1, start.line + 1, last + 1)
