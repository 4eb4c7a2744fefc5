"""What a derived fact comes to, and the written facts it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pia.evaluate.fact import Fact, of_field, of_list, unknown_elements
from pia.model.record import Record, Seq
from pia.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from pia.evaluate.env import Env

Pair = tuple[Truth, tuple[Fact, ...]]


@dataclass(slots=True, eq=False)
class Result:
    """value None: unknown; then facts are those that are missing, else those that decide."""

    value: Any
    facts: tuple[Fact, ...]


def read(env: Env, record: Record, name: str) -> Fact:
    """The fact in one field of a record."""
    return of_field(env.case, record, record.shape.fields[name])


def rest(env: Env, seq: Seq) -> Pair:
    """Whether a list can still bring something: NO once it is closed and every element is known."""
    missing = (of_list(env.case, seq), *unknown_elements(env.case, seq))
    whole = seq.closed and len(missing) == 1
    return NO if whole else UNKNOWN, missing


def truth_of(fact: Fact, *wanted: Any) -> Truth:
    """Whether a fact has one of the wanted values."""
    if fact.value is None:
        return UNKNOWN
    return YES if fact.value in wanted else NO


def one(pairs: list[Pair]) -> Result:
    """Disjunction over (truth, facts) as a flag, quoting what decides it."""
    truths = [truth for truth, _ in pairs]
    answer = YES if YES in truths else UNKNOWN if UNKNOWN in truths else NO
    quoted = pairs if answer is NO else [pair for pair in pairs if pair[0] is answer]
    return flag(answer, (fact for _, facts in quoted for fact in facts))


def flag(answer: Truth, facts: Iterable[Fact]) -> Result:
    """A truth as a flag; of an unknown one only the missing facts are quoted."""
    unique = {fact.path: fact for fact in facts}.values()
    if answer is UNKNOWN:
        return Result(None, tuple(fact for fact in unique if fact.value is None))
    return Result(answer is YES, tuple(unique))
