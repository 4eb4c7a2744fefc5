"""What commands print: problems on stderr, colour where the terminal has it, no terminal escapes from user text."""

from __future__ import annotations

import codecs
import contextlib
import errno
import io
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from pia.messages import render_all
from pia.messages.escape import escape
from pia.source import Problem

# Signs of ours that the code page of a Japanese Windows lacks.
_ALIKE = {"›": ">", "≤": "<=", "≥": ">=", "–": "-", "—": "-"}
LACKING = "pia-lacking"


def _lacking(error: UnicodeError) -> tuple[str | bytes, int]:
    """In place of characters that an encoding lacks: what looks alike for our own signs, numbers for all others."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    shown = (_ALIKE.get(each) or each.encode("ascii", "backslashreplace").decode() for each in error.object[error.start : error.end])
    return "".join(shown), error.end


codecs.register_error(LACKING, _lacking)


class Unprinted(Exception):
    """Standard output can't be written to. reader_gone: whoever read it has had enough, which is no fault."""

    def __init__(self, reader_gone: bool) -> None:
        super().__init__()
        self.reader_gone = reader_gone


def language(arguments: Sequence[str]) -> str:
    """The language that the arguments ask for, else PIA_LANG, else Japanese.

    Needed before the arguments are parsed, and when they can't be.
    """
    found = os.environ.get("PIA_LANG")
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            found = arguments[index + 1]
        elif argument.startswith("--lang="):
            found = argument.removeprefix("--lang=")
    return "en" if found == "en" else "ja"


def say_problems(problems: Iterable[Problem], texts: Mapping[str, str], lang: str) -> None:
    """Every problem with its line and caret, on stderr."""
    try:
        click.echo(render_all(tuple(problems), texts, lang), err=True)  # type: ignore[arg-type]
    except OSError:
        pass  # nowhere is left to say it; the exit code still does


def colour() -> bool:
    """Whether to colour stdout: a terminal, NO_COLOR unset, TERM not dumb."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def style(text: str, **how: Any) -> str:
    """Text in colour where stdout has it."""
    return click.style(text, **how) if colour() else text


def safe(text: str) -> str:
    """User text on one line: what steers a display is shown, not obeyed."""
    return escape(text, None)


def say(text: str = "") -> None:
    """One line on stdout; raises Unprinted."""
    try:
        click.echo(text, color=colour())
    except OSError as error:
        raise Unprinted(error.errno == errno.EPIPE) from None


def say_json(text: str) -> None:
    """JSON on stdout. Where the code page can't hold it, in ASCII, so that it is valid JSON in any encoding."""
    if not _utf_8():
        text = json.dumps(json.loads(text), indent=2)
    say(text.rstrip("\n"))


@contextlib.contextmanager
def written_to(output: Path | None) -> Iterator[None]:
    """What is said inside goes to a file in place of stdout, whole or not at all, without colour. Raises Refused."""
    if output is None:
        yield
        return
    from pia.report.write import write_atomically

    with contextlib.redirect_stdout(io.StringIO()) as said:
        yield
    write_atomically(output, said.getvalue().encode(errors="backslashreplace"))


def say_file(text: str) -> None:
    """The text of a file on stdout: as UTF-8 whatever the code page, unless a person is looking."""
    if _utf_8() or sys.stdout is None or sys.stdout.isatty():
        say(text.rstrip("\n"))
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except OSError as error:
        raise Unprinted(error.errno == errno.EPIPE) from None


def _utf_8() -> bool:
    return sys.stdout is None or (sys.stdout.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8")
