"""Asking the solver: fixed seeds and a limit on its work, not on time, so that every machine gets the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import z3

from pia.rulebook.analyse.symbols import SymbolicCase

Answer = Literal["yes", "no", "undecided"]
WORK = 5_000_000


class Asking:
    """A solver in a context of its own: what was asked before, of another rule, must not change an answer."""

    def __init__(self, parts: Sequence[z3.BoolRef]) -> None:
        self.context = z3.Context()
        self.solver = z3.SimpleSolver(ctx=self.context)
        self.solver.set("random_seed", 0)
        self.solver.set("rlimit", WORK)
        self.add(*parts)

    def add(self, *parts: z3.BoolRef) -> None:
        self.solver.add(*(part.translate(self.context) for part in parts))

    def possible(self, *parts: z3.BoolRef) -> Answer:
        """Whether some case fulfils these too."""
        self.solver.push()
        self.add(*parts)
        found = self.check()
        self.solver.pop()
        return found

    def check(self) -> Answer:
        found = self.solver.check()
        return "yes" if found == z3.sat else "no" if found == z3.unsat else "undecided"

    def model(self) -> z3.ModelRef:
        """The case that was found, in the context of the formulas."""
        return self.solver.model().translate(z3.main_ctx())


def smallest(case: SymbolicCase, formula: z3.BoolRef) -> tuple[Answer, z3.ModelRef | None]:
    """A case that fulfils a formula and states as few facts as can be; pleasant values where there are any."""
    for extra in (case.pleasant(), []):
        asking = Asking([*case.whole(), *extra, formula])
        answer = asking.check()
        if answer == "yes":
            return answer, _fewest(asking, case.costs)
        if answer == "undecided":
            return answer, None
    return "no", None


def _fewest(asking: Asking, costs: list[z3.BoolRef]) -> z3.ModelRef:
    """Ask for fewer facts until there is no such case; if the solver gives up on the way, what it had."""
    model = asking.model()
    while costs:
        count = sum(z3.is_true(model.eval(cost)) for cost in costs)
        if count == 0:
            break
        asking.add(z3.PbLe([(cost, 1) for cost in costs], count - 1))
        if asking.check() != "yes":
            break
        model = asking.model()
    return model
