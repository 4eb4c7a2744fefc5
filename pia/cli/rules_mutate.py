"""`pia rules mutate`: whether the examples of each rule notice every small change to its conditions."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pia.cli.command import Command, option, words
from pia.cli.nearby import nearby
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import safe, say, say_json
from pia.cli.rule import find_rule
from pia.cli.session import Session

if TYPE_CHECKING:
    from pia.rulebook.mutate.run import Mutated, Survivor

_WORDS = {
    "progress": ("条件を変えて確認中", "altering conditions"),
    "apart": ("例題では気付かない。次の例題を加えると分かる", "no example notices; this one would"),
    "not found": (
        "例題では気付かず、違いの出る案件も見つからない。同じ判定にしかならないのか、確かめてください",
        "no example notices, and no case was found that would; find out whether there can be one",
    ),
    "proved": ("どの案件でも同じ判定になる", "the same verdict in every case"),
    "total": (
        "変異 {mutants}: 例題が見分けた {killed}、同じと証明 {proved}、残り {left}。点検項目 {rules}",
        "{mutants} mutants: {killed} noticed by an example, {proved} proved the same, {left} left; {rules} rules",
    ),
}


@click.command("mutate", cls=Command)
@option("--profile", metavar="NAME", default="meguro", show_default=True, ja="調べる規程の組。", en="Profile to look at.")
@option("--date", "law_date", type=DAY, ja="基準日。省くと今日。", en="Law date, today if left out.")
@option("--rule", "rule_ids", metavar="ID", multiple=True, ja="この項目だけを調べる。何度でも指定できる。",
        en="Only this rule; may be repeated.")  # fmt: skip
@option("--sample", metavar="N", type=click.IntRange(min=1), ja="全体から均等に選んだ N 項目だけを調べる。",
        en="Only N rules, spread evenly over all.")  # fmt: skip
@option("--format", "format_name", type=words(["text", "json"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
        ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
        en="A municipality's own folder of rules; may be repeated, later ones come first.")  # fmt: skip
@lang_option
def command(
    profile: str, law_date: date | None, rule_ids: tuple[str, ...], sample: int | None, format_name: str,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """点検項目の条件を一か所ずつ変え、例題の判定が変わるかを調べます。変わらないものは、変わる例題を示すか、どの案件でも判定が同じことを証明します。例題が足りないか、証明できないものがあれば終了コードは1です。

    Alter each condition of each rule in one place (operators flipped, bounds shifted by one, clauses and words left
    out, quantifiers swapped and more) and see whether an example of the rule then gives another verdict. For what no
    example notices, a case that would is looked for and shown as an example, or it is proved that there is none. Exit
    code 1 if something is neither noticed nor proved.
    """
    from pia.rulebook.mutate.run import chosen, mutate

    session = Session(profile, law_date, None, rule_folders, cached=False)
    book = session.book(profile, law_date or session.today)
    for rule_id in rule_ids:
        find_rule(book, rule_id)
    rules = chosen(book, rule_ids, sample)
    hidden = sys.stderr is None or not sys.stderr.isatty()
    with click.progressbar(length=len(rules), file=sys.stderr, hidden=hidden, show_pos=True,
                           label=_word("progress", lang)) as bar:  # fmt: skip
        found = mutate(book, session.roots, rules, lambda: bar.update(1))
    if format_name == "json":
        say_json(json.dumps(_plain(found, profile, book.law_date), ensure_ascii=False, indent=2))
    else:
        _say_text(found, lang)
    if not any(each.mutants for each in found):
        return 3
    return 1 if any(each.left for each in found) else 0


def _say_text(found: Sequence[Mutated], lang: str) -> None:
    from pia.rulebook.mutate.equivalent import REASONS

    for each in found:
        file, line = each.source
        where = f"{safe(nearby(file))}:{line}: {each.rule}"
        for one in each.proved:
            assert one.proof is not None
            reason = REASONS[one.proof][0 if lang == "ja" else 1]
            say(f"{where}: {safe(one.words[lang])}: {_word('proved', lang)}: {reason}")
        for one in each.left:
            say(f"{where}: {safe(one.words[lang])}: {_word('not found' if one.case is None else 'apart', lang)}")
            for row in _example(one):
                say(f"    {safe(row)}")
    say(_word("total", lang).format(**_totals(found)))


def _example(one: Survivor) -> list[str]:
    from pia.rulebook.analyse.snippet import example

    if one.case is None or one.verdict is None:
        return []
    return example(one.verdict, one.case, one.day.isoformat() if one.day else None, one.binding)


def _totals(found: Sequence[Mutated]) -> dict[str, int]:
    return {
        "rules": len(found),
        "mutants": sum(each.mutants for each in found),
        "killed": sum(each.killed for each in found),
        "proved": sum(len(each.proved) for each in found),
        "left": sum(len(each.left) for each in found),
    }


def _plain(found: Sequence[Mutated], profile: str, day: date) -> dict[str, Any]:
    return {
        "format": "1",
        "profile": profile,
        "law_date": day.isoformat(),
        **_totals(found),
        "survivors": [_plain_survivor(each, one) for each in found for one in each.survivors],
    }


def _plain_survivor(each: Mutated, one: Survivor) -> dict[str, Any]:
    example = None
    if one.case is not None:
        example = {"verdict": one.verdict, "case": one.case, "binding": one.binding}
        example["date"] = one.day.isoformat() if one.day else None
    return {
        "file": each.source[0],
        "line": each.source[1],
        "rule": one.rule,
        "mutant": one.mutant,
        "words": one.words,
        "proof": one.proof,
        "example": example,
    }


def _word(name: str, lang: str) -> str:
    return _WORDS[name][0 if lang == "ja" else 1]
