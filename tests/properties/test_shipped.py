"""The same properties over the rules that are shipped, on the sample cases: every answer blanked in turn."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pia.assess.assess import assess
from pia.assess.clearing import ways_to_clear
from pia.evaluate.engine import evaluate
from pia.evaluate.env import On
from pia.evaluate.node import Atom, readers_of
from pia.model.case_file import load_case
from pia.source import read_file
from tests.build import DAY, ON, case_of, document, unplaced, verdicts
from tests.properties.answers import assignments, choices_for, filled, size
from tests.properties.shipped import book, case_files, name_of, value_of
from tests.strategies import DEEP

EVERY = pytest.mark.parametrize("path", case_files(), ids=name_of)
SHARE = 1 if DEEP else 8  # one answer in so many is blanked
STATES = ("pending", "not_applicable", "stated", "exceptions")


def test_the_profile_and_the_cases_are_there() -> None:
    assert len(case_files()) == 12
    assert len(book().rules) >= 80


def answers(value: Any, case: Any) -> Iterator[tuple[Any, Any]]:
    """(holder, key) of every leaf answer and closing: not ids, references or what the file is."""
    yield from _leaves(value, case.root.shape)


def _leaves(value: dict[str, Any], shape: Any) -> Iterator[tuple[Any, Any]]:
    for name, inner in value.items():
        known = shape.fields[name]
        if known.structure and known.kind != "part" or known.state or known.kind in ("ref", "any") or inner is None:
            continue
        if known.kind == "part":
            yield from _leaves(inner, known.part)
        elif known.kind == "list":
            if isinstance(inner, dict):
                if inner.get("complete"):
                    yield inner, "complete"
                inner = inner.get("items") or []
            for index, item in enumerate(inner):
                if isinstance(item, dict):
                    yield from _leaves(item, known.part)
                elif item is not None and known.of.kind != "ref":
                    yield inner, index
        else:
            yield value, name


@EVERY
def test_blanking_an_answer_never_looks_like_compliance(path: Path) -> None:
    rules = book().rules
    value = value_of(path)
    case = unplaced(value)
    full = _verdicts(case)
    spots = list(answers(value, case))
    assert len(spots) > 20
    chosen = random.Random(path.name).sample(spots, max(12, len(spots) // SHARE)) if not DEEP else spots
    for holder, key in chosen:
        kept, holder[key] = holder[key], None
        less = _verdicts(unplaced(value))
        holder[key] = kept
        assert full.keys() <= less.keys(), key
        for binding, verdict in less.items():
            if verdict in ("met", "excepted"):
                assert full.get(binding) == verdict, (binding, key)
            if verdict == "not_applicable" and binding in full:
                assert full[binding] == verdict, (binding, key)
    assert len(rules) > 0


def _verdicts(case: Any, on: On = ON) -> dict[tuple[str, str], str]:
    found = evaluate(case, book().rules, on, book().lexicons)
    return {(outcome.rule.id, outcome.binding.path): outcome.verdict for outcome in found}


@EVERY
def test_every_finding_cites_an_article_and_a_line(path: Path) -> None:
    case = load_case(read_file(path))
    lines = case.document.lines
    for finding in assess(case, book(), ON, "0").findings:
        for cited in (*finding.cites, *finding.proviso):
            assert cited.article in book().pack(cited.instrument).articles
        assert finding.cites
        assert finding.evidence, (finding.rule, finding.binding)
        for item in (*finding.evidence, *finding.settle):
            assert 1 <= item.line <= len(lines) and 1 <= item.column <= len(lines[item.line - 1]) + 1
        if finding.verdict == "open":
            assert finding.settle and finding.possible, (finding.rule, finding.binding)
        for text in (finding.ask, finding.remedy):
            assert text["ja"] and text["en"] and "{" not in text["ja"] + text["en"]


@EVERY
def test_the_order_of_the_file_changes_nothing(path: Path) -> None:
    value = value_of(path)
    first = assess(case_of(value), book(), ON, "0")
    second = assess(load_case(document(_turned(value))), book(), ON, "0")
    assert _told(first) == _told(second)


def _turned(value: Any) -> Any:
    """Keys and elements in reverse."""
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    return [_turned(item) for item in reversed(value)] if isinstance(value, list) else value


def _told(assessment: Any) -> Any:
    findings = assessment.findings
    return sorted((finding.rule, finding.binding, finding.verdict, finding.facts_sha256) for finding in findings)


@EVERY
def test_settling_facts_settle(path: Path) -> None:
    """For findings with few enough answers: each way to give them makes the verdict certain, and one it could be."""
    value = value_of(path)
    tried = 0
    for outcome in evaluate(case_of(value), book().rules, ON, book().lexicons):
        if outcome.verdict != "open" or outcome.binding.kind not in ("case", "element"):
            continue
        reasons = outcome.reasons()
        if any(fact.field is None or fact.field.kind == "ref" or fact.closing for fact in reasons.settle):
            continue
        choices = {fact.path: choices_for(outcome, fact, add=False) for fact in reasons.settle}
        if size(choices) > 12 or tried > (1000 if DEEP else 25):
            continue
        for given in assignments(choices):
            tried += 1
            case = unplaced(filled(value, given))
            found = list(evaluate(case, [outcome.rule], ON, book().lexicons))
            verdict = next(other.verdict for other in found if other.binding.path == outcome.binding.path)
            assert verdict != "open" and verdict in reasons.possible, (outcome.rule.id, given)
    assert tried > 5


@EVERY
def test_a_way_to_clear_clears(path: Path) -> None:
    """Those that set one flag or choice; the generated rules cover the rest."""
    value = value_of(path)
    for outcome in evaluate(case_of(value), book().rules, ON, book().lexicons):
        if outcome.verdict != "not_met":
            continue
        for way in ways_to_clear(outcome.reasons()):
            atoms = [step.node for step in way if isinstance(step.node, Atom) and step.action == "set"]
            if len(atoms) < len(way) or any(atom.reader.field.kind not in ("flag", "words") for atom in atoms):
                continue
            pairs = zip(way, atoms, strict=True)
            choices = {step.path: [("set", given) for given in _given(atom)] for step, atom in pairs}
            key = (outcome.rule.id, outcome.binding.path)
            found = [verdicts([outcome.rule], unplaced(filled(value, given)))[key] for given in assignments(choices)]
            assert set(found) != {"not_met"}, key


def _given(atom: Atom) -> list[Any]:
    return [True, False] if atom.reader.field.kind == "flag" else list(atom.reader.field.words)


@EVERY
def test_pure(path: Path) -> None:
    """Assessing twice gives the same, and leaves the case as it was."""
    case = load_case(read_file(path))
    before = copy.deepcopy(dict(case.states)), repr(case.root)
    assert assess(case, book(), ON, "0") == assess(case, book(), ON, "0")
    assert before == (case.states, repr(case.root))


@EVERY
def test_a_later_day_changes_only_what_reads_the_day(path: Path) -> None:
    case = load_case(read_file(path))
    later = On(DAY, date(2020, 8, 13))
    first, second = (_verdicts(case, on) for on in (ON, later))
    assert first.keys() == second.keys()
    reads_day = {rule.id for rule in book().rules if _reads_day(rule)}
    assert {rule for rule, binding in first if first[rule, binding] != second[rule, binding]} <= reads_day


def _reads_day(rule: Any) -> bool:
    nodes = [node for node in (rule.when, rule.require, rule.unless) if node is not None]
    readers = [*rule.needs, *(reader for node in nodes for reader in readers_of(node))]
    return any(reader.text in ("on.assessment_date", "it.overdue") for reader in readers)
