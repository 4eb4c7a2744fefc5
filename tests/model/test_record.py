from __future__ import annotations

from pia.model.record import Seq
from tests.build import case_of


def test_only_what_is_known_is_there() -> None:
    registry = case_of({"registry": {"public": True, "registered": None}}).root["registry"]
    assert registry["public"] is True and "registered" not in registry
    assert registry.real and registry.path == "registry" and registry.at == ("registry",)


def test_parts_and_lists_are_always_there() -> None:
    root = case_of({}).root
    assert "public" not in root["registry"] and not root["registry"].real
    links = root["links"]
    assert isinstance(links, Seq)
    assert (links.items, links.closed, links.path, links.gap, links.real) == ((), False, "links", "links", False)


def test_elements_are_named_by_their_id() -> None:
    root = case_of({"links": {"complete": True, "items": [{"id": "a", "channel": {"media": ["fax"]}}, None]}}).root
    first, second = root["links"].items
    assert (first.path, first.at, first.parent) == ("links[a]", ("links", "items", 0), root)
    assert first["channel"].fact_path("media") == "links[a].channel.media"
    assert second is None
    assert root["links"].inside == ("links", "items")


def test_what_is_missing_of_a_list() -> None:
    assert case_of({"links": [{"id": "a"}]}).root["links"].gap == "links.complete"
    assert case_of({"links": []}).root["links"].gap == "links"


def test_state_entries_are_named_by_what_they_speak_of_and_are_all_there_is() -> None:
    entry = {"path": "procedure.route", "by": "課長", "until": "2020-08-01", "why": "検討の途中"}
    root = case_of({"pending": [entry]}).root
    assert root["pending"].closed and root["exceptions"].closed
    assert root["pending"].items[0].path == "pending[procedure.route]"
    said = [{"document": "資料1", "value": 1}]
    (stated,) = case_of({"stated": [{"path": "costs.initial", "values": said}]}).root["stated"].items
    assert stated["values"].closed
