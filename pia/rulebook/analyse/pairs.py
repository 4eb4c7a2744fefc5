"""How two rules over the same list bear on each other: they can't both be met, or one met makes the other met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

import z3

from pia.evaluate.book import Rulebook
from pia.evaluate.rule import CompiledRule
from pia.rulebook.analyse.bounds import bounds
from pia.rulebook.analyse.kleene import both, either, opposite
from pia.rulebook.analyse.solve import Answer, Asking
from pia.rulebook.analyse.verdicts import Judged, first_element, judged
from pia.rulebook.analyse.witness import symbolic

Kind = Literal["conflict", "implies", "equivalent", "same"]


@dataclass(frozen=True, slots=True)
class Relation:
    """conflict: both can apply and never are both met. implies: where both apply, one met means the other met.

    equivalent: the same both ways. same: one verdict in every case. within: up to how many elements of a list were
    tried; None for a proof.
    """

    kind: Kind
    one: str
    other: str
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """relations: what was found. undecided: the solver gave up on a question."""

    one: str
    other: str
    relations: tuple[Relation, ...]
    undecided: bool


def candidates(
    facts: Mapping[str, frozenset[str]], rules: Sequence[CompiledRule]
) -> list[tuple[CompiledRule, CompiledRule]]:
    """Pairs over the same list that read a fact in common, in the order of the rules."""
    return [(one, other) for one, other in combinations(rules, 2)
            if one.lists == other.lists and facts[one.id] & facts[other.id]]  # fmt: skip


def compare(one: CompiledRule, other: CompiledRule, book: Rulebook) -> Pair:
    """What two rules have to do with each other on one element."""
    limits = bounds([one, other], book.shape)
    case = symbolic(limits, book)
    it = first_element(one.lists, case)
    left, right = judged(one, case, it), judged(other, case, it)
    questions = _Questions(left, right, Asking(case.whole()))
    within = None if limits.complete else limits.largest
    found = [Relation(kind, *((one.id, other.id) if forward else (other.id, one.id)), within)
             for kind, forward in questions.relations()]  # fmt: skip
    return Pair(one.id, other.id, tuple(found), questions.undecided)


class _Questions:
    """Two judged rules and a solver that knows what every case fulfils."""

    def __init__(self, left: Judged, right: Judged, made: Asking) -> None:
        self.left = left
        self.right = right
        self.asking = made
        self.undecided = False

    def relations(self) -> Iterator[tuple[Kind, bool]]:
        """Each relation, and whether it runs from the first rule to the second."""
        left, right = self.left.given["met"], self.right.given["met"]
        applies = both(self.left.applies, self.right.applies)
        if self._ask(left, right) == "no":
            # Rules that never apply together, or never can be met where the other applies, have no quarrel.
            if self._ask(left, applies) == "yes" and self._ask(right, applies) == "yes":
                yield "conflict", True
            return
        forward = self._ask(left, applies, opposite(right)) == "no"
        backward = self._ask(right, applies, opposite(left)) == "no"
        if forward and backward:
            yield ("same" if self._ask(self._differ()) == "no" else "equivalent"), True
        elif forward or backward:
            yield "implies", forward

    def _ask(self, *parts: z3.BoolRef) -> Answer:
        answer = self.asking.possible(*parts)
        self.undecided |= answer == "undecided"
        return answer

    def _differ(self) -> z3.BoolRef:
        given = self.left.given
        return either(*(both(formula, opposite(self.right.given[verdict])) for verdict, formula in given.items()))
