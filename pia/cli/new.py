"""`pia new`: a commented case file to fill in, with the sections that the kind of case needs."""

from __future__ import annotations

from pathlib import Path

import click

from pia.cli.options import lang_option
from pia.cli.output import say
from pia.source import Problem, Refused

KINDS = ("outsourcing", "external_link", "provision", "secondary_use", "collection", "electronic_processing")


@click.command("new")
@click.option("--kind", "kinds", type=click.Choice(KINDS), multiple=True, required=True,
              help="案件の種類（複数可）。 Kind of case; may be given more than once.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="出力先。省くと画面へ。 Where to write; default: stdout.")
@click.option("--force", is_flag=True, help="あるファイルに上書きする。 Overwrite a file that exists.")
@lang_option
def command(kinds: tuple[str, ...], output: Path | None, force: bool, lang: str) -> int:
    """記入用の案件ファイルを作ります。

    Make a case file to fill in: only the sections that the kind of case needs, each field with its help.
    """
    from pia.report.blank import blank_case

    text = blank_case(kinds, lang)
    if output is None:
        say(text.rstrip("\n"))
        return 0
    if output.exists() and not force:
        raise Refused([Problem.of("output-exists", text=str(output))])
    from pia.report.write import write_atomically

    write_atomically(output, text.encode())
    say(str(output))
    return 0
