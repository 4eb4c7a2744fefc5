"""`pia sheet`: a case as an Excel workbook, blank or filled in, and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.cli.command import Command, Group, option, words
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import safe, say, say_file
from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Shape, case_shape
from pia.report.blank import KINDS
from pia.source import Problem, Refused, read_file

Decorated = Callable[..., Any]


@click.group("sheet", cls=Group)
def command() -> None:
    """Excel の様式を作り、案件ファイルから書き出し、記入されたものを読み込みます（Excel 用の追加 office が要ります）。

    Make an Excel form, fill it from a case file, and read it back (needs the extra `office`).
    """


def _shared(function: Decorated) -> Decorated:
    for decorate in reversed((
        option("--force", is_flag=True, ja="既にあるファイルに上書きする。", en="Overwrite a file that exists."),
        option("--profile", metavar="NAME", ja="独自の項目を読む規程の組。--rules と使う。", en="Profile whose own fields there are; with --rules."),
        option("--date", "law_date", type=DAY, ja="独自の項目を読む基準日。--rules と使う。", en="Law date for own fields; with --rules."),
        option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
               ja="自治体独自の規則のフォルダ。独自の項目の欄ができる。", en="A municipality's folder of rules, whose own fields the form then has."),
        lang_option,
    )):  # fmt: skip
        function = decorate(function)
    return function


def _output(**how: Any) -> Callable[[Decorated], Decorated]:
    return option("--output", "-o", metavar="FILE", type=PATH, **how)


@command.command("new", cls=Command)
@option("--kind", "kinds", type=words(KINDS), multiple=True,
        ja="案件の種類。繰り返して指定できる。当てはまるシートだけを作る。省くと全部。",
        en="Kind of case; may be repeated. Only the sheets that it needs; without it, all.")  # fmt: skip
@_output(required=True, ja="書き出す Excel ファイル（.xlsx）。", en="Excel file to write (.xlsx).")
@_shared
def new(
    kinds: tuple[str, ...], output: Path, force: bool, profile: str | None, law_date: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """記入用の Excel 様式を作ります。項目の説明、選択肢、ほかのシートの番号の一覧が付きます。

    Make a blank Excel form with help, choices, and ids to choose from.
    """
    from pia.report.blank import sections_for
    from pia.workbook.book import blank_workbook

    shape = _shape(profile, law_date, rule_folders)
    sections = sections_for(kinds) if kinds else None
    _write(output, blank_workbook(shape, lang, sections), force)
    return 0


@command.command("write", cls=Command)
@click.argument("file", type=PATH)
@_output(required=True, ja="書き出す Excel ファイル（.xlsx）。", en="Excel file to write (.xlsx).")
@_shared
def write(
    file: Path, output: Path, force: bool, profile: str | None, law_date: date | None, rule_folders: tuple[Path, ...],
    lang: str,
) -> int:  # fmt: skip
    """案件ファイルの内容を、Excel 様式に書き出します。読み込めば同じ案件になります。

    Fill in an Excel form from a case file. Reading it gives the same case.
    """
    from pia.cli.session import Session
    from pia.workbook.book import filled_workbook

    session = Session(profile, law_date, None, rule_folders)
    case = session.case(file)
    _write(output, filled_workbook(case.document, case.root.shape, lang), force)
    return 0


@command.command("read", cls=Command)
@click.argument("file", type=PATH)
@_output(ja="書き出す案件ファイル（.yaml）。省くと画面に出す。", en="Case file to write (.yaml); without it, standard output.")
@option("--onto", metavar="CASE", type=PATH,
        ja="元の案件ファイル。変わったところだけを書き換え、注釈と並びを残す。",
        en="Case file that it came from: only what differs is changed, comments and order stay.")  # fmt: skip
@_shared
def read(
    file: Path, output: Path | None, onto: Path | None, force: bool, profile: str | None, law_date: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """記入された Excel 様式を読み込み、案件ファイルにします。誤りはシートとセルの番地で示します。

    Read an Excel form that was filled in into a case file. What is wrong is named by sheet and cell.
    """
    from pia.source.read import read_bytes
    from pia.workbook.book import read_case
    from pia.workbook.guard import MAX_BYTES

    case = read_case(read_bytes(file, MAX_BYTES), str(file), _shape(profile, law_date, rule_folders))
    text = _text(case, onto, lang)
    if output is None:
        say_file(text)
    else:
        _write(output, text, force)
    return 0


def _text(case: CaseFile, onto: Path | None, lang: str) -> str:
    """The text of a case file: a new one, or an existing one with what differs changed."""
    shape = case.root.shape
    if onto is None:
        from pia.report.case_text import case_text

        return case_text(case.document.value, shape, lang)
    from pia.model.difference import NoEdits, edits_between
    from pia.model.patch import patched

    old = load_case(read_file(onto), shape).document
    try:
        return patched(old, edits_between(old.value, case.document.value, shape), shape)
    except NoEdits as difference:
        raise Refused([Problem.of("onto-needs-hand", file=str(onto), path=difference.path)]) from None


def _write(output: Path, data: str | bytes, force: bool) -> None:
    if (output.exists() or output.is_symlink()) and not force:
        raise Refused([Problem.of("output-exists", text=str(output))])
    from pia.report.write import write_atomically

    write_atomically(output, data)
    say(safe(str(output)))


def _shape(profile: str | None, law_date: date | None, rule_folders: tuple[Path, ...]) -> Shape:
    """The case format, with the municipality's own fields where rules and a profile are named."""
    if not rule_folders:
        return case_shape()
    from pia.cli.session import Session

    missing = [name for name, value in (("--profile", profile), ("--date", law_date)) if value is None]
    if missing:
        raise Refused([Problem.of("sheet-rules-need", text=", ".join(missing))])
    assert profile is not None and law_date is not None
    return Session(profile, law_date, None, rule_folders).book(profile, law_date).shape
