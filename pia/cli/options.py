"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.source import Problem, Refused

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class DayType(click.ParamType):
    """An ISO date."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise Refused([Problem.of("bad-date", text=value)]) from None


DAY = DayType()


def lang_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--lang ja|en`, also from PIA_LANG."""
    option = click.option("--lang", type=click.Choice(["ja", "en"]), default="ja", envvar="PIA_LANG", show_default=True,
                          help="表示の言語。 Language of the output.")  # fmt: skip

    return option(function)


def rule_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """`--profile`, `--date`, `--today`, `--rules`: which rules, of which day."""
    for option in reversed((
        click.option("--profile", help="適用する規程群。省くと case.profile。 Profile; default: the case's own."),
        click.option("--date", "law_date", type=DAY, help="基準日（どの日の法令か）。省くと case.date。 Law date."),
        click.option("--today", type=DAY, help="点検日（期限の判断）。省くと今日。 Assessment date; default: today."),
        click.option("--rules", "rule_folders", type=click.Path(path_type=Path), multiple=True,
                     help="自治体独自の規則のフォルダ。 A municipality's own folder of rules."),
    )):  # fmt: skip
        function = option(function)
    return function


def files_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """One or more case files."""
    return click.argument("files", nargs=-1, type=click.Path(path_type=Path))(function)
