"""A small library of rules in a folder: one instrument, one profile, one lexicon, as files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pia.evaluate.book import Rulebook
from pia.rulebook.load import load_rulebook
from tests.build import DAY

INSTRUMENT = """
id: book
kind: practice
name: {ja: 本, en: Book}
in_force: {from: 2020-01-01}
source: {ja: 例, en: An example}
articles:
  - {id: one, title: {ja: 一条, en: Article one}, force: duty, verified: true}
  - id: two
    title: {ja: 二条, en: Article two}
    gist: {ja: 要旨, en: Its gist}
    force: effort
    verified: false
    numbers:
      - {number: {ja: 第2条, en: art. 2}, from: 2020-01-01, to: 2020-12-31}
      - {number: {ja: 第3条, en: art. 3}, from: 2021-01-01}
  - {id: later, title: {ja: 後の条, en: A later article}, force: duty, verified: true,
     numbers: [{number: {ja: 第9条, en: art. 9}, from: 2021-01-01}]}
"""
PROFILE = "id: p\ntitle: {ja: 規程群, en: Profile}\ninstruments: [book]\n"
LEXICON = "id: vague\ntitle: {ja: 語, en: Words}\nentries: [{text: 等, not_in: [平等]}]\n"
RULE = """
- id: {id}
  title: {{ja: 点検, en: A check}}
  cites: [{{instrument: book, article: one}}]
  weight: serious
  ask: {{ja: 問い, en: A question}}
  remedy: {{ja: 対応, en: A remedy}}
  examples: [{{verdict: open, case: {{}}}}]
"""


def rule(name: str, body: str = "when: always\nneeds: [registry.public]") -> str:
    """One rule with what every rule needs."""
    return RULE.format(id=name).strip("\n") + "\n" + "".join(f"  {line}\n" for line in body.strip().splitlines())


def rules(*written: str, before: str = "") -> str:
    """A rule file."""
    return before + "rules:\n" + "".join(written)


class Library:
    """Files under a folder; `files` maps names below it to their text."""

    def __init__(self, root: Path, **files: str) -> None:
        self.root = root
        self.write("book/instrument.yaml", INSTRUMENT)
        self.write("profiles/p.yaml", PROFILE)
        self.write("lexicons/vague.yaml", LEXICON)
        self.write("book/2020-01-01/rules.yaml", rules(rule("first")))
        for name, text in files.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def load(self, day: Any = DAY, profile: str = "p", *more: Path) -> Rulebook:
        return load_rulebook(profile, day, [self.root, *more])
