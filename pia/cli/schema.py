"""`pia schema`: print or write the published contracts, all made from the models."""

from __future__ import annotations

import click

from pia.cli.command import Command, Words, option
from pia.cli.options import lang_option
from pia.cli.output import safe, say, say_json

NAMES = ("case", "rule", "assessment")


@click.command("schema", cls=Command)
@click.argument("name", type=Words(NAMES), required=False, default="case", metavar="[case|rule|assessment]")
@option("--write", is_flag=True, ja="ソース一式の schemas/ と、プログラムが読む項目表を書き直す。",
        en="Rewrite schemas/ of a checkout, and the tables that the program reads.")  # fmt: skip
@option("--check", is_flag=True, ja="書き直しが要るファイルがあれば、名前を示して終了コードを1にする。",
        en="Name the files that would be rewritten, and exit with 1 if there are any.")  # fmt: skip
@lang_option
def command(name: str, write: bool, check: bool, lang: str) -> int:
    """案件ファイル・規則・点検結果の JSON Schema を表示します。

    Print the JSON Schema of case files, rule files or assessments; with --write, rewrite them in a checkout.
    """
    from pia.report.schema_files import schema_files, schema_text

    if not (write or check):
        say_json(schema_text(name))
        return 0
    from pia.report.write import write_atomically

    stale = [(path, text) for path, text in schema_files()
             if not path.is_file() or path.read_text(encoding="utf-8") != text]  # fmt: skip
    for path, text in stale:
        if write:
            write_atomically(path, text)
        say(safe(str(path)))
    return 1 if check and stale else 0
