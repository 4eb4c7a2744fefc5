"""What commands print: problems on stderr, colour where the terminal has it, no terminal escapes from user text."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

import click

from pia.messages import render_all
from pia.source import Problem


def language() -> str:
    """The language of the running command, else PIA_LANG, else Japanese."""
    context = click.get_current_context(silent=True)
    found = context.params.get("lang") if context is not None else None
    if found is None:
        arguments = sys.argv[1:]
        if "--lang" in arguments[:-1]:
            found = arguments[arguments.index("--lang") + 1]
        elif "--lang=en" in arguments:
            found = "en"
    found = found or os.environ.get("PIA_LANG")
    return "en" if found == "en" else "ja"


def say_problems(problems: Iterable[Problem], texts: Mapping[str, str], lang: str | None = None) -> None:
    """Every problem with its line and caret, on stderr."""
    click.echo(render_all(tuple(problems), texts, lang or language()), err=True)  # type: ignore[arg-type]


def colour(stream: Any = None) -> bool:
    """Whether to colour: a terminal, NO_COLOR unset, TERM not dumb."""
    target = stream or sys.stdout
    return bool(target.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def style(text: str, **how: Any) -> str:
    """Text in colour where stdout has it."""
    return click.style(text, **how) if colour() else text


def safe(text: str) -> str:
    """User text on one line: control characters are shown, not obeyed."""
    return "".join(char if char.isprintable() or char == "\u3000" else f"\\u{{{ord(char):x}}}" for char in text)


def say(text: str = "") -> None:
    """One line on stdout."""
    click.echo(text, color=colour())
