"""`pia report`: write the review report of one case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.exit_code import FAIL_ON, exit_code
from pia.cli.options import lang_option, rule_options
from pia.cli.output import say
from pia.cli.session import Session
from pia.source import Problem, Refused

ENDINGS = (".md", ".html", ".json")


@click.command("report")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), required=True,
              help="出力先（.md .html .json）。 Where to write; the ending gives the format.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="minor", show_default=True,
              help="この重さ以上の「否」があれば終了コード1。 Least weight of a not-met finding that gives exit code 1.")
@click.option("--quiet", "-q", is_flag=True, help="書いたファイル名を表示しない。 Do not name the file written.")
@rule_options
@lang_option
def command(
    file: Path, output: Path, fail_on: str, quiet: bool, profile: str | None, law_date: date | None,
    today: date | None, rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """審議会向けの点検報告書を書き出します。

    Write the review report of one case as Markdown, HTML or JSON. The exit code is that of `pia check`.
    """
    if output.suffix not in ENDINGS:
        raise Refused([Problem.of("report-format-unknown", text=str(output), known=", ".join(ENDINGS))])
    assessment = Session(profile, law_date, today, rule_folders).assess(file)
    from pia.report.write import write_atomically

    if output.suffix == ".json":
        from pia.report.json import to_json

        text = to_json(assessment)
    elif output.suffix == ".md":
        from pia.report.markdown import to_markdown

        text = to_markdown(assessment, lang)
    else:
        from pia.report.html import to_html

        text = to_html(assessment, lang)
    write_atomically(output, text.encode())
    if not quiet:
        say(str(output))
    return exit_code(assessment, fail_on)
