"""`pia rules lint`: what is wrong, odd or left over in the rules themselves."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from pia import __version__
from pia.cli.command import Command, option, words
from pia.cli.nearby import nearby
from pia.cli.options import DAY, PATH, lang_option
from pia.cli.output import say, say_file
from pia.cli.session import rule_roots
from pia.rulebook.lint.run import Linted, lint
from pia.source import Problem, Refused

_LEVELS = ("error", "warning", "note")
_WORDS = {
    "progress": ("規則を点検中", "looking at rules"),
    "total": ("点検項目 {rules}（規程群と日の組合せ {books}）: エラー {error}、警告 {warning}、情報 {note}",
              "{rules} rules in {books} profiles and days: {error} errors, {warning} warnings, {note} notes"),
    "hidden": ("ほかに {n} 件（--least note で全て表示）", "{n} more (--least note shows them all)"),
}  # fmt: skip


@click.command("lint", cls=Command)
@option("--profile", metavar="NAME", ja="調べる規程の組。省くと meguro。", en="Profile to look at; meguro if left out.")
@option("--all", "every", is_flag=True, ja="全ての規程の組と、どの組にも入っていない法規・語彙も調べる。",
        en="All profiles, and instruments and lexicons that no profile uses.")  # fmt: skip
@option("--date", "law_date", type=DAY, ja="基準日。省くと、適用する規則が変わる日を全て調べる。",
        en="Law date; without it, every day on which what applies changes.")  # fmt: skip
@option("--least", type=words(_LEVELS), default="warning", show_default=True, ja="文章で示す最も軽い段階。",
        en="The mildest level that text shows.")  # fmt: skip
@option("--format", "format_name", type=words(["text", "sarif"]), default="text", show_default=True,
        ja="出力の形式。", en="Output format.")  # fmt: skip
@option("--rules", "rule_folders", metavar="FOLDER", type=PATH, multiple=True,
        ja="自治体独自の規則のフォルダ。何度でも指定でき、後のものが優先する。",
        en="A municipality's own folder of rules; may be repeated, later ones come first.")  # fmt: skip
@lang_option
def command(
    profile: str | None, every: bool, law_date: date | None, least: str, format_name: str,
    rule_folders: tuple[Path, ...], lang: str,
) -> int:  # fmt: skip
    """規則の書き方を点検します。期間の隙間や重なり、重複や矛盾する項目、該当することのない項目、使われない事実や条、訳の漏れなどを行番号とともに示します。エラーがあれば終了コードは1です。

    Look for gaps and overlaps in time, duplicate and contradictory rules, rules that can never apply or fail, facts
    and articles that no rule uses, and missing translations, each at its line. Exit code 1 if there is an error.
    """
    if every and profile is not None:
        raise Refused([Problem.of("lint-all-or-profile")])
    roots = rule_roots(rule_folders)
    with _Bar(lang) as bar:
        found = lint([profile or "meguro"], law_date, roots, every=every, tick=bar)
    problems = [replace(item, file=nearby(item.file) if item.file else None) for item in found.problems]
    if format_name == "sarif":
        from pia.report.sarif import sarif_text

        say_file(sarif_text(problems, lang, __version__, Path.cwd()))  # type: ignore[arg-type]
    else:
        _say_text(problems, found, least, lang)
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def _say_text(problems: list[Problem], found: Linted, least: str, lang: str) -> None:
    from pia.messages import render

    shown = [item for item in problems if _LEVELS.index(item.severity) <= _LEVELS.index(least)]
    for problem in shown:
        say(render(problem, None, lang))  # type: ignore[arg-type]
    counts = {level: sum(problem.severity == level for problem in problems) for level in _LEVELS}
    say(_word("total", lang).format(rules=found.rules, books=found.books, **counts))
    if len(shown) < len(problems):
        say(_word("hidden", lang).format(n=len(problems) - len(shown)))


class _Bar:
    """A bar on stderr where there is a terminal; as long as there are books, once that is known."""

    def __init__(self, lang: str) -> None:
        hidden = sys.stderr is None or not sys.stderr.isatty()
        self.bar = click.progressbar(length=1, file=sys.stderr, hidden=hidden, show_pos=True,
                                     label=_word("progress", lang))  # fmt: skip

    def __enter__(self) -> _Bar:
        self.bar.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self.bar.update((self.bar.length or 0) - self.bar.pos)
        self.bar.__exit__(None, None, None)

    def __call__(self, done: int, total: int, name: str) -> None:
        self.bar.length = total
        self.bar.update(done - self.bar.pos)


def _word(name: str, lang: str) -> str:
    return _WORDS[name][0 if lang == "ja" else 1]
