"""A symbolic case held to one concrete case, so that formulas can be compared with the engine's verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import z3

from pia.model.case_file import CaseFile
from pia.model.range import Range
from pia.model.record import Record, Seq
from pia.rulebook.analyse.symbols import DAYS, NUMBERS, SymbolicCase, SymbolicList, SymbolicRecord, Value


def expressible(case: CaseFile) -> bool:
    """Whether a case holds nothing that symbolic cases leave out: ranges, unknown elements, special states."""
    return not case.states and all(value is not None and not isinstance(value, Range) for value in _values(case.root))


def _values(record: Record) -> Iterator[Any]:
    for value in record.values():
        if isinstance(value, Record):
            yield from _values(value)
        elif isinstance(value, Seq):
            for item in value.items:
                yield from _values(item) if isinstance(item, Record) else iter([item])
        else:
            yield value


def sizes(case: CaseFile) -> dict[tuple[str, str], int]:
    """How many elements the lists of a case have, the longest of each kind, and at least one."""
    found: Counter[tuple[str, str]] = Counter()
    waiting = [case.root]
    while waiting:
        record = waiting.pop()
        for name, value in record.items():
            if isinstance(value, Record):
                waiting.append(value)
            elif isinstance(value, Seq):
                key = (record.shape.name, name)
                found[key] = max(found[key], len(value.items), 1)
                waiting += [item for item in value.items if isinstance(item, Record)]
    return dict(found)


def pins(symbolic: SymbolicCase, case: CaseFile) -> list[z3.BoolRef]:
    """That every symbol made so far is what the case says of it."""
    found = list(_record(symbolic, symbolic.root, case.root, case))
    for key, function in symbolic.memo.items():
        if key[0] == "mentions":
            lexicon = symbolic.lexicons[key[1]]
            found += [function(code) == bool(lexicon.find(text)) for text, code in symbolic.codes.items()]
    return found


def _record(symbolic: SymbolicCase, symbol: SymbolicRecord, record: Record, case: CaseFile) -> Iterator[z3.BoolRef]:
    for name, made in symbol.fields.items():
        if isinstance(made, SymbolicRecord):
            yield from _record(symbolic, made, record[name], case)
        elif isinstance(made, SymbolicList):
            yield from _list(symbolic, made, record[name], case)
        elif made.kind != "id":
            yield from _value(symbolic, made, record.get(name), symbol.shape.fields[name].ref, case)


def _list(symbolic: SymbolicCase, made: SymbolicList, seq: Seq, case: CaseFile) -> Iterator[z3.BoolRef]:
    yield made.closed == seq.closed
    for index, (exists, item) in enumerate(zip(made.exists, made.items, strict=True)):
        there = index < len(seq.items)
        yield exists == there
        if there and isinstance(item, SymbolicRecord):
            yield from _record(symbolic, item, seq.items[index], case)
        elif there:
            assert isinstance(item, Value)
            ref = seq.field.of.ref if seq.field.of is not None else None
            yield from _value(symbolic, item, seq.items[index], ref, case)


def _value(symbolic: SymbolicCase, made: Value, value: Any, ref: str | None, case: CaseFile) -> Iterator[z3.BoolRef]:
    yield made.known == (value is not None)
    if value is None:
        return
    if made.kind in NUMBERS:
        yield made.low == z3.RealVal(str(value))
    elif made.kind in DAYS:
        assert isinstance(value, date)
        yield made.low == value.toordinal()
    elif made.kind == "flag":
        yield made.low == value
    elif ref is not None:
        yield made.low == symbolic.code(symbolic.key(ref, list(case.index[ref]).index(value)))
    else:
        yield made.low == symbolic.code(value)
