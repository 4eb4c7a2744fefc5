from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given

from pia.model.catalogue import case_shape
from pia.model.difference import NoEdits, edits_between
from pia.model.edit import apply
from pia.source import read_file
from pia.workbook.same import same
from tests.project.tree import ROOT
from tests.strategies import cases, runs

MEETING = ROOT / "cases" / "meguro-2020-07-13"
PAIRS = [(path, MEETING / "answered" / path.name) for path in sorted(MEETING.glob("*-*.yaml"))]


def without_order(value: Any) -> Any:
    """Elements by id: edits add at the end."""
    if isinstance(value, dict):
        return {name: without_order(inner) for name, inner in value.items()}
    if isinstance(value, list):
        items = [without_order(inner) for inner in value]
        keyed = items and all(isinstance(item, dict) and "id" in item for item in items)
        return sorted(items, key=lambda item: item["id"]) if keyed else items
    return value


@pytest.mark.parametrize("paths", PAIRS, ids=lambda paths: paths[0].stem)
def test_what_a_meeting_changed(paths: Any) -> None:
    """Both ways; what papers state differently is for people to change."""
    before, after = (read_file(path).value for path in paths)
    before["stated"] = after["stated"] = []
    for old, new in ((before, after), (after, before)):
        changed = copy.deepcopy(old)
        apply(changed, edits_between(old, new, case_shape()))
        assert same(without_order(changed), without_order(new))
        assert edits_between(new, new, case_shape()) == []


@runs(80)
@given(cases(states=True), cases(states=True))
def test_edits_lead_from_any_case_to_any_other(old: dict[str, Any], new: dict[str, Any]) -> None:
    try:
        edits = edits_between(old, new, case_shape())
    except NoEdits:
        return  # elements of which nothing is known have no id to name them by
    changed = copy.deepcopy(old)
    apply(changed, edits)
    assert same(without_order(changed), without_order(new))


def test_a_difference_that_no_edit_makes() -> None:
    old: dict[str, Any] = {"pia": "1", "case": {"id": "c", "title": "件名"}}
    for change in ({"local": {"a": 1}}, {"exceptions": [{"rule": "a"}]}, {"parties": [None]}):
        with pytest.raises(NoEdits) as difference:
            edits_between(old, {**old, **change}, case_shape())
        assert difference.value.path == next(iter(change))
