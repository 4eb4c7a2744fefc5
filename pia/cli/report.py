"""`pia report`: write a report of one case, for the council, its members or the department."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.command import Command, option, words
from pia.cli.exit_code import exit_code
from pia.cli.options import PATH, fail_on_option, lang_option, rule_options
from pia.cli.output import safe, say
from pia.cli.report_file import NAMED, ending_of, put_report
from pia.cli.session import Session
from pia.report.formats import ENDINGS

# The whole assessment, as `pia check` gives it.
WHOLE = {".json": "json", ".sarif": "sarif", ".xml": "junit"}
READERS = ("council", "members", "department")


@click.command("report", cls=Command)
@click.argument("file", type=PATH)
@option("--output", "-o", metavar="FILE", type=PATH, required=True,
        ja=f"書き出すファイル。形式は拡張子（{NAMED} .json .sarif .xml）で決まる。.json、.sarif、.xml（JUnit）は点検結果の全部で、--for によらない。",
        en=f"File to write; its ending ({NAMED} .json .sarif .xml) gives the format; .json, .sarif and .xml (JUnit) "
           "are the whole assessment, whoever it is for.")  # fmt: skip
@option("--for", "reader", type=words(READERS), default="council", show_default=True,
        ja="読み手。council は審議会の点検報告書、members は委員のための1枚（A4）と詳しい内容、department は所管課の作業一覧（欄の順）。",
        en="Reader: council gets the review report, members one A4 page with details after it, department a list of "
           "what to do in the order of the form.")  # fmt: skip
@option("--copy", metavar="TEXT", default="", ja="PDF と Word の全ページに載せる、部数番号や「要回収」。",
        en="Copy number or the like, on every page of a PDF or Word file.")  # fmt: skip
@option("--public", is_flag=True,
        ja="公開版にする。案件ファイルの undisclosed に挙げたものと、それに基づくものを、根拠条項を示して全て除く。",
        en="Public version: without what the case file lists under undisclosed and whatever rests on it, each gap with "
           "the provision relied on.")  # fmt: skip
@fail_on_option
@option("--quiet", "-q", is_flag=True, ja="書いたファイルの名前を表示しない。", en="Do not name the file written.")
@rule_options
@lang_option
def command(
    file: Path, output: Path, reader: str, copy: str, public: bool, fail_on: str, quiet: bool, profile: str | None,
    law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """審議会に出す点検報告書、委員のための1枚、または所管課の作業一覧を書き出します。終了コードは pia check と同じです。

    Write the review report of one case, the members' page or the department's to-do list, in the format of the ending.
    The exit code is that of `pia check`.
    """
    ending = ending_of(output, (*ENDINGS, *WHOLE))
    assessment = Session(profile, law_date, today, rule_folders).assess(file, public=public)
    code = exit_code(assessment, fail_on)
    if ending in WHOLE:
        from pia.cli.check_formats import put

        put(WHOLE[ending], [assessment], [], lang, code, output)
    else:
        from pia.report.views import VIEWS

        # The document's own date is that of the assessment: the same assessment gives the same bytes.
        day = date.fromisoformat(assessment.receipt.assessment_date)
        put_report(VIEWS[reader](assessment, lang), output, day, lang, copy)  # type: ignore[arg-type]
    if not quiet:
        say(safe(str(output)))
    return code
