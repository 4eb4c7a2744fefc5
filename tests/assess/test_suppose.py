from __future__ import annotations

from typing import Any

from pia.assess.suppose import truth_if
from pia.evaluate.clause import Clause, atoms
from pia.truth import NO, UNKNOWN, YES
from tests.build import case_of, env_of, node_of


def traced(written: Any, value: dict[str, Any]) -> tuple[Clause, list[Clause], Any]:
    env = env_of(case_of(value))
    clause = node_of(written).trace(env)
    return clause, list(atoms(clause)), env


BOTH = {"all": [{"registry.public": True}, {"registry.registered": True}]}


def test_nothing_supposed_changes_nothing() -> None:
    clause, _, env = traced(BOTH, {"registry": {"public": True}})
    assert truth_if(clause, {}, env) is UNKNOWN


def test_leaves_are_joined_by_the_tables() -> None:
    for written, yes, no in ((BOTH, YES, NO), ({"not": BOTH}, NO, YES)):
        clause, (_, unknown), env = traced(written, {"registry": {"public": True}})
        assert truth_if(clause, {id(unknown): YES}, env) is yes
        assert truth_if(clause, {id(unknown): NO}, env) is no


def test_counted_lists_take_a_number() -> None:
    written = {"links": {"count": {"at_least": 2, "where": {"item.direction": "send"}}}}
    clause, leaves, env = traced(written, {"links": [{"id": "a", "direction": "send"}]})
    rest = leaves[-1]
    assert [truth_if(clause, {id(rest): more}, env) for more in (0, 1, 2)] == [NO, YES, YES]
    assert [truth_if(clause, {id(rest): more}) for more in (0, 1)] == [NO, YES], "no facts are needed for a number"


def test_a_count_bound_by_a_fact_keeps_its_truth_without_facts() -> None:
    written = {"links": {"count": {"at_least": {"path": "council.meeting.seats"}}}}
    clause, leaves, env = traced(written, {"links": [], "council": {"meeting": {"seats": 1}}})
    assert truth_if(clause, {id(leaves[-1]): 1}, env) is YES
    assert truth_if(clause, {id(leaves[-1]): 1}) is UNKNOWN
