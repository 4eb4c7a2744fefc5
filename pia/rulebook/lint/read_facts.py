"""Facts of the case format that no rule reads: a question that the form asks for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pia.evaluate.book import Rulebook
from pia.evaluate.node import readers_of
from pia.evaluate.operand import Literal, Other, Span
from pia.evaluate.reader import Reader
from pia.model.catalogue import Field, Shape, case_shape, walk
from pia.rulebook.lint.findings import Findings
from pia.source import Document, read_file

REPORT_ONLY = Path(__file__).with_name("report_only.yaml")


def fields_read(book: Rulebook) -> set[int]:
    """The fields (by identity) that rules and determinations read, walk over, or put into what they ask."""
    found: set[int] = set()
    for owner in (*book.rules, *book.determinations):
        found |= set(_trail_fields(owner.lists, book.shape))
    for reader in _readers(book):
        found.add(id(reader.field))
        found |= set(_way(reader))
    return found


def unread(read: set[int], known: Iterable[str]) -> Iterator[str]:
    """Trails of the facts that nothing reads and no entry of `report_only.yaml` covers."""
    covered = tuple(known)
    for trail, field in walk(case_shape()):
        name = named(trail, field)
        if _asked(field) and id(field) not in read and not any(_covers(entry, name) for entry in covered):
            yield name


def named(trail: tuple[str, ...], field: Field) -> str:
    """`parties[].selection.method`."""
    return ".".join(trail) + ("[]" if field.kind == "list" else "")


def check_report_only(findings: Findings, read: set[int]) -> list[str]:
    """The entries of `report_only.yaml`; one that names no fact, or only facts that rules do read, is a finding."""
    document: Document = read_file(REPORT_ONLY)
    entries = [entry["fact"] for entry in document.value["facts"]]
    facts = [(named(trail, field), id(field)) for trail, field in walk(case_shape()) if _asked(field)]
    for index, entry in enumerate(entries):
        covered = [field for name, field in facts if _covers(entry, name)]
        if not covered or all(field in read for field in covered):
            findings.at("lint-report-only-stale", "warning", document, ("facts", index, "fact"), fact=entry)
    return entries


def _asked(field: Field) -> bool:
    return field.kind not in ("part", "any") and not (field.structure or field.state or field.required)


def _covers(entry: str, name: str) -> bool:
    """`*` stands for one step, and an entry for everything below it."""
    return re.match(re.escape(entry).replace(r"\*", r"[^.]+") + r"(\.|$)", name) is not None


def _readers(book: Rulebook) -> Iterator[Reader]:
    for rule in book.rules:
        for node in (rule.when, rule.require, rule.unless):
            if node is not None:
                yield from readers_of(node)
        yield from rule.needs
        for text in (rule.ask, rule.remedy):
            yield from text.readers.values()
    for determination in book.determinations:
        for outcome in determination.cases:
            yield from readers_of(outcome.when)
            if isinstance(outcome.gives, Other):
                yield outcome.gives.reader
            elif isinstance(outcome.gives, Span) and not isinstance(outcome.gives.start, Literal):
                yield outcome.gives.start.reader


def _way(reader: Reader) -> Iterator[int]:
    """References that a path follows, by name and section; parts are headings and no facts."""
    for move in reader.moves:
        if move.kind == "ref":
            yield from _references(move.name, move.section)


@cache
def _references(name: str, section: str) -> tuple[int, ...]:
    return tuple(id(field) for _, field in walk(case_shape()) if (field.name, field.ref) == (name, section))


def _trail_fields(lists: tuple[str, ...], shape: Shape) -> Iterator[int]:
    for trail in lists:
        for step in trail.split("."):
            field = shape.fields[step]
            assert field.part is not None
            yield id(field)
            shape = field.part
