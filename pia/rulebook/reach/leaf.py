"""What a single condition on a fact can be: an atom, a quantifier, a count, or a need."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Any

from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Lexicon, Literal, Other
from pia.evaluate.reader import Reader
from pia.model.catalogue import Field
from pia.model.range import Range
from pia.rulebook.reach.canon import path
from pia.rulebook.reach.choices import ALL, Inside, Leaf, never_unknown, ranged, simple
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate

Truths = frozenset[Truth]
_UNKNOWN: Truths = frozenset({UNKNOWN})
_DEFINITE: Truths = frozenset({YES, NO})


@dataclass(frozen=True, slots=True)
class Need:
    """That a fact is stated: YES or NO."""

    reader: Reader


Target = Node | Need


def leaf_of(node: Any, inside: Inside) -> Leaf:
    """A condition that is not made of others, as far as one fact decides it."""
    if isinstance(node, Need):
        return _need(node.reader.field)
    if isinstance(node, Quantified):
        stated, unstated = _some(node, closed=True), _some(node, closed=False)
        return Leaf(stated, unstated, _UNKNOWN)
    if isinstance(node, Count):
        return Leaf(_counted(node, closed=True), _counted(node, closed=False), _UNKNOWN)
    assert isinstance(node, Atom)
    if node.reader.field.kind == "list":
        return Leaf(_DEFINITE, ALL, _UNKNOWN)
    if _reflexive(node):
        return Leaf(frozenset({YES}), frozenset({YES, UNKNOWN}), _UNKNOWN)
    if simple(node):
        return Leaf(ALL, ALL, _UNKNOWN, node)
    sure = isinstance(node.operand, (Literal, Lexicon)) or (
        isinstance(node.operand, Other)
        and never_unknown(node.operand.reader, inside)
        and not ranged(node.operand.reader.field)
    )
    return Leaf(_DEFINITE if sure else ALL, ALL, _UNKNOWN)


def _reflexive(node: Atom) -> bool:
    """Whether a fact is compared with itself: equal wherever it is known."""
    other = node.operand
    same = isinstance(other, Other) and other.plus is None and path(other.reader) == path(node.reader)
    return same and node.operator.name in ("same_as", "equals")


def _need(known: Field) -> Leaf:
    """What does not apply counts as stated, and so does a range, unless it was worked out."""
    missing = _DEFINITE if known.may_not_apply or known.derived else frozenset({NO})
    partly = missing if known.kind == "list" else _DEFINITE if known.derived else frozenset({YES})
    return Leaf(frozenset({YES}), partly, missing)


def _some(node: Quantified, *, closed: bool) -> Truths:
    """Over a closed list of known elements, or over one that is open or holds an element of which nothing is known."""
    from pia.rulebook.reach.reach import reach

    own = reach(node.part, (), node).truths
    null = of_unknown(node.part, node)
    if node.quantifier == "every":
        own, null = (frozenset(negate(truth) for truth in truths) for truths in (own, null))
    if closed:
        filled = node.reader.field.plain and node.reader.field.filled
        found = {*own} if filled else {*own, NO}
    else:
        found = {UNKNOWN, *(null - {UNKNOWN}), *(own & {YES})}
    return frozenset(found if node.quantifier == "some" else {negate(truth) for truth in found})


def _counted(node: Count, *, closed: bool) -> Truths:
    """As `_some`, for how many there are: a number, or a range where the condition is UNKNOWN of some."""
    from pia.rulebook.reach.reach import reach

    if not all(isinstance(operand, Literal) for _, operand in node.tests):
        return ALL
    own, null = reach(node.part, (), node).truths, of_unknown(node.part, node)
    most = max(int(operand.given) for _, operand in node.tests if isinstance(operand, Literal)) + 2
    sure = range(most + 1) if YES in own else range(1)
    spread = [Range(low, high) for low in sure for high in range(low + 1, most + 1)]
    numbers: list[Any] = []
    if closed:
        numbers += [*sure, *(spread if UNKNOWN in own else ())]
    else:
        numbers += [Range(low, None) for low in sure]
        numbers += [*(sure if NO in null else ()), *(spread if null & {YES, UNKNOWN} else ())]
        numbers += [low + 1 for low in sure] if YES in null else []
    return frozenset(
        conjoin(operator.test(number, operand.given) for operator, operand in node.tests)  # type: ignore[union-attr]
        for number in numbers
    )


def of_unknown(node: Node, inside: Inside) -> Truths:
    """What a condition can be for an element of which nothing is known."""
    if isinstance(node, Always):
        return frozenset({YES})
    if isinstance(node, Not):
        return frozenset(negate(truth) for truth in of_unknown(node.part, inside))
    if isinstance(node, (All, Any_)):
        join = conjoin if isinstance(node, All) else disjoin
        found = frozenset({YES if isinstance(node, All) else NO})
        for part in node.parts:
            found = frozenset(join(pair) for pair in product(found, of_unknown(part, inside)))
        return found
    if not reads_item(node) or isinstance(node, Count) or (isinstance(node, Quantified) and node.reader.field.plain):
        return ALL
    return _UNKNOWN


def reads_item(node: Any) -> bool:
    """Whether a leaf speaks of the innermost element."""
    if node.reader.root == "item":
        return True
    return isinstance(node, Atom) and isinstance(node.operand, Other) and node.operand.reader.root == "item"
