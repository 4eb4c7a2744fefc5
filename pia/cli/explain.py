"""`pia explain`: one rule on one case, clause by clause, with the fact and line behind each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.assess.exceptions import facts_sha256, plain
from pia.assess.sentence import sentence
from pia.cli.findings import MARKS, shown
from pia.cli.options import lang_option, rule_options
from pia.cli.output import safe, say, style
from pia.cli.session import Session
from pia.evaluate.book import Rulebook
from pia.evaluate.clause import Clause
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.rule import CompiledRule
from pia.messages import term
from pia.source import Document, Problem, Refused

_TRUTHS = {"YES": ("○", "成り立つ", "holds"), "NO": ("×", "成り立たない", "does not hold"), "UNKNOWN": ("？", "不明", "unknown")}
_WORDS = {
    "source": ("根拠", "source"), "when": ("対象となる場合", "applies when"), "needs": ("示す必要がある事実", "must be stated"),
    "require": ("求めること", "requires"), "unless": ("ただし書", "unless"), "for_each": ("一つずつ点検", "for each of"),
    "why": ("理由", "why"), "always": ("いつも", "always"), "rest": ("ほかにあるかもしれないもの", "what else there may be"),
    "closed": ("これで全部", "this is all"), "unverified": ("条文未確認", "text not verified"),
    "settle": ("決まる事実", "settled by"), "alone": ("（これだけで決まり得る）", " (could settle it alone)"),
    "facts": ("事実の指紋", "hash of the facts"), "file": ("規則", "rule file"),
}  # fmt: skip


@click.command("explain")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("rule_id", metavar="RULE")
@rule_options
@lang_option
def command(
    file: Path, rule_id: str, profile: str | None, law_date: date | None, today: date | None,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """点検項目を案件に当てはめ、条件ごとに理由を示します。

    Explain one rule on one case: the rule as a sentence, its source, and each clause's truth with its fact and line.
    """
    session = Session(profile, law_date, today, rule_folders)
    case = session.case(file)
    book = session.rulebook(case)
    rule = find_rule(book, rule_id)
    say_rule(rule, book, lang)
    for outcome in evaluate(case, (rule,), session.on(book), book.lexicons):
        _say_outcome(outcome, case.document, lang)
    return 0


def find_rule(book: Rulebook, rule_id: str) -> CompiledRule:
    """A rule of a rulebook by its id; raises Refused with the nearest id."""
    from difflib import get_close_matches

    rules = {rule.id: rule for rule in book.rules}
    if rule_id not in rules:
        near = get_close_matches(rule_id, rules, n=3, cutoff=0.4)
        raise Refused([Problem.of("rule-not-found", text=rule_id, near=", ".join(near) or "-")])
    return rules[rule_id]


def say_rule(rule: CompiledRule, book: Rulebook, lang: str) -> None:
    """The rule in sentences, with its source."""
    say(style(f"{rule.title[lang]}  ({rule.id})", bold=True))
    for cite in rule.cites:
        article, pack = book.article(*cite), book.pack(cite[0])
        number = f" {article.number[lang]}" if article.number else ""
        mark = "" if article.verified else f" [{_word('unverified', lang)}]"
        say(f"  {_word('source', lang)}: {pack.name[lang]}{number} {article.title[lang]}{mark}: {article.gist[lang]}")
    say(f"  {_word('file', lang)}: {rule.source[0]}:{rule.source[1]}  [{term(rule.weight, lang)}]")
    if rule.why:
        say(f"  {_word('why', lang)}: {rule.why[lang]}")
    if rule.lists:
        say(f"  {_word('for_each', lang)}: {'[].'.join(rule.lists)}")
    say(f"  {_word('when', lang)}: {sentence(rule.when, lang)}")
    if rule.needs:
        say(f"  {_word('needs', lang)}: {', '.join(need.text for need in rule.needs)}")
    if rule.require is not None:
        say(f"  {_word('require', lang)}: {sentence(rule.require, lang)}")
    if rule.unless is not None:
        say(f"  {_word('unless', lang)}: {sentence(rule.unless, lang)}")
    say()


def _say_outcome(outcome: Outcome, document: Document, lang: str) -> None:
    reasons = outcome.reasons()
    say(style(f"{MARKS[outcome.verdict]} {term(outcome.verdict, lang)}  {safe(outcome.binding.path)}", bold=True))
    for name in ("when", "require", "unless"):
        clause = getattr(reasons, name)
        if clause is not None:
            say(f"  {_word(name, lang)}:")
            _say_clause(clause, document, lang, 2)
    if reasons.settle:
        from pia.assess.alone import alone

        single = set(alone(outcome, reasons))
        facts = (safe(fact.path) + (_word("alone", lang) if fact.path in single else "") for fact in reasons.settle)
        say(f"  {_word('settle', lang)}: {', '.join(facts)}")
    if outcome.verdict == "not_met":
        say(f"  {_word('facts', lang)}: {facts_sha256(reasons.evidence)}")
    say()


def _say_clause(clause: Clause, document: Document, lang: str, depth: int) -> None:
    mark, ja, en = _TRUTHS[clause.truth.name]
    if clause.kind == "rest":
        text = _word("rest", lang) if clause.facts[0].value is None else _word("closed", lang)
    else:
        text = sentence(clause.node, lang)
    bound = f" [{safe(clause.binding)}]" if clause.binding else ""
    say(f"{'  ' * depth}{mark} {ja if lang == 'ja' else en}: {text}{bound}")
    if not clause.children:
        for fact in clause.facts:
            place, exact = document.place(fact.at)
            span = place.value if exact or place.key is None else place.key
            value = term(f"answer.{fact.state}", lang) if fact.value is None else shown(plain(fact.value))
            say(f"{'  ' * depth}    {safe(fact.path)} = {safe(value)}  ({document.name}:{span.line}:{span.column})")
    for child in clause.children:
        _say_clause(child, document, lang, depth + 1)


def _word(code: str, lang: str) -> str:
    return _WORDS[code][0 if lang == "ja" else 1]
