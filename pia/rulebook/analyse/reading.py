"""What a compiled path can lead to: alternatives, each under a guard, since references are symbols too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import z3

from pia.evaluate.operand import Lexicon, Literal, Operand, Other, Span
from pia.evaluate.reader import Reader
from pia.rulebook.analyse.days import later
from pia.rulebook.analyse.derived import derive
from pia.rulebook.analyse.kleene import TRUE, both, either
from pia.rulebook.analyse.symbols import SymbolicCase, SymbolicList, SymbolicRecord, Value, constant

Guarded = Iterator[tuple[z3.BoolRef, "Value | SymbolicList"]]


@dataclass(frozen=True, slots=True)
class Scope:
    """What `it` and `item` stand for in a symbolic case."""

    case: SymbolicCase
    it: SymbolicRecord | None = None
    item: SymbolicRecord | Value | None = None

    def inside(self, item: SymbolicRecord | Value) -> Scope:
        return replace(self, item=item)


def records(reader: Reader, scope: Scope) -> Iterator[tuple[z3.BoolRef, SymbolicRecord]]:
    """The records that may hold what a path reads; no two guards hold at once."""
    start = {"case": scope.case.root, "it": scope.it, "item": scope.item}[reader.root]
    assert isinstance(start, SymbolicRecord)
    found = [(TRUE, start)]
    for move in reader.moves:
        if move.kind == "part":
            found = [(guard, record.get(move.name)) for guard, record in found]
        elif move.kind == "parent":
            found = [(guard, record.parent) for guard, record in found if record.parent is not None]
        else:
            found = [(both(guard, also), target) for guard, record in found
                     for also, target in follow(record.get(move.name), move.section, scope.case)]  # fmt: skip
    yield from found


def follow(reference: Value, section: str, case: SymbolicCase) -> Iterator[tuple[z3.BoolRef, SymbolicRecord]]:
    """The elements that a reference may name."""
    for exists, target in case.elements(section):
        yield both(reference.known, exists, reference.low == target.get("id").low), target


def read(reader: Reader, scope: Scope) -> Guarded:
    """The values or lists that a path may lead to."""
    if reader.root == "on":
        scope.case.dated = True
        yield TRUE, constant("day", getattr(scope.case.on, reader.field.name), scope.case)
    elif reader.root == "item" and isinstance(scope.item, Value):
        yield TRUE, scope.item
    else:
        for guard, record in records(reader, scope):
            found = derive(record, reader.field) if reader.field.derived else record.get(reader.field.name)
            if isinstance(found, SymbolicList):
                scope.case.read.add(found.path)
            yield guard, found


def operands(operand: Operand, reader: Reader, scope: Scope) -> Iterator[tuple[z3.BoolRef, tuple[Value, ...]]]:
    """What a fact is compared with: one value, the values of a list, or the two ends of a span of time."""
    case = scope.case
    if isinstance(operand, Literal):
        of = reader.field.of if reader.field.kind == "list" else reader.field
        assert of is not None
        given = operand.given if isinstance(operand.given, (tuple, list)) else (operand.given,)
        yield TRUE, tuple(constant(of.kind, value, case) for value in given)
    elif isinstance(operand, Other):
        for guard, value in read(operand.reader, scope):
            assert isinstance(value, Value)
            yield guard, (value if operand.plus is None else _later(value, *operand.plus, case),)
    elif isinstance(operand, Span):
        for guard, (start,) in operands(operand.start, reader, scope):
            yield guard, (start, _later(start, operand.unit, operand.count, case))
    else:
        assert isinstance(operand, Lexicon)
        raise TypeError("a lexicon is no value")


def _later(value: Value, unit: str, count: int, case: SymbolicCase) -> Value:
    return Value.plain(value.kind, value.known, later(case, value.low, unit, count))


def stated(reader: Reader, scope: Scope) -> z3.BoolRef:
    """Whether a fact is stated, whatever its value: a list once it is closed, a number once it is no range."""
    parts = []
    for guard, value in read(reader, scope):
        if isinstance(value, SymbolicList):
            parts.append(both(guard, value.closed))
        else:
            exact = TRUE if value.exact else value.low == value.high
            parts.append(both(guard, value.known, exact))
    return either(*parts)
