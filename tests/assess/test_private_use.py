"""外字 are found where they stand, whatever way the text is written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.private_use import private_use
from pia.model.assessment import PrivateUse
from pia.model.case_file import load_case
from pia.source import read

HEAD = 'pia: "1"\n'


def found(text: str) -> list[tuple[str, int, int, str]]:
    return [(each.character, each.line, each.column, each.path) for each in of(text)]


def of(text: str) -> tuple[PrivateUse, ...]:
    return private_use(load_case(read((HEAD + text).encode(), "x.yaml")))


def test_character_line_column_and_field() -> None:
    (one,) = of("case: {id: a, title: 区内\ue000病院}\n")
    assert (one.character, one.line, one.column, one.path) == ("U+E000", 2, 24, "case.title")
    assert one.label == {"ja": "件名", "en": "title"}


def test_every_way_to_write_a_text() -> None:
    assert found('case: {id: a, title: "x\\ue000 \\\\ue001 \\U000F0002"}\n') == [
        ("U+E000", 2, 24, "case.title"), ("U+F0002", 2, 39, "case.title")]  # fmt: skip
    assert found("case:\n  id: a\n  title: >-\n    一\n    二\ue000\n") == [("U+E000", 6, 6, "case.title")]
    assert found("case:\n  id: a\n  title: '一\n    二\ue000'\n") == [("U+E000", 5, 6, "case.title")]
    assert found("case:\n  id: a\n  title: |\n    一\n\n    二\ue000三\U0010fffd\n") == [
        ("U+E000", 7, 6, "case.title"), ("U+10FFFD", 7, 8, "case.title")]  # fmt: skip


def test_elements_are_named_as_everywhere() -> None:
    text = "case: {id: a, title: t}\nparties:\n  - {id: ward, name: 区}\n  - {id: firm, name: \uf8ff社}\n"
    assert found(text) == [("U+F8FF", 5, 22, "parties[firm].name")]


def test_comments_and_proper_characters_are_left_alone() -> None:
    # 𠮷 髙 﨑 ① ㈱, a compatibility ideograph, and a variation selector after 葛.
    assert found("case: {id: a, title: 𠮷髙﨑①㈱神葛\U000e0100〓}  # \ue000\n") == []


@given(st.text("あ a\ue000\uf8ff\U000f0001\\\"'", min_size=1, max_size=12))
def test_the_place_holds_the_character(text: str) -> None:
    quoted = text.replace("'", "''")
    source = f"case: {{id: a, title: 'x{quoted}'}}\n"
    lines = (HEAD + source).split("\n")
    every = found(source)
    assert [chr(int(name[2:], 16)) for name, *_ in every] == [c for c in text if c in "\ue000\uf8ff\U000f0001"]
    assert all(lines[line - 1][column - 1] == chr(int(name[2:], 16)) for name, line, column, _ in every)
