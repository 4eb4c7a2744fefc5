"""Articles that are cited when they are not in force, and articles that nothing cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.determination import CompiledDetermination
from pia.evaluate.rule import CompiledRule
from pia.rulebook.lint.findings import Findings
from pia.rulebook.lint.sources import InstrumentFiles

Cite = tuple[str, str]


def cited(book: Rulebook) -> set[Cite]:
    """Every article that a rule, a proviso, a determination or a `not_expressible` names on one day."""
    found: set[Cite] = set()
    for rule in book.rules:
        found |= {*rule.cites, *rule.unless_cites}
    for determination in book.determinations:
        found |= {cite for outcome in determination.cases for cite in outcome.cites}
    for gap in book.gaps:
        if gap.kind == "not_expressible":
            instrument, _, article = gap.subject.partition("/")
            found.add((instrument, article))
    return found


def check_articles(instruments: Iterable[InstrumentFiles], named: set[Cite], findings: Findings) -> None:
    """named: what is cited on any of the days that were looked at."""
    for instrument in instruments:
        for index, article, _ in instrument.articles():
            if (instrument.id, article["id"]) not in named:
                findings.at("lint-article-uncovered", "warning", instrument.head.document, ("articles", index, "id"),
                            instrument=instrument.id, article=article["id"])  # fmt: skip


def check_cites(
    book: Rulebook, instruments: Iterable[InstrumentFiles], until: date | None, findings: Findings
) -> None:
    """Citations between the day of a book, which loading has checked, and the day before other rules apply.

    until: that later day, None for ever. Only where an article ends or changes its number can it be out of force.
    """
    known = {item.id: item for item in instruments}
    spans = {(item.id, article["id"]): numbers for item in known.values() for _, article, numbers in item.articles()}
    for owner, cite in _cites(book):
        last = known[owner.instrument].in_force[1]
        for day in _changes(spans.get(cite, [])):
            applies = book.law_date < day and (until is None or day < until) and (last is None or day <= last)
            if applies and not _in_force(spans[cite], day):
                findings.add("rule-cites-not-in-force", "error", owner.source[0], owner.span, rule=owner.id,
                             instrument=cite[0], article=cite[1], date=day.isoformat())  # fmt: skip


def _cites(book: Rulebook) -> Iterator[tuple[CompiledRule | CompiledDetermination, Cite]]:
    for rule in book.rules:
        yield from ((rule, cite) for cite in (*rule.cites, *rule.unless_cites))
    for determination in book.determinations:
        yield from ((determination, cite) for outcome in determination.cases for cite in outcome.cites)


def _changes(numbers: list[Any]) -> list[date]:
    return [span["to"] + timedelta(days=1) for span in numbers if span.get("to") is not None]


def _in_force(numbers: list[Any], day: date) -> bool:
    return any(span["from"] <= day and (span.get("to") is None or day <= span["to"]) for span in numbers)
