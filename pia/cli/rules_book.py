"""`pia rules book`: the rules of a profile as a document that a lawyer reads and signs off."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.command import Command, option, words
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import safe, say
from pia.cli.report_file import NAMED, ending_of, put_report
from pia.cli.session import Session


@click.command("book", cls=Command)
@option("--output", "-o", metavar="FILE", type=PATH, required=True,
        ja=f"書き出すファイル。形式は拡張子（{NAMED}）で決まる。",
        en=f"File to write; its ending ({NAMED}) gives the format.")  # fmt: skip
@option("--profile", metavar="NAME", default="meguro", show_default=True, ja="規程の組。", en="Profile.")
@option("--date", "law_date", type=DAY, ja="基準日。省くと今日。", en="Law date; without it, today.")
@option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
        ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
        en="A municipality's own folder of rules; may be repeated, later ones come first.")  # fmt: skip
@option("--examples", type=words(["some", "all"]), default="some", show_default=True,
        ja="載せる例題。some は判定ごとに二つまで。", en="Examples to show; some: two at most for each verdict.")  # fmt: skip
@lang_option
def command(
    output: Path, profile: str, law_date: date | None, rule_folders: tuple[Path, ...], examples: str, lang: str
) -> int:
    """点検項目を、法務の担当が読んで確認の印を付けられる文書にします。条ごとに、何を問い、どの場合に当てはまり、何をもって適とするかを、例題とともに示します。

    Write the rules of a profile as a document for sign-off: for each article what its rules ask, when they apply and
    what counts as met, with their examples.
    """
    ending_of(output)
    session = Session(profile, law_date, None, rule_folders, cached=False)
    book = session.book(profile, law_date or session.today)
    from pia.report.book.book import rule_book

    report = rule_book(book, lang, every_example=examples == "all")  # type: ignore[arg-type]
    put_report(report, output, book.law_date, lang)
    say(safe(str(output)))
    return 0
