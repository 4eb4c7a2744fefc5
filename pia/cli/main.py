"""`pia`: the group of commands, and the one place where an exit code is made from whatever went wrong."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from importlib import import_module
from typing import Any

import click

from pia import __version__
from pia.cli.command import Group, Option
from pia.cli.output import LACKING, Unprinted, language, say_problems
from pia.source import Problem, Refused

# Modules are imported when their command runs: `pia check` pays for no other.
COMMANDS = (
    "check", "screen", "report", "public", "agenda", "stats", "diff", "explain", "new", "ask", "sheet", "serve",
    "rules", "schema", "anticipate", "completion"
)  # fmt: skip


class LazyGroup(Group):
    """Finds a command's module by its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"pia.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="pia %(version)s", cls=Option, help="版を表示する。\n\nShow the version.")
def cli() -> None:
    """個人情報の取扱いを、審議会に諮る前に点検します。案件ファイルを条例・規程・実務の点検項目に照らし、満たさない点、まだ確認できない点、審議会で聞かれる点を、根拠とファイルの行を付けて示します。

    Checks how a case handles personal data before it goes to the council: what is not met, what is not established and
    what members will ask, each with its source and the line of the file.
    """


def run(args: list[str] | None = None) -> None:
    """The entry point: never a traceback, always an exit code of design §8."""
    # Thousands of small objects live until the end of a short run: looking for garbage among them is wasted.
    gc.set_threshold(100_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        # A code page that lacks a character must not stop a report half-way.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=LACKING)
    sys.exit(guarded(sys.argv[1:] if args is None else args))


def guarded(args: list[str]) -> int:
    """Run a command and turn every way of failing into a message and a code."""
    lang = language(args)
    try:
        result: Any = cli.main(args=args, prog_name="pia", standalone_mode=False, obj=args)
        return result if isinstance(result, int) else 0
    except Refused as refused:
        say_problems(refused.problems, refused.texts, lang)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
    except click.ClickException as error:
        from pia.cli.usage import usage_problem

        say_problems([usage_problem(error)], {}, lang)
    except (click.Abort, KeyboardInterrupt):
        say_problems([Problem.of("interrupted")], {}, lang)
    except Unprinted as error:
        _unprinted(error, lang)
    except Exception as error:
        say_problems([_internal(error)], {}, lang)
    return 2


def _unprinted(error: Unprinted, lang: str) -> None:
    """Point stdout away, so that the interpreter's own flush at its end stays quiet."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not error.reader_gone:
        say_problems([Problem.of("stdout-not-writable")], {}, lang)


def _internal(error: Exception) -> Problem:
    """Name the kind and place of a fault of ours, and nothing of the case."""
    trace, where = error.__traceback__, "?"
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.partition(".")[0] == "pia":
            where = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Problem.of("internal-error", kind=type(error).__name__, where=where)
