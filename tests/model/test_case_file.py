from __future__ import annotations

from typing import Any

import pytest

from pia.model.case_file import Target, resolve
from pia.source import Problem
from tests.build import case_of

VALUE: dict[str, Any] = {
    "links": [{"id": "a", "direction": "send", "channel": {"media": ["fax"]}}],
    "sites": [{"id": "s", "hazards": [{"id": "h", "metric": "3m"}]}],
}


@pytest.mark.parametrize(("path", "value"), [
    ("links[a].direction", "send"), ("links[a].channel.encryption", None), ("sites[s].hazards[h].metric", "3m"),
    ("case.title", "件名"), ("registry.public", None),
])  # fmt: skip
def test_resolve(path: str, value: Any) -> None:
    found = resolve(case_of(VALUE).root, path)
    assert isinstance(found, Target)
    assert (found.path, found.value) == (path, value)


@pytest.mark.parametrize(("path", "code"), [
    ("links[b].direction", "path-no-element"), ("links[a]", "path-names-element"),
    ("links.direction", "path-needs-element"),
    ("links[a].directon", "path-no-field-near"), ("links[a].x", "path-no-field"),
    ("registry[a].public", "path-not-a-list"), ("registry[a]", "path-names-element"), ("xyz.public", "path-no-field"),
    ("regstry.public", "path-no-field-near"), ("delegations[x].depth", "path-no-element"), ("", "path-unreadable"),
    ("links[a].direction.x", "path-ends-before"),
    ("links[a].channel.media[0]", "path-names-element"), ("links[a].channel.media[0].x", "path-no-element"),
])  # fmt: skip
def test_what_leads_nowhere(path: str, code: str) -> None:
    found = resolve(case_of(VALUE).root, path)
    assert isinstance(found, Problem)
    assert found.code == code


def test_a_derived_field_takes_no_answer() -> None:
    found = resolve(case_of({"delegations": [{"id": "d"}]}).root, "delegations[d].depth")
    assert isinstance(found, Problem)


def test_states_and_entries() -> None:
    entry = {"path": "registry.public", "by": "課長", "until": "2020-08-01", "why": "検討の途中"}
    case = case_of({"pending": [entry]})
    assert case.state("registry.public", None) == "pending"
    assert case.entries["registry.public"]["by"] == "課長"
    assert (case.state("registry.registered", None), case.state("registry.registered", True)) == ("unanswered", "given")


def test_a_contradicted_fact_loses_its_value() -> None:
    said = [{"document": "資料1", "value": "fax"}, {"document": "資料2", "value": "paper"}]
    said = [{**item, "value": {"complete": True, "items": [item["value"]]}} for item in said]
    value = {"links": [{"id": "a", "channel": {"media": {"complete": True, "items": ["fax"]}}}],
             "stated": [{"path": "links[a].channel.media", "values": said}]}  # fmt: skip
    case = case_of(value)
    media = case.root["links"].items[0]["channel"]["media"]
    assert (media.items, media.closed) == ((), False)
    assert case.states == {"links[a].channel.media": "contradicted"}


@pytest.mark.parametrize("turned", [False, True])
def test_a_contradicted_list_does_not_hide_its_elements_from_other_entries(turned: bool) -> None:
    both = [{"document": name, "value": {"complete": True, "items": [{"id": name}]}} for name in "ab"]
    text = [{"document": "資料1", "value": "送付"}]
    stated = [{"path": "flows", "values": both}, {"path": "flows[a].step", "values": text}]
    case = case_of({"flows": [{"id": "a"}], "stated": stated[::-1] if turned else stated})
    assert case.states == {"flows": "contradicted"}


def test_papers_that_agree_leave_the_fact_alone() -> None:
    said = [{"document": "資料1", "value": 20}, {"document": "資料2", "value": {"from": 18}}]
    value = {"council": {"meeting": {"seats": 20}}, "stated": [{"path": "council.meeting.seats", "values": said}]}
    assert case_of(value).root["council"]["meeting"]["seats"] == 20


def test_months_of_different_milestones_are_not_compared() -> None:
    milestones = [{"id": "a", "date": "2022-09"}, {"id": "b", "date": "2023-03"}]
    stated = [{"path": f"schedule.milestones[{name}].date", "values": [{"document": "資料1", "value": day}]}
              for name, day in (("a", "2022-09-15"), ("b", "2023-03"))]  # fmt: skip
    assert case_of({"schedule": {"milestones": milestones}, "stated": stated}).states == {}
