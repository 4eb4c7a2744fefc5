"""The ways in which one condition can be altered, each with the words that say so.

Operators are flipped, bounds shifted by one, words dropped or added, clauses dropped, `all` and `any` swapped,
quantifiers swapped, `not` taken away. All work on compiled nodes, never on text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Literal, Operand, Other, Span
from pia.evaluate.operators import OPERATORS, Operator

FLIPPED = {
    "at_least": "more_than", "more_than": "at_least", "at_most": "less_than", "less_than": "at_most",
    "before": "after", "after": "before", "covers": "overlaps", "overlaps": "covers",
}  # fmt: skip
QUANTIFIERS = ("some", "every", "none")


@dataclass(frozen=True, slots=True)
class Change:
    """at: which node of the condition, by parts (`[1].item[0]`); how: a code; before, after: the node altered.

    after None: the node was taken away. whole: the condition that results.
    """

    at: str
    how: str
    before: Node
    after: Node | None
    whole: Node


def changes(node: Node, at: str = "") -> Iterator[Change]:
    """Every way to alter a condition in one place; the outer nodes come first."""
    for how, after in _own(node):
        yield Change(at, how, node, after, after)
    if isinstance(node, (All, Any_)):
        for index, part in enumerate(node.parts):
            left = node.parts[:index] + node.parts[index + 1 :]
            if left:
                yield Change(f"{at}[{index}]", "dropped", part, None, replace(node, parts=left))
        for index, part in enumerate(node.parts):
            for inner in changes(part, f"{at}[{index}]"):
                parts = (*node.parts[:index], inner.whole, *node.parts[index + 1 :])
                yield replace(inner, whole=replace(node, parts=parts))
    elif isinstance(node, (Not, Quantified, Count)):
        step = ".not" if isinstance(node, Not) else ".item"
        for inner in changes(node.part, at + step):
            yield replace(inner, whole=replace(node, part=inner.whole))


def _own(node: Node) -> Iterator[tuple[str, Node]]:
    """Alterations of the node itself."""
    if isinstance(node, All) and len(node.parts) > 1:
        yield "any", Any_(node.parts)
    elif isinstance(node, Any_) and len(node.parts) > 1:
        yield "all", All(node.parts)
    elif isinstance(node, Not):
        yield "not removed", node.part
    elif isinstance(node, Quantified):
        for other in QUANTIFIERS:
            if other != node.quantifier:
                yield other, replace(node, quantifier=other)  # type: ignore[arg-type]
    elif isinstance(node, Count):
        yield from _counted(node)
    elif isinstance(node, Atom):
        yield from _atom(node)


def _counted(node: Count) -> Iterator[tuple[str, Node]]:
    if not isinstance(node.part, Always):
        yield "where dropped", replace(node, part=Always())
    for index, (operator, operand) in enumerate(node.tests):
        rest = node.tests[:index], node.tests[index + 1 :]
        if operator.name in FLIPPED:
            flipped = OPERATORS[FLIPPED[operator.name]]
            yield flipped.name, replace(node, tests=(*rest[0], (flipped, operand), *rest[1]))
        for how, shifted in _shifted(operand):
            yield how, replace(node, tests=(*rest[0], (operator, shifted), *rest[1]))


def _atom(node: Atom) -> Iterator[tuple[str, Node]]:
    operator = node.operator
    if operator.name in FLIPPED:
        yield FLIPPED[operator.name], replace(node, operator=OPERATORS[FLIPPED[operator.name]])
    else:
        yield from _negated(node, operator)
    if operator.operand == "values":
        yield from _reworded(node)
    else:
        for how, shifted in _shifted(node.operand):
            yield how, replace(node, operand=shifted)


def _negated(node: Atom, operator: Operator) -> Iterator[tuple[str, Node]]:
    if operator.name == "equals" and node.reader.field.kind == "flag" and isinstance(node.operand, Literal):
        yield "negated", replace(node, operand=Literal(not node.operand.given))
    else:
        yield "negated", Not(node)


def _reworded(node: Atom) -> Iterator[tuple[str, Node]]:
    """Each word dropped; of the words that are not listed, the first one added."""
    if not isinstance(node.operand, Literal):
        return
    words = node.operand.given
    for word in words if len(words) > 1 else ():
        yield f"without {word}", replace(node, operand=Literal(tuple(other for other in words if other != word)))
    field = node.reader.field.of if node.reader.field.kind == "list" else node.reader.field
    further = [word for word in field.words if word not in words] if field is not None else []
    if further and node.operator.name == "one_of":
        yield f"with {further[0]}", replace(node, operand=Literal((*words, further[0])))


def _shifted(operand: Operand) -> Iterator[tuple[str, Operand]]:
    """A bound one more and one less: a number, a day, a number of days, months or years."""
    for step in (1, -1):
        moved = _moved(operand, step)
        if moved is not None:
            yield f"{step:+d}", moved


def _moved(operand: Operand, step: int) -> Operand | None:
    if isinstance(operand, Literal):
        given = _moved_value(operand.given, step)
        return None if given is None else Literal(given)
    if isinstance(operand, Span):
        return replace(operand, count=operand.count + step)
    if isinstance(operand, Other) and operand.reader.field.kind in ("day", "when"):
        unit, count = operand.plus or ("days", 0)
        return replace(operand, plus=(unit, count + step))
    return None


def _moved_value(given: Any, step: int) -> Any:
    if isinstance(given, date):
        return given + timedelta(days=step)
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        return given + step
    return None
