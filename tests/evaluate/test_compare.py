from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pia.evaluate import compare
from pia.model.range import Range, bounds
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.strategies import runs

ENDS = st.none() | st.integers(0, 4)
RANGES = st.tuples(ENDS, ENDS).filter(lambda pair: None in pair or pair[0] <= pair[1]).map(lambda pair: Range(*pair))  # type: ignore[operator]
VALUES = st.integers(0, 4) | RANGES


def members(value: object) -> list[int]:
    low, high = bounds(value)
    return [number for number in range(-2, 8) if (low is None or low <= number) and (high is None or number <= high)]


def brute(test: object, left: object, right: object) -> Truth:
    """What holds for every choice of members; between -2 and 7, beyond all bounds drawn."""
    found = {test(one, two) for one, two in product(members(left), members(right))}  # type: ignore[operator]
    return YES if found == {True} else NO if found == {False} else UNKNOWN


@runs(300)
@given(VALUES, VALUES)
def test_ranges_against_all_their_members(left: object, right: object) -> None:
    assert compare.at_most(left, right) is brute(lambda one, two: one <= two, left, right)
    assert compare.less_than(left, right) is brute(lambda one, two: one < two, left, right)
    assert compare.equal(left, right) is brute(lambda one, two: one == two, left, right)
