"""`pia anticipate`: how many of the questions asked in a meeting the findings raise beforehand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.anticipate import Anticipated, anticipate, questions_of
from pia.cli.options import lang_option, rule_options
from pia.cli.output import say
from pia.cli.session import Session
from pia.source import Problem, Refused, read_file

FIRST = 15
_WORDS = {
    "raised": ("問い {asked} 件のうち {raised} 件を提起（うち上位{first}件に {early} 件）。表示する問い {printed} 件、点検結果 {findings} 件",
               "{raised} of {asked} questions raised ({early} in the first {first}); {printed} asks printed, {findings} findings"),
    "total": ("合計: {asked} 件のうち {raised} 件を提起、上位{first}件に {early} 件", "total: {raised} of {asked} raised, {early} in the first {first}"),
    "no_finding": ("該当する点検結果がない", "no such finding"), "other_facts": ("別の事実による", "rests on other facts"),
    "not_printed": ("表示の上限を超えた", "beyond the printed asks"), "met": ("適", "met"),
    "not_applicable": ("該当なし", "not applicable"), "excepted": ("例外承認", "excepted"),
}  # fmt: skip


@click.command("anticipate")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="出力の形式。 Output format.")
@rule_options
@lang_option
def command(
    folder: Path, format_name: str, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """実際の会議で出た質問を、点検がどれだけ事前に挙げるかを示します。

    Show how many of the questions recorded in FOLDER/expected.yaml the findings on FOLDER's cases raise. Exit code 1
    when some are not raised.
    """
    expected = next((path for path in (folder / "expected.yaml", folder.parent / "expected.yaml") if path.is_file()), None)
    if expected is None:
        raise Refused([Problem.of("anticipate-no-expected", text=str(folder))])
    questions = questions_of(read_file(expected))
    session = Session(profile, law_date, today, rule_folders)
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != "expected.yaml")
    results = [anticipate(path.stem, session.assess(path), questions) for path in paths]
    if format_name == "json":
        say(json.dumps({"cases": [_plain(item) for item in results]}, ensure_ascii=False, indent=2))
    else:
        _say(results, lang)
    complete = bool(results) and all(item.raised == len(item.questions) for item in results)
    return 0 if complete else 1


def _plain(result: Anticipated) -> dict[str, Any]:
    questions = [
        {"id": item.question.id, "rule": item.question.rule, "binding": item.question.binding,
         "fact": item.question.fact, "raised": item.raised, "rank": item.rank, "why_not": item.why_not,
         "settled_by_answer": item.question.settled_by_answer}
        for item in result.questions
    ]  # fmt: skip
    return {"case": result.case, "asked": len(result.questions), "raised": result.raised,
            "first_15": result.within(FIRST), "printed": result.printed, "findings": result.findings,
            "questions": questions}  # fmt: skip


def _say(results: list[Anticipated], lang: str) -> None:
    for result in results:
        say(result.case)
        say("  " + _word("raised", lang, asked=len(result.questions), raised=result.raised, first=FIRST,
                         early=result.within(FIRST), printed=result.printed, findings=result.findings))  # fmt: skip
        for item in result.questions:
            place = f"#{item.rank}" if item.rank is not None else f"-- {_word(item.why_not or '', lang)}"
            say(f"    {item.question.id:<5} {place:<6} {item.question.rule} @ {item.question.binding}  {item.question.fact}")
    say(_word("total", lang, asked=sum(len(r.questions) for r in results), raised=sum(r.raised for r in results),
              first=FIRST, early=sum(r.within(FIRST) for r in results)))  # fmt: skip


def _word(code: str, lang: str, **args: object) -> str:
    return _WORDS[code][0 if lang == "ja" else 1].format(**args)
