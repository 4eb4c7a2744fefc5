"""`pia report`: write the review report of one case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.command import Command, option
from pia.cli.exit_code import exit_code
from pia.cli.options import PATH, fail_on_option, lang_option, rule_options
from pia.cli.output import safe, say
from pia.cli.session import Session
from pia.model.assessment import Assessment
from pia.source import Problem, Refused

ENDINGS = (".md", ".html", ".json")


@click.command("report", cls=Command)
@click.argument("file", type=PATH)
@option("--output", "-o", metavar="FILE", type=PATH, required=True,
        ja="書き出すファイル。形式は拡張子（.md .html .json）で決まる。",
        en="File to write; its ending (.md .html .json) gives the format.")  # fmt: skip
@fail_on_option
@option("--quiet", "-q", is_flag=True, ja="書いたファイルの名前を表示しない。", en="Do not name the file written.")
@rule_options
@lang_option
def command(
    file: Path, output: Path, fail_on: str, quiet: bool, profile: str | None, law_date: date | None,
    today: date | None, rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """審議会に出す点検報告書を書き出します。終了コードは pia check と同じです。

    Write the review report of one case as Markdown, HTML or JSON. The exit code is that of `pia check`.
    """
    ending = output.suffix.lower()
    if ending not in ENDINGS:
        raise Refused([Problem.of("report-format-unknown", text=str(output), known=", ".join(ENDINGS))])
    assessment = Session(profile, law_date, today, rule_folders).assess(file)
    from pia.report.write import write_atomically

    # A file name that is no proper text would stop strict encoding; JSON can escape it, the others have already.
    write_atomically(output, _text(assessment, ending, lang).encode(errors="backslashreplace"))
    if not quiet:
        say(safe(str(output)))
    return exit_code(assessment, fail_on)


def _text(assessment: Assessment, ending: str, lang: str) -> str:
    if ending == ".json":
        from pia.report.json import to_json

        return to_json(assessment)
    from pia.report.views import review

    view = review(assessment, lang)  # type: ignore[arg-type]
    if ending == ".md":
        from pia.report.markdown import to_markdown

        return to_markdown(view)
    from pia.report.html import to_html

    return to_html(view)
