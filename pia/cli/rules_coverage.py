"""`pia rules coverage`: whether examples and cases show every condition as true, as false and as unknown."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.sentence import label, sentence
from pia.cli.command import Command, option, words
from pia.cli.nearby import nearby
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import safe, say, say_json
from pia.cli.session import rule_roots
from pia.evaluate.book import Rulebook
from pia.model.case_file import CaseFile, load_case
from pia.rulebook.coverage import Coverage, Point, coverage, owners
from pia.rulebook.load import load_noted
from pia.rulebook.places import Places, Store
from pia.rulebook.reach.leaf import Need
from pia.rulebook.shipped import shipped
from pia.source import Document, Problem, Refused, read_file
from pia.truth import Truth

_WORDS = {
    "progress": ("例題と案件で確認中", "running examples and cases"),
    "never YES": ("成り立つ例がない", "never seen to hold"),
    "never NO": ("成り立たない例がない", "never seen not to hold"),
    "never UNKNOWN": ("不明の例がない", "never seen unknown"),
    "stated YES": ("示されている例がない", "never seen stated"),
    "stated NO": ("これだけが示されていない例がない", "never seen missing where all else holds"),
    "proved": ("起こり得ない", "out of reach"),
    "tried": ("{facts} の答えの全ての組合せ {n} 通り", "all {n} combinations of answers to {facts}"),
    "apart": ("{facts} を一つずつ", "{facts}, one by one"),
    "total": ("{percent:.2f} %: 条件と必要な事実 {points} の値 {wanted} のうち {seen} を確認。起こり得ない値 {proofs} は除く。"
              "点検項目 {rules}、案件 {cases}",
              "{percent:.2f} %: {seen} of {wanted} truths of {points} conditions and needs were seen, {proofs} proved out"
              " of reach; {rules} rules, {cases} cases"),
}  # fmt: skip


@click.command("coverage", cls=Command)
@click.argument("cases", nargs=-1, type=PATH)
@option("--profile", metavar="NAME", default="meguro", show_default=True, ja="調べる規程の組。", en="Profile to look at.")
@option("--date", "law_date", type=DAY, ja="基準日。省くと今日。", en="Law date, today if left out.")
@option("--format", "format_name", type=words(["text", "json"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
        ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
        en="A municipality's own folder of rules; may be repeated, later ones come first.")  # fmt: skip
@lang_option
def command(
    cases: tuple[Path, ...], profile: str, law_date: date | None, format_name: str, rule_folders: tuple[Path, ...],
    lang: str,
) -> int:  # fmt: skip
    """点検項目の条件の一つ一つが、例題と案件（省くと付属の案件）の中で、成り立つ・成り立たない・不明のそれぞれになったかを調べます。起こり得ないと証明できたものは、その証明とともに示します。足りないものがあれば終了コードは1です。

    Whether every condition of every rule was seen to hold, not to hold and unknown in the examples and CASES (the
    shipped ones if none are named); what can't occur is listed with its proof. Exit code 1 if something is missing.
    """
    day, places = law_date or date.today(), Places()
    book = load_noted(profile, day, rule_roots(rule_folders), Store(), places.note)
    files = _cases(cases or (shipped("cases"),), book)
    hidden = sys.stderr is None or not sys.stderr.isatty()
    with click.progressbar(length=len(owners(book)), file=sys.stderr, hidden=hidden, show_pos=True,
                           label=_word("progress", lang)) as bar:  # fmt: skip
        found = coverage(book, places, files, lambda name: bar.update(1))
    if format_name == "json":
        say_json(json.dumps(_plain(found, places, profile, day), ensure_ascii=False, indent=2))
    else:
        _say_text(found, places, lang)
        say(_word("total", lang).format(
            percent=found.percent, points=len(found.points), wanted=found.wanted, proofs=len(found.proofs),
            seen=found.wanted - len(found.missing), rules=len(book.rules), cases=len(files)))  # fmt: skip
    return 1 if found.missing else 0 if found.points else 3


def _cases(paths: tuple[Path, ...], book: Rulebook) -> list[CaseFile]:
    """Case files, and those in folders; other files of a folder are left alone. Raises Refused with all problems."""
    found: list[CaseFile] = []
    problems: list[Problem] = []
    texts: dict[str, str] = {}
    for path in paths:
        for file in sorted(path.rglob("*.yaml")) if path.is_dir() else [path]:
            try:
                document = read_file(file)
                if not path.is_dir() or _is_case(document):
                    found.append(load_case(document, book.shape))
            except Refused as refused:
                problems += refused.problems
                texts |= refused.texts
    if problems:
        raise Refused(problems, texts)
    return found


def _is_case(document: Document) -> bool:
    return isinstance(document.value, dict) and "case" in document.value


def _say_text(found: Coverage, places: Places, lang: str) -> None:
    for proof in found.proofs:
        facts = ", ".join(proof.facts)
        how = _word("tried" if proof.tried else "apart", lang).format(facts=facts, n=proof.tried)
        say(f"{_where(proof.point, places)}: {_condition(proof.point, lang)}: "
            f"{_never(proof.point, proof.truth, lang)}; {_word('proved', lang)}: {how}")  # fmt: skip
    for point, truth in found.missing:
        say(f"{_where(point, places)}: {_condition(point, lang)}: {_never(point, truth, lang)}")


def _where(point: Point, places: Places) -> str:
    users = dict.fromkeys(use.owner.id for use in point.uses)
    clause = point.uses[0].clause
    return f"{safe(nearby(point.spot.file))}:{places.span(point.spot).line}: {', '.join(users)} ({clause})"


def _condition(point: Point, lang: str) -> str:
    target = point.uses[0].target
    return label(target.reader, lang) if isinstance(target, Need) else sentence(target, lang)


def _never(point: Point, truth: Truth, lang: str) -> str:
    return _word(f"{'stated' if point.spot.kind == 'Need' else 'never'} {truth.name}", lang)


def _plain(found: Coverage, places: Places, profile: str, day: date) -> dict[str, Any]:
    return {
        "format": "1",
        "profile": profile,
        "law_date": day.isoformat(),
        "percent": round(found.percent, 2),
        "points": len(found.points),
        "wanted": found.wanted,
        "missing": [_plain_point(point, truth, places) for point, truth in found.missing],
        "proofs": [
            {**_plain_point(proof.point, proof.truth, places), "facts": list(proof.facts), "combinations": proof.tried}
            for proof in found.proofs
        ],
    }


def _plain_point(point: Point, truth: Truth, places: Places) -> dict[str, Any]:
    return {
        "file": point.spot.file,
        "line": places.span(point.spot).line,
        "rules": list(dict.fromkeys(use.owner.id for use in point.uses)),
        "clause": point.uses[0].clause,
        "condition": {lang: _condition(point, lang) for lang in ("ja", "en")},
        "truth": truth.value,
    }


def _word(name: str, lang: str) -> str:
    return _WORDS[name][0 if lang == "ja" else 1]
