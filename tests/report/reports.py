"""Every report that there is, made from the small sample, with a text wherever words of a case or a rule may stand.

A new view joins every test of formats, accessibility and hostile text by a line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from pia.assess.compare import compare
from pia.assess.screen import screen
from pia.assess.versions import versions
from pia.evaluate.book import Rulebook
from pia.evaluate.rule import Text
from pia.model.catalogue import case_shape
from pia.report.agenda import agenda
from pia.report.blocks import Report
from pia.report.book.book import rule_book
from pia.report.impact import Impact, impact_report
from pia.report.letter import Sending, letter, unreadable_letter
from pia.report.say import Lang
from pia.report.stats import stats
from pia.report.versions import versions_report
from pia.report.views import VIEWS
from pia.rulebook.load import load_rulebook
from pia.source import Problem
from tests.cli.run import DATA
from tests.report.agenda.made import pack
from tests.report.sample import sample
from tests.report.stats.made import counted

DAY = date(2020, 7, 14)


def _view(name: str) -> Callable[[str, Lang], Report]:
    return lambda text, lang: VIEWS[name](sample(text), lang)


def _letter(text: str, lang: Lang) -> Report:
    return letter(sample(text), screen(sample(text), "minor"), Sending(text, DAY, text, text, DAY))


def _unreadable(text: str, lang: Lang) -> Report:
    problem = Problem.of("yaml-yes-no", file=text, word=text)
    return unreadable_letter(text, (problem,), Sending(text, None, text, text, None))


def _diff(text: str, lang: Lang) -> Report:
    """The sample against one that says less."""
    new = sample(text)
    case = {**new.facts["case"], "summary": f"{text}旧"}
    old = replace(new, facts={"case": case, "parties": new.facts["parties"]}, findings=new.findings[2:])
    return versions_report(versions(old, new, case_shape(), case_shape()), old, new, lang)


def _impact(text: str, lang: Lang) -> Report:
    new = sample(text)
    old = replace(new, findings=new.findings[2:])
    return impact_report([Impact(text, old, new, compare(old, new))], text, text, lang)


@cache
def _small() -> Rulebook:
    return load_rulebook("small", DAY, [DATA / "rules"])


def _book(text: str, lang: Lang) -> Report:
    both, book = {"ja": text, "en": text}, _small()
    rules = [replace(rule, title=both, ask=Text(both), remedy=Text(both), why=both, answer=both) for rule in book.rules]
    packs = [replace(pack, name=both, source=both) for pack in book.packs]
    return rule_book(replace(book, title=both, rules=tuple(rules), packs=tuple(packs)), lang, every_example=True)


REPORTS: dict[str, Callable[[str, Lang], Report]] = {
    **{name: _view(name) for name in VIEWS},
    "agenda": lambda text, lang: agenda(pack(lang, text)), "stats": lambda text, lang: stats(counted(lang, text)),
    "diff": _diff, "impact": _impact, "book": _book, "letter": _letter, "unreadable letter": _unreadable,
}  # fmt: skip
# Letters are in Japanese whatever the language.
IN_JAPANESE = ("letter", "unreadable letter")
MADE: tuple[tuple[str, Lang], ...] = tuple(
    (name, lang) for name in REPORTS for lang in ("ja", "en") if lang == "ja" or name not in IN_JAPANESE
)


@cache
def made(name: str, lang: Lang, text: str = "クラウド移行") -> Report:
    """A report of the table; made once for all tests."""
    return REPORTS[name](text, lang)
