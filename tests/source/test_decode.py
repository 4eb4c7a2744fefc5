from __future__ import annotations

import pytest

from pia.source.decode import decode, shown_text
from pia.source.gather import Gather
from pia.source.position import Span


def problems(data: bytes) -> list[tuple[str, Span | None, dict[str, str | int]]]:
    gather = Gather("f", 10)
    assert decode(data, gather) is None
    return [(problem.code, problem.span, dict(problem.args)) for problem in gather.problems]


@pytest.mark.parametrize("data", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"])
def test_line_ends_and_mark_are_unified(data: bytes) -> None:
    assert decode(data, Gather("f", 10)) == "a\nb\n"
    assert shown_text(data) == "a\nb\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_other_marks(encoding: str) -> None:
    assert problems("a: 1".encode(encoding)) == [("yaml-not-utf8-mark", None, {"encoding": encoding.upper()})]


def test_big_endian_marks() -> None:
    assert problems(b"\xfe\xff\x00a")[0][2] == {"encoding": "UTF-16"}
    assert problems(b"\x00\x00\xfe\xff\x00\x00\x00a")[0][2] == {"encoding": "UTF-32"}


def test_offset_counts_bytes_of_the_file_and_columns_count_characters() -> None:
    data = b"\xef\xbb\xbf" + "甲: 1\r\n乙: ".encode() + b"\xff"
    assert problems(data) == [("yaml-not-utf8", Span(2, 4, 2, 5), {"offset": len(data) - 1, "byte": "0xFF"})]


def test_shift_jis_is_named_only_with_kana_in_it() -> None:
    assert problems("題名: ひらがな".encode("cp932"))[0][0] == "yaml-shift-jis"
    assert problems("caf\xe9".encode("latin-1"))[0][0] == "yaml-not-utf8"


def test_shift_jis_is_shown_readably() -> None:
    assert shown_text("題名: ひらがな".encode("cp932")) == "題名: ひらがな"
    assert shown_text(b"a\xff") == "a\ufffd"
