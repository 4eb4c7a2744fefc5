"""Whatever is accepted can be written out: the file that comes out reads as the values that were saved."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pia.model.case_file import load_case
from pia.model.catalogue import case_shape
from pia.model.edit import Edit
from pia.source import Refused, read, read_file
from pia.source.characters import FORBIDDEN
from pia.web.draft import Draft, begun, check
from tests.web.server import PCR

BASES = (read_file(PCR), read('pia: "1"\ncase: {id: a, title: 件名}\n'.encode(), "case.yaml"))
# What YAML has a meaning for, beside any character.
LINES = st.text(max_size=30) | st.text("-:#|>'\"{}[],&*!%@`~?=\\ \n\t0x1e_.abあ。", max_size=20)
TEXTS = LINES.map(lambda text: text.replace("\r", "").strip()).filter(lambda text: text and not FORBIDDEN.search(text))
EDITS = st.one_of(
    st.builds(lambda text: Edit("costs.basis", "set", text), TEXTS),
    st.builds(lambda text: Edit("case.title", "set", text), TEXTS),
    st.builds(lambda texts: Edit("case.objectives", "add", "o-1") if not texts else Edit("data[result].items", "set", texts),
              st.lists(TEXTS, min_size=1, max_size=3)),
    st.builds(lambda text: Edit("costs.initial", "pend", {"by": text, "until": "2020-10-05", "why": text}), TEXTS),
    st.builds(lambda text: Edit("costs.running", "waive", {"reason": text}), TEXTS),
    st.sampled_from([Edit("links", "close"), Edit("parties", "add", "p-1"), Edit("costs.initial", "set", {"from": 1})]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(BASES), st.lists(EDITS, min_size=1, max_size=4))
@example(BASES[1], [Edit("case.title", "set", ":0")])  # bare in braces, it would be no text
def test_what_is_saved_can_be_written_out(base: Any, edits: list[Edit]) -> None:
    try:
        check(base, edits, case_shape())
    except Refused:
        return
    draft = Draft(1, 1, base, tuple(edits))
    found = read(draft.text.encode(), base.name)
    assert found.value == draft.value
    load_case(found)


def test_a_case_that_begins() -> None:
    text = begun(["outsourcing"], id="a", title="#1: 「-」\n二行目", profile="meguro", date="2020-07-13")
    value = read(text.encode(), "a.yaml").value
    assert value["case"]["title"] == "#1: 「-」\n二行目" and value["case"]["date"] == "2020-07-13"
    with pytest.raises(Refused):
        begun([], id="a b", title="a")
