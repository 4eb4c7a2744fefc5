"""What is left of a case, and what goes with what is marked."""

from __future__ import annotations

from typing import Any

import pytest

from pia.model.public.cuts import cuts_of, nothing_there
from pia.model.public.elsewhere import elsewhere
from pia.model.public.kept import kept
from tests.build import case_of

CASE: dict[str, Any] = {
    "parties": {"complete": True, "items": [
        {"id": "ward", "role": "ward", "name": "区"}, {"id": "acme", "name": "秘密商事", "role": "contractor"},
        {"id": "other", "name": "別会社"}]},
    "data": [{"id": "a"}, {"id": "b"}],
    "delegations": [{"id": "d", "from": "ward", "to": "acme", "data": {"complete": True, "items": ["a", "b"]},
                     "contract": {"status": "signed"}}],
    "flows": [{"id": "f", "from": "ward", "to": "other", "data": ["a"]}],
    "sites": [{"id": "s", "hazards": [{"id": "h", "metric": "3m"}, {"id": "g"}]}],
}  # fmt: skip


def mark(path: str, article: str = "第1号", **more: Any) -> dict[str, Any]:
    return {"path": path, "article": article, **more}


def left(*marks: dict[str, Any], **more: Any) -> dict[str, Any]:
    case = case_of({**CASE, **more, "undisclosed": list(marks)})
    return kept(case, cuts_of(case))


def gone(value: dict[str, Any]) -> list[tuple[str, str]]:
    return [(entry["path"], entry["article"]) for entry in value["undisclosed"]]


def test_an_element_leaves_a_blank_one_at_the_end_of_a_list_that_stays_closed() -> None:
    value = left(mark("parties[acme]"))
    assert [item and item["id"] for item in value["parties"]["items"]] == ["ward", "other", None]
    assert value["parties"]["complete"] is True
    assert gone(value) == [("delegations[d].to", "第1号"), ("parties[*]", "第1号")]
    assert "to" not in value["delegations"][0]
    assert "acme" not in repr(value) and "秘密商事" not in repr(value)


def test_one_of_several_references() -> None:
    value = left(mark("data[a]"))
    assert value["delegations"][0]["data"] == {"complete": True, "items": ["b", None]}
    assert value["flows"][0]["data"] == [None]
    assert [path for path, _ in gone(value)] == ["data[*]", "delegations[d].data[*]", "flows[f].data[*]"]


def test_how_many_of_a_removed_section_are_referred_to_is_not_told() -> None:
    value = left(mark("data"))
    assert "data" not in value and "data" not in value["delegations"][0] and "data" not in value["flows"][0]
    assert [path for path, _ in gone(value)] == ["data", "delegations[d].data", "flows[f].data"]


def test_parts_and_elements_of_elements() -> None:
    value = left(mark("delegations[d].contract", "第2号"), mark("sites[s].hazards[h]"))
    assert "contract" not in value["delegations"][0]
    assert value["sites"][0]["hazards"] == [{"id": "g"}, None]
    assert gone(value) == [("delegations[d].contract", "第2号"), ("sites[s].hazards[*]", "第1号")]


def test_a_mark_below_another_is_not_told() -> None:
    assert gone(left(mark("sites[s]"), mark("sites[s].hazards[h].metric", "第9号"))) == [("sites[*]", "第1号")]


def test_states_go_with_what_they_speak_of() -> None:
    pending = [{"path": path, "by": "課長", "until": "2020-08-01", "why": "検討の途中"}
               for path in ("parties[acme].country", "registry.public")]  # fmt: skip
    exception = {"rule": "r", "approver": "課長", "until": "2020-08-01", "reason": "当面", "facts": "0"}
    value = left(mark("parties[acme]"), pending=pending,
                 exceptions=[{**exception, "binding": "parties[acme]"}, {**exception, "binding": "case"}])  # fmt: skip
    assert [entry["path"] for entry in value["pending"]] == ["registry.public"]
    assert [entry["binding"] for entry in value["exceptions"]] == ["case"]


@pytest.mark.parametrize(("path", "said"), [
    ("delegations[d].to", ["ward", "acme"]),
    ("flows[f].data", [["a"], ["a", "b"]]),
    ("parties", [[{"id": "ward"}], [{"id": "ward"}, {"id": "acme"}]]),
    ("systems", [[{"id": "x", "operator": "acme"}], [{"id": "x"}]]),
])  # fmt: skip
def test_papers_that_speak_of_what_is_removed_take_the_fact_with_them(path: str, said: list[Any]) -> None:
    """Without them it would no longer seem to be contradicted."""
    values = [{"document": f"資料{n}", "value": value} for n, value in enumerate(said, 1)]
    value = left(mark("parties[acme]"), mark("data[a]", "第2号"), stated=[{"path": path, "values": values}])
    assert "stated" not in value
    assert path in [gone_path for gone_path, _ in gone(value)]


def test_papers_that_speak_of_something_else_stay() -> None:
    values = [{"document": "資料1", "value": "ward"}, {"document": "資料2", "value": "other"}]
    assert "stated" in left(mark("parties[acme]"), stated=[{"path": "flows[f].to", "values": values}])


@pytest.mark.parametrize("path", ["registry.public", "schedule", "links", "delegations[d].supervision", "sites[s].hazards[*]"])
def test_nothing_can_be_undisclosed_that_is_not_there(path: str) -> None:
    case = case_of({**CASE, "undisclosed": [mark(path)]})
    assert [found.path for found in nothing_there(case)] == [path]


def test_what_is_pending_or_closed_empty_is_there() -> None:
    pending = [{"path": "registry.public", "by": "課長", "until": "2020-08-01", "why": "検討の途中"}]
    marks = [mark("registry.public"), mark("links"), mark("parties[acme]"), mark("sites[s].hazards")]
    case = case_of({**CASE, "links": {"complete": True, "items": []}, "pending": pending, "undisclosed": marks})
    assert list(nothing_there(case)) == []


def found(more: dict[str, Any], *marks: dict[str, Any]) -> list[str | None]:
    case = case_of({**CASE, **more, "undisclosed": list(marks)})
    return [problem.path for problem in elsewhere(case, cuts_of(case))]


@pytest.mark.parametrize("text", ["秘密商事に任せる", "秘密 商事", "ACMEへ送る", "ａｃｍｅ"])
def test_words_that_are_removed_and_stay_elsewhere(text: str) -> None:
    assert found({"case": {"summary": text}}, mark("parties[acme]")) == ["case.summary"]
    assert found({"case": {"summary": text}}, mark("parties[acme]", elsewhere=True)) == []
    assert found({"case": {"summary": text}}, mark("parties[acme]"), mark("case.summary")) == []


def test_an_id_is_sought_as_a_word_of_its_own() -> None:
    assert found({"systems": [{"id": "acme-cloud"}, {"id": "acmeist"}]}, mark("parties[acme]")) == ["systems[acme-cloud].id"]


def test_words_are_sought_beside_the_answers_too() -> None:
    pending = [{"path": "registry.public", "by": "課長", "until": "2020-08-01", "why": "秘密商事の返事を待つ"}]
    assert found({"pending": pending}, mark("parties[acme]", reason="秘密商事の利益")) == [
        "pending[registry.public].why", "undisclosed[parties[acme]].reason"]


def test_what_goes_with_a_removed_fact_is_not_sought_there() -> None:
    pending = [{"path": "parties[acme].country", "by": "課長", "until": "2020-08-01", "why": "秘密商事の返事を待つ"}]
    assert found({"pending": pending}, mark("parties[acme]")) == []
