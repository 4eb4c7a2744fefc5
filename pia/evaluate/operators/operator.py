"""What every operator says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from pia.model.range import bounds
from pia.truth import Truth

OperandKind = Literal["value", "values", "path", "span", "lexicon"]

ORDERED = frozenset({"number", "integer", "day", "when"})
SCALAR = frozenset({"flag", "words", "text", "string", "id", "ref"}) | ORDERED


@dataclass(slots=True, eq=False)
class Operator:
    """name: as rules write it. kinds: field kinds that it reads.

    test(value, operand): both known; ranges allowed. probes(operand): values of the fact among which every truth
    that the operator can give occurs; they are used to see which single answer would settle a finding.
    """

    name: str
    kinds: frozenset[str]
    operand: OperandKind
    test: Callable[[Any, Any], Truth]
    probes: Callable[[Any], tuple[Any, ...]]


class _Other:
    """A value that equals none that a rule names."""

    def __repr__(self) -> str:
        return "<any other>"


OTHER = _Other()


def around(operand: Any) -> tuple[Any, ...]:
    """The operand's bounds, and the values just below and above; the calendar ends, and no number is negative."""
    found: list[Any] = []
    for bound in bounds(operand):
        if isinstance(bound, date):
            day = timedelta(days=1)
            found += [*([bound - day] if bound > date.min else ()), bound, *([bound + day] if bound < date.max else ())]
        elif bound is not None:
            found += [number for number in (bound - 1, bound, bound + 1) if number >= 0]
    return tuple(found)
