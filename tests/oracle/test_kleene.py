"""Truth and the conditions of rules against the tables of Kleene's logic, operand by operand."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from pia.source import read_file
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate
from tests.build import truth

TABLES = read_file(Path(__file__).parent / "kleene" / "tables.yaml").value
OF: dict[Any, Truth] = {True: YES, False: NO, None: UNKNOWN}
JOIN = {"and": conjoin, "or": disjoin}
WRITTEN = {"and": "all", "or": "any"}


def case_with(*values: Any) -> dict[str, Any]:
    """A case in which three flags have these values."""
    names = ("registered", "updated_for_this", "public")
    return {"registry": dict(zip(names, values, strict=False))}


def flags(count: int) -> list[dict[str, Any]]:
    return [{f"registry.{name}": True} for name in ("registered", "updated_for_this", "public")[:count]]


@pytest.mark.parametrize(("operand", "result"), TABLES["not"])
def test_not(operand: Any, result: Any) -> None:
    assert negate(OF[operand]) is OF[result]
    assert truth({"not": flags(1)[0]}, case_with(operand)) is OF[result]


@pytest.mark.parametrize("name", ["and", "or"])
def test_tables_are_whole(name: str) -> None:
    assert {(left, right) for left, right, _ in TABLES[name]} == set(product([True, False, None], repeat=2))


@pytest.mark.parametrize(("name", "left", "right", "result"), [(name, *row) for name in JOIN for row in TABLES[name]])
def test_and_or(name: str, left: Any, right: Any, result: Any) -> None:
    assert JOIN[name]((OF[left], OF[right])) is OF[result]
    assert truth({WRITTEN[name]: flags(2)}, case_with(left, right)) is OF[result]


@pytest.mark.parametrize("name", ["and", "or"])
@pytest.mark.parametrize("values", list(product([True, False, None], repeat=3)))
def test_three_operands_are_two_twice(name: str, values: tuple[Any, ...]) -> None:
    table = {(left, right): result for left, right, result in TABLES[name]}
    folded = table[table[values[0], values[1]], values[2]]
    assert JOIN[name](OF[value] for value in values) is OF[folded]
    assert truth({WRITTEN[name]: flags(3)}, case_with(*values)) is OF[folded]


@pytest.mark.parametrize("values", list(product([True, False, None], repeat=2)))
def test_de_morgan(values: tuple[Any, ...]) -> None:
    both = truth({"not": {"all": flags(2)}}, case_with(*values))
    either = truth({"any": [{"not": flag} for flag in flags(2)]}, case_with(*values))
    assert both is either


def test_a_mapping_is_and() -> None:
    for values in product([True, False, None], repeat=2):
        assert truth(flags(2)[0] | flags(2)[1], case_with(*values)) is truth({"all": flags(2)}, case_with(*values))
