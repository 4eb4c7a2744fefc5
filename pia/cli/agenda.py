"""`pia agenda`: the cases of a meeting in one document."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.meeting import Submission, meeting
from pia.assess.sitting import sitting
from pia.cli.command import Command, option
from pia.cli.folder import case_files, each_read
from pia.cli.options import COUNT, DAY, PATH, lang_option, rule_options
from pia.cli.output import safe, say
from pia.cli.report_file import NAMED, ending_of, put_report
from pia.cli.session import Session
from pia.report.formats import ENDINGS
from pia.source import Problem, Refused

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


class TimeType(click.ParamType):  # type: ignore[type-arg]
    """A time of day, as minutes after midnight."""

    name = "HH:MM"

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        if isinstance(value, int):
            return value
        found = _TIME.fullmatch(value)
        if found is None:
            raise Refused([Problem.of("bad-time", text=value)])
        return int(found[1]) * 60 + int(found[2])


@click.command("agenda", cls=Command)
@click.argument("folder", type=PATH)
@option("--output", "-o", metavar="FILE", type=PATH, required=True,
        ja=f"書き出すファイル。形式は拡張子（{NAMED} .json）で決まる。",
        en=f"File to write; its ending ({NAMED} .json) gives the format.")  # fmt: skip
@option("--held-on", type=DAY, ja="開催日。省くと、案件ファイルの開催日（なければ諮る日）が一致するときだけ載せる。",
        en="Day of the meeting; without it, the one on which the case files agree.")  # fmt: skip
@option("--start", type=TimeType(), ja="開会時刻（24時間制）。各案件の開始時刻の見込みに使う。",
        en="Time at which the meeting begins, for the time at which each item does.")  # fmt: skip
@option("--length", metavar="MINUTES", type=COUNT, ja="会議の長さ（分）。見込みがこれを超えるかを示す。",
        en="Minutes set aside for the meeting; the agenda says whether the forecast exceeds them.")  # fmt: skip
@option("--place", metavar="TEXT", default="", ja="会場。", en="Where it is held.")
@option("--due", type=DAY, ja="事前の質問の回答期限。省くと空けておく。",
        en="Day by which the questions sent beforehand are to be answered; left blank without it.")  # fmt: skip
@option("--copy", metavar="TEXT", default="", ja="全ページに載せる、部数番号や「要回収」。",
        en="Copy number or the like, on every page.")  # fmt: skip
@option("--public", is_flag=True, ja="公開版にする。案件が公開しないとした部分を、点検の前に除く。",
        en="A public version: what the cases mark as not to be disclosed is removed before they are judged.")  # fmt: skip
@option("--quiet", "-q", is_flag=True, ja="書いたファイルの名前を表示しない。", en="Do not name the file written.")
@rule_options
@lang_option
def command(
    folder: Path, output: Path, held_on: date | None, start: int | None, length: int | None, place: str, due: date | None,
    copy: str, public: bool, quiet: bool, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: Any,
) -> int:  # fmt: skip
    """フォルダの案件を、重いものから並べた次第・資料一覧にまとめます。時間の見込み、定足数と採決に加わる者、事前に書面で尋ねる質問、各案件の概要が載ります。終了コードは、0 書き出した、2 読めない案件がある（1ページ目に載ります）。

    Put the cases of a folder into one meeting pack, the weightiest first: forecast of time, quorum and voters, questions
    to send beforehand, and a page of each case. Exit codes: 0 written, 2 some case could not be read (the first page
    names it).
    """
    ending = ending_of(output, (*ENDINGS, ".json"))
    session = Session(profile, law_date, today, rule_folders)

    def read(path: Path) -> Submission:
        case, assessment = session.judged(path, public=public)
        name = assessment.receipt.case_file if public else path.name
        return Submission(name, assessment, sitting(case, session.on(session.rulebook(case))))

    from pia.report.agenda import Pack, Setting, Unread, agenda

    found = list(each_read(case_files(folder), session, read, quiet, lang))
    submissions = [each for _, each in found if not isinstance(each, Refused)]
    unread = [Unread(path.name, each.problems) for path, each in found if isinstance(each, Refused)]
    if public and unread:
        # What is wrong with a file may quote what is not to be disclosed.
        refused = [each for _, each in found if isinstance(each, Refused)]
        raise Refused([problem for each in refused for problem in each.problems],
                      {name: text for each in refused for name, text in each.texts.items()})  # fmt: skip
    setting = Setting(held_on.isoformat() if held_on else "", place, start, due.isoformat() if due else "")
    pack = Pack(meeting(submissions, length), setting, unread, lang)
    if ending == ".json":
        from pia.report.agenda.json import to_json
        from pia.report.formats import encoded
        from pia.report.write import write_atomically

        write_atomically(output, encoded(to_json(pack)))
    else:
        put_report(agenda(pack), output, session.today, lang, copy)
    if not quiet:
        say(safe(str(output)))
    return 2 if unread else 0
