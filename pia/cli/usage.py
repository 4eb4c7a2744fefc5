"""Wrong use of the command line as problems, in place of click's English sentences."""

from __future__ import annotations

import click

from pia.cli.command import param_name
from pia.source import Problem


def usage_problem(error: click.ClickException) -> Problem:
    """What click found wrong."""
    command = _command(error)
    if isinstance(error, click.NoSuchOption):
        return _near("usage-no-option", error.option_name, error.possibilities, command)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _near("usage-no-command", error.command_name, _commands_like(error), command)
    if isinstance(error, click.MissingParameter):
        return Problem.of("usage-missing", name=param_name(error.param), command=command)
    if isinstance(error, click.BadOptionUsage):
        return Problem.of("usage-option", name=error.option_name, command=command)
    text = error.format_message().rstrip(".")
    return Problem.of("usage", text=text[:1].lower() + text[1:], command=command)


def _commands_like(error: click.exceptions.NoSuchCommand) -> list[str]:
    """Click knows no names of commands that are loaded when they are used."""
    from difflib import get_close_matches

    group = error.ctx.command if error.ctx is not None else None
    known = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx is not None else []
    return get_close_matches(error.command_name, known)


def _near(code: str, text: str, near: list[str] | None, command: str) -> Problem:
    if near:
        return Problem.of(f"{code}-near", text=text, near=", ".join(near), command=command)
    return Problem.of(code, text=text, command=command)


def _command(error: click.ClickException) -> str:
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    return ctx.command_path if ctx is not None else "pia"
