"""`pia screen`: every submission of a folder, accepted or returned, with letters for those returned."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.screen import DEFAULT, RETURN_ON, screen
from pia.cli.command import Command, option, words
from pia.cli.folder import case_files, each_read
from pia.cli.options import COUNT, DAY, PATH, lang_option, rule_options
from pia.cli.output import safe, say, say_file, say_json
from pia.cli.screen_letters import FORMATS, write_letters
from pia.cli.session import Session
from pia.model.assessment import Assessment
from pia.report.letter import Sending
from pia.report.screen import Row
from pia.source import Problem, Refused


@click.command("screen", cls=Command)
@click.argument("folder", type=PATH)
@option("--return-on", type=words(RETURN_ON), default=DEFAULT, show_default=True,
        ja="補正を求める範囲。前のものを含む。unlawful は違法、contradicted は資料の食違い、serious から先は、その重さ以上の点検項目が待つ未回答。",
        en="What a submission is returned for, each including those before it: unlawful, contradicted papers, answers "
           "missing for checklist items of at least this weight.")  # fmt: skip
@option("--allow", metavar="N", type=COUNT, default=0, show_default=True,
        ja="受付に必要な未回答がこの数までなら受理する。", en="Accept with up to so many of the needed answers missing.")  # fmt: skip
@option("--format", "format_name", type=words(["text", "csv", "json", "xlsx"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@option("--output", "-o", metavar="FILE", type=PATH, ja="書き出すファイル。省くと画面に出す。",
        en="File to write; without it, standard output.")  # fmt: skip
@option("--letters", "letters", metavar="DIR", type=PATH, ja="補正を求める案件ごとに、補正依頼を書き出すフォルダ。",
        en="Folder for a letter to each department whose submission is returned (letters are in Japanese).")  # fmt: skip
@option("--letter-format", type=words(FORMATS), default="md", show_default=True, ja="補正依頼の形式。", en="Format of the letters.")
@option("--due", type=DAY, ja="再提出の期限。省くと空けておく。", en="Day by which to submit again; left blank without it.")
@option("--letter-number", metavar="TEXT", default="", ja="文書番号。省くと空けておく。", en="Number of the letter; left blank without it.")
@option("--letter-date", type=DAY, ja="補正依頼の日付。省くと空けておく。", en="Date of the letter; left blank without it.")
@option("--letter-to", metavar="TEXT", default="", ja="宛名（「様」は要らない）。省くと所管課の「御中」。",
        en="Addressee, without the honorific; default: the department.")  # fmt: skip
@option("--letter-from", metavar="TEXT", default="", ja="発信者の職名。省くと空けておく。", en="Office of the sender; left blank without it.")
@option("--quiet", "-q", is_flag=True, ja="書いたファイルの名前を表示しない。", en="Do not name the files written.")
@rule_options
@lang_option
def command(
    folder: Path, return_on: str, allow: int, format_name: str, output: Path | None, letters: Path | None,
    letter_format: str, due: date | None, letter_number: str, letter_date: date | None, letter_to: str,
    letter_from: str, quiet: bool, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """フォルダの案件ファイルを全て点検し、受理するか補正を求めるかを一覧にします。読めないファイルも一覧に載ります。終了コードは、0 全て受理、1 補正を求める案件がある、2 読めないファイルがある。

    Screen every case file of a folder: accept it or return it for correction. A file that can't be read is a row like
    the others. Exit codes: 0 all accepted, 1 some returned, 2 some could not be read.
    """
    if format_name == "xlsx" and output is None:
        raise Refused([Problem.of("xlsx-needs-output")])
    session = Session(profile, law_date, today, rule_folders)
    rows = [_row(path, found, return_on, allow)
            for path, found in each_read(case_files(folder), session, session.assess, quiet, lang)]  # fmt: skip
    rule = {"return_on": return_on, "allow": allow}
    _put(rows, format_name, output, rule, session.today, lang, quiet)
    if letters is not None:
        sending = Sending(letter_number, letter_date, letter_to, letter_from, due)
        for path in write_letters(rows, letters, letter_format, sending, session.today, lang):
            if not quiet and (format_name == "text" or output is not None):
                say(safe(str(path)))
    if any(row.result is None for row in rows):
        return 2
    return 1 if any(row.returned for row in rows) else 0


def _row(path: Path, found: Assessment | Refused, return_on: str, allow: int) -> Row:
    if isinstance(found, Refused):
        return Row(path.name, None, found)
    return Row(path.name, (found, screen(found, return_on, allow)))


def _put(
    rows: list[Row], format_name: str, output: Path | None, rule: dict[str, Any], day: date, lang: Any, quiet: bool
) -> None:
    from pia.report import screen as table

    if format_name == "text" and output is None:
        from pia.cli.screen_text import say_rows

        say_rows(rows, lang)
        return
    content: str | bytes
    if format_name == "xlsx":
        from pia.report.xlsx import to_xlsx

        values = [list(table.cells(row, lang).values()) for row in rows]
        content = to_xlsx(table.text("sheet", lang), [table.text(name, lang) for name in table.COLUMNS], values, day)
    elif format_name == "csv":
        content = table.to_csv(rows, lang)
    elif format_name == "json":
        content = table.to_json(rows, rule)
    else:
        from pia.cli.screen_text import lines_of

        content = "\n".join(lines_of(rows, lang)) + "\n"
    if output is None:
        assert isinstance(content, str)
        (say_json if format_name == "json" else say_file)(content)
        return
    from pia.report.write import write_atomically

    write_atomically(output, content if isinstance(content, bytes) else content.encode(errors="backslashreplace"))
    if not quiet:
        say(safe(str(output)))
