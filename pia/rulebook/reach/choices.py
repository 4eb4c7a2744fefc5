"""The facts that conditions read, each with the truths that its answers give to all conditions on it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any

from pia.evaluate.node import Atom, Count, Quantified
from pia.evaluate.operand import Literal
from pia.evaluate.operators.operator import OTHER
from pia.evaluate.reader import Reader
from pia.model.catalogue import Field, case_shape
from pia.model.range import Range
from pia.truth import NO, UNKNOWN, YES, Truth

ALL: frozenset[Truth] = frozenset(Truth)
Inside = Quantified | Count | None
Key = tuple[Any, ...]


@dataclass(slots=True, eq=False)
class Group:
    """Leaves that one fact decides. choices: one mapping leaf -> truth for every kind of answer that can be told apart.

    name: the fact as the rule writes it, for the proof.
    """

    name: str
    atoms: dict[Key, Atom] = field(default_factory=dict)
    needs: dict[Key, Reader] = field(default_factory=dict)
    opaque: dict[Key, frozenset[Truth]] = field(default_factory=dict)
    inside: Inside = None

    def choices(self) -> list[dict[Key, Truth]]:
        if self.opaque:
            return [dict(zip(self.opaque, truths, strict=True)) for truths in product(*self.opaque.values())]
        reader = next(iter([*(atom.reader for atom in self.atoms.values()), *self.needs.values()]))
        found: dict[tuple[Truth, ...], dict[Key, Truth]] = {}
        for value, stated in _answers(reader, self.atoms.values(), self.inside):
            truths = {key: UNKNOWN if value is None else atom.operator.test(value, _operand(atom))
                      for key, atom in self.atoms.items()}  # fmt: skip
            truths |= {key: YES if stated else NO for key in self.needs}
            found.setdefault(tuple(truths.values()), truths)
        return list(found.values())


def simple(atom: Atom) -> bool:
    """Whether the truth depends on the one fact alone, and on values of it that can be listed."""
    kind = atom.reader.field.kind
    return isinstance(atom.operand, Literal) and kind != "list" and atom.operator.name != "mentions"


def never_unknown(reader: Reader, inside: Inside) -> bool:
    """Facts without which a file is refused: keys (`id`, `title`, the entries of state sections) and the two dates.

    An element of `it` that is null is never bound as an element; one of `item` is, unless the list allows none.
    """
    if reader.root == "on":
        return True
    if reader.root == "item":
        if inside is None or not inside.reader.field.plain:
            return False
        return not reader.moves and (reader.field.required or inside.reader.field.part is None)
    if reader.root == "it":
        return reader.field.required and not reader.moves
    shape, known = case_shape(), reader.field.required
    for move in reader.moves:
        part = shape.fields[move.name]
        known = known and part.required and part.part is not None
        if part.part is None:
            return False
        shape = part.part
    return known


def ranged(known: Field) -> bool:
    """Whether a fact can be known only between two bounds."""
    return known.kind in ("number", "when")


def _operand(atom: Atom) -> Any:
    assert isinstance(atom.operand, Literal)
    return atom.operand.given


def _answers(reader: Reader, atoms: Iterable[Atom], inside: Inside) -> Iterator[tuple[Any, bool]]:
    """Values among which every truth of every atom occurs with every truth of the others; whether each is stated."""
    literals = [value for atom in atoms for value in _flat(_operand(atom))]
    for value in _values(reader.field, literals):
        yield value, True
    if not never_unknown(reader, inside):
        yield None, False
        if reader.field.may_not_apply:
            yield None, True


def _values(known: Field, literals: list[Any]) -> list[Any]:
    if known.kind == "flag":
        return [True, False]
    if known.kind == "words":
        return list(known.words)
    if known.kind in ("number", "integer", "day", "when"):
        points = _points(literals, known)
        return points + (_ranges(points) if ranged(known) else [])
    return [*dict.fromkeys(literals), OTHER]


def _points(literals: list[Any], known: Field) -> list[Any]:
    """The literals, and a value in every gap between and around them; numbers are never below nought."""
    if known.kind in ("day", "when"):
        day = timedelta(days=1)
        ends = [value for value in sorted(set(literals)) if isinstance(value, date)]
        around = [*ends, *(end - day for end in ends if end > date.min), *(end + day for end in ends if end < date.max)]
        return sorted(set(around or [date(2020, 1, 1)]))
    ends = sorted({0, *literals})
    step = 1 if known.kind == "integer" else 0.5
    return sorted({*ends, *(end + step for end in ends), *(end - step for end in ends if end >= step)})


def _ranges(points: list[Any]) -> list[Range]:
    closed = [Range(low, high) for index, low in enumerate(points) for high in points[index + 1 :]]
    return [*closed, *(Range(low, None) for low in points), *(Range(None, high) for high in points)]


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)
