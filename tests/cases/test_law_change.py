"""The cases of 2020 under the law of 2020 and of today: they differ exactly where the rules do."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pia.assess.assess import assess
from pia.assess.compare import Comparison, compare
from pia.evaluate.book import Rulebook
from pia.evaluate.env import On
from pia.evaluate.node import readers_of
from pia.evaluate.rule import CompiledRule
from pia.model.case_file import load_case
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import read_file

THEN, NOW = date(2020, 7, 13), date(2026, 11, 24)
CASES = sorted((shipped("cases") / "meguro-2020-07-13").glob("[1-6]-*.yaml"))


@cache
def book(day: date) -> Rulebook:
    return load_rulebook("meguro", day, [shipped("rules")])


@cache
def comparison(path: Path) -> Comparison:
    case = load_case(read_file(path))
    return compare(*(assess(case, book(day), On(day, THEN), "0") for day in (THEN, NOW)))


def unchanged() -> set[str]:
    """Instruments whose rules are the same on both days."""
    return {pack.instrument for pack in book(THEN).packs} & {
        pack.instrument for pack in book(NOW).packs
        if any(old.sha256 == pack.sha256 and old.version == pack.version for old in book(THEN).packs)}  # fmt: skip


def dated(rule: CompiledRule) -> bool:
    """Whether a rule says itself from when it applies."""
    nodes = [node for node in (rule.when, rule.require, rule.unless) if node is not None]
    return any(reader.text == "on.law_date" for node in nodes for reader in readers_of(node))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_only_the_law_makes_a_difference(path: Path) -> None:
    same = unchanged()
    rules = {rule.id: rule for day in (THEN, NOW) for rule in book(day).rules}
    assert same, "some instruments are in force on both days"
    stray = [each.rule for each in comparison(path).findings if each.instrument in same and not dated(rules[each.rule])]
    assert stray == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_change_of_the_law_shows(path: Path) -> None:
    """Each instrument that begins or ends, or has another version, has findings that come or go."""
    changed = {rule.instrument for day in (THEN, NOW) for rule in book(day).rules} - unchanged()
    assert {each.instrument for each in comparison(path).findings} >= changed
    assert {"meguro-ordinance", "appi"} <= changed


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_case_has_to_be_heard_any_more(path: Path) -> None:
    """The ordinance made a hearing a condition of outsourcing and links; the act does not allow that."""
    (procedure,) = (each for each in comparison(path).determinations if each.id == "procedure")
    assert procedure.before is not None and procedure.after is not None
    assert procedure.before.certain and procedure.before.possible[0].startswith("consult")
    assert not set(procedure.before.possible) & set(procedure.after.possible)


def test_there_are_six() -> None:
    assert len(CASES) == 6
