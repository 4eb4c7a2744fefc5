from __future__ import annotations

from typing import Any

import pytest

from pia.model.range import Range
from tests.evaluate.derived.world import chain, derived

YES, NO = {"permission": {"by_ward": True}}, {"permission": {"by_ward": False}}


def depth(*arrows: str, hop: str, closed: bool = True) -> Any:
    return derived(chain(*arrows, closed=closed), f"delegations[{hop}].depth")[0]


def test_depth_counts_from_the_ward() -> None:
    assert [depth("w>a", "a>b", "b>c", hop=hop) for hop in ("h0", "h1", "h2")] == [1, 2, 3]


def test_the_wards_own_contract_is_the_first_whatever_is_open() -> None:
    assert depth("w>a", "?>?", hop="h0", closed=False) == 1


def test_the_longest_way_counts() -> None:
    assert depth("w>a", "w>b", "a>b", "b>c", hop="h3") == 3


def test_an_open_list_may_make_the_way_longer() -> None:
    assert depth("w>a", "a>b", hop="h1", closed=False) == Range(2, None)


def test_a_hop_with_an_unknown_taker_may_come_before() -> None:
    value, facts = derived(chain("w>a", "a>b", "x>?"), "delegations[h1].depth")
    assert value == Range(2, None)
    assert facts == {"delegations[h2].to"}, "what is missing, and no more"


def test_an_unknown_giver() -> None:
    assert depth("?>a", hop="h0") == Range(1, None)
    value, facts = derived(chain("?>a", "a>b"), "delegations[h1].depth")
    assert value == Range(2, None)
    assert "delegations[h0].from" in facts


def test_a_giver_whose_role_is_unknown() -> None:
    value = chain("w>a", "a>b")
    value["parties"][0]["role"] = None
    found, facts = derived(value, "delegations[h1].depth")
    assert found == Range(2, None)
    assert facts == {"parties[w].role"}


def test_a_giver_nobody_entrusted_is_one_hop_from_the_ward() -> None:
    assert depth("a>b", "b>c", hop="h1") == 3


def test_circles_end() -> None:
    assert depth("a>b", "b>a", hop="h0") == 3
    assert depth("w>a", "a>b", "b>a", hop="h0") == 1
    assert depth("w>a", "a>a", hop="h1") == 2


def test_an_unknown_element() -> None:
    value = chain("w>a", "a>b")
    value["delegations"]["items"].append(None)
    found, facts = derived(value, "delegations[h1].depth")
    assert found == Range(2, None)
    assert facts == {"delegations[2]"}


def test_a_long_chain_costs_no_recursion() -> None:
    parties = [{"id": "w", "role": "ward"}, *({"id": f"p{n}", "role": "other"} for n in range(1500))]
    names = ["w", *(f"p{n}" for n in range(1500))]
    hops = [{"id": f"h{n}", "from": giver, "to": taker, **YES, "contract": {"status": "signed"}}
            for n, (giver, taker) in enumerate(zip(names, names[1:], strict=False))]  # fmt: skip
    value = {"parties": parties, "delegations": {"complete": True, "items": hops}}
    assert derived(value, "delegations[h1499].depth")[0] == 1500
    assert derived(value, "delegations[h1499].permitted_at_every_hop")[0] is True
    assert derived(value, "parties[p1499].contract_path")[0] is True


def test_many_open_hops_cost_no_search() -> None:
    """Thirty hops of which no end is known: every order of them would be a possible chain."""
    parties = [{"id": f"p{n}", "role": "other"} for n in range(30)]
    hops = [{"id": f"h{n}", "from": f"p{n}"} for n in range(30)]
    value = {"parties": parties, "delegations": {"complete": True, "items": hops}}
    assert derived(value, "parties[p0].contract_path")[0] is False, "nothing starts at the ward"
    assert derived(value, "delegations[h0].permitted_at_every_hop")[0] is None
    assert derived(value, "delegations[h0].depth")[0] == Range(2, None)


@pytest.mark.parametrize(("giver", "expected"), [("w", False), ("a", True), ("?", None)])
def test_is_redelegation(giver: str, expected: Any) -> None:
    assert derived(chain(f"{giver}>b"), "delegations[h0].is_redelegation")[0] is expected


def permitted(*arrows: str, hop: str, closed: bool = True, **changes: Any) -> Any:
    return derived(chain(*arrows, closed=closed, **changes), f"delegations[{hop}].permitted_at_every_hop")[0]


def test_the_wards_own_contract_needs_no_permission() -> None:
    assert permitted("w>a", hop="h0", closed=False) is True


def test_every_hop_beyond_it_does() -> None:
    assert permitted("w>a", "a>b", "b>c", hop="h2", h1=YES, h2=YES) is True
    assert permitted("w>a", "a>b", "b>c", hop="h2", h1=NO, h2=YES) is False
    assert permitted("w>a", "a>b", "b>c", hop="h2", h2=YES) is None
    assert permitted("w>a", "a>b", "b>c", hop="h1", h1=YES, h2=NO) is True, "what comes later is its own hop"


def test_a_refusal_decides_though_the_list_is_open() -> None:
    value, facts = derived(chain("w>a", "a>b", closed=False, h1=NO), "delegations[h1].permitted_at_every_hop")
    assert value is False
    assert facts == {"delegations[h1].permission.by_ward", "delegations[h1].from", "parties[a].role"}


def test_an_open_list_may_bring_another_way() -> None:
    value, facts = derived(chain("w>a", "a>b", closed=False, h1=YES), "delegations[h1].permitted_at_every_hop")
    assert value is None
    assert facts == {"delegations.complete"}


def test_a_loose_hop_may_lead_here_without_permission() -> None:
    assert permitted("w>a", "a>b", "x>?", hop="h1", h1=YES, h2=NO) is None
    assert permitted("w>a", "a>b", "w>?", hop="h1", h1=YES) is True, "one of the ward's own does no harm"


def test_a_giver_who_may_be_the_ward() -> None:
    """Refused upstream, yet if the giver turns out to be the ward that does not matter."""
    value = chain("x>a", "a>b", h0=NO, h1=YES)
    value["parties"] = [{"id": name} for name in "wabcx"]
    assert derived(value, "delegations[h1].permitted_at_every_hop")[0] is None


def test_a_circle_vouches_for_itself() -> None:
    assert permitted("a>b", "b>a", hop="h0", h0=YES, h1=YES) is True
    assert permitted("a>b", "b>a", hop="h0", h0=YES, h1=NO) is False
