"""Every condition can be said in both languages, and its denial too."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.sentence import sentence
from tests.build import node_of
from tests.strategies import LISTS, conditions, runs

SCOPED = st.sampled_from([None, *LISTS]).flatmap(lambda it: st.tuples(st.just(it), conditions(it)))


@runs(150)
@given(SCOPED)
def test_every_condition_has_its_sentence(scoped: tuple[str | None, Any]) -> None:
    it, written = scoped
    node = node_of(written, it)
    for lang in ("ja", "en"):
        says, denies = sentence(node, lang), sentence(node, lang, False)  # type: ignore[arg-type]
        assert says and denies and says != denies
        for text in (says, denies):
            assert "{" not in text and "None" not in text and text == text.strip()
