"""The facts that conditions read, each with the truths that its answers give to all conditions on it at once."""

from __future__ import annotations

from collections.abc import Iterator
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
from pia.truth import Truth

ALL: frozenset[Truth] = frozenset(Truth)
Inside = Quantified | Count | None
Key = tuple[Any, ...]


@dataclass(slots=True, eq=False)
class Group:
    """Leaves that one fact decides. leaves: what each can be, whatever the fact is, and by what it is judged.

    The name of the fact, as the rule writes it, is for the proof.
    """

    reader: Reader
    inside: Inside
    leaves: dict[Key, Leaf] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.reader.text

    def choices(self) -> list[dict[Key, Truth]]:
        """One mapping leaf -> truth for every kind of answer that the leaves can tell apart."""
        found: dict[tuple[Truth, ...], None] = {}
        for options in self._options():
            found.update(dict.fromkeys(product(*options)))
        return [dict(zip(self.leaves, truths, strict=True)) for truths in found]

    def _options(self) -> Iterator[list[frozenset[Truth]]]:
        leaves = list(self.leaves.values())
        if self.reader.field.kind == "list":
            yield [leaf.stated for leaf in leaves]
            if not self.reader.field.plain:
                yield [leaf.unstated for leaf in leaves]
            if any(move.kind == "ref" for move in self.reader.moves):
                yield [leaf.unknown for leaf in leaves]
            return
        literals = [value for leaf in leaves if leaf.atom is not None for value in _flat(_operand(leaf.atom))]
        for value in _values(self.reader.field, literals):
            yield [leaf.at(value) for leaf in leaves]
        if not never_unknown(self.reader, self.inside):
            yield [leaf.unknown for leaf in leaves]


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a condition on one fact can be: when it is stated, when not, and when it can't even be looked up.

    unstated: of a list that is open or holds an unknown element, or of a derived number that is a range.
    atom: where the value alone decides.
    """

    stated: frozenset[Truth]
    unstated: frozenset[Truth]
    unknown: frozenset[Truth]
    atom: Atom | None = None

    def at(self, value: Any) -> frozenset[Truth]:
        if self.atom is not None:
            return frozenset({self.atom.operator.test(value, _operand(self.atom))})
        return self.stated | self.unstated if isinstance(value, Range) else self.stated


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
    between = [(low + high) / 2 for low, high in zip(ends, ends[1:], strict=False)
               if known.kind != "integer" or high - low > 1]  # fmt: skip
    return sorted({*ends, *between, ends[-1] + 1})


def _ranges(points: list[Any]) -> list[Range]:
    closed = [Range(low, high) for index, low in enumerate(points) for high in points[index + 1 :]]
    return [*closed, *(Range(low, None) for low in points), *(Range(None, high) for high in points)]


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)
