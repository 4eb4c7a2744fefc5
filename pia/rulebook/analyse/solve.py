"""Asking the solver: fixed seeds and a limit on its work, not on time, so that every machine gets the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import z3

from pia.rulebook.analyse.symbols import SymbolicCase

Answer = Literal["yes", "no", "undecided"]
WORK = 20_000_000


def solver(parts: Sequence[z3.BoolRef]) -> z3.Solver:
    """A solver that has been told some formulas."""
    made = z3.Solver()
    made.set("random_seed", 0)
    made.set("rlimit", WORK)
    made.add(*parts)
    return made


def possible(made: z3.Solver, *parts: z3.BoolRef) -> Answer:
    """Whether some case fulfils these too."""
    made.push()
    made.add(*parts)
    found = made.check()
    made.pop()
    return "yes" if found == z3.sat else "no" if found == z3.unsat else "undecided"


def smallest(case: SymbolicCase, formula: z3.BoolRef) -> tuple[Answer, z3.ModelRef | None]:
    """A case that fulfils a formula and states as few facts as can be; pleasant values where there are any."""
    for extra in (case.pleasant(), []):
        made = solver([*case.constraints, *extra, formula])
        answer = made.check()
        if answer == z3.sat:
            return "yes", _fewest(made, case.costs)
        if answer == z3.unknown:
            return "undecided", None
    return "no", None


def _fewest(made: z3.Solver, costs: list[z3.BoolRef]) -> z3.ModelRef:
    """Ask for fewer facts until there is no such case; if the solver gives up on the way, what it had."""
    model = made.model()
    while costs:
        count = sum(z3.is_true(model.eval(cost)) for cost in costs)
        if count == 0:
            break
        made.add(z3.PbLe([(cost, 1) for cost in costs], count - 1))
        if made.check() != z3.sat:
            break
        model = made.model()
    return model
