"""`pia schema`: print or write the published contracts, all made from the models."""

from __future__ import annotations

import click

from pia.cli.output import say

NAMES = ("case", "rule", "assessment")


@click.command("schema")
@click.argument("name", type=click.Choice(NAMES), required=False, default="case")
@click.option("--write", is_flag=True, help="チェックアウトの schemas/ と項目表を書き直す。 Rewrite schemas/ of a checkout.")
@click.option("--check", is_flag=True, help="モデルとの食い違いがあれば終了コード1。 Exit code 1 if they differ from the models.")
def command(name: str, write: bool, check: bool) -> int:
    """案件・規則・点検結果の JSON Schema を出力します。

    Print the JSON Schema of case files, rule files or assessments; with --write, rewrite them in a checkout.
    """
    from pia.report.schema_files import schema_files, schema_text

    if not (write or check):
        say(schema_text(name).rstrip("\n"))
        return 0
    from pia.report.write import write_atomically

    stale = [path for path, text in schema_files() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path, text in schema_files():
        if write and path in stale:
            write_atomically(path, text.encode())
    for path in stale:
        say(str(path))
    return 1 if check and stale else 0
