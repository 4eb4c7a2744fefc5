"""Derived facts: pure functions of a case, in one place. Names and labels: `pia.model.derived`.

Over incomplete input each gives a truth, a number or a range, and filling in input only narrows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pia.evaluate.derived import council, delegation, papers, party
from pia.evaluate.derived.result import Result
from pia.evaluate.fact import Fact
from pia.model.catalogue import Field
from pia.model.record import Record

if TYPE_CHECKING:
    from pia.evaluate.env import Env

_FUNCTIONS = {
    ("Delegation", "depth"): delegation.depth,
    ("Delegation", "is_redelegation"): delegation.is_redelegation,
    ("Delegation", "permitted_at_every_hop"): delegation.permitted_at_every_hop,
    ("Party", "entrusted"): party.entrusted,
    ("Party", "touches_data"): party.touches_data,
    ("Party", "contract_path"): party.contract_path,
    ("Stated", "agree"): papers.agree,
    ("Pending", "overdue"): papers.overdue,
    ("Meeting", "quorum"): council.quorum,
    ("Meeting", "attending"): council.attending,
    ("Meeting", "voters"): council.voters,
}


def derive(env: Env, record: Record, field: Field) -> Result:
    """The derived fact of a record, worked out once for a case and date; unknown for an element nobody has named."""
    if record.shape.keyed and "id" not in record:
        return Result(None, (Fact(record.path, None, env.case.state(record.path, None), record.at),))
    key = (id(record), field.name)
    found = env.memo.get(key)
    if found is None:
        found = env.memo[key] = _FUNCTIONS[record.shape.name, field.name](env, record)
    return found
