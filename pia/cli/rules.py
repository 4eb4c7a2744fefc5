"""`pia rules`: look at the rules of a profile, and run the examples that they carry."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from pia.cli.options import lang_option, rule_options
from pia.cli.output import say, say_problems
from pia.cli.session import Session
from pia.evaluate.book import Rulebook

_DEFAULT_PROFILE = "meguro"


@click.group("rules")
def command() -> None:
    """点検項目の一覧・内容・例題。

    List, show and test the rules of a profile.
    """


def _book(profile: str | None, law_date: date | None, today: date | None, folders: tuple[Path, ...]) -> Rulebook:
    session = Session(profile, law_date, today, folders, cached=False)
    return session.book(profile or _DEFAULT_PROFILE, law_date or session.today)


@command.command("list")
@rule_options
@lang_option
def list_rules(
    profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str
) -> int:
    """点検項目の一覧。 List the rules of a profile on a day."""
    from pia.messages import term

    book = _book(profile, law_date, today, rule_folders)
    for pack in book.packs:
        rules = [rule for rule in book.rules if rule.instrument == pack.instrument]
        say(f"{pack.name[lang]}  ({pack.instrument} {pack.version}, {len(rules)})")
        for rule in rules:
            say(f"  {rule.id}  [{term(rule.weight, lang)}]  {rule.title[lang]}")
    for gap in book.gaps:
        say(f"{gap.kind}: {gap.subject}  {gap.reason[lang]}" + (f"  {gap.since}" if gap.since else ""))
    return 0 if book.rules else 3


@command.command("show")
@click.argument("rule_id", metavar="RULE")
@rule_options
@lang_option
def show(
    rule_id: str, profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...],
    lang: str,
) -> int:  # fmt: skip
    """一つの点検項目を文章で。 Show one rule in sentences."""
    from pia.cli.explain import find_rule, say_rule

    book = _book(profile, law_date, today, rule_folders)
    rule = find_rule(book, rule_id)
    say_rule(rule, book, lang)
    say(f"  {rule.ask.words[lang]}")
    say(f"  {rule.remedy.words[lang]}")
    if rule.answer:
        say(f"  {rule.answer[lang]}")
    return 0


@command.command("test")
@rule_options
@lang_option
def test(
    profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str
) -> int:
    """点検項目が持つ例題を全て実行。 Run every example of every rule."""
    from pia.rulebook.examples import missing_examples, try_determination, try_rule

    book = _book(profile, law_date, today, rule_folders)
    faults, count = 0, 0
    tried = [item for rule in book.rules for item in try_rule(rule, book)]
    tried += [item for determination in book.determinations for item in try_determination(determination, book)]
    for item in tried:
        count += 1
        if not item.passed:
            faults += 1
            say(f"{item.file}:{item.line}: {item.rule}: {item.expected} != {item.got}")
            say_problems(item.problems, {}, lang)
    for rule in book.rules:
        for verdict in sorted(missing_examples(rule)):
            faults += 1
            say(f"{rule.source[0]}:{rule.source[1]}: {rule.id}: {_no_example(verdict, lang)}")
    say({"ja": f"点検項目 {len(book.rules)}、例題 {count}、不備 {faults}",
         "en": f"{len(book.rules)} rules, {count} examples, {faults} faults"}[lang])  # fmt: skip
    return 1 if faults else 0 if count else 3


def _no_example(verdict: str, lang: str) -> str:
    from pia.messages import term

    label = term(verdict, lang)  # type: ignore[arg-type]
    return {"ja": f"「{label}」になる例題がありません", "en": f'no example for "{label}"'}[lang]
