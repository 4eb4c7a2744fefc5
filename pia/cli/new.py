"""`pia new`: a commented case file to fill in, with the sections that the kind of case needs."""

from __future__ import annotations

from pathlib import Path

import click

from pia.cli.command import Command, option, words
from pia.cli.options import PATH, lang_option
from pia.cli.output import safe, say, say_file
from pia.report.blank import KINDS
from pia.source import Problem, Refused


@click.command("new", cls=Command)
@option("--kind", "kinds", type=words(KINDS), multiple=True, required=True,
        ja="案件の種類。当てはまるものを全部、繰り返して指定する。outsourcing 委託、external_link 外部結合、provision 外部提供、"
           "secondary_use 目的外利用、collection 収集、electronic_processing 電子計算処理。",
        en="Kind of case; repeat it for every kind that applies.")  # fmt: skip
@option("--output", "-o", metavar="FILE", type=PATH, ja="書き出すファイル。省くと画面に出す。",
        en="File to write; without it, standard output.")  # fmt: skip
@option("--force", is_flag=True, ja="既にあるファイルに上書きする。", en="Overwrite a file that exists.")
@lang_option
def command(kinds: tuple[str, ...], output: Path | None, force: bool, lang: str) -> int:
    """記入用の案件ファイルを作ります。案件の種類に要る項目だけを、説明を付けて並べます。

    Make a case file to fill in: only the sections that the kind of case needs, each field with its help.
    """
    from pia.report.blank import blank_case

    text = blank_case(kinds, lang)
    if output is None:
        say_file(text)
        return 0
    # A link to nowhere also counts as there: writing through it would surprise.
    if (output.exists() or output.is_symlink()) and not force:
        raise Refused([Problem.of("output-exists", text=str(output))])
    from pia.report.write import write_atomically

    write_atomically(output, text)
    say(safe(str(output)))
    return 0
