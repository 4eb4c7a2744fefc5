"""Lines that fit, of about the same length, without a word torn where there is a way around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.report.diagram.text import shortened, width, wrapped


@pytest.mark.parametrize(
    ("text", "ems", "lines", "expected"),
    [
        ("国民健康保険団体連合会", 5, 4, ("国民健康", "保険団体", "連合会")),
        ("contractor ×4", 6, 3, ("contractor", "×4")),
        ("abroad ×2", 4.5, 3, ("abroad", "×2")),
        ("sub-contractor", 6, 2, ("sub-", "contractor")),
        ("国民健康保険団体連合会", 3, 2, ("国民健", "康保…")),
        ("", 3, 2, ("",)),
    ],
)
def test_lines(text: str, ems: float, lines: int, expected: tuple[str, ...]) -> None:
    assert wrapped(text, ems, lines) == expected


@given(st.text(max_size=60), st.floats(2, 12), st.integers(1, 4))
def test_no_line_is_too_wide_and_nothing_is_lost_without_an_ellipsis(text: str, ems: float, lines: int) -> None:
    found = wrapped(text, ems, lines)
    assert len(found) <= lines and all(width(line) <= ems for line in found)
    if not found[-1].endswith("…"):
        assert "".join("".join(found).split()) == "".join(text.split())
    assert width(shortened(text, ems)) <= ems
