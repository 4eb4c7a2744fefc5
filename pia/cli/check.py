"""`pia check`: assess case files and print the findings."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.cli.exit_code import FAIL_ON, exit_code, worst
from pia.cli.options import files_argument, lang_option, rule_options
from pia.cli.output import say, say_problems
from pia.cli.session import Session
from pia.model.assessment import Assessment
from pia.source import Problem, Refused


@click.command("check")
@files_argument
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="出力の形式。 Output format.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="minor", show_default=True,
              help="この重さ以上の「否」があれば終了コード1。 Least weight of a not-met finding that gives exit code 1.")
@click.option("--all", "everything", is_flag=True, help="適・該当なしも含め全て表示。 Show every finding.")
@click.option("--quiet", "-q", is_flag=True, help="集計の行だけ。 Only the summary lines.")
@rule_options
@lang_option
def command(
    files: tuple[Path, ...], format_name: str, fail_on: str, everything: bool, quiet: bool, profile: str | None,
    law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """案件ファイルを点検し、結果を表示します。

    Check case files and print the findings. Exit codes: 0 established, 1 findings, 2 bad input, 3 not established,
    4 only excepted findings.
    """
    if not files:
        raise Refused([Problem.of("no-case-files")])
    session = Session(profile, law_date, today, rule_folders)
    assessments: list[Assessment] = []
    refused: list[tuple[Path, Refused]] = []
    with _progress(files, quiet or format_name == "json") as progress:
        for path in progress:
            try:
                assessments.append(session.assess(path))
            except Refused as error:
                refused.append((path, error))
    if format_name == "json":
        _say_json(assessments, refused, len(files), lang)
    else:
        from pia.cli.findings import say_assessment

        for assessment in assessments:
            say_assessment(assessment, lang, everything=everything, quiet=quiet)
    for _, error in refused:
        say_problems(error.problems, error.texts, lang)
    return worst([*(exit_code(assessment, fail_on) for assessment in assessments), *(2 for _ in refused)])


def _progress(files: tuple[Path, ...], silent: bool) -> Any:
    """A bar on stderr where there is a terminal and more than a handful of files."""
    import sys

    hidden = silent or len(files) < 5 or not sys.stderr.isatty()
    return click.progressbar(files, file=sys.stderr, hidden=hidden, show_pos=True)


def _say_json(assessments: list[Assessment], refused: list[tuple[Path, Refused]], asked: int, lang: str) -> None:
    """One file: its assessment. Several: {"assessments": […], "refused": […]}, so that none is taken for all."""
    from pia.report.json import problems_to_plain, to_json, to_json_many

    if asked == 1 and not refused:
        say(to_json(assessments[0]).rstrip("\n"))
        return
    plain = [{"file": str(path), "problems": problems_to_plain(error.problems)} for path, error in refused]
    say(to_json_many(assessments, plain).rstrip("\n"))
