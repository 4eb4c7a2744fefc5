"""`pia rules impact`: what becomes of cases when the rules change, between two days or two folders of rules."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import click

from pia.assess.compare import Difference, compare
from pia.cli.command import Command, option, words
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import safe, say, say_file, say_json
from pia.cli.rows import line
from pia.cli.session import Session
from pia.report.impact import (
    Impact,
    abouts,
    by_rule,
    counted,
    groups,
    impact_report,
    judged_words,
    outcome_words,
    text,
)
from pia.report.say import Say
from pia.source import Problem, Refused


@dataclass(frozen=True)
class Side:
    """The rules of one side. folder: a municipality's own, or None for the shipped ones alone; written: as given."""

    written: str
    folder: Path | None
    profile: str
    law_date: date


@click.command("impact", cls=Command)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("files", nargs=-1, type=PATH, metavar="CASES...")
@option("--today", type=DAY, ja="点検日。両側に同じ日を使う。省くと今日。",
        en="Assessment date, the same on both sides; without it, today.")  # fmt: skip
@option("--format", "format_name", type=words(["text", "json", "markdown"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@option("--all", "everything", is_flag=True, ja="問う点のない違いも表示する。",
        en="Show differences with nothing to ask, too.")  # fmt: skip
@option("--brief", is_flag=True, ja="markdown のとき、案件ごとの詳しい表に代えて、点検項目ごとにまとめた表を出す。",
        en="With markdown: tables by rule over all cases, instead of every finding of each case.")  # fmt: skip
@lang_option
def command(
    old: str, new: str, files: tuple[Path, ...], today: date | None, format_name: str, everything: bool, brief: bool,
    lang: str,
) -> int:  # fmt: skip
    """規則が変わると、案件の点検結果がどう変わるかを示します。OLD と NEW は「規程の組@基準日」、または「規則のフォルダ:規程の組@基準日」です。終了コードは、0 変わらない、1 変わる、2 入力の誤り。

    Show what becomes of cases when the rules change. OLD and NEW are PROFILE@DATE or FOLDER:PROFILE@DATE, with a
    municipality's own folder of rules. Exit codes: 0 nothing changes, 1 something changes, 2 bad input.
    """
    sides = _sides(old, new)
    if not files:
        raise Refused([Problem.of("no-case-files")])
    impacts = _impacts(sides, files, today)
    if format_name == "json":
        say_json(_json(impacts, sides))
    elif format_name == "markdown":
        from pia.report.markdown import to_markdown

        say_file(to_markdown(impact_report(impacts, old, new, lang, brief=brief)))  # type: ignore[arg-type]
    else:
        _say(impacts, sides, lang, everything)
    return 0 if all(impact.comparison.same for impact in impacts) else 1


def _sides(*written: str) -> tuple[Side, ...]:
    """Both sides, or every fault of both."""
    sides, problems = [], []
    for text_ in written:
        try:
            sides.append(side(text_))
        except Refused as refused:
            problems += refused.problems
    if problems:
        raise Refused(problems)
    return tuple(sides)


def side(written: str) -> Side:
    """`PROFILE@DATE` or `FOLDER:PROFILE@DATE`; raises Refused. A folder may have colons and at signs of its own."""
    rules, at, day = written.rpartition("@")
    folder, colon, profile = rules.rpartition(":")
    if not at or not profile or (colon and not folder):
        raise Refused([Problem.of("impact-side", text=written)])
    return Side(written, Path(folder) if colon else None, profile, DAY.convert(day, None, None))


def _impacts(sides: Sequence[Side], files: Sequence[Path], today: date | None) -> list[Impact]:
    """Every case on both sides; the problems of all of them at once."""
    old, new = (Session(each.profile, each.law_date, today, [each.folder] if each.folder else []) for each in sides)
    impacts, faults, texts = [], {}, {}
    for path in files:
        try:
            before, after = old.assess(path), new.assess(path)
            impacts.append(Impact(str(path), before, after, compare(before, after)))
        except Refused as refused:
            faults |= dict.fromkeys(refused.problems)
            texts |= refused.texts
    if faults:
        raise Refused(faults, texts)
    return impacts


def _json(impacts: Sequence[Impact], sides: Sequence[Side]) -> str:
    """Differences as they are, the quiet ones marked; both sides named as given."""
    cases = [{"file": each.path, "case": each.new.case_id, "title": each.new.title, **asdict(each.comparison)}
             for each in impacts]  # fmt: skip
    old, new = (each.written for each in sides)
    return json.dumps({"format": "1", "old": old, "new": new, "cases": cases}, ensure_ascii=False, indent=2)


def _say(impacts: Sequence[Impact], sides: Sequence[Side], lang: str, everything: bool) -> None:
    line(text("title", lang, old=safe(sides[0].written), new=safe(sides[1].written)))
    for impact in impacts:
        voice = Say.of(impact.new, lang)  # type: ignore[arg-type]
        say()
        line(text("case", lang, title=safe(impact.new.title), file=safe(impact.path)))
        if impact.comparison.same:
            line(text("same", lang), "  ", "  ")
        for item in impact.comparison.determinations:
            line(f"{voice.text(item.title)}: {outcome_words(item.before, voice)} → {outcome_words(item.after, voice)}",
                 "  ", "    ")  # fmt: skip
        for name, found in groups(impact.comparison.findings):
            line(text("counted", lang, name=text(name, lang), **counted(found)), "  ", "    ")
            _say_rules(found, voice)
        left = [each for each in impact.comparison.findings if each.quiet]
        if left:
            line(text("quiet", lang, n=len(left)), "  ", "    ")
        if everything:
            _say_rules(left, voice)


def _say_rules(found: Sequence[Difference], voice: Say) -> None:
    for group in by_rule(found):
        first = group[0]
        line(f"{judged_words(first.before, voice)} → {judged_words(first.after, voice)}  {voice.text(first.title)}  "
             f"[{first.rule}]  {safe(abouts(group, voice))}", "    ", "      ")  # fmt: skip
