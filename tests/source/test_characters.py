from __future__ import annotations

import re

import pytest

from pia.source.characters import FORBIDDEN, code_for, without_forbidden
from pia.source.gather import Gather
from pia.source.position import Span

BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C]
SEPARATOR = [0x85, 0x2028, 0x2029]
CONTROL = [
    *(number for number in range(0x20) if number not in (0x09, 0x0A, 0x0D)),
    *(number for number in range(0x7F, 0xA0) if number != 0x85),
    0xD800,
    0xDBFF,
    0xDC00,
    0xDFFF,
    0xFEFF,
    0xFFFE,
    0xFFFF,
]


@pytest.mark.parametrize(
    ("code", "numbers"),
    [("yaml-bidi-character", BIDI), ("yaml-line-separator", SEPARATOR), ("yaml-control-character", CONTROL)],
)
def test_forbidden(code: str, numbers: list[int]) -> None:
    assert all(FORBIDDEN.match(chr(number)) and code_for(chr(number)) == code for number in numbers)


def test_nothing_else_is_forbidden() -> None:
    every = "".join(map(chr, range(0x110000)))
    found = {ord(character) for character in re.findall(FORBIDDEN, every)}
    assert found == {*BIDI, *SEPARATOR, *CONTROL, *range(0xD800, 0xE000)}


def test_first_of_each_kind_on_each_line_is_reported_and_all_are_replaced() -> None:
    gather = Gather("f", 10)
    text = "a\x00\x01\u202e\n\n\x02𠮷\u202e\u202e"
    assert without_forbidden(text, gather) == "a\ufffd\ufffd\ufffd\n\n\ufffd𠮷\ufffd\ufffd"
    assert [(problem.code, problem.span, problem.args["character"]) for problem in gather.problems] == [
        ("yaml-control-character", Span(1, 2, 1, 3), "U+0000"),
        ("yaml-bidi-character", Span(1, 4, 1, 5), "U+202E"),
        ("yaml-control-character", Span(3, 1, 3, 2), "U+0002"),
        ("yaml-bidi-character", Span(3, 3, 3, 4), "U+202E"),
    ]
