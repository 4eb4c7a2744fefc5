"""`pia stats`: which findings recur over a meeting, a year, or more."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.recur import Heard, recurrence
from pia.cli.command import Command, option, words
from pia.cli.folder import case_files_below, each_read
from pia.cli.options import PATH, lang_option, rule_options
from pia.cli.output import safe, say
from pia.cli.report_file import NAMED, ending_of, put_report
from pia.cli.session import Session
from pia.report.formats import ENDINGS
from pia.source import Problem, Refused


@click.command("stats", cls=Command)
@click.argument("folders", nargs=-1, type=PATH)
@option("--output", "-o", metavar="FILE", type=PATH,
        ja=f"書き出すファイル。形式は拡張子（{NAMED} .csv .json）で決まる。省くと主な数を画面に出す。",
        en=f"File to write; its ending ({NAMED} .csv .json) gives the format. Without it, the main figures on the "
           "screen.")  # fmt: skip
@option("--by", type=words(["meeting", "year"]), default="meeting", show_default=True,
        ja="推移の単位。meeting は会議の日、year は年度（4月から3月まで）。",
        en="What the trend compares: meetings by their day, or fiscal years (April to March).")  # fmt: skip
@option("--copy", metavar="TEXT", default="", ja="全ページに載せる、部数番号や「要回収」。",
        en="Copy number or the like, on every page.")  # fmt: skip
@option("--quiet", "-q", is_flag=True, ja="書いたファイルの名前を表示しない。", en="Do not name the file written.")
@rule_options
@lang_option
def command(
    folders: tuple[Path, ...], output: Path | None, by: Any, copy: str, quiet: bool, profile: str | None,
    law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: Any,
) -> int:  # fmt: skip
    """フォルダ（下のフォルダも含む）の案件を集計し、繰り返される否と要確認、足りない節、約束、判定、会議や年度ごとの推移を示します。同じ案件の別の版は一度だけ数え、課ごとの順位は付けません。終了コードは、0 集計した、2 読めない案件がある。

    Count over the cases of folders, and of the folders in them, what is not met or open again and again, which sections
    have gaps, what was promised, and the trend. Versions of one case count once; departments are not ranked. Exit
    codes: 0 done, 2 some case could not be read.
    """
    if not folders:
        raise Refused([Problem.of("usage-missing", name="FOLDERS", command="pia stats")])
    ending = ending_of(output, (*ENDINGS, ".csv", ".json")) if output is not None else ""
    session = Session(profile, law_date, today, rule_folders)
    found = list(each_read(case_files_below(folders), session, session.assess, quiet, lang))
    from pia.report.stats import Counted, Unread, stats

    heard = [Heard(str(path), each) for path, each in found if not isinstance(each, Refused)]
    unread = [Unread(str(path), each.problems) for path, each in found if isinstance(each, Refused)]
    counted = Counted(recurrence(heard, by), unread, lang)
    if output is None:
        from pia.cli.stats_text import say_stats

        say_stats(counted)
    elif ending in ENDINGS:
        put_report(stats(counted), output, session.today, lang, copy)
    else:
        from pia.report.formats import encoded
        from pia.report.stats.tables import to_csv, to_json
        from pia.report.write import write_atomically

        write_atomically(output, encoded(to_csv(counted) if ending == ".csv" else to_json(counted)))
    if output is not None and not quiet:
        say(safe(str(output)))
    return 2 if unread else 0
