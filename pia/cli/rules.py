"""`pia rules`: look at the rules of a profile, and run the examples that they carry."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path

import click

from pia.cli.command import Command, Group
from pia.cli.options import lang_option, rule_options
from pia.cli.output import safe, say, say_problems
from pia.cli.rows import line
from pia.cli.session import Session
from pia.cli.words import word
from pia.evaluate.book import Rulebook
from pia.model.day_words import written

_DEFAULT_PROFILE = "meguro"
# What most runs don't need is imported when it is called.
_LATER = {
    "lint": "rules_lint",
    "coverage": "rules_coverage",
    "analyse": "rules_analyse",
    "book": "rules_book",
    "impact": "rules_impact",
    "mutate": "rules_mutate",
}


class _RulesGroup(Group):
    """The commands below, and those with a module of their own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *_LATER]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _LATER:
            return super().get_command(ctx, cmd_name)
        found: click.Command = import_module(f"pia.cli.{_LATER[cmd_name]}").command
        return found


@click.group("rules", cls=_RulesGroup)
def command() -> None:
    """点検項目の一覧と内容を表示し、例題・書き方・網羅の度合いを確かめます。--date を省くと今日の時点です。

    List and show the rules of a profile, and check examples, wording and coverage. Without --date, as they stand today.
    """


def _book(profile: str | None, law_date: date | None, today: date | None, folders: tuple[Path, ...]) -> Rulebook:
    session = Session(profile, law_date, today, folders, cached=False)
    return session.book(profile or _DEFAULT_PROFILE, law_date or session.today)


@command.command("list", cls=Command)
@rule_options
@lang_option
def list_rules(
    profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str
) -> int:
    """点検項目を規程ごとに一覧します。

    List the rules by instrument.
    """
    from pia.messages import term

    book = _book(profile, law_date, today, rule_folders)
    line(f"{book.title[lang]} ({book.profile})  {word('on', lang, date=written(book.law_date, lang))}  "
         f"{word('rules', lang, n=len(book.rules))}")  # fmt: skip
    for pack in book.packs:
        rules = [rule for rule in book.rules if rule.instrument == pack.instrument]
        say()
        line(f"{pack.name[lang]}  ({pack.instrument} {pack.version}, {word('rules', lang, n=len(rules))})")
        for rule in rules:
            line(f"{rule.id}  [{term(rule.weight, lang)}]  {rule.title[lang]}", "  ", "    ")  # type: ignore[arg-type]
    if book.gaps:
        say()
    for gap in book.gaps:
        since = f" {written(gap.since, lang)}" if gap.since else ""
        line(f"{word(f'gap {gap.kind}', lang)}: {safe(gap.subject)}{since}  {gap.reason[lang]}", "", "  ")
    return 0 if book.rules else 3


@command.command("show", cls=Command)
@click.argument("rule_id", metavar="RULE")
@rule_options
@lang_option
def show(
    rule_id: str, profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...],
    lang: str,
) -> int:  # fmt: skip
    """一つの点検項目を文章で表示します。

    Show one rule in sentences.
    """
    from pia.cli.rule import find_rule, say_advice, say_rule

    book = _book(profile, law_date, today, rule_folders)
    rule = find_rule(book, rule_id)
    say_rule(rule, book, lang)
    say_advice(rule, lang)
    return 0


@command.command("test", cls=Command)
@rule_options
@lang_option
def test(
    profile: str | None, law_date: date | None, today: date | None, rule_folders: tuple[Path, ...], lang: str
) -> int:
    """点検項目が持つ例題を全て実行します。不備があれば終了コードは1、例題がなければ3です。

    Run every example of every rule. Exit code 1 on a fault, 3 if there are no examples.
    """
    from pia.messages import term
    from pia.rulebook.examples import missing_examples, try_determination, try_rule

    book = _book(profile, law_date, today, rule_folders)
    tried = [item for rule in book.rules for item in try_rule(rule, book)]
    tried += [item for determination in book.determinations for item in try_determination(determination, book)]
    wrong = [item for item in tried if not item.passed]
    for item in wrong:
        line(f"{safe(item.file)}:{item.line}: {item.rule}: "
             f"{word('example', lang, expected=item.expected, got=item.got or '-')}")  # fmt: skip
        if item.problems:
            say_problems(item.problems, {}, lang)
    missing = [(rule, verdict) for rule in book.rules for verdict in sorted(missing_examples(rule))]
    for rule, verdict in missing:
        lacks = word("no example", lang, verdict=term(verdict, lang))  # type: ignore[arg-type]
        line(f"{safe(rule.source[0])}:{rule.source[1]}: {rule.id}: {lacks}")
    faults = len(wrong) + len(missing)
    say(word("tested", lang, rules=len(book.rules), examples=len(tried), faults=faults))
    return 1 if faults else 0 if tried else 3
