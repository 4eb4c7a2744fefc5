"""What a grouped drawing says of what it stands for, and that it groups no more than it has to."""

from __future__ import annotations

from dataclasses import replace

from pia.report.diagram import drawings, overview
from pia.report.diagram.facts import graph_of
from pia.report.diagram.graph import Crossing
from pia.report.diagram.group import grouped
from tests.report.diagram.graphs import case, flow, hop, party
from tests.report.sample import sample

WARD = party("w", "ward", name="目黒区")
MANY = [party(f"c{n}", name=f"業者{n}") for n in range(9)]


def test_a_small_case_is_left_alone() -> None:
    graph = graph_of(case([WARD, *MANY[:2]], [hop("a", "w", "c0")]), "ja")
    assert grouped(graph, "ja") is graph


def test_parties_are_left_alone_where_it_is_enough_to_join_arrows() -> None:
    flows = [flow(f"f{n}", "w", "c0", "both", "lgwan") for n in range(30)]
    found = grouped(graph_of(case([WARD, *MANY[:2]], flows=flows), "ja"), "ja")
    assert [node.label for node in found.nodes] == ["目黒区", "業者0", "業者1"]
    assert len(found.bundles) == 1 and found.hides


def test_the_weakest_protection_and_the_counts_are_told() -> None:
    flows = [flow(f"f{n}", "w", f"c{n}", kind, "lgwan") for n, kind in enumerate(("both", "none", None, "both"))]
    found = overview(replace(sample(), facts=case([WARD, *MANY], flows=flows)), "ja")
    assert found.hides and [group.label for group in found.groups] == ["9者（委託先）"]
    assert found.groups[0].members == tuple(f"業者{n}" for n in range(9))
    assert "データの流れ4件：目黒区から9者（委託先）へ。" in found.words
    assert "暗号化なし1件・暗号化は未確認1件・暗号化あり2件" in found.words
    assert "業者3" not in found.svg and "図は案件の報告書の詳細にある" in found.svg


def test_a_channel_that_is_not_stated_is_no_kind_of_channel() -> None:
    flows = [
        flow(f"f{n}", "w", f"c{n}", None, *media) for n, media in enumerate((("lgwan",), ("paper", "internet"), ()))
    ]
    links = [{"id": "l", "partner": "c1", "direction": "send"}]
    parties = [WARD, *MANY, *(party(f"{lane}", role, country) for lane, role, country in (
        ("s", "subject", "JP"), ("m", "medical", "JP"), ("q", None, "JP"), ("a", "other", "US")))]  # fmt: skip
    more = [
        flow(f"{end}{way}", *ends) for end in "smqa" for way, ends in enumerate((("w", end), (end, "w"), (end, "c1")))
    ]
    found = overview(replace(sample(), facts=case(parties, flows=flows + more, links=links)), "ja")
    assert "手段3種と？" in found.svg


def test_both_directions_between_two_groups_leave_and_enter() -> None:
    parties = [
        WARD,
        *MANY,
        *(party(f"a{n}", country="US") for n in range(9)),
        *(party(f"m{n}", "medical") for n in range(9)),
    ]
    flows = [flow(f"{one}{two}", f"{one}0", f"{two}1") for one in "cam" for two in "cam"]
    flows += [flow(f"w{one}", "w", f"{one}2") for one in "cam"] + [flow(f"{one}w", f"{one}3", "w") for one in "cam"]
    found = grouped(graph_of(case(parties, flows=flows), "ja"), "ja")
    assert len(found.nodes) == 4 and len(found.bundles) == 9
    abroad = [bundle for bundle in found.bundles if {bundle.source, bundle.target} == {"w", "lane:abroad"}]
    assert [bundle.crossing for bundle in abroad] == [Crossing("both", "both")] and abroad[0].both_ways


def test_a_group_of_which_some_may_be_abroad_says_so() -> None:
    parties = [WARD, *MANY, party("q", country=None)]
    found = grouped(graph_of(case(parties, [hop("a", "w", "c0")]), "ja"), "ja")
    assert [node.home for node in found.nodes] == ["yes", "unknown"]
    assert "国？" in drawings(replace(sample(), facts=case([WARD, party("q", country=None)])), "ja")[0].svg
