"""A condition with what became of it: the tree behind every finding's evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pia.evaluate.fact import Fact
from pia.model.range import Range
from pia.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from pia.evaluate.node import Atom, Count, Node

Kind = Literal["all", "any", "not", "atom", "rest", "count"]


@dataclass(slots=True, eq=False)
class Clause:
    """kind "rest": what an open list may still bring. node: the condition it came from.

    facts: of a leaf what it reads, the list first; of a count what its bounds read. further: of a rest, the condition
    on an element that is not listed yet, where it reads other facts too.
    """

    kind: Kind
    truth: Truth
    node: Node
    children: tuple[Clause, ...] = ()
    facts: tuple[Fact, ...] = ()
    binding: str = ""
    atom: Atom | None = None
    count: Count | None = None
    further: Clause | None = None


def deciding(clause: Clause) -> Iterator[Fact]:
    """The facts on which the truth of a clause rests; for UNKNOWN those that leave it open."""
    if clause.kind in ("atom", "rest"):
        yield from clause.facts
        return
    yield from clause.facts
    decisive = {"all": NO, "any": YES}.get(clause.kind)
    children = clause.children
    if clause.truth is UNKNOWN:
        children = tuple(child for child in children if child.truth is UNKNOWN)
    elif decisive is clause.truth:
        children = tuple(child for child in children if child.truth is decisive)
    for child in children:
        yield from deciding(child)


def open_facts(clause: Clause) -> Iterator[Fact]:
    """The facts whose answers would make an UNKNOWN clause certain, whatever they are."""
    if clause.truth is not UNKNOWN:
        return
    if clause.kind in ("atom", "rest"):
        for fact in clause.facts:
            if unsettled(fact):
                yield fact
        return
    yield from (fact for fact in clause.facts if unsettled(fact))
    for child in clause.children:
        yield from open_facts(child)


def unsettled(fact: Fact) -> bool:
    """Whether an answer could still make a fact more certain than it is."""
    return not fact.derived and (fact.value is None or isinstance(fact.value, Range))


def every(clause: Clause) -> Iterator[Clause]:
    """A clause and everything in it."""
    yield clause
    for child in clause.children:
        yield from every(child)


def atoms(clause: Clause) -> Iterator[Clause]:
    """Every leaf of a clause."""
    if not clause.children:
        yield clause
    for child in clause.children:
        yield from atoms(child)
