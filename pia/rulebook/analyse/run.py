"""The analysis of a whole profile: every rule, and every pair of rules that could bear on each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from pia.evaluate.book import Rulebook
from pia.rulebook.analyse.pairs import Pair, Relation, candidates, compare
from pia.rulebook.analyse.witness import Found, RuleAnalysis, analyse_rule, facts_of

# Walks through a stage of the work, "rules" or "pairs"; a command puts a progress bar around it.
Walk = Callable[[str, Sequence[Any]], Iterable[Any]]


@dataclass(slots=True, eq=False)
class Analysis:
    """rules and pairs in the order of the profile. pairs: those with a relation, or that the solver gave up on."""

    book: Rulebook
    rules: tuple[RuleAnalysis, ...]
    pairs: tuple[Pair, ...]
    compared: int

    @property
    def relations(self) -> tuple[Relation, ...]:
        return tuple(relation for pair in self.pairs for relation in pair.relations)

    @property
    def undecided(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.undecided)

    def found(self, *statuses: str) -> list[tuple[RuleAnalysis, Found]]:
        """Every verdict with one of these statuses."""
        return [(item, found) for item in self.rules for found in item.verdicts if found.status in statuses]

    @property
    def ruled_out(self) -> list[tuple[RuleAnalysis, Found]]:
        """Verdicts that the form of a rule allows and its conditions never give, on any day that an example shows."""
        absent = self.found("impossible", "none_within")
        return [(item, found) for item, found in absent if not found.by_form and found.other_day is None]


def _straight(stage: str, items: Sequence[Any]) -> Iterable[Any]:
    return items


def analyse(book: Rulebook, only: Sequence[str] = (), walk: Walk = _straight) -> Analysis:
    """Analyse a rulebook, or the named rules and their pairs with all others."""
    chosen = [rule for rule in book.rules if not only or rule.id in only]
    rules = [analyse_rule(rule, book) for rule in walk("rules", chosen)]
    names = {rule.id for rule in chosen}
    lists = {rule.lists for rule in chosen}
    near = [rule for rule in book.rules if rule.lists in lists]
    facts = {rule.id: facts_of(rule, book) for rule in near}
    compared = [(one, other) for one, other in candidates(facts, near) if names & {one.id, other.id}]
    pairs = [compare(one, other, book) for one, other in walk("pairs", compared)]
    telling = tuple(pair for pair in pairs if pair.relations or pair.undecided)
    return Analysis(book, tuple(rules), telling, len(compared))
