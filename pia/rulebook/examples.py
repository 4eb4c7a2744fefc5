"""Run the examples that rules carry: each must give the verdict that it claims, and each verdict needs one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.determination import CompiledDetermination, determine
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.env import On
from pia.evaluate.node import Always, readers_of
from pia.evaluate.rule import CompiledRule, Example
from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import case_shape
from pia.source import Document, Problem, Refused

HEADER = {"id": "example", "title": "例"}


@dataclass(frozen=True, slots=True)
class Tried:
    """One example that was run. got: the verdict, or None when nothing was bound to it."""

    rule: str
    file: str
    line: int
    expected: str
    got: str | None
    outcome: Outcome | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def passed(self) -> bool:
        return self.expected == self.got


def example_case(example: Example) -> CaseFile:
    """The case of an example, its facts placed where they stand in the rule file. Raises Refused."""
    value = dict(example.raw["case"] or {})
    value.setdefault("pia", "1")
    value["case"] = {**HEADER, **(value.get("case") or {})}
    base = (*example.at, "case")
    places = {path[len(base) :]: place for path, place in example.document.places.items() if path[: len(base)] == base}
    sha256 = hashlib.sha256(repr(value).encode()).hexdigest()
    return load_case(Document(example.document.name, example.document.text, sha256, value, places), example.shape)


def try_rule(rule: CompiledRule, rulebook: Rulebook) -> Iterator[Tried]:
    """Every example of one rule."""
    for example in rule.examples:
        line = example.document.place(example.at)[0].value.line
        expected = example.raw["verdict"]
        try:
            case = example_case(example)
        except Refused as refused:
            yield Tried(rule.id, rule.source[0], line, expected, None, problems=refused.problems)
            continue
        outcomes = list(evaluate(case, (rule,), _on(example, rulebook), rulebook.lexicons))
        chosen = _chosen(outcomes, example.raw.get("binding"))
        yield Tried(rule.id, rule.source[0], line, expected, chosen.verdict if chosen else None, chosen)


def _on(example: Example, rulebook: Rulebook) -> On:
    given = example.raw.get("date")
    day = date.fromisoformat(given) if given else rulebook.law_date
    return On(day, day)


def _chosen(outcomes: list[Outcome], binding: str | None) -> Outcome | None:
    """The outcome that an example speaks of: the one it names, else the first (elements come before the rest)."""
    if binding is None:
        return outcomes[0] if outcomes else None
    return next((outcome for outcome in outcomes if outcome.binding.path == binding), None)


def verdicts_possible(rule: CompiledRule) -> set[str]:
    """The verdicts that the form of a rule allows; `pia rules analyse` finds those that its conditions rule out."""
    found = {"met", "open"}
    if rule.require is not None:
        found |= {"not_met"}
        if rule.unless is not None:
            found |= {"excepted"}
    if rule.lists or not isinstance(rule.when, Always):
        found |= {"not_applicable"}
    if not _can_be_unknown(rule):
        found -= {"open"}
    return found


def _can_be_unknown(rule: CompiledRule) -> bool:
    """False for a rule that reads nothing but what every entry of a state section has (`stated`, `pending` …)."""
    if not rule.lists or not case_shape().fields[rule.lists[0].split(".")[0]].state:
        return True
    nodes = [node for node in (rule.when, rule.require, rule.unless) if node is not None]
    readers = [*rule.needs, *(reader for node in nodes for reader in readers_of(node))]
    return not all(reader.root == "it" and not reader.moves and reader.field.required for reader in readers)


def missing_examples(rule: CompiledRule) -> set[str]:
    """The verdicts that a rule can give and no example shows."""
    return verdicts_possible(rule) - {example.raw["verdict"] for example in rule.examples}


def try_determination(determination: CompiledDetermination, rulebook: Rulebook) -> Iterator[Tried]:
    """Every example of one determination; `gives` may be a list of what stays possible."""
    for example in determination.examples:
        line = example.document.place(example.at)[0].value.line
        expected = _words(example.raw["gives"])
        try:
            case = example_case(example)
        except Refused as refused:
            yield Tried(determination.id, determination.source[0], line, expected, None, problems=refused.problems)
            continue
        (found,) = determine(case, (determination,), _on(example, rulebook), rulebook.lexicons)
        yield Tried(determination.id, determination.source[0], line, expected, _words(found.possible))


def _words(value: Any) -> str:
    values = value if isinstance(value, (list, tuple)) else [value]
    return ", ".join(item.isoformat() if isinstance(item, date) else str(item) for item in values)
