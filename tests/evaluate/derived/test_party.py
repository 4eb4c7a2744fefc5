from __future__ import annotations

from typing import Any

import pytest

from tests.evaluate.derived.world import chain, derived

SIGNED, PLANNED, NONE = ({"contract": {"status": word}} for word in ("signed", "planned", "none"))
CLOSED = {name: {"complete": True, "items": []} for name in ("flows", "links", "remote_access", "systems")}


def entrusted(value: dict[str, Any], party: str) -> Any:
    return derived(value, f"parties[{party}].entrusted")[0]


def test_entrusted() -> None:
    assert entrusted(chain("w>a"), "a") is True
    assert entrusted(chain("w>a"), "b") is False
    assert entrusted(chain("w>a", closed=False), "a") is True
    assert entrusted(chain("w>a", closed=False), "b") is None
    assert entrusted(chain("w>?"), "b") is None
    assert entrusted({"parties": [{"id": "a"}]}, "a") is None


def test_what_is_missing_is_named() -> None:
    facts = derived(chain("w>?", closed=False), "parties[a].entrusted")[1]
    assert facts == {"delegations[h0].to", "delegations.complete"}
    value = chain("w>b")
    value["delegations"]["items"].append(None)
    assert derived(value, "parties[a].entrusted") == (None, {"delegations[1]"})


TOUCHING: list[dict[str, Any]] = [
    {"flows": [{"id": "f", "from": "a"}]}, {"flows": [{"id": "f", "to": "a"}]},
    {"links": [{"id": "l", "partner": "a"}]},
    {"remote_access": [{"id": "r", "party": "a"}]}, {"systems": [{"id": "s", "operator": "a"}]},
]  # fmt: skip


@pytest.mark.parametrize("more", TOUCHING)
def test_touches_data_by_what_it_does(more: dict[str, Any]) -> None:
    assert derived(chain() | more, "parties[a].touches_data")[0] is True


def test_touches_data_by_its_own_word_or_an_entrustment() -> None:
    value = chain()
    value["parties"][1]["handles_personal_data"] = True
    assert derived(value, "parties[a].touches_data")[0] is True
    assert derived(chain("w>a"), "parties[a].touches_data")[0] is True


def test_its_own_no_is_not_the_last_word() -> None:
    value = chain("w>a") | CLOSED
    value["parties"][1]["handles_personal_data"] = False
    value["parties"][2]["handles_personal_data"] = False
    assert derived(value, "parties[a].touches_data")[0] is True, "it is entrusted with data"
    assert derived(value, "parties[b].touches_data")[0] is False, "every list is closed and none names it"


def test_one_open_list_leaves_it_open() -> None:
    value = chain("w>a") | CLOSED
    value["parties"][2]["handles_personal_data"] = False
    del value["links"]
    assert derived(value, "parties[b].touches_data") == (None, {"links"})


def path(*arrows: str, to: str = "b", closed: bool = True, **changes: Any) -> Any:
    return derived(chain(*arrows, closed=closed, **changes), f"parties[{to}].contract_path")[0]


def test_contracts_all_the_way() -> None:
    assert path("w>a", "a>b", h0=SIGNED, h1=PLANNED) is True
    assert path("w>a", "a>b", h0=SIGNED, h1=PLANNED, closed=False) is True, "another way can take nothing away"
    assert path("w>a", "a>b", h0=SIGNED, h1=NONE) is False
    assert path("w>a", "a>b", h0=NONE, h1=SIGNED) is False
    assert path("w>a", "a>b", h0=SIGNED, h1=NONE, closed=False) is None
    assert path("w>a", "a>b", h0=SIGNED) is None


def test_another_way_will_do() -> None:
    assert path("w>a", "a>b", "w>b", h0=NONE, h1=SIGNED, h2=SIGNED) is True


def test_nothing_leads_there() -> None:
    assert path(to="b") is False
    assert path(to="b", closed=False) is None


def test_a_circle_without_the_ward_is_no_way() -> None:
    assert path("a>b", "b>a", h0=SIGNED, h1=SIGNED) is False


def test_a_hop_whose_taker_is_unknown() -> None:
    assert path("w>?", h0=SIGNED) is None
    assert path("w>?", h0=NONE) is False, "without a contract it does not matter where it leads"


def test_what_would_tell() -> None:
    value, facts = derived(chain("w>a", "a>b", h0=SIGNED), "parties[b].contract_path")
    assert (value, facts) == (None, {"delegations[h1].contract.status"})


def test_the_hops_that_lead_there_are_quoted() -> None:
    facts = derived(chain("w>a", "a>b", "w>c", h0=SIGNED, h1=SIGNED, h2=SIGNED), "parties[b].contract_path")[1]
    assert {fact.partition(".")[0] for fact in facts} == {
        "delegations[h0]", "delegations[h1]", "parties[w]", "parties[a]"}  # fmt: skip


def test_of_two_ways_the_same_is_quoted_wherever_it_stands() -> None:
    value = chain("w>a", "w>a", h0=SIGNED, h1=SIGNED)
    first = derived(value, "parties[a].contract_path")
    value["delegations"]["items"].reverse()
    assert derived(value, "parties[a].contract_path") == first
