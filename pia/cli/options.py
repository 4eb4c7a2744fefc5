"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.cli.command import option, words
from pia.cli.exit_code import FAIL_ON
from pia.source import Problem, Refused

Decorated = Callable[..., Any]


class DayType(click.ParamType):  # type: ignore[type-arg]
    """An ISO date, or a day as officials write it."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        # Python also reads 2020-W29-1, which nobody here means.
        if day is not None and day.isoformat() == value:
            return day
        from pia.model.day_text import one_day

        read = one_day(value)
        if isinstance(read, Problem):
            raise Refused([Problem.of("bad-date", text=value) if read.code == "day-unreadable" else read])
        return read


class CountType(click.ParamType):  # type: ignore[type-arg]
    """A number of things, from 0 on."""

    name = "N"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        if isinstance(value, int):
            return value
        # Python also reads 1_000, signs and the digits of other scripts.
        if not (value.isascii() and value.isdigit()) or len(value) > 9:
            raise Refused([Problem.of("bad-count", text=value)])
        return int(value)


DAY = DayType()
COUNT = CountType()
PATH = click.Path(path_type=Path)


def lang_option(function: Decorated) -> Decorated:
    """`--lang ja|en`, also from PIA_LANG."""
    return option(
        "--lang", type=words(["ja", "en"]), default="ja", envvar="PIA_LANG", show_default=True,
        ja="表示の言語。環境変数 PIA_LANG でも指定できる。", en="Language of the output; also from PIA_LANG.",
    )(function)  # fmt: skip


def fail_on_option(function: Decorated) -> Decorated:
    """`--fail-on`: what makes exit code 1."""
    return option(
        "--fail-on", type=words(FAIL_ON), default="minor", show_default=True,
        ja="この重さ以上の「否」があれば終了コードを1にする。unlawful は違法のものだけ。",
        en="Exit with 1 on a finding that is not met and at least of this weight; unlawful: only on unlawful ones.",
    )(function)  # fmt: skip


def rule_options(function: Decorated) -> Decorated:
    """`--profile`, `--date`, `--today`, `--rules`: which rules, of which day."""
    for decorate in reversed((
        option("--profile", metavar="NAME", ja="適用する規程の組。省くと案件ファイルの case.profile。",
               en="Profile to apply; without it, the case's own case.profile."),
        option("--date", "law_date", type=DAY, ja="基準日（どの日の法令で点検するか）。省くと案件ファイルの case.date。",
               en="Law date; without it, the case's own case.date."),
        option("--today", type=DAY, ja="点検日（期限切れや例外承認を判断する日）。省くと今日。",
               en="Assessment date, for deadlines and exceptions; without it, today."),
        option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
               ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
               en="A municipality's own folder of rules; may be repeated, later ones come first."),
    )):  # fmt: skip
        function = decorate(function)
    return function


def files_argument(function: Decorated) -> Decorated:
    """One or more case files."""
    return click.argument("files", nargs=-1, type=PATH)(function)
