"""Answer states as facts: documents that disagree, and undecided facts whose day has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pia.evaluate.derived.result import Result, read
from pia.evaluate.fact import Fact
from pia.model.record import Record, Seq

if TYPE_CHECKING:
    from pia.evaluate.env import Env


def agree(env: Env, stated: Record) -> Result:
    """Whether all that the papers say of a fact can be true at once. design.md §4."""
    facts = [read(env, stated, "path")]
    values = stated["values"]
    if isinstance(values, Seq):
        for item in values.items:
            if isinstance(item, Record):
                at = (*item.at, "value")
                facts.append(Fact(item.fact_path("value"), item.get("value"), "given", at, item.shape.fields["value"]))
    path = stated.get("path")
    return Result(env.case.states.get(path or "") != "contradicted", tuple(facts))


def overdue(env: Env, pending: Record) -> Result:
    """Whether the day by which a fact was to be settled lies before the assessment date."""
    until = read(env, pending, "until")
    return Result(until.value < env.on.assessment_date, (until,))
