"""Turns the moment a parser gives up into a problem of ours: its kind, and the place to look at."""

from __future__ import annotations

from pia.source.events import NotParsed
from pia.source.gather import Gather
from pia.source.look_alike import look_alike_args
from pia.source.position import Span
from pia.source.walk import Walk

# Sentences of the C parser and of the pure one, by what they begin with or hold. First match counts.
_KINDS: tuple[tuple[str, str], ...] = (
    ("mapping values are not allowed", "yaml-colon-in-text"),
    ("sequence entries are not allowed", "yaml-dash-in-line"),
    ("could not find expected ':'", "yaml-missing-colon"),
    ("found unexpected end of stream", "yaml-unclosed-quote"),
    ("found unexpected document", "yaml-unclosed-quote"),
    ("unknown escape character", "yaml-bad-escape"),
    ("hexdecimal number", "yaml-bad-escape"),
    ("Unicode character escape", "yaml-bad-escape"),
    ("',' or", "yaml-unclosed-bracket"),
    ("undefined tag handle", "yaml-tag"),
    ("document start>", "yaml-many-documents"),
    ("content after document end", "yaml-many-documents"),
    ("a tab character", "yaml-tab"),
    ("indentation indicator", "yaml-block-header"),
    ("comment or", "yaml-block-header"),
    ("missing key", "yaml-missing-key"),
    ("found unexpected ':'", "yaml-colon-without-space"),
    ("expected key", "yaml-indentation"),
    ("expected '-' indicator", "yaml-indentation"),
    ("expected <block end>", "yaml-indentation"),
)
_AT_START = frozenset(
    {"yaml-missing-colon", "yaml-unclosed-quote", "yaml-unclosed-bracket", "yaml-block-header"}
)
_TO_LINE_END = frozenset(
    {"yaml-missing-colon", "yaml-text-after-value", "yaml-indentation", "yaml-value-and-entries"}
)
_RESERVED = "@`%"


def report_syntax(error: NotParsed, lines: list[str], walk: Walk, gather: Gather) -> None:
    """Add the problem for a parser's error. walk: how far reading came before it."""
    code = next((code for part, code in _KINDS if part in error.kind), "yaml-syntax")
    at = _within(error.mark or error.start or (0, 0), lines)
    if code in _AT_START and error.start is not None:
        at = _within(error.start, lines)
    line_text = lines[at[0]]
    before = line_text[: at[1]]
    args: dict[str, str | int] = {}

    bracket = walk.open_bracket()
    if code == "yaml-colon-without-space" and bracket is not None and bracket.line <= at[0]:
        # On a later line than the bracket: the bracket was never closed, and this is the next entry.
        code, at = "yaml-unclosed-bracket", (bracket.line - 1, bracket.column - 1)
    elif "alphabetic" in error.kind and error.start and error.context.endswith(("alias", "anchor")):
        code, at = f"yaml-{error.context.split()[-1]}", _within(error.start, lines)
        args["name"] = lines[at[0]][at[1] + 1 :].split(" ")[0]
    elif code in ("yaml-indentation", "yaml-syntax") and line_text[at[1] : at[1] + 1] == ":":
        code = "yaml-missing-key"
    elif "\t" in before.strip(" ")[:1] or line_text[at[1] : at[1] + 1] == "\t":
        code, at = "yaml-tab", (at[0], line_text.index("\t"))
    elif code == "yaml-indentation" and before.strip(" -"):
        # Something stands before it on the line, so indentation isn't what is wrong.
        code = "yaml-text-after-value"
        last = walk.last
        if last is not None and walk.last_quoted and _ends_multi_line(last, at[0] + 1):
            code, at = "yaml-unclosed-quote", (last.line - 1, last.column - 1)
    elif code == "yaml-colon-in-text" and _ends_multi_line(walk.last, at[0] + 1):
        code, at = "yaml-value-and-entries", (at[0], len(before) - len(before.lstrip()))
    elif code == "yaml-bad-escape":
        at = (at[0], max(line_text.rfind("\\", 0, at[1] + 1), 0))
    elif code == "yaml-syntax" and line_text[at[1] : at[1] + 1] in tuple(_RESERVED):
        code = "yaml-reserved-character"

    if code == "yaml-missing-key" and line_text[at[1] - 1 : at[1]] == ":":
        at = (at[0], at[1] - 1)  # within brackets the pure parser's mark is behind the colon

    line_text = lines[at[0]]
    span = _span(code, at, line_text)
    args["text"] = line_text[span.column - 1 : span.end_column - 1]
    args.update(look_alike_args(line_text))
    gather.add(code, span, **args)


def _ends_multi_line(span: Span | None, line: int) -> bool:
    """True if a node of several lines ends on this one."""
    return span is not None and span.line < span.end_line == line


def _within(position: tuple[int, int], lines: list[str]) -> tuple[int, int]:
    """The position itself, or the end of the last line with text if it lies behind that."""
    line, column = position
    if line < len(lines) and (lines[line].strip() or line == 0):
        return line, min(column, len(lines[line]))
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, max(len(lines[line].rstrip()) - 1, 0)


def _span(code: str, at: tuple[int, int], line_text: str) -> Span:
    line, column = at[0] + 1, at[1] + 1
    if code in _TO_LINE_END:
        end = max(len(line_text.rstrip()) + 1, column + 1)
    elif code in ("yaml-tag", "yaml-alias", "yaml-anchor"):
        end = column + max(len(line_text[column - 1 :].split(" ")[0]), 1)
    else:
        end = column + 1
    return Span(line, column, line, end)
