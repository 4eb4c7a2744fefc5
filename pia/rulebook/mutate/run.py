"""Mutate every rule of a rulebook, several rules at a time, and say what became of each mutant."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.rule import CompiledRule
from pia.rulebook.load import load_rulebook
from pia.rulebook.mutate.combine import FEW, MOST, same_everywhere
from pia.rulebook.mutate.equivalent import proof
from pia.rulebook.mutate.mutant import Mutant, mutants
from pia.rulebook.mutate.search import killed, tell_apart

ALONE = 8  # rules that are done before other processes would have started


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no example of its rule notices.

    proof: code of the reason why no case can tell it from the rule, or None. case, verdict, binding, day: a case that
    does, as an example would hold it; None where the search found none.
    """

    rule: str
    mutant: str
    words: dict[str, str]
    proof: str | None = None
    case: dict[str, Any] | None = None
    verdict: str | None = None
    binding: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Mutated:
    """What became of the mutants of one rule. source: (file, line)."""

    rule: str
    source: tuple[str, int]
    mutants: int
    killed: int
    survivors: tuple[Survivor, ...] = ()

    @property
    def proved(self) -> tuple[Survivor, ...]:
        return tuple(each for each in self.survivors if each.proof is not None)

    @property
    def left(self) -> tuple[Survivor, ...]:
        """What keeps a rulebook from having proved itself."""
        return tuple(each for each in self.survivors if each.proof is None)


def mutate_rule(rule: CompiledRule, rulebook: Rulebook) -> Mutated:
    """Every mutant of one rule."""
    made = list(mutants(rule))
    dead = killed(rule, made, rulebook)
    proved = {each.name: code for each in made if each.name not in dead and (code := _proof(rule, each, FEW))}
    alive = [each for each in made if each.name not in dead and each.name not in proved]
    told = tell_apart(rule, alive, rulebook)
    for each in alive:
        code = None if each.name in told else _proof(rule, each, MOST)
        if code is not None:
            proved[each.name] = code
    survivors = []
    for each in made:
        if each.name in dead:
            continue
        found = told.get(each.name)
        if found is None:
            survivors.append(Survivor(rule.id, each.name, each.words, proved.get(each.name)))
        else:
            survivors.append(
                Survivor(rule.id, each.name, each.words, None, found.case, found.verdict, found.binding, found.day)
            )
    return Mutated(rule.id, rule.source, len(made), len(dead), tuple(survivors))


def _proof(rule: CompiledRule, mutant: Mutant, most: int) -> str | None:
    """The cheap proofs first; the dear one before the search only where it costs less than that."""
    needs_alike = mutant.rule.needs is rule.needs
    code = proof(rule, mutant)
    return code or ("every-combination" if needs_alike and same_everywhere(rule, mutant.rule, most) else None)


def chosen(rulebook: Rulebook, rule_ids: Iterable[str], sample: int | None) -> tuple[CompiledRule, ...]:
    """The named rules, or all; of them, if so asked, a sample spread evenly over the rulebook."""
    named = set(rule_ids)
    rules = tuple(rule for rule in rulebook.rules if not named or rule.id in named)
    if sample is None or sample >= len(rules):
        return rules
    return tuple(rules[index * len(rules) // sample] for index in range(sample))


def mutate(
    rulebook: Rulebook,
    roots: Sequence[Path],
    rules: Sequence[CompiledRule],
    tick: Callable[[], None] = lambda: None,
    processes: int | None = None,
) -> list[Mutated]:
    """The rules in their order. roots: the folders that the rulebook was loaded from, which each process loads again.

    tick: called after each rule. The same result, however many processes there are.
    """
    processes = processes or min(os.cpu_count() or 1, 8)
    found = []
    for result in _results(rulebook, roots, rules, processes):
        found.append(result)
        tick()
    return found


def _results(
    rulebook: Rulebook, roots: Sequence[Path], rules: Sequence[CompiledRule], processes: int
) -> Iterator[Mutated]:
    if processes == 1 or len(rules) <= ALONE:
        yield from (mutate_rule(rule, rulebook) for rule in rules)
        return
    where = (rulebook.profile, rulebook.law_date, list(roots))
    with ProcessPoolExecutor(processes, initializer=_open, initargs=where) as pool:
        yield from pool.map(_one, [rule.id for rule in rules])


_opened: dict[str, Any] = {}


def _open(profile: str, day: date, roots: list[Path]) -> None:
    """Load the rulebook in a process of its own: compiled rules can't be sent there."""
    rulebook = load_rulebook(profile, day, roots)
    _opened["book"] = rulebook
    _opened["rules"] = {rule.id: rule for rule in rulebook.rules}


def _one(rule_id: str) -> Mutated:
    return mutate_rule(_opened["rules"][rule_id], _opened["book"])
