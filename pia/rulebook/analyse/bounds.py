"""How many elements a list must be able to hold, so that no verdict is missed.

Whatever a condition comes to in some case, it comes to the same in a part of that case with few elements: the ones
that are bound, referred to, or the one for each quantifier that decides it (of a count to n, n + 1 of them). Adding
these up bounds each list; up to MOST of them are tried, more where a count asks for more. Where that covers the sum,
what isn't found doesn't exist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pia.evaluate.node import All, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Literal, Operand, Other, Span
from pia.evaluate.reader import Reader
from pia.evaluate.rule import CompiledRule
from pia.model.catalogue import Shape

MOST = 4
CHAINED = 3
Key = tuple[str, str]
_TOUCHING = ("delegations", "flows", "links", "remote_access", "systems")


@dataclass(slots=True, eq=False)
class Bounds:
    """sizes: elements to try for each list. complete: whether more could not change anything."""

    sizes: dict[Key, int]
    complete: bool

    @property
    def largest(self) -> int:
        return max(self.sizes.values(), default=0)


@dataclass(slots=True, eq=False)
class _Sum:
    """One pass with the sizes of the pass before."""

    shape: Shape
    sizes: dict[Key, int]
    needed: Counter[Key] = field(default_factory=Counter)
    counted: Counter[Key] = field(default_factory=Counter)
    exact: bool = True


def bounds(rules: Iterable[CompiledRule], shape: Shape) -> Bounds:
    """The sizes of all lists that some rules, over the same `it`, read together. shape: of the case."""
    every = list(rules)
    total = _pass(every, _Sum(shape, {}))
    while True:
        sizes = {key: min(count, MOST + total.counted[key]) for key, count in total.needed.items()}
        if sizes == total.sizes:
            return Bounds(sizes, total.exact and sizes == total.needed)
        total = _pass(every, _Sum(shape, sizes))


def _pass(rules: list[CompiledRule], total: _Sum) -> _Sum:
    shape = total.shape
    for hop in rules[0].lists:
        owner, shape = list_at(shape, hop)
        total.needed[owner] += 1
    for rule in rules:
        it = rule.element
        for node in (rule.when, rule.require, rule.unless):
            if node is not None:
                _visit(node, 1, it, None, total)
        for need in rule.needs:
            _reader(need, 1, it, None, total)
    return total


def list_at(shape: Shape, hop: str) -> tuple[Key, Shape]:
    """The list that a step of `for_each` walks, and the shape of its elements."""
    *parts, name = hop.split(".")
    for part in parts:
        inner = shape.fields[part].part
        assert inner is not None
        shape = inner
    element = shape.fields[name].part
    assert element is not None
    return (shape.name, name), element


def _visit(node: Node, times: int, it: Shape | None, item: Shape | None, total: _Sum) -> None:
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            _visit(part, times, it, item, total)
    elif isinstance(node, Not):
        _visit(node.part, times, it, item, total)
    elif isinstance(node, Atom):
        owner = _reader(node.reader, times, it, item, total)
        if node.reader.field.kind == "list" and owner is not None:
            words = node.operand.given if isinstance(node.operand, Literal) else ()
            total.needed[owner.name, node.reader.field.name] += times * len(words)
        _operand(node.operand, times, it, item, total)
    elif isinstance(node, (Quantified, Count)):
        _quantified(node, times, it, item, total)


def _quantified(node: Quantified | Count, times: int, it: Shape | None, item: Shape | None, total: _Sum) -> None:
    owner = _reader(node.reader, times, it, item, total)
    assert owner is not None
    key = (owner.name, node.reader.field.name)
    one = 1 if isinstance(node, Quantified) else _counted(node, times, it, item, total)
    total.needed[key] += times * one
    total.counted[key] = max(total.counted[key], one - 1)
    inside = times * max(total.sizes.get(key, 1), 1)
    of = node.reader.field.of
    if of is not None and of.ref is not None:
        total.needed["Case", of.ref] += inside
    _visit(node.part, inside, it, node.element, total)


def _counted(node: Count, times: int, it: Shape | None, item: Shape | None, total: _Sum) -> int:
    most = 1
    for _, operand in node.tests:
        if isinstance(operand, Literal):
            most = max(most, int(operand.given) + 1)
        else:
            total.exact = False
            _operand(operand, times, it, item, total)
    return most


def _operand(operand: Operand, times: int, it: Shape | None, item: Shape | None, total: _Sum) -> None:
    if isinstance(operand, Other):
        _reader(operand.reader, times, it, item, total)
    elif isinstance(operand, Span):
        _operand(operand.start, times, it, item, total)


def _reader(reader: Reader, times: int, it: Shape | None, item: Shape | None, total: _Sum) -> Shape | None:
    """The elements that a path refers to on its way; gives the shape of the record that it ends in."""
    shape = {"case": total.shape, "it": it, "item": item, "on": None}[reader.root]
    for move in reader.moves:
        assert shape is not None
        if move.kind == "part":
            shape = shape.fields[move.name].part
        elif move.kind == "parent":
            shape = _owner(shape, total.shape)
        else:
            total.needed["Case", move.section] += times
            shape = total.shape.fields[move.section].part
    if shape is not None and reader.field.derived:
        _derived(shape.name, reader.field.name, times, total)
    return shape


def _derived(shape: str, name: str, times: int, total: _Sum) -> None:
    needed = total.needed
    match name:
        case "is_redelegation":
            needed["Case", "parties"] += times
        case "entrusted":
            needed["Case", "delegations"] += times
        case "touches_data":
            needed.update({("Case", section): times for section in _TOUCHING})
        case "permitted_at_every_hop" | "contract_path" | "depth":
            # Chains have no longest one.
            total.exact = False
            for section in ("delegations", "parties"):
                needed["Case", section] = max(needed["Case", section], CHAINED)


def _owner(shape: Shape, root: Shape) -> Shape:
    """The shape that holds elements or parts of a shape."""
    waiting = [root]
    while waiting:
        owner = waiting.pop()
        for known in owner.fields.values():
            if known.part is shape:
                return owner
            if known.part is not None:
                waiting.append(known.part)
    raise LookupError(f"nothing holds {shape.name}")
