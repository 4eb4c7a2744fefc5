"""One rule on a terminal: its sentences and its source."""

from __future__ import annotations

import os
import re
from pathlib import Path

from pia.assess.sentence import label, sentence
from pia.cli.output import safe, style
from pia.cli.rows import line, row
from pia.cli.words import word
from pia.evaluate.book import Rulebook
from pia.evaluate.rule import CompiledRule, Text
from pia.messages import term
from pia.messages.escape import LONGEST
from pia.source import Problem, Refused

_SLOT = re.compile(r"\{([^{}]*)\}")


def find_rule(book: Rulebook, rule_id: str) -> CompiledRule:
    """A rule of a rulebook by its id; raises Refused with the nearest ids."""
    from difflib import get_close_matches

    rules = {rule.id: rule for rule in book.rules}
    if rule_id in rules:
        return rules[rule_id]
    near = get_close_matches(rule_id, rules, n=3, cutoff=0.4)
    while len(", ".join(near)) > LONGEST and len(near) > 1:
        near.pop()
    if near:
        raise Refused([Problem.of("rule-not-found-near", text=rule_id, near=", ".join(near))])
    raise Refused([Problem.of("rule-not-found", text=rule_id)])


def say_rule(rule: CompiledRule, book: Rulebook, lang: str) -> None:
    """The rule in sentences, with its source."""
    line(f"{style(rule.title[lang], bold=True)} [{term(rule.weight, lang)}]")  # type: ignore[arg-type]
    line(f"{rule.id}  {_near(rule.source[0])}:{rule.source[1]}", "  ", "  ")
    for cite in rule.cites:
        row(word("source", lang), _cited(book, cite, lang), lang, 2)
    if rule.why:
        row(word("why", lang), rule.why[lang], lang, 2)
    if rule.lists:
        line(f"{word('for_each', lang)}: {_lists(rule.lists, book, lang)}", "  ", "    ")
    line(f"{word('when', lang)}: {sentence(rule.when, lang)}", "  ", "    ")
    if rule.needs:
        needs = ("、" if lang == "ja" else ", ").join(label(need, lang) for need in rule.needs)
        line(f"{word('needs', lang)}: {needs}", "  ", "    ")
    if rule.require is not None:
        line(f"{word('require', lang)}: {sentence(rule.require, lang)}", "  ", "    ")
    if rule.unless is not None:
        line(f"{word('unless', lang)}: {sentence(rule.unless, lang)}", "  ", "    ")
        for cite in rule.unless_cites:
            row(word("source", lang), _cited(book, cite, lang), lang, 4)


def say_advice(rule: CompiledRule, lang: str) -> None:
    """What to ask and to do, with the fields in place of what a case says."""
    row(word("ask", lang), _slots(rule.ask, lang), lang, 2)
    row(word("remedy", lang), _slots(rule.remedy, lang), lang, 2)
    if rule.answer:
        row(word("answer", lang), rule.answer[lang], lang, 2)


def _cited(book: Rulebook, cite: tuple[str, str], lang: str) -> str:
    article, pack = book.article(*cite), book.pack(cite[0])
    number = f" {article.number[lang]}" if article.number else ""
    mark = "" if article.verified else f" [{word('unverified', lang)}]"
    return f"{pack.name[lang]}{number} {article.title[lang]}{mark}: {article.gist[lang]}"


def _lists(lists: tuple[str, ...], book: Rulebook, lang: str) -> str:
    """`sites[].hazards`, with the titles of the lists."""
    shape, titles = book.shape, []
    for name in ".".join(lists).split("."):
        known = shape.fields[name]
        titles.append(known.title.get(lang, name))
        assert known.part is not None
        shape = known.part
    return f"{' › '.join(titles)} ({'[].'.join(lists)})"


def _slots(text: Text, lang: str) -> str:
    """`{it.name}` as the title of the field, in angle brackets."""

    def title(slot: re.Match[str]) -> str:
        reader = text.readers.get(slot[1])
        titles = [part.get(lang, "") for part in reader.titles] if reader is not None else [slot[1]]
        return f"〈{('の' if lang == 'ja' else ' / ').join(titles)}〉"

    return _SLOT.sub(title, text.words[lang])


def _near(name: str) -> str:
    """A file below the working folder without that folder, so that it is short enough to read."""
    path = Path(name)
    here = Path(os.getcwd())
    return safe(str(path.relative_to(here)) if path.is_relative_to(here) else name)
