"""Quantifiers and counts over open, closed and half-known lists; parts, references and containers inside them."""

from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.clause import open_facts
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import case_of, env_of, node_of, truth


def links(*directions: Any, closed: bool = True) -> dict[str, Any]:
    items = [None if word == "null" else {"id": f"l{n}", "direction": word} for n, word in enumerate(directions)]
    return {"links": {"complete": closed, "items": items}}


SEND = {"item.direction": "send"}
ROWS = [
    # directions, closed, some, every, none
    ((), True, NO, YES, YES),
    ((), False, UNKNOWN, UNKNOWN, UNKNOWN),
    (("send",), True, YES, YES, NO),
    (("send",), False, YES, UNKNOWN, NO),
    (("receive",), True, NO, NO, YES),
    (("receive",), False, UNKNOWN, NO, UNKNOWN),
    (("send", "receive"), True, YES, NO, NO),
    ((None,), True, UNKNOWN, UNKNOWN, UNKNOWN),
    (("send", None), True, YES, UNKNOWN, NO),
    (("receive", None), True, UNKNOWN, NO, UNKNOWN),
    (("null",), True, UNKNOWN, UNKNOWN, UNKNOWN),
    (("send", "null"), True, YES, UNKNOWN, NO),
    (("receive", "null"), False, UNKNOWN, NO, UNKNOWN),
]


@pytest.mark.parametrize(("directions", "closed", "some", "every", "none"), ROWS)
def test_quantifiers(directions: Any, closed: bool, some: Truth, every: Truth, none: Truth) -> None:
    case = links(*directions, closed=closed)
    for name, expected in (("some", some), ("every", every), ("none", none)):
        assert truth({"links": {name: SEND}}, case) is expected, name


COUNTS = [
    # directions, closed, at least 1, at least 2, at most 1, equals 1
    ((), True, NO, NO, YES, NO),
    ((), False, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    (("send",), True, YES, NO, YES, YES),
    (("send",), False, YES, UNKNOWN, UNKNOWN, UNKNOWN),
    (("send", "send"), False, YES, YES, NO, NO),
    (("send", None), True, YES, UNKNOWN, UNKNOWN, UNKNOWN),
    (("receive", None), True, UNKNOWN, NO, YES, UNKNOWN),
    (("receive", "null"), True, UNKNOWN, NO, YES, UNKNOWN),
    (("receive", "receive"), True, NO, NO, YES, NO),
]


@pytest.mark.parametrize(("directions", "closed", "one", "two", "most", "same"), COUNTS)
def test_counts(directions: Any, closed: bool, one: Truth, two: Truth, most: Truth, same: Truth) -> None:
    case = links(*directions, closed=closed)
    bounds = ({"at_least": 1}, {"at_least": 2}, {"at_most": 1}, {"equals": 1})
    for bound, expected in zip(bounds, (one, two, most, same), strict=True):
        assert truth({"links": {"count": {**bound, "where": SEND}}}, case) is expected, bound


def test_several_bounds_are_and() -> None:
    both = {"links": {"count": {"at_least": 1, "at_most": 2}}}
    assert [truth(both, links(*["send"] * n)) for n in range(4)] == [NO, YES, YES, NO]


def test_a_count_without_where_counts_every_element_even_an_unknown_one() -> None:
    assert truth({"links": {"count": {"equals": 2}}}, links("null", "send")) is YES


def test_plain_values() -> None:
    def case(*media: Any) -> dict[str, Any]:
        return {"flows": [{"id": "f", "channel": {"media": {"complete": True, "items": list(media)}}}]}

    for written in ({"some": {"item": "fax"}}, {"some": "fax"}, {"some": ["fax", "telephone"]}):
        assert truth({"it.channel.media": written}, case("fax"), "flows[f]") is YES
        assert truth({"it.channel.media": written}, case("paper"), "flows[f]") is NO
        assert truth({"it.channel.media": written}, case("paper", None), "flows[f]") is UNKNOWN


def test_references_are_followed() -> None:
    written = {"it.data": {"some": {"item.my_number": True}}}
    case = {"data": [{"id": "a", "my_number": True}, {"id": "b", "my_number": False}, {"id": "c"}]}

    def flow(*names: Any) -> dict[str, Any]:
        return case | {"flows": [{"id": "f", "data": {"complete": True, "items": list(names)}}]}

    assert truth(written, flow("b", "a"), "flows[f]") is YES
    assert truth(written, flow("b"), "flows[f]") is NO
    assert truth(written, flow("b", "c"), "flows[f]") is UNKNOWN
    assert truth(written, flow("b", None), "flows[f]") is UNKNOWN


def test_a_reference_on_the_way_that_is_missing() -> None:
    written = {"it.partner.own_records": {"some": {"item.years": {"at_least": 5}}}}
    assert truth(written, {"links": [{"id": "l"}]}, "links[l]") is UNKNOWN


def test_nested() -> None:
    """Every site names some hazard with a metric that is not vague."""
    clear_flood = {"item.kind": "flood", "not": {"item.metric": {"mentions": "vague"}}}
    written = {"sites": {"every": {"item.hazards": {"some": clear_flood}}}}

    def site(name: str, metric: str) -> dict[str, Any]:
        return {"id": name, "hazards": {"complete": True, "items": [{"id": "h", "kind": "flood", "metric": metric}]}}

    sites = {"sites": {"complete": True, "items": [site("a", "浸水深3m"), site("b", "一定の深さ")]}}
    assert truth(written, sites) is NO
    sites["sites"]["items"][1]["hazards"]["items"][0]["metric"] = "浸水深5m"
    assert truth(written, sites) is YES


def test_the_container_of_an_element() -> None:
    case = {"sites": [{"id": "s", "name": "甲", "hazards": [{"id": "h"}, None]}]}
    written = {"it.hazards": {"every": {"item.parent.name": "甲"}}}
    node = node_of(written, "sites")
    env = env_of(case_of(case), "sites[s]")
    clause = node.trace(env)
    assert [child.truth for child in clause.children] == [YES, YES, UNKNOWN], "also of an element that is not known"
    assert [fact.path for child in clause.children[:2] for fact in child.facts] == ["sites[s].name"] * 2


def open_paths(written: Any, case: dict[str, Any], it: str) -> list[str]:
    node = node_of(written, it.partition("[")[0])
    return [fact.path for fact in open_facts(node.trace(env_of(case_of(case), it)))]


def test_what_is_missing_of_an_unknown_element() -> None:
    case = {"remote_access": [{"id": "r", "controls": {"complete": True, "items": [None]}}]}
    assert open_paths({"it.controls": {"some": {"item.kind": "technical"}}}, case, "remote_access[r]") == [
        "remote_access[r].controls[0].kind"]  # fmt: skip


def test_what_is_missing_of_an_unknown_reference_is_the_reference() -> None:
    case = {"data": [{"id": "a", "my_number": False}],
            "flows": [{"id": "f", "data": {"complete": True, "items": ["a", None]}}]}  # fmt: skip
    assert open_paths({"it.data": {"some": {"item.my_number": True}}}, case, "flows[f]") == ["flows[f].data[1]"]


def test_what_is_missing_of_a_closed_list_of_plain_values() -> None:
    case = {"flows": [{"id": "f", "channel": {"media": {"complete": True, "items": ["paper", None]}}}]}
    assert open_paths({"it.channel.media": {"overlaps": ["fax"]}}, case, "flows[f]") == ["flows[f].channel.media[1]"]


def test_what_is_missing_of_an_open_list() -> None:
    written = {"it.channel.media": {"covers": ["fax"]}}
    case: dict[str, Any] = {"flows": [{"id": "f", "channel": {"media": ["paper"]}}]}
    assert open_paths(written, case, "flows[f]") == ["flows[f].channel.media.complete"]
    assert open_paths(written, {"flows": [{"id": "f"}]}, "flows[f]") == ["flows[f].channel.media"]
