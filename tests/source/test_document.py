from __future__ import annotations

import hashlib

import pytest

from pia.source import Document, Span, read

TEXT = b"case:\n  title: \xe7\xaa\x93\xe5\x8f\xa3\n  form:\nparties:\n  - id: a\n"


@pytest.fixture
def document() -> Document:
    return read(TEXT, "case.yaml")


def test_value_name_and_hash(document: Document) -> None:
    assert document.value == {"case": {"title": "窓口", "form": None}, "parties": [{"id": "a"}]}
    assert document.name == "case.yaml"
    assert document.sha256 == hashlib.sha256(TEXT).hexdigest()


def test_hash_is_of_the_raw_bytes() -> None:
    raw = b"\xef\xbb\xbfa: 1\r\n"
    document = read(raw, "x")
    assert document.sha256 == hashlib.sha256(raw).hexdigest()
    assert document.text == "a: 1\n"


def test_lines_are_counted_from_one(document: Document) -> None:
    assert document.line(2) == "  title: 窓口"
    assert document.line(0) == ""
    assert document.line(99) == ""


def test_place_of_a_node(document: Document) -> None:
    place, exact = document.place(("case", "title"))
    assert exact
    assert place.key == Span(2, 3, 2, 8)
    assert place.value == Span(2, 10, 2, 12)
    assert document.slice(place.value) == "窓口"


def test_place_of_an_absent_node_is_that_of_its_nearest_ancestor(document: Document) -> None:
    assert document.place(("parties", 0, "name", "kana")) == (document.places["parties", 0], False)
    assert document.place(("links", 3)) == (document.places[()], False)
    assert document.place(("parties", 1)) == (document.places[("parties",)], False)


def test_place_of_an_empty_value_is_its_key(document: Document) -> None:
    place, exact = document.place(("case", "form"))
    assert exact
    assert place.key == place.value == Span(3, 3, 3, 7)


def test_slice_over_several_lines() -> None:
    document = read(b"a: |\n  one\n  two\nb: 1\n", "x")
    assert document.slice(document.places[("a",)].value) == "|\n  one\n  two"
