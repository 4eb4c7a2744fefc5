"""What a derived fact comes to, and the written facts it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pia.evaluate.fact import Fact, of_field, of_list
from pia.model.record import Record, Seq
from pia.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from pia.evaluate.env import Env


@dataclass(frozen=True, slots=True)
class Result:
    """value None: unknown; then facts are those that are missing, else those that decide."""

    value: Any
    facts: tuple[Fact, ...]


def read(env: Env, record: Record, name: str) -> Fact:
    """The fact in one field of a record."""
    return of_field(env.case, record, record.shape.fields[name])


def closure(env: Env, seq: Seq) -> Fact:
    """Whether a list is all there is, as a fact."""
    return of_list(env.case, seq)


def truth_of(fact: Fact, *wanted: Any) -> Truth:
    """Whether a fact has one of the wanted values."""
    if fact.value is None:
        return UNKNOWN
    return YES if fact.value in wanted else NO


def one(pairs: list[tuple[Truth, tuple[Fact, ...]]]) -> Result:
    """Disjunction over (truth, facts) as a flag, quoting what decides it."""
    truths = [truth for truth, _ in pairs]
    answer = YES if YES in truths else UNKNOWN if UNKNOWN in truths else NO
    return _result(answer, pairs, decisive=YES)


def both(pairs: list[tuple[Truth, tuple[Fact, ...]]]) -> Result:
    """Conjunction over (truth, facts) as a flag, quoting what decides it."""
    truths = [truth for truth, _ in pairs]
    answer = NO if NO in truths else UNKNOWN if UNKNOWN in truths else YES
    return _result(answer, pairs, decisive=NO)


def _result(answer: Truth, pairs: list[tuple[Truth, tuple[Fact, ...]]], decisive: Truth) -> Result:
    quoted = pairs
    if answer is UNKNOWN or answer is decisive:
        quoted = [pair for pair in pairs if pair[0] is answer]
    facts = {fact.path: fact for _, facts in quoted for fact in facts}
    if answer is UNKNOWN:
        return Result(None, tuple(fact for fact in facts.values() if fact.value is None))
    return Result(answer is YES, tuple(facts.values()))
