"""Three-valued logic in formulas: when a condition is YES, and when it is NO; otherwise it is UNKNOWN."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import z3

TRUE, FALSE = z3.BoolVal(True), z3.BoolVal(False)


@dataclass(frozen=True, slots=True)
class Tri:
    """yes and no exclude each other."""

    yes: z3.BoolRef
    no: z3.BoolRef

    @property
    def unknown(self) -> z3.BoolRef:
        return both(opposite(self.yes), opposite(self.no))


YES, NO, UNKNOWN = Tri(TRUE, FALSE), Tri(FALSE, TRUE), Tri(FALSE, FALSE)


def both(*parts: z3.BoolRef) -> z3.BoolRef:
    """And; constants are dropped, which keeps formulas small."""
    if any(z3.is_false(part) for part in parts):
        return FALSE
    left = [part for part in parts if not z3.is_true(part)]
    return TRUE if not left else left[0] if len(left) == 1 else z3.And(*left)


def either(*parts: z3.BoolRef) -> z3.BoolRef:
    """Or; constants are dropped."""
    if any(z3.is_true(part) for part in parts):
        return TRUE
    left = [part for part in parts if not z3.is_false(part)]
    return FALSE if not left else left[0] if len(left) == 1 else z3.Or(*left)


def opposite(part: z3.BoolRef) -> z3.BoolRef:
    """Not."""
    if z3.is_true(part):
        return FALSE
    return TRUE if z3.is_false(part) else z3.Not(part)


def implies(part: z3.BoolRef, other: z3.BoolRef) -> z3.BoolRef:
    """If part, then other."""
    return either(opposite(part), other)


def conjoin(parts: Iterable[Tri]) -> Tri:
    """The same as `pia.truth.conjoin`."""
    every = list(parts)
    return Tri(both(*(part.yes for part in every)), either(*(part.no for part in every)))


def disjoin(parts: Iterable[Tri]) -> Tri:
    """The same as `pia.truth.disjoin`."""
    every = list(parts)
    return Tri(either(*(part.yes for part in every)), both(*(part.no for part in every)))


def negate(part: Tri) -> Tri:
    """YES and NO change places."""
    return Tri(part.no, part.yes)


def known(condition: z3.BoolRef, given: z3.BoolRef) -> Tri:
    """The truth of a condition where what it reads is given; UNKNOWN elsewhere."""
    return Tri(both(given, condition), both(given, opposite(condition)))


def chosen(parts: Iterable[tuple[z3.BoolRef, Tri]]) -> Tri:
    """The truth under the guard that holds; guards exclude each other, and where none holds it is UNKNOWN."""
    every = list(parts)
    return Tri(either(*(both(guard, part.yes) for guard, part in every)),
               either(*(both(guard, part.no) for guard, part in every)))  # fmt: skip
