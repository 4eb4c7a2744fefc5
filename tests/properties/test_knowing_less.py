"""What is answered can only be refined: nothing that is certain over an incomplete case changes when it is filled in.

Each property draws a case and the same case with less known, so it speaks of every way to answer: a leaf, a
reference, a narrower range, an unknown element, the closing of a list.
"""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.evaluate.derived import derive
from pia.model.case_file import CaseFile
from pia.model.range import bounds
from pia.model.record import Record, Seq
from pia.truth import UNKNOWN
from tests.build import case_of, env_of, node_of, rules_of, verdicts
from tests.strategies import LISTS, cases, coarser, conditions, rule_sets, runs

PAIRS = cases(states=True).flatmap(lambda value: st.tuples(st.just(value), coarser(value)))
NOT_CERTAIN = "open"
CLEAN = ("met", "not_applicable", "excepted")


@runs(100)
@given(PAIRS, st.lists(conditions(), min_size=3, max_size=6))
def test_answering_never_flips_a_condition_of_the_case(pair: tuple[Any, Any], written: list[Any]) -> None:
    full, less = (env_of(case_of(value)) for value in pair)
    for condition in written:
        node = node_of(condition)
        before = node.truth(less)
        assert before in (UNKNOWN, node.truth(full)), condition


@runs(100)
@given(PAIRS, st.sampled_from(LISTS).flatmap(
    lambda name: st.tuples(st.just(name), st.lists(conditions(name), min_size=3, max_size=6))))  # fmt: skip
def test_answering_never_flips_a_condition_of_an_element(pair: tuple[Any, Any], scoped: tuple[str, list[Any]]) -> None:
    section, written = scoped
    full, less = (case_of(value) for value in pair)
    paths = {item.path for item in less.root[section].items if item is not None}
    for item in full.root[section].items:
        if item is not None and item.path in paths:
            for condition in written:
                node = node_of(condition, section)
                before = node.truth(env_of(less, item.path))
                assert before in (UNKNOWN, node.truth(env_of(full, item.path))), condition


@runs(100)
@given(PAIRS, rule_sets())
def test_blanks_never_look_like_compliance(pair: tuple[Any, Any], written: list[Any]) -> None:
    """Met, not applicable or excepted only where it was so before; no finding lost; not met never made up."""
    rules = rules_of(written)
    full, less = (verdicts(rules, case_of(value)) for value in pair)
    assert full.keys() <= less.keys()
    for key, verdict in full.items():
        assert less[key] in (verdict, NOT_CERTAIN), key
    for key in less.keys() - full.keys():
        assert less[key] not in ("met", "excepted", "not_met"), "only the rest of a list comes anew"


@runs(120)
@given(PAIRS)
def test_derived_facts_only_narrow(pair: tuple[Any, Any]) -> None:
    full, less = (_derived(case_of(value)) for value in pair)
    for path, before in less.items():
        if path in full:
            _narrower(path, before, full[path])


def _narrower(path: str, before: Any, after: Any) -> None:
    if before is None:
        return
    low, high = bounds(before)
    if isinstance(before, bool):
        assert after is before, path
        return
    assert after is not None, path
    later_low, later_high = bounds(after)
    assert low is None or (later_low is not None and low <= later_low), path
    assert high is None or (later_high is not None and later_high <= high), path


def _derived(case: CaseFile) -> dict[str, Any]:
    env = env_of(case)
    found = {}
    for record in _records(case.root):
        for name, field in record.shape.fields.items():
            if field.derived:
                found[record.fact_path(name)] = derive(env, record, field).value
    return found


def _records(record: Record) -> Any:
    yield record
    for value in record.values():
        if isinstance(value, Record):
            yield from _records(value)
        elif isinstance(value, Seq):
            for item in value.items:
                if isinstance(item, Record):
                    yield from _records(item)
