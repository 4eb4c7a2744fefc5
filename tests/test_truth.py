from __future__ import annotations

import pytest

from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, known, negate


@pytest.mark.parametrize("value", list(Truth))
def test_is_no_bool(value: Truth) -> None:
    with pytest.raises(TypeError, match="is not a bool"):
        bool(value)
    with pytest.raises(TypeError):
        not value  # noqa: B018 - the point is that this raises


def test_known() -> None:
    assert known(True) is YES
    assert known(False) is NO


def test_negate_is_its_own_inverse() -> None:
    assert [negate(value) for value in (YES, NO, UNKNOWN)] == [NO, YES, UNKNOWN]
    assert all(negate(negate(value)) is value for value in Truth)


def test_nothing_to_join() -> None:
    assert conjoin(()) is YES
    assert disjoin(()) is NO


def test_one_certain_part_decides_whatever_its_place() -> None:
    assert conjoin((UNKNOWN, YES, NO)) is NO
    assert conjoin((NO, UNKNOWN)) is NO
    assert disjoin((UNKNOWN, NO, YES)) is YES
    assert conjoin((YES, UNKNOWN, YES)) is UNKNOWN
    assert disjoin((NO, UNKNOWN, NO)) is UNKNOWN


def test_reads_as_its_name() -> None:
    assert [repr(value) for value in Truth] == ["YES", "NO", "UNKNOWN"]
