"""What holds for every input."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from pia.messages import render_all
from pia.source import Document, Refused, read
from pia.source.scalar import resolve
from tests.source.strategies import MAPPINGS, documents

PARSERS = st.sampled_from(["c", "pure"])


def nodes(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], object]]:
    yield path, value
    if isinstance(value, dict):
        for key, each in value.items():
            yield from nodes(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from nodes(each, (*path, index))


def check_places(document: Document) -> None:
    """Every node has a place, within that of its parent, and scalars stand where their place says."""
    every = list(nodes(document.value))
    assert {path for path, _ in every} == set(document.places)
    for path, value in every:
        place = document.places[path]
        start, end = (place.value.line, place.value.column), (place.value.end_line, place.value.end_column)
        assert (1, 1) <= start < end <= (len(document.lines), len(document.lines[-1]) + 1)
        if path:
            around = document.places[path[:-1]].value
            assert (around.line, around.column) <= start
            assert end <= (around.end_line, around.end_column)
        if place.key is not None:
            written = document.slice(place.key)
            assert written == path[-1] or written[0] in "'\""
        source = document.slice(place.value)
        if isinstance(value, (dict, list)):
            if source[0] in "{[" and not value:
                assert source[-1] in "}]"
            elif value and source[-1] not in "}]":
                last = document.places[
                    *path, list(value)[-1] if isinstance(value, dict) else len(value) - 1
                ].value
                assert end == (last.end_line, last.end_column)
        elif place.key != place.value and source[0] not in "'\"|>-":
            wanted = " ".join(value.split()) if isinstance(value, str) else value
            assert resolve(" ".join(source.split()))[0] == wanted


@settings(max_examples=300, deadline=None)
@given(documents(), PARSERS)
def test_places_point_at_what_they_name(text: str, parser: str) -> None:
    try:
        document = read(text.encode(), "f", parser=parser)  # type: ignore[arg-type]
    except Refused:
        return
    check_places(document)


@settings(max_examples=200, deadline=None)
@given(MAPPINGS, st.sampled_from([None, 2]))
def test_json_is_read_back(value: dict[str, object], indent: int | None) -> None:
    document = read(json.dumps(value, ensure_ascii=False, indent=indent).encode(), "f")
    assert repr(document.value) == repr(value)
    check_places(document)


_PLAIN_TREES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-999, 999)
    | st.sampled_from(["x", "甲 乙", "yes", "012", "a: b", "", "1\n2\n"]),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from("abcd"), inner, min_size=1, max_size=3)
    ),
    max_leaves=10,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from("abcd"), _PLAIN_TREES, min_size=1), st.booleans())
def test_what_a_yaml_writer_writes_is_read_back(value: dict[str, object], flow: bool) -> None:
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = flow
    writer.allow_unicode = True
    # The writer makes anchors for lists and mappings that are one object; a copy has none.
    stream = io.StringIO()
    writer.dump(json.loads(json.dumps(value)), stream)
    text = stream.getvalue().replace(": yes\n", ': "yes"\n').replace("- yes\n", '- "yes"\n')
    try:
        document = read(text.encode(), "f")
    except Refused as refused:
        # A YAML 1.2 writer leaves these bare; both are refused by design.
        assert {problem.code for problem in refused.problems} <= {"yaml-yes-no", "yaml-leading-zero"}
        return
    assert document.value == value
    check_places(document)


_BYTES = st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass"))


@settings(max_examples=500, deadline=None)
@given(_BYTES, PARSERS)
@example(b"? x", "c")
@example(b"a: b\n...\n\t", "pure")
@example(b"&", "c")
@example(b"\xef\xbb\xbf", "pure")
def test_any_bytes_give_a_mapping_or_a_refusal_with_words(data: bytes, parser: str) -> None:
    try:
        document = read(data, "f", parser=parser)  # type: ignore[arg-type]
    except Refused as refused:
        for lang in ("ja", "en"):
            shown = render_all(refused.problems, refused.texts, lang)
            assert all(character == "\n" or ord(character) >= 32 for character in shown)
    else:
        assert isinstance(document.value, dict)


_SIGNS = [
    "a",
    "yes",
    "1",
    "：",
    "\u2028",
    "\\",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "\n",
    "  ",
    "'",
    '"',
    "#",
    "|",
    ">",
    "&x ",
    "*x",
    "!t ",
    "? ",
    "\t",
    "---\n",
    "...\n",
    "%",
    "@",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_SIGNS), max_size=14), PARSERS)
def test_any_mixture_of_signs_gives_a_mapping_or_a_refusal(signs: list[str], parser: str) -> None:
    try:
        document = read("".join(signs).encode(), "f", parser=parser)  # type: ignore[arg-type]
    except Refused as refused:
        assert refused.problems
        assert render_all(refused.problems, refused.texts, "ja")
    else:
        check_places(document)
