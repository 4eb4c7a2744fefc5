"""The truth of a condition if some of its leaves had other truths: for what would settle or clear a finding."""

from __future__ import annotations

from collections.abc import Mapping

from pia.evaluate.clause import Clause
from pia.evaluate.env import Env
from pia.evaluate.node import counted
from pia.evaluate.operand import Literal
from pia.truth import NO, YES, Truth, conjoin, disjoin, negate

# id of a clause -> its truth; of the rest of a counted list: how many elements that satisfy the condition it holds
# when it is closed.
Supposed = Mapping[int, Truth | int]


def truth_if(clause: Clause, supposed: Supposed, env: Env | None = None) -> Truth:
    """Recompute a clause. Without env, a count whose bounds are facts keeps its truth."""
    known = supposed.get(id(clause))
    if isinstance(known, Truth):
        return known
    if clause.kind == "count" and clause.count is not None:
        return _counted(clause, supposed, env)
    truths = [truth_if(child, supposed, env) for child in clause.children]
    if clause.kind == "all":
        return conjoin(truths)
    if clause.kind == "any":
        return disjoin(truths)
    return negate(truths[0]) if clause.kind == "not" else clause.truth


def _counted(clause: Clause, supposed: Supposed, env: Env | None) -> Truth:
    assert clause.count is not None
    *children, rest = clause.children
    extra = supposed.get(id(rest))
    truths = [truth_if(child, supposed, env) for child in children]
    more = [YES] * extra if isinstance(extra, int) else []
    number = counted([*truths, *more], rest.truth is NO or extra is not None)
    if env is not None:
        return clause.count.judge(number, env)
    tests = clause.count.tests
    if not all(isinstance(operand, Literal) for _, operand in tests):
        return clause.truth
    return conjoin(operator.test(number, operand.given) for operator, operand in tests)  # type: ignore[union-attr]
