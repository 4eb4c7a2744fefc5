"""`pia check`: assess case files and print the findings."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.cli.command import Command, option, words
from pia.cli.exit_code import exit_code, worst
from pia.cli.options import PATH, fail_on_option, files_argument, lang_option, rule_options
from pia.cli.output import say, say_problems, written_to
from pia.cli.session import Session
from pia.cli.words import word
from pia.model.assessment import Assessment
from pia.source import Problem, Refused

MANY = 5


@click.command("check", cls=Command)
@files_argument
@option("--format", "format_name", type=words(["text", "json", "sarif", "junit"]), default="text",
        show_default=True, ja="出力の形式。sarif と junit は、エディターや CI が読む形。",
        en="Output format; editors and build servers read sarif and junit.")  # fmt: skip
@option("--output", "-o", metavar="FILE", type=PATH, ja="書き出すファイル。省くと画面に出す。",
        en="File to write; without it, standard output.")  # fmt: skip
@fail_on_option
@option("--all", "everything", is_flag=True, ja="適・該当なしも含め、全ての点検結果を表示する。", en="Show every finding.")
@option("--quiet", "-q", is_flag=True, ja="案件ごとに集計を一行だけ表示する。", en="One line for each file.")
@rule_options
@lang_option
def command(
    files: tuple[Path, ...], format_name: str, output: Path | None, fail_on: str, everything: bool, quiet: bool, profile: str | None,
    law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """案件ファイルを点検し、結果を表示します。終了コードは、0 全て満たす、1 否がある、2 入力の誤り、3 要確認が残る（または当てはまる項目がない）、4 否は全て例外承認。複数のファイルでは 2、1、3、4、0 の順に優先します。

    Check case files and print the findings. Exit codes: 0 everything met, 1 something not met, 2 bad input, 3 not
    established (something open, or no rule applied), 4 only excepted findings. Over several files 2, 1, 3, 4, 0 in
    this order of precedence.
    """
    if not files:
        raise Refused([Problem.of("no-case-files")])
    session = Session(profile, law_date, today, rule_folders)
    assessments: list[Assessment] = []
    refused: list[tuple[Path, Refused]] = []
    with _progress(files, quiet or format_name != "text", lang) as progress:
        for path in progress:
            try:
                assessments.append(session.assess(path))
            except Refused as error:
                refused.append((path, error))
    code = worst([*(exit_code(assessment, fail_on) for assessment in assessments), *(2 for _ in refused)])
    if format_name == "text":
        with written_to(output):
            _say_text(assessments, lang, fail_on, everything, quiet)
    else:
        from pia.cli.check_formats import put

        put(format_name, assessments, refused, lang, code, output)
    _say_refused(refused, len(files), lang)
    return code


def _progress(files: tuple[Path, ...], silent: bool, lang: str) -> Any:
    """A bar on stderr where there is a terminal and more than a handful of files."""
    terminal = sys.stderr is not None and sys.stderr.isatty()
    hidden = silent or len(files) < MANY or not terminal
    return click.progressbar(files, file=sys.stderr, hidden=hidden, show_pos=True, label=word("progress", lang))


def _say_text(assessments: list[Assessment], lang: str, fail_on: str, everything: bool, quiet: bool) -> None:
    from pia.cli.findings import say_assessment, say_line

    for index, assessment in enumerate(assessments):
        if quiet:
            say_line(assessment, lang)
            continue
        if index:
            say()
        say_assessment(assessment, lang, exit_code(assessment, fail_on), everything=everything)


def _say_refused(refused: Iterable[tuple[Path, Refused]], asked: int, lang: str) -> None:
    """Each problem once, though a fault of the rules comes up with every file; and how much is missing."""
    every = [error for _, error in refused]
    problems = dict.fromkeys(problem for error in every for problem in error.problems)
    if not problems:
        return
    texts = {name: text for error in every for name, text in error.texts.items()}
    partly = [Problem.of("files-refused", n=len(every), all=asked)] if len(every) < asked else []
    say_problems([*problems, *partly], texts, lang)
