"""All of lint, over one profile or all of them, on one day or on every day on which the law changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pia.evaluate.book import Rulebook
from pia.rulebook.files import Checked, profile_file, profiles
from pia.rulebook.lint.articles import check_articles, check_cites, cited
from pia.rulebook.lint.findings import Findings
from pia.rulebook.lint.folding import check_folding
from pia.rulebook.lint.pairs import check_pairs, identity
from pia.rulebook.lint.read_facts import check_report_only, fields_read, unread
from pia.rulebook.lint.sources import Sources, read_sources
from pia.rulebook.lint.spans import check_spans
from pia.rulebook.lint.unused import check_lexicons, check_profile, check_version
from pia.rulebook.lint.wording import check_wording
from pia.rulebook.load import load_noted
from pia.rulebook.places import Places, Store
from pia.source import Problem, Refused

MOST_SERIOUS = 25  # percent
Tick = Callable[[int, int, str], None]  # how many books are done, of how many, and which one is next


@dataclass(frozen=True, slots=True)
class Linted:
    """problems: by file and line. rules: how many different rules were looked at; books: profiles times days."""

    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    rules: int
    books: int


def lint(
    names: Iterable[str], day: date | None, roots: Iterable[Path], *, every: bool = False,
    tick: Tick = lambda done, total, name: None,
) -> Linted:  # fmt: skip
    """names: profiles, `every`: all of them and whatever lies beside them. day: None looks at each day of change.

    Raises Refused for a profile that does not exist; what is wrong with the files themselves is among the findings.
    """
    folders = list(roots)
    wanted = profiles(folders) if every else list(names)
    unknown = [name for name in wanted if profile_file(folders, name) is None]
    if unknown or not wanted:
        known = ", ".join(profiles(folders))
        raise Refused([Problem.of("profile-unknown", text=name, known=known) for name in unknown or ["-"]])
    store, findings = Store(), Findings()
    sources = read_sources(wanted, folders, store, every=every)
    findings.extend(sources.reading.problems)
    _files(sources, findings, every=every)
    run = _Run(sources, findings, store)
    todo = [(name, *span) for name in sources.profiles for span in _spans(sources, name, day)]
    for done, (name, each, until) in enumerate(todo):
        tick(done, len(todo), f"{name} {each}")
        run.book(name, each, until)
    run.finish(every=every)
    return Linted(findings.all(), sources.reading.texts, len(run.rules), run.books)


def _spans(sources: Sources, name: str, day: date | None) -> list[tuple[date, date | None]]:
    """The days to look at, each with the day on which other rules apply; one day stands for itself alone."""
    if day is not None:
        return [(day, day)]
    days = sources.days(name)
    return list(zip(days, [*days[1:], None], strict=True))


def _files(sources: Sources, findings: Findings, *, every: bool) -> None:
    """What files show without being compiled."""
    read: list[Checked] = [*sources.profiles.values(), *sources.lexicons.values()]
    for instrument in sources.instruments.values():
        check_spans(instrument, findings)
        for files in instrument.versions.values():
            check_version(files, findings)
        read += instrument.documents()
    for file in read:
        check_wording(file, findings)
    for name, profile in sources.profiles.items():
        check_profile(profile, sources.of(name), findings)
    if every:
        check_lexicons(sources, findings)
        named = {name for profile in sources.profiles.values() for name in profile.document.value["instruments"]}
        for name, instrument in sources.instruments.items():
            if name not in named:
                findings.at("lint-instrument-unused", "note", instrument.head.document, ("id",), text=name)


class _Run:
    """What compiled rules show, and what only all of them together show."""

    def __init__(self, sources: Sources, findings: Findings, store: Store) -> None:
        self.sources, self.findings, self.store = sources, findings, store
        self.rules: set[str] = set()
        self.books = 0
        self.read: dict[str, set[int]] = {name: set() for name in sources.profiles}
        self.shares: dict[str, list[tuple[float, date]]] = {}
        self.cited: set[tuple[str, str]] = set()
        self.refused = False
        # Most rules stand in many books; what is found in them is the same.
        self.known: set[Any] = set()
        self.pairs: set[Any] = set()

    def book(self, name: str, day: date, until: date | None) -> None:
        """One profile on one day; citations up to the day before `until`."""
        try:
            book = load_noted(name, day, self.sources.roots, self.store, Places().note)
        except Refused as refused:
            self.findings.extend(refused.problems)
            self.refused = True
            return
        self.books += 1
        self.rules |= {rule.id for rule in book.rules}
        self.read[name] |= fields_read(book)
        self.shares.setdefault(name, []).append((_serious(book), day))
        self.cited |= cited(book)
        check_cites(book, self.sources.of(name), until, self.findings)
        check_pairs(book, self.findings, self.pairs)
        new = {identity(rule): rule for rule in book.rules if identity(rule) not in self.known}
        check_folding(new.values(), self.findings)
        self.known |= new.keys()

    def finish(self, *, every: bool) -> None:
        """What no profile reads or cites; only a look at all days and profiles can call it unused by any."""
        for name, shares in self.shares.items():
            share, day = max(shares, key=lambda pair: pair[0])
            if share > MOST_SERIOUS:
                self.findings.at("lint-weights", "warning", self.sources.profiles[name].document, ("id",), profile=name,
                                 percent=round(share), most=MOST_SERIOUS, date=day.isoformat())  # fmt: skip
        if self.refused:
            return
        everything = {field for read in self.read.values() for field in read}
        entries = check_report_only(self.findings, everything if every else set())
        for name, read in self.read.items():
            document = self.sources.profiles[name].document
            for fact in unread(everything if every else read, entries):
                self.findings.at("lint-fact-unread", "warning" if every else "note", document, ("instruments",),
                                 key=True, fact=fact, profile="*" if every else name)  # fmt: skip
            if every:
                break
        used = {instrument.id: instrument for name in self.sources.profiles for instrument in self.sources.of(name)}
        check_articles(used.values(), self.cited, self.findings)


def _serious(book: Rulebook) -> float:
    if not book.rules:
        return 0.0
    return 100 * sum(rule.weight == "serious" for rule in book.rules) / len(book.rules)
