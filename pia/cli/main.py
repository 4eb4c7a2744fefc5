"""`pia`: the group of commands, and the one place where an exit code is made from whatever went wrong."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from pia import __version__

# Modules are imported when their command runs: `pia check` pays for no other.
COMMANDS = {
    "check": "check", "report": "report", "explain": "explain", "rules": "rules", "new": "new",
    "schema": "schema", "anticipate": "anticipate", "completion": "completion",
}  # fmt: skip


class LazyGroup(click.Group):
    """Finds a command's module by its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = import_module(f"pia.cli.{module}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="pia %(version)s")
def cli() -> None:
    """個人情報の取扱いの点検。案件ファイルを規程と法令に照らし、審議会向けの報告書を作ります。

    Checks a proposed outsourcing or external link against law and ordinances, and writes the council's report.
    """


def run(args: list[str] | None = None) -> None:
    """The entry point: never a traceback, always an exit code of design §8."""
    for stream in (sys.stdout, sys.stderr):
        # A code page that lacks a character must not stop a report half-way.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(guarded(args))


def guarded(args: list[str] | None = None) -> int:
    """Run a command and turn every way of failing into a message and a code."""
    from pia.source import Refused

    try:
        result: Any = cli.main(args=args, prog_name="pia", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except Refused as refused:
        from pia.cli.output import say_problems

        say_problems(refused.problems, refused.texts)
        return 2
    except click.ClickException as error:
        return _usage(error)
    except (click.Abort, KeyboardInterrupt):
        click.echo("pia: 中断しました / interrupted", err=True)
        return 2
    except BrokenPipeError:
        # The reader has gone; point stdout away so that the interpreter's own flush stays quiet.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except Exception as error:
        return _internal(error)


def _usage(error: click.ClickException) -> int:
    from pia.cli.output import say_problems
    from pia.source import Problem

    text = error.format_message().rstrip(".")
    say_problems([Problem.of("usage", text=text[:1].lower() + text[1:])], {})
    return 2


def _internal(error: Exception) -> int:
    """Name the kind and place of a fault of ours, and nothing of the case."""
    from pia.cli.output import say_problems
    from pia.source import Problem

    trace, where = error.__traceback__, "?"
    while trace is not None:
        frame = trace.tb_frame
        if "pia" in frame.f_globals.get("__name__", ""):
            where = f"{frame.f_globals['__name__']}:{trace.tb_lineno}"
        trace = trace.tb_next
    say_problems([Problem.of("internal-error", kind=type(error).__name__, where=where)], {})
    return 2
