"""The C parser and the pure one give the same document, or the same codes on the same lines."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from pia.source import Refused, read
from pia.source.events import Parser
from tests.source.strategies import MAPPINGS, documents


def outcome(data: bytes, parser: Parser) -> object:
    try:
        document = read(data, "f", parser=parser)
    except Refused as refused:
        return sorted((each.span.line if each.span else 0, each.code) for each in refused.problems)
    return repr(document.value), document


@settings(max_examples=400, deadline=None)
@given(documents())
def test_on_yaml_as_people_write_it(text: str) -> None:
    data = text.encode()
    assert outcome(data, "c") == outcome(data, "pure")


@settings(max_examples=200, deadline=None)
@given(MAPPINGS, st.sampled_from([None, 1, 4]))
def test_on_json(value: dict[str, object], indent: int | None) -> None:
    data = json.dumps(value, ensure_ascii=False, indent=indent).encode()
    outcomes = [outcome(data, "c"), outcome(data, "pure")]
    assert outcomes[0] == outcomes[1]
