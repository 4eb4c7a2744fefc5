"""Parser events of a text, from the C parser where there is one, else from the pure one.

The libraries are imported at the first read: they cost some 40 ms, which `pia --help` shouldn't pay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

Mark = tuple[int, int]
Parser = Literal["auto", "c", "pure"]


class NotParsed(Exception):
    """The parser gave up. kind: its sentence, context: what it was in; marks are 0-based (line, column)."""

    def __init__(self, kind: str, context: str, mark: Mark | None, start: Mark | None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.context = context
        self.mark = mark
        self.start = start


def events(text: str, parser: Parser = "auto") -> Iterator[Any]:
    """The events of a text (objects of `ruamel.yaml.events`), raising only NotParsed."""
    get_event = _source(text, parser)
    while True:
        try:
            event = get_event()
        except Exception as error:
            # Both parsers also raise plain ValueError, IndexError and the like on odd input;
            # whatever it is, the text can't be read and the user needs to hear only that.
            raise _not_parsed(error) from None
        if event is None:
            return
        yield event


def _source(text: str, parser: Parser) -> Callable[[], Any]:
    if parser != "pure":
        try:
            from _ruamel_yaml import CParser
        except ImportError:
            if parser == "c":
                raise
        else:
            return CParser(text).get_event
    from ruamel.yaml import YAML

    stream = YAML(typ="safe", pure=True).parse(text)
    return lambda: next(stream, None)


def _not_parsed(error: Exception) -> NotParsed:
    mark = _position(getattr(error, "problem_mark", None))
    start = _position(getattr(error, "context_mark", None))
    kind = getattr(error, "problem", None) or ""
    context = getattr(error, "context", None) or ""
    return NotParsed(str(kind), str(context), mark, start)


def _position(mark: Any) -> Mark | None:
    return None if mark is None else (mark.line, mark.column)
