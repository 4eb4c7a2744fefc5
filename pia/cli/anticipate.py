"""`pia anticipate`: how many of the questions asked in a meeting the findings raise beforehand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from pia.assess.anticipate import Anticipated, Question, anticipate, questions_of
from pia.cli.command import Command, option, words
from pia.cli.options import PATH, lang_option, rule_options
from pia.cli.output import safe, say_json
from pia.cli.rows import line
from pia.cli.session import Session
from pia.cli.words import word
from pia.source import Problem, Refused, read_file

FIRST = 15


@click.command("anticipate", cls=Command)
@click.argument("folder", type=PATH)
@option("--format", "format_name", type=words(["text", "json"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@rule_options
@lang_option
def command(
    folder: Path, format_name: str, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """会議で実際に出た質問を、点検がどれだけ事前に挙げたかを示します。質問は案件のフォルダの expected.yaml に記します。挙げられない質問があれば終了コードは1です。

    Show how many of the questions recorded in FOLDER/expected.yaml the findings on FOLDER's cases raise. Exit code 1
    when some are not raised.
    """
    expected = _expected(folder)
    questions = questions_of(read_file(expected))
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != expected.name)
    _check_cases(questions, paths, expected)
    session = Session(profile, law_date, today, rule_folders)
    results = [anticipate(path.stem, session.assess(path), questions) for path in paths]
    if format_name == "json":
        say_json(json.dumps({"cases": [_plain(item) for item in results]}, ensure_ascii=False, indent=2))
    else:
        _say(results, lang)
    return 0 if all(item.raised == len(item.questions) for item in results) else 1


def _expected(folder: Path) -> Path:
    """The recorded questions: beside the cases, or one folder up for a second state of the same cases."""
    for place in (folder, folder.parent):
        if (place / "expected.yaml").is_file():
            return place / "expected.yaml"
    raise Refused([Problem.of("anticipate-no-expected", text=str(folder))])


def _check_cases(questions: list[Question], paths: list[Path], expected: Path) -> None:
    """A question about a case that isn't there would be left out of the count without a word."""
    known = {path.stem for path in paths}
    missing = sorted({question.case for question in questions} - known)
    if missing or not paths:
        raise Refused(Problem.of("anticipate-no-case", file=str(expected), text=name) for name in missing or ["*.yaml"])


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
        line(safe(result.case))
        line(word("raised", lang, asked=len(result.questions), raised=result.raised, first=FIRST,
                  early=result.within(FIRST), printed=result.printed, findings=result.findings), "  ", "  ")  # fmt: skip
        for item in result.questions:
            question = item.question
            place = f"#{item.rank}" if item.rank is not None else f"-- {word(f'why {item.why_not}', lang)}"
            line(f"{safe(question.id):<5} {place:<4} {question.rule} @ {safe(question.binding)}  {safe(question.fact)}",
                 "    ", "               ")  # fmt: skip
    line(word("total", lang, asked=sum(len(r.questions) for r in results), raised=sum(r.raised for r in results),
              first=FIRST, early=sum(r.within(FIRST) for r in results)))  # fmt: skip
