"""`pia diff`: two versions of a case, compared by what they say and not by their lines."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.versions import Versions, versions
from pia.cli.command import Command, option, words
from pia.cli.options import PATH, lang_option, rule_options
from pia.cli.output import safe, say, say_file, say_json, style
from pia.cli.report_file import NAMED, ending_of, put_report
from pia.cli.rows import line
from pia.cli.session import Session
from pia.model.assessment import Assessment
from pia.report.formats import ENDINGS, encoded
from pia.report.impact import abouts, by_rule, counted, groups, outcome_words
from pia.report.impact import text as impact_text
from pia.report.say import Say
from pia.report.versions import (
    answer_words,
    asked_words,
    change_words,
    council_counts,
    finding_words,
    question,
    rules_differ,
    text,
    versions_report,
)
from pia.report.write import write_atomically
from pia.source import Refused


@click.command("diff", cls=Command)
@click.argument("old", type=PATH, metavar="OLD")
@click.argument("new", type=PATH, metavar="NEW")
@option("--format", "format_name", type=words(["text", "json", "markdown"]), default="text", show_default=True,
        ja="画面に出すときの形式。", en="Format on standard output.")  # fmt: skip
@option("--output", "-o", metavar="FILE", type=PATH,
        ja=f"書き出すファイル。形式は拡張子（{NAMED} .json）で決まる。省くと画面に出す。",
        en=f"File to write; its ending ({NAMED} .json) gives the format; without it, standard output.")  # fmt: skip
@option("--quiet", "-q", is_flag=True, ja="書いたファイルの名前を表示しない。", en="Do not name the file written.")
@rule_options
@lang_option
def command(
    old: Path, new: Path, format_name: str, output: Path | None, quiet: bool, profile: str | None,
    law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """案件の二つの版を比べます。変わった記載、現れた点・消えた点・判定の変わった点、審議会の質問と回答を示します。行ではなく番号（id）で比べます。終了コードは、0 同じ、1 違う、2 入力の誤り。

    Compare two versions of a case: answers that changed, findings that appeared, cleared or changed, and what the
    council asked and how it was answered. By id, not by line. Exit codes: 0 the same, 1 different, 2 bad input.
    """
    if output is not None:
        ending_of(output, (*ENDINGS, ".json"))
    session = Session(profile, law_date, today, rule_folders)
    before, after = _both(session, old, new)
    left, right = Say.of(before, lang), Say.of(after, lang)  # type: ignore[arg-type]
    found = versions(before, after, left.shape, right.shape)
    if output is not None:
        _write(output, found, before, after, lang)
        if not quiet:
            say(safe(str(output)))
    elif format_name == "json":
        say_json(_json(found, before, after))
    elif format_name == "markdown":
        from pia.report.markdown import to_markdown

        say_file(to_markdown(versions_report(found, before, after, lang)))  # type: ignore[arg-type]
    else:
        _say(found, before, after, left, right)
    return 0 if found.same else 1


def _both(session: Session, *paths: Path) -> tuple[Assessment, Assessment]:
    """Both files assessed, or every problem of both."""
    made: list[Assessment] = []
    problems: dict[Any, None] = {}
    texts: dict[str, str] = {}
    for path in paths:
        try:
            made.append(session.assess(path))
        except Refused as refused:
            problems |= dict.fromkeys(refused.problems)
            texts |= refused.texts
    if problems:
        raise Refused(problems, texts)
    return made[0], made[1]


def _write(path: Path, found: Versions, old: Assessment, new: Assessment, lang: str) -> None:
    if ending_of(path, (*ENDINGS, ".json")) == ".json":
        write_atomically(path, encoded(_json(found, old, new) + "\n"))
        return
    day = date.fromisoformat(new.receipt.assessment_date)
    put_report(versions_report(found, old, new, lang), path, day, lang)  # type: ignore[arg-type]


def _json(found: Versions, old: Assessment, new: Assessment) -> str:
    """Everything by id, with the receipts of both sides."""
    plain = {
        "format": "1",
        "same": found.same,
        "old": asdict(old.receipt),
        "new": asdict(new.receipt),
        "answers": [asdict(each) for each in found.answers],
        **asdict(found.judged),
        "council": [{**asdict(each), "same": each.same, "changes": list(each.changes)} for each in found.council],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2)


def _say(found: Versions, old: Assessment, new: Assessment, before: Say, after: Say) -> None:
    lang = after.lang
    line(style(safe(text("title", lang, title=new.title)), bold=True))
    line(safe(f"{old.receipt.case_file} → {new.receipt.case_file}"), "  ", "  ")
    if rules_differ(old, new):
        line(text("other rules", lang), "  ", "  ")
    if found.same:
        line(text("same", lang), "  ", "  ")
        return
    _heading(text("answers", lang, n=len(found.answers)))
    for each in found.answers:
        named, left, right = answer_words(each, before, after)
        line(safe(f"{named}  {each.path}"), "  ", "    ")
        line(safe(f"{left} → {right}"), "      ", "      ")
    _say_judged(found, after)
    _heading(text("council", lang))
    if found.council:
        line(council_counts(found.council, after), "  ", "    ")
    for item in found.council:
        line(safe(f"{item.id}  [{change_words(item, after)}] {question(item)}"), "  ", "    ")
        earlier, now = asked_words(item, after)
        joiner = "　" if lang == "ja" else "; "
        line(safe(f"{joiner.join(earlier)} → {joiner.join(now)}"), "      ", "      ")
    if not found.council:
        line(text("council.none", lang), "  ", "  ")


def _say_judged(found: Versions, voice: Say) -> None:
    lang = voice.lang
    _heading(text("findings", lang))
    for each in found.judged.determinations:
        words_ = f"{voice.text(each.title)}: {outcome_words(each.before, voice)} → {outcome_words(each.after, voice)}"
        line(safe(words_), "  ", "    ")
    if not found.judged.findings:
        line(text("findings.none", lang), "  ", "  ")
    for name, group in groups(found.judged.findings):
        line(impact_text("counted", lang, name=impact_text(name, lang), **counted(group)), "  ", "    ")
        for same in by_rule(group):
            first = same[0]
            line(safe(f"{finding_words(first.before, voice)} → {finding_words(first.after, voice)}  "
                      f"{voice.text(first.title)}  [{first.rule}]  {abouts(same, voice)}"), "    ", "      ")  # fmt: skip
    if left := sum(each.quiet for each in found.judged.findings):
        line(text("quiet", lang, n=left), "  ", "    ")


def _heading(words_: str) -> None:
    say()
    line(style(words_, bold=True))
