"""`pia rules analyse`: what the rules of a profile can come to at all, and how they bear on each other."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pia.cli.command import Command, option, words
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import say_json, say_problems
from pia.cli.rule import find_rule
from pia.cli.session import Session
from pia.evaluate.book import Rulebook
from pia.source import Problem, Refused

if TYPE_CHECKING:
    from pia.rulebook.analyse.run import Analysis


@click.command("analyse", cls=Command)
@option("--profile", metavar="NAME", default="meguro", show_default=True, ja="調べる規程の組。", en="Profile to analyse.")
@option("--date", "law_date", type=DAY, ja="基準日。省くと今日。点検日も同じ日とする。",
        en="Law date, today if left out; it is the assessment date too.")  # fmt: skip
@option("--rule", "rule_ids", metavar="ID", multiple=True, ja="この項目と、他の項目との関係だけを調べる。何度でも指定できる。",
        en="Only this rule and its relations to others; may be repeated.")  # fmt: skip
@option("--format", "format_name", type=words(["text", "json"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@option("--examples", "folder", metavar="DIR", type=PATH,
        ja="見つけた最小の例を、規則に貼れる YAML として項目ごとに書き出すフォルダ。",
        en="Folder for the smallest cases, as YAML that fits under examples, one file a rule.")  # fmt: skip
@option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
        ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
        en="A municipality's own folder of rules; may be repeated, later ones come first.")  # fmt: skip
@lang_option
def command(
    profile: str, law_date: date | None, rule_ids: tuple[str, ...], format_name: str, folder: Path | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """点検項目ごとに、各判定になる最小の例を求めるか、ないことを証明します。あわせて、両立しない項目、一方を満たせば他方も満たす項目を探します。終了コードは、0 問題なし、1 あり得ない判定・両立しない項目・重複する項目がある、2 誤り、3 決められなかったものがある。

    Find a smallest case for each verdict of each rule, or prove that there is none; and find rules that can't both be
    met or imply each other. Exit codes: 0 nothing wrong, 1 a verdict ruled out, rules in conflict or the same, 2 an
    error, 3 something not decided.
    """
    if find_spec("z3") is None:
        raise Refused([Problem.of("analysis-needs-extra")])
    from pia.cli.rules_analyse_text import say_analysis
    from pia.rulebook.analyse.plain import plain
    from pia.rulebook.analyse.run import analyse

    session = Session(profile, law_date, None, rule_folders, cached=False)
    book = session.book(profile, law_date or session.today)
    for rule_id in rule_ids:
        find_rule(book, rule_id)
    if folder is not None:
        _make(folder)
    analysis = analyse(book, rule_ids, _Progress(lang))
    if folder is not None:
        _write(analysis, folder)
    if format_name == "json":
        say_json(json.dumps(plain(analysis), ensure_ascii=False, indent=2))
    else:
        say_analysis(analysis, lang, details=bool(rule_ids))
    _say_faults(analysis, book, lang)
    return exit_code(analysis)


def exit_code(analysis: Analysis) -> int:
    """2 where formulas and engine disagree, 1 for what is wrong with the rules, 3 for what was not established."""
    if analysis.found("mismatch"):
        return 2
    ruled_out = {found.status for _, found in analysis.ruled_out}
    if "impossible" in ruled_out or any(relation.kind in ("conflict", "same") for relation in analysis.relations):
        return 1
    open_ends = ruled_out or analysis.undecided or analysis.found("not_decided", "not_confirmed")
    return 3 if open_ends or not analysis.rules else 0


class _Progress:
    """A bar on stderr for each stage, where there is a terminal."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, stage: str, items: Sequence[Any]) -> Iterator[Any]:
        from pia.cli.rules_analyse_text import text

        hidden = sys.stderr is None or not sys.stderr.isatty()
        label = text(f"stage {stage}", self.lang)
        with click.progressbar(items, file=sys.stderr, hidden=hidden, show_pos=True, label=label) as bar:
            yield from bar


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refused([Problem.of("examples-not-writable", text=str(folder))]) from None


def _write(analysis: Analysis, folder: Path) -> None:
    from pia.rulebook.analyse.snippet import examples

    day = analysis.book.law_date.isoformat()
    for item in analysis.rules:
        path = folder / f"{item.rule.id}.yaml"
        try:
            path.write_text(examples(item, day), encoding="utf-8", newline="\n")
        except OSError:
            raise Refused([Problem.of("examples-not-writable", text=str(path))]) from None


def _say_faults(analysis: Analysis, book: Rulebook, lang: str) -> None:
    """Where formulas and engine disagree, no result of that rule can be relied on."""
    faults = []
    for item, found in analysis.found("mismatch"):
        file, _ = item.rule.source
        faults.append(Problem.of("analysis-mismatch", file=file, span=item.rule.span, text=item.rule.id,
                                 verdict=found.verdict, got=found.got or "-"))  # fmt: skip
    if faults:
        say_problems(faults, {}, lang)
