"""Conditions as formulas: each compiled node (`pia.evaluate.node`) becomes the cases in which it is YES and NO."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Lexicon, Literal
from pia.rulebook.analyse import kleene
from pia.rulebook.analyse.compare import interval_test, test
from pia.rulebook.analyse.kleene import Tri, both, chosen, either, implies, known, opposite
from pia.rulebook.analyse.reading import Scope, follow, operands, read
from pia.rulebook.analyse.symbols import SymbolicList, SymbolicRecord, Value


def translate(node: Node, scope: Scope) -> Tri:
    """The truth of a condition in a symbolic case."""
    if isinstance(node, All):
        return kleene.conjoin(translate(part, scope) for part in node.parts)
    if isinstance(node, Any_):
        return kleene.disjoin(translate(part, scope) for part in node.parts)
    if isinstance(node, Not):
        return kleene.negate(translate(node.part, scope))
    if isinstance(node, Always):
        return kleene.YES
    if isinstance(node, Atom):
        return _atom(node, scope)
    return chosen((guard, _over(node, found, scope)) for guard, found in read(node.reader, scope)
                  if isinstance(found, SymbolicList))  # fmt: skip


def _atom(node: Atom, scope: Scope) -> Tri:
    parts = []
    for guard, value in read(node.reader, scope):
        if isinstance(node.operand, Lexicon):
            assert isinstance(value, Value)
            parts.append((guard, _mentions(node, node.operand.name, value, scope)))
            continue
        for also, given in operands(node.operand, node.reader, scope):
            if isinstance(value, SymbolicList):
                found = _listed(node.operator.name, value, given)
            else:
                found = test(node.operator.name, value, given)
            parts.append((both(guard, also), found))
    return chosen(parts)


def _mentions(node: Atom, lexicon: str, value: Value, scope: Scope) -> Tri:
    """Which texts mention a listed word is left open, but for texts that rules name; it depends on the text alone."""
    case = scope.case
    case.free.add(f"{node.reader.text} mentions {lexicon}")
    case.memo.setdefault(("mentions", lexicon), z3.Function(f"mentions {lexicon}", z3.IntSort(), z3.BoolSort()))
    return known(case.memo["mentions", lexicon](value.low), value.known)


def _listed(operator: str, found: SymbolicList, words: tuple[Value, ...]) -> Tri:
    """`covers` and `overlaps` over a list of plain values."""
    held = [either(*(both(exists, item.low == word.low) for exists, item in _values(found))) for word in words]
    if operator == "covers":
        return Tri(both(*held), both(found.closed, opposite(both(*held))))
    return Tri(either(*held), both(found.closed, opposite(either(*held))))


def _values(found: SymbolicList) -> Iterator[tuple[z3.BoolRef, Value]]:
    for exists, item in zip(found.exists, found.items, strict=True):
        assert isinstance(item, Value)
        yield exists, item


def _over(node: Quantified | Count, found: SymbolicList, scope: Scope) -> Tri:
    truths = list(zip(found.exists, _elements(node, found, scope), strict=True))
    if isinstance(node, Count):
        return _count(node, found, truths, scope)
    holds, fails = ("yes", "no") if node.quantifier in ("some", "every") else ("no", "yes")
    if node.quantifier == "some":
        return Tri(either(*(both(exists, truth.yes) for exists, truth in truths)),
                   both(found.closed, *(implies(exists, truth.no) for exists, truth in truths)))  # fmt: skip
    return Tri(both(found.closed, *(implies(exists, getattr(truth, holds)) for exists, truth in truths)),
               either(*(both(exists, getattr(truth, fails)) for exists, truth in truths)))  # fmt: skip


def _elements(node: Quantified | Count, found: SymbolicList, scope: Scope) -> Iterator[Tri]:
    """The truth of the inner condition for each element; over references for what they refer to."""
    for item in found.items:
        if node.element is None or isinstance(item, SymbolicRecord):
            yield translate(node.part, scope.inside(item))
        else:
            assert found.field.of is not None and found.field.of.ref is not None
            targets = follow(item, found.field.of.ref, scope.case)
            yield chosen((guard, translate(node.part, scope.inside(target))) for guard, target in targets)


def _count(node: Count, found: SymbolicList, truths: list[tuple[z3.BoolRef, Tri]], scope: Scope) -> Tri:
    one, nought = z3.RealVal(1), z3.RealVal(0)
    least = z3.Sum([nought, *(z3.If(both(exists, truth.yes), one, nought) for exists, truth in truths)])
    most = z3.Sum([nought, *(z3.If(both(exists, opposite(truth.no)), one, nought) for exists, truth in truths)])
    tests = []
    for operator, operand in node.tests:
        if isinstance(operand, Literal):
            tests.append(interval_test(operator.name, least, most, found.closed, z3.RealVal(str(operand.given))))
            continue
        parts = []
        for guard, value in read(operand.reader, scope):  # type: ignore[union-attr]
            assert isinstance(value, Value)
            parts.append((both(guard, value.known), interval_test(operator.name, least, most, found.closed, value.low)))
        tests.append(chosen(parts))
    return kleene.conjoin(tests)
