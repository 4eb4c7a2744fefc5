"""`pia explain`: one rule on one case, clause by clause, with the fact and line behind each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.assess.exceptions import facts_sha256, plain
from pia.assess.sentence import label, sentence, shown
from pia.cli.command import Command
from pia.cli.options import PATH, lang_option, rule_options
from pia.cli.output import safe, say, style
from pia.cli.rows import line, row
from pia.cli.rule import find_rule, say_rule
from pia.cli.session import Session
from pia.cli.words import COLOURS, MARKS, word
from pia.evaluate.clause import Clause
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.fact import Fact
from pia.messages import term
from pia.model.day_words import written_span
from pia.source import Document
from pia.truth import NO


@click.command("explain", cls=Command)
@click.argument("file", type=PATH)
@click.argument("rule_id", metavar="RULE")
@rule_options
@lang_option
def command(
    file: Path, rule_id: str, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """点検項目を一つ案件に当てはめ、条件ごとに、成り立つかどうかと、そう判断した事実・ファイルの行を示します。

    Explain one rule on one case: the rule as a sentence, its source, and each clause's truth with its fact and line.
    """
    session = Session(profile, law_date, today, rule_folders)
    case = session.case(file)
    book = session.rulebook(case)
    rule = find_rule(book, rule_id)
    say_rule(rule, book, lang)
    for outcome in evaluate(case, (rule,), session.on(book), book.lexicons):
        say()
        _outcome(outcome, case.document, lang)
    return 0


def _outcome(outcome: Outcome, document: Document, lang: str) -> None:
    reasons = outcome.reasons()
    verdict = f"{MARKS[outcome.verdict]} {term(outcome.verdict, lang)}"  # type: ignore[arg-type]
    line(f"{style(verdict, fg=COLOURS[outcome.verdict], bold=True)}  {safe(outcome.binding.path)}")
    for name in ("when", "require", "unless"):
        clause = getattr(reasons, name)
        if clause is not None:
            line(word(name, lang), "  ")
            _clause(clause, document, lang, 2)
        if name == "when" and clause is not None and clause.truth is not NO:
            _needs(outcome, document, lang)
    if reasons.settle:
        from pia.assess.alone import alone

        single = set(alone(outcome, reasons)) if len(reasons.settle) > 1 else set()
        for index, fact in enumerate(reasons.settle):
            mark = word("alone", lang) if fact.path in single else ""
            row(word("settle", lang) if index == 0 else "", _fact(fact, document, lang) + mark, lang, 2)
    elif reasons.when is None:
        # A closed and empty list: there is nothing to apply the rule to, and the line that closes it says so.
        for fact in reasons.evidence:
            row(word("facts", lang), _fact(fact, document, lang), lang, 2)
    if outcome.verdict == "not_met":
        row(word("hash", lang), facts_sha256(reasons.evidence), lang, 2)


def _needs(outcome: Outcome, document: Document, lang: str) -> None:
    """Whether what must be stated is; the outcome's reasons have just bound its environment."""
    for index, need in enumerate(outcome.rule.needs):
        if index == 0:
            line(word("needs", lang), "  ")
        stated = word("stated" if need.stated(outcome.env) else "not stated", lang)
        line(f"{stated}: {label(need, lang)}", "    ", "      ")
        for fact in need.facts(outcome.env):
            line(_fact(fact, document, lang), "        ", "          ")


def _clause(clause: Clause, document: Document, lang: str, depth: int) -> None:
    lead = "  " * depth
    if clause.kind == "rest":
        text = word("rest" if clause.facts[0].value is None else "closed", lang)
    else:
        text = sentence(clause.node, lang)
    bound = f" [{safe(clause.binding)}]" if clause.binding else ""
    line(f"{word(clause.truth.name, lang)}: {safe(text)}{bound}", lead, lead + "  ")
    if not clause.children:
        for fact in clause.facts:
            line(_fact(fact, document, lang), lead + "    ", lead + "      ")
    for child in clause.children:
        _clause(child, document, lang, depth + 1)


def _fact(fact: Fact, document: Document, lang: str) -> str:
    """`path = value (file:line:column)`; an absent fact is placed at what would hold it."""
    place, exact = document.place(fact.at)
    span = place.value if exact or place.key is None else place.key
    value = _value(fact, lang)
    return f"{safe(fact.path)} = {safe(value)}  ({safe(document.name)}:{span.line}:{span.column})"


def _value(fact: Fact, lang: str) -> str:
    """The value as it is written, with its word where it is a code."""
    if fact.value is None:
        return term(f"answer.{fact.state}", lang)  # type: ignore[arg-type]
    value = plain(fact.value)
    if isinstance(value, bool):
        return shown(value, None, lang)
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "[]"
    if isinstance(value, dict) and "items" in value:
        # What a paper says of a closed list, as it was written.
        return ", ".join(map(str, value["items"] or ())) or "[]"
    if isinstance(value, dict):
        low, high = value.get("from"), value.get("to")
        if fact.field is not None and fact.field.kind in ("day", "when"):
            return written_span(low, high, lang)
        return f"{'' if low is None else low}..{'' if high is None else high}"
    named = shown(fact.value, fact.field, lang)
    return named if str(value) in named else f"{value} ({named})"
