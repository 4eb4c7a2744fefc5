"""What would clear a not-met finding: changes to measures only, so that nobody is invited to unsay a fact."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, product
from typing import Any, Literal

from pia.assess.suppose import truth_if
from pia.evaluate import operand
from pia.evaluate.clause import Clause, every
from pia.evaluate.engine import Reasons
from pia.evaluate.node import Atom, Count, Node, Quantified, counted, readers_of
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin

LIMIT = 3
MOST = 5  # elements to add
TRIES = 100  # combinations of values for one way


@dataclass(slots=True)
class Step:
    """One change. node and wanted: the condition that the fact, or the new element, has to fulfil."""

    path: str
    action: Literal["set", "add", "close"]
    node: Node
    wanted: Truth


Way = tuple[Step, ...]


def ways_to_clear(reasons: Reasons) -> tuple[Way, ...]:
    """At most three ways, the shortest first; empty where only facts that are no measures stand in the way."""
    found: list[Way] = []
    for clause in (reasons.require, reasons.unless):
        if clause is not None:
            found += [way for way in _ways(clause, YES) if _can_be(way, clause)]
    unique = [way for index, way in enumerate(found) if way and way not in found[:index]]
    return tuple(sorted(unique, key=len))[:LIMIT]


def _can_be(way: Way, clause: Clause) -> bool:
    """Whether the steps go together and some value can do each: several conditions may read one fact."""
    clauses = list(every(clause))
    supposed: dict[int, Truth | int] = {}
    told: dict[str, list[tuple[Clause, Atom, Any]]] = {step.path: [] for step in way if step.action == "set"}
    for step in way:
        supposed |= {id(found): step.wanted for found in clauses if _is_about(step, found)}
    for found in clauses:
        if found.atom is not None and isinstance(found.atom.operand, operand.Literal):
            path = found.facts[0].path if found.facts else ""
            if path in told and found.atom.reader.field.kind != "list":
                told[path].append((found, found.atom, found.atom.operand.given))
    tried = [[value for _, atom, given in tests for value in atom.operator.probes(given)] for tests in told.values()]
    for values in islice(product(*(found or [None] for found in tried)), TRIES):
        pairs = zip(values, told.values(), strict=True)
        answers = {id(found): atom.operator.test(value, given)
                   for value, tests in pairs for found, atom, given in tests}  # fmt: skip
        if truth_if(clause, supposed | answers) is YES:
            return True
    return False


def _is_about(step: Step, clause: Clause) -> bool:
    """Whether a step is done in this clause: at its fact, or by adding to its list."""
    if step.action == "add":
        node = clause.node
        return isinstance(node, (Quantified, Count)) and node.part is step.node and bool(clause.children)
    return clause.node is step.node and bool(clause.facts) and clause.facts[0].path.removesuffix(
        ".complete") == step.path.removesuffix(".complete")  # fmt: skip


def _ways(clause: Clause, wanted: Truth) -> list[Way]:
    """Ways to make a clause YES or NO; [()] if it is so already, [] if nothing can."""
    if clause.truth is wanted:
        return [()]
    if clause.kind == "not":
        return _ways(clause.children[0], YES if wanted is NO else NO)
    if clause.kind == "atom":
        return _atom(clause, wanted)
    if clause.kind == "rest":
        return _close(clause, wanted)
    if clause.kind == "count":
        return _add(clause, wanted)
    if (clause.kind == "all") is (wanted is YES):
        return _together([_ways(child, wanted) for child in clause.children])
    return [way for child in clause.children for way in _ways(child, wanted)] + _add(clause, wanted)


def _together(parts: list[list[Way]]) -> list[Way]:
    """One way of each part, all done; only the shortest few of each are combined."""
    shortest = [sorted(part, key=len)[:LIMIT] for part in parts]
    combined = [tuple(step for way in ways for step in way) for ways in product(*shortest)]
    return sorted(combined, key=len)[:LIMIT]


def _atom(clause: Clause, wanted: Truth) -> list[Way]:
    """Set the fact that the atom reads, if it is a measure and the atom reaches it."""
    atom = clause.atom
    if not isinstance(atom, Atom) or not clause.facts:
        return []
    fact = clause.facts[0]
    if fact.derived or fact.field is None or not fact.field.measure or fact.field is not atom.reader.field:
        return []
    return [(Step(fact.path.removesuffix(".complete"), "set", atom, wanted),)]


def _close(clause: Clause, wanted: Truth) -> list[Way]:
    """Say that a list is all there is, where the list is of measures."""
    fact = clause.facts[0]
    if clause.truth is not UNKNOWN or fact.field is None or not fact.field.measure:
        return []
    node = clause.node
    empties = NO if isinstance(node, Count) or (isinstance(node, Quantified) and node.quantifier != "every") else YES
    return [(Step(fact.path, "close", clause.node, wanted),)] if wanted is empties else []


def _add(clause: Clause, wanted: Truth) -> list[Way]:
    """Add elements that fulfil the condition, where the list is of measures and they alone can fulfil it."""
    node = clause.node
    if not isinstance(node, (Quantified, Count)) or not all(reader.root == "item" for reader in readers_of(node.part)):
        return []
    if wanted is not YES or not node.reader.field.measure:
        return []
    path = clause.children[-1].facts[0].path.removesuffix(".complete")
    step = Step(path, "add", node.part, YES)
    if isinstance(node, Count):
        number = _missing(clause, node)
        return [(step,) * number] if number else []
    return [(step,)] if node.quantifier == "some" else []


def _missing(clause: Clause, node: Count) -> int:
    """How many more elements a count wants, 0 if more of them don't help."""
    if not all(isinstance(bound, operand.Literal) for _, bound in node.tests):
        return 0
    *children, rest = clause.children
    for more in range(1, MOST + 1):
        number = counted([*(child.truth for child in children), *([YES] * more)], rest.truth is NO)
        if conjoin(operator.test(number, bound.given) for operator, bound in node.tests) is YES:  # type: ignore[union-attr]
            return more
    return 0
