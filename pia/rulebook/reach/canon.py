"""One form for conditions that say the same: negation pushed to the facts, order and grouping forgotten."""

from __future__ import annotations

from typing import Any

from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Lexicon, Operand, Other, Span
from pia.evaluate.reader import Reader

Canon = tuple[Any, ...]
# Each bound is written as one of the two, or as its denial.
_SAME = {"after": "more_than", "before": "less_than"}
_DENIED = {"at_least": "less_than", "at_most": "more_than"}


def canon(node: Node, holds: bool = True) -> Canon:
    """The canonical form of a condition, or of its denial. Equal forms have equal truths in every case."""
    if isinstance(node, Always):
        return ("yes",) if holds else ("no",)
    if isinstance(node, Not):
        return canon(node.part, not holds)
    if isinstance(node, (All, Any_)):
        return _joined("all" if isinstance(node, All) is holds else "any", [canon(p, holds) for p in node.parts])
    if isinstance(node, Quantified):
        # `every P` is `not some not P`, also in three values and over open lists.
        some = canon(node.part, node.quantifier != "every")
        return ("some", path(node.reader), some, holds is (node.quantifier == "some"))
    if isinstance(node, Count):
        tests = tuple(sorted(((operator.name, operand_form(operand)) for operator, operand in node.tests), key=repr))
        return ("count", path(node.reader), canon(node.part), tests, holds)
    return _atom(node, holds)


def denial(form: Canon) -> Canon:
    """The form of the opposite."""
    if form[0] in ("yes", "no"):
        return ("no",) if form[0] == "yes" else ("yes",)
    if form[0] in ("all", "any"):
        return _joined("any" if form[0] == "all" else "all", [denial(part) for part in form[1]])
    return (*form[:-1], not form[-1])


def conjuncts(form: Canon) -> frozenset[Canon]:
    """What all has to hold."""
    return frozenset(form[1]) if form[0] == "all" else frozenset((form,))


def path(reader: Reader) -> tuple[str, str]:
    """A path as a key; what `it` and `item` are is known from where it stands."""
    return (reader.root, reader.text)


def operand_form(operand: Operand) -> Canon:
    """What a fact is compared with, as a key."""
    if isinstance(operand, Other):
        return ("path", path(operand.reader), operand.plus)
    if isinstance(operand, Span):
        return ("span", operand_form(operand.start), operand.unit, operand.count)
    if isinstance(operand, Lexicon):
        return ("lexicon", operand.name)
    given = operand.given
    return ("value", tuple(sorted(given, key=repr)) if isinstance(given, tuple) else (given,))


def _joined(kind: str, parts: list[Canon]) -> Canon:
    neutral, final = (("yes",), ("no",)) if kind == "all" else (("no",), ("yes",))
    found: set[Canon] = set()
    for part in parts:
        found.update(part[1] if part[0] == kind else [part])
    found.discard(neutral)
    if final in found:
        return final
    if not found:
        return neutral
    return found.pop() if len(found) == 1 else (kind, tuple(sorted(found, key=repr)))


def _atom(node: Atom, holds: bool) -> Canon:
    name, operand = node.operator.name, operand_form(node.operand)
    name = _SAME.get(name, name)
    if name in _DENIED:
        name, holds = _DENIED[name], not holds
    if name in ("equals", "one_of", "same_as"):
        name = "equals"
    if operand == ("value", (False,)):
        operand, holds = ("value", (True,)), not holds
    return ("atom", name, path(node.reader), operand, holds)
