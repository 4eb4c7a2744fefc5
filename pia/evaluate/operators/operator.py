"""What every operator says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from pia.model.range import bounds
from pia.truth import Truth

OperandKind = Literal["value", "values", "path", "span", "lexicon"]

ORDERED = frozenset({"number", "integer", "day", "when"})
SCALAR = frozenset({"flag", "words", "text", "string", "id", "ref"}) | ORDERED


@dataclass(frozen=True, slots=True)
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
    """The operand's bounds, and the values just below and above."""
    found: list[Any] = []
    for bound in bounds(operand):
        if bound is not None:
            step = 1 if isinstance(bound, (int, float)) else timedelta(days=1)
            found += [bound - step, bound, bound + step]
    return tuple(found)
