"""The form has every field of the format exactly once, and folds what is unanswered and without effect."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pia.model.catalogue import Shape, case_shape
from pia.report.say import NAMES
from pia.source import read_file
from pia.web.draft import Draft
from pia.web.form import Ask, Group, asks, form_of, groups, items_of, section_of
from tests.web.server import CASES, PCR, judge

WHOLE = read_file(PCR).value


@st.composite
def thinned(draw: st.DrawFn) -> dict[str, Any]:
    """A case with some of its answers, elements and closings taken away."""
    def thin(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: thin(inner) for name, inner in value.items() if name in ("id", "title") or draw(st.integers(0, 3))}
        if isinstance(value, list):
            return [thin(inner) for inner in value if draw(st.integers(0, 3))]
        return value

    return {**thin({name: value for name, value in WHOLE.items() if name not in ("pending", "not_applicable", "stated", "exceptions")}),
            "case": {**thin(WHOLE["case"]), "id": "a", "title": "件名"}}  # fmt: skip


def named(element: Group) -> set[str]:
    """The fields of an element, without those inside it."""
    return {item.path.rpartition(".")[2] for item in element.items if isinstance(item, Ask)}


def expected(value: Any, shape: Shape, path: str) -> list[str]:
    """The paths of every fact and list that a case with these values has, worked out apart from the form."""
    found = []
    for known in shape.fields.values():
        here = f"{path}.{known.name}" if path else known.name
        inner = value.get(known.name) if isinstance(value, dict) else None
        if known.derived or known.state or here == "pia":
            continue
        if known.kind == "part":
            assert known.part is not None
            found += expected(inner, known.part, here)
            continue
        found.append(here)
        if known.kind == "list" and known.part is not None:
            for index, item in enumerate(items_of(inner)):
                found += expected(item, known.part, f"{here}[{item.get('id', index)}]")
    return found


@settings(max_examples=60, deadline=None)
@given(thinned())
def test_every_field_comes_exactly_once(value: dict[str, Any]) -> None:
    form = form_of(value, case_shape(), None, "ja")
    assert sorted(ask.path for section in form.sections.values() for ask in asks(section)) == sorted(expected(value, case_shape(), ""))
    assert not any(ask.folded for section in form.sections.values() for ask in asks(section)), "unjudged, all may matter"


@pytest.mark.parametrize("path", CASES[:4], ids=lambda path: path.stem)
def test_folded_is_what_is_unanswered_and_without_effect(path: Any) -> None:
    draft = Draft(1, 0, read_file(path), ())
    judged = judge().judged(draft)
    assert judged is not None
    facts, said = judged.relevance.facts, {*draft.case.states}
    form = form_of(draft.value, draft.shape, judged, "ja")
    every = [ask for section in form.sections.values() for ask in asks(section)]
    folded = {ask.path for ask in every if ask.folded}
    assert folded and len(folded) < len(every)
    names = {f"{group.path}.{name}" for section in form.sections.values() for group in groups(section)
             for name in [next((each for each in NAMES if each in named(group)), "")]}
    for ask in every:
        blank = not ask.answered and ask.path not in said
        matters = ask.path in facts or f"{ask.path}.complete" in facts
        assert (ask.path in folded) == (blank and not matters and not ask.known.structure and ask.path not in names), ask.path
    waiting = {path.removesuffix(".complete") for path in facts}
    assert waiting <= {ask.path for ask in every}, "whatever is waited for can be answered"


def test_an_answer_that_changes_what_matters_changes_what_is_folded() -> None:
    value = copy.deepcopy(WHOLE)
    value["choice"] = {"subject_acts": False}
    before, after = (Draft(1, 0, read_file(PCR), ()), Draft(2, 0, read_file(PCR), ()))
    object.__setattr__(after, "value", value)
    sections = [section_of("choice", draft.value, draft.shape, judge().judged(draft), "ja") for draft in (before, after)]
    folded = [{ask.path for ask in asks(section) if ask.folded} for section in sections]
    assert folded[0] < folded[1]


def test_findings_stand_at_their_field() -> None:
    draft = Draft(1, 0, read_file(PCR), ())
    judged = judge().judged(draft)
    assert judged is not None
    every = [ask for section in form_of(draft.value, draft.shape, judged, "ja").sections.values() for ask in asks(section)]
    shown = {finding.rule + finding.binding for ask in every if ask.entry for finding in (*ask.entry.open, *ask.entry.failing)}
    wanted = {finding.rule + finding.binding for finding in judged.assessment.findings
              if finding.verdict in ("open", "not_met") and (finding.settle or finding.evidence)}  # fmt: skip
    assert shown == wanted


def test_states_and_references_are_shown() -> None:
    value = copy.deepcopy(WHOLE)
    value["pending"] = [{"path": "costs.initial", "by": "情報課", "until": "2020-10-05", "why": "見積り中"}]
    value["not_applicable"] = [{"path": "costs.running", "reason": "買取り"}]
    found = {ask.path: ask for ask in asks(section_of("costs", value, case_shape(), None, "ja"))}
    assert found["costs.initial"].state == "pend" and found["costs.initial"].pending.until == "令和2年10月5日"
    assert (found["costs.running"].state, found["costs.running"].reason) == ("waive", "買取り")
    flow = next(groups(section_of("flows", value, case_shape(), None, "ja")))
    sender = next(ask for ask in asks(flow) if ask.path.endswith(".from"))
    assert [choice.label for choice in sender.choices if choice.on] == ["紹介元の医療機関（かかりつけ医など）（referring-doctor）"]
