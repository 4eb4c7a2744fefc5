from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.model.path import PathError, parse
from tests.strategies import runs


@pytest.mark.parametrize(("text", "steps"), [
    ("procedure.route", [("procedure", None), ("route", None)]),
    ("links[a].channel.encryption", [("links", "a"), ("channel", None), ("encryption", None)]),
    ("links[a]", [("links", "a")]),
    ("sites[s].hazards[h].metric", [("sites", "s"), ("hazards", "h"), ("metric", None)]),
    ("stated[links[a].data].path", [("stated", "links[a].data"), ("path", None)]),
    ("links[a.b c].data", [("links", "a.b c"), ("data", None)]),
])  # fmt: skip
def test_steps(text: str, steps: list[tuple[str, str | None]]) -> None:
    assert [(step.name, step.key) for step in parse(text)] == steps


@pytest.mark.parametrize(("text", "at"), [
    ("", 0), (".", 0), ("a.", 2), ("a..b", 2), ("a[b", 1), ("a]b", 1), ("a[b]c", 4), ("a b", 1), ("[a]", 0),
    ("a[b].", 5),
])  # fmt: skip
def test_faults_and_where(text: str, at: int) -> None:
    with pytest.raises(PathError) as caught:
        parse(text)
    assert caught.value.at == at


@runs(200)
@given(st.text(alphabet="ab.[]_-1 等", max_size=12))
def test_any_text_is_a_path_or_says_where_it_is_none(text: str) -> None:
    try:
        steps = parse(text)
    except PathError as error:
        assert 0 <= error.at <= len(text)
    else:
        written = ".".join(step.name + (f"[{step.key}]" if step.key is not None else "") for step in steps)
        assert written == text
