"""`pia public`: the public version of a case file, which `pia report --public` reports on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.command import Command, option
from pia.cli.options import PATH, lang_option, rule_options
from pia.cli.output import safe, say, say_file
from pia.cli.session import Session


@click.command("public", cls=Command)
@click.argument("file", type=PATH)
@option("--output", "-o", metavar="FILE", type=PATH, ja="書き出すファイル。省くと画面に出す。",
        en="File to write; without it, standard output.")  # fmt: skip
@rule_options
@lang_option
def command(
    file: Path, output: Path | None, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """公開版の案件ファイルを書き出します。undisclosed に挙げたものと、それを指す参照などを除いた、注釈のないファイルです。公開版の報告書の行番号と点検の記録は、このファイルのものです。除いた言葉が他の所に残っていれば、その場所を全て示して止まります。

    Write the public version of a case file: without what it lists under undisclosed, references to it and comments. The
    lines and the receipt of a public report are those of this file. Stops with every place where removed words remain.
    """
    text = Session(profile, law_date, today, rule_folders).public(file).document.text
    if output is None:
        say_file(text)
        return 0
    from pia.report.write import write_atomically

    write_atomically(output, text)
    say(safe(str(output)))
    return 0
