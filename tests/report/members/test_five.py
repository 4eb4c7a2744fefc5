"""Five facts: what an open list lets one say, and that nothing unknown reads as known."""

from __future__ import annotations

from typing import Any

import pytest

from pia.report.members.five import guard, kind, people, reach, stay
from pia.report.members.five.answer import Answer
from pia.report.members.page import FIVE
from pia.report.say import Say
from tests.report.members.full import listing

NONE: frozenset[str] = frozenset()


def said(module: Any, facts: dict[str, Any], disputed: frozenset[str] = NONE, lang: str = "ja") -> tuple[str, str]:
    found: Answer = module.fact(facts, disputed, Say(lang, facts, "case.yaml"))  # type: ignore[arg-type]
    return found.mark, "。".join(part for part in found.parts if part)


@pytest.mark.parametrize("module", FIVE)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_stated_is_unknown_and_says_so(module: Any, lang: str) -> None:
    mark, text = said(module, {}, lang=lang)
    assert mark == "unknown"
    assert "未確認" in text or "記載なし" in text or "not confirmed" in text or "nothing stated" in text


def test_kind() -> None:
    data = [{"id": "a", "name": "記録甲", "sensitive": True, "health": False, "my_number": False}]
    assert said(kind, {"data": listing(data, True)}) == ("known", "要配慮個人情報を含む。健康・医療、個人番号は含まない。記録は記録甲")
    mark, text = said(kind, {"data": listing(data)})
    assert mark == "partly" and "健康・医療、個人番号を含むかは未確認" in text and "含まない" not in text and "ほかは未確認" in text
    assert said(kind, {"data": listing([*data, None], True)})[0] == "partly", "an unknown element may hold anything"
    assert said(kind, {"data": listing(data, True)}, frozenset({"data[a].sensitive"}))[0] == "contradicted"


@pytest.mark.parametrize(
    ("groups", "closed", "mark", "text"),
    [
        ([{"id": "a", "definition": "甲", "count": 1200}], True, "known", "1,200人（甲）"),
        ([{"id": "a", "definition": "甲", "count": 1200}], False, "partly", "少なくとも1,200人（甲）。ほかは未確認"),
        ([{"id": "a", "definition": "甲", "count": 1200}, {"id": "b", "definition": "乙", "count": 9000}], True, "known",
         "9,000人（乙）。1,200人（甲）"),
        ([{"id": "a", "definition": "甲", "count": 5}, {"id": "b", "definition": "乙"}], True, "partly",
         "少なくとも5人（甲）。人数未確認（乙）"),
        ([{"id": "a", "definition": "甲", "count": {"from": 10, "to": 20}}], True, "partly", "少なくとも10～20人（甲）"),
        ([{"id": "a", "definition": "甲", "count": {"from": None, "to": 20}}], True, "partly", "20人以下（甲）"),
        ([{"id": "a", "definition": "甲"}], True, "unknown", "人数未確認（甲）"),
    ],
)  # fmt: skip
def test_people(groups: list[dict[str, Any]], closed: bool, mark: str, text: str) -> None:
    assert said(people, {"subjects": listing(groups, closed)}) == (mark, text)


def chain(*hops: tuple[str, str], closed: bool = True) -> dict[str, Any]:
    parties = sorted({end for hop in hops for end in hop})
    rows = [{"id": name, "name": name, "role": "ward" if name == "ward" else "contractor", "country": "JP"} for name in parties]
    edges = [{"id": f"{giver}-{taker}", "from": giver, "to": taker} for giver, taker in hops]
    return {"parties": listing(rows, closed), "delegations": listing(edges, closed)}


def test_reach_counts_the_longest_chain() -> None:
    facts = chain(("ward", "a"), ("a", "b"), ("b", "c"), ("ward", "c"))
    assert reach.depth(facts) == (3, False)
    assert "区の外の3者に渡る" in said(reach, facts)[1] and "委託は区から3段" in said(reach, facts)[1]
    text = said(reach, chain(("ward", "a"), closed=False))[1]
    assert "少なくとも1者" in text and "少なくとも1段" in text and "その先への再委託は未確認" in text
    assert reach.depth(chain(("ward", "a"), ("a", "b"), ("b", "a"))) == (0, True)
    assert "循環" in said(reach, chain(("a", "b"), ("b", "a")))[1]


def test_a_long_chain_is_quick_and_exact() -> None:
    hops = [("ward", "n0"), *((f"n{n}", f"n{n + 1}") for n in range(500))]
    assert reach.depth(chain(*hops)) == (501, False)


@pytest.mark.parametrize(
    ("more", "words"),
    [({}, "国外＝未確認"), ({"sites": listing([{"id": "s", "country": "US"}])}, "国外＝出る"),
     ({"sites": listing([], True), "links": listing([], True), "flows": listing([], True)}, "国外＝出ない"),
     ({"sites": listing([], True), "links": listing([], True), "flows": listing([{"id": "f"}], True)}, "国外＝未確認"),
     ({"systems": listing([{"id": "x", "service": "saas"}])}, "クラウド＝使う"),
     ({"systems": listing([{"id": "x", "placement": "on_premises"}])}, "クラウド＝未確認"),
     ({"systems": listing([{"id": "x", "placement": "on_premises"}], True)}, "クラウド＝使わない")],
)  # fmt: skip
def test_abroad_and_cloud(more: dict[str, Any], words: str) -> None:
    assert words in said(reach, {**chain(("ward", "a")), **more})[1]


def test_a_class_of_parties_counts_at_least_once() -> None:
    facts = {"parties": listing([{"id": "h", "name": "区内病院", "role": "contractor", "named": False}], True)}
    assert "少なくとも1者" in said(reach, facts)[1] and "区内病院（未特定）" in said(reach, facts)[1]
    facts["parties"]["items"][0]["max_count"] = 5
    assert "区内病院（最大5者）" in said(reach, facts)[1]


def test_stay() -> None:
    records = [{"id": "a", "record": "甲", "years": 5, "erased": True}, {"id": "b", "record": "乙", "years": 3, "erased": True}]
    assert said(stay, {"retention": listing(records, True)}) == ("known", "最長5年（甲）。期間後に消去2件")
    assert said(stay, {"retention": listing(records)})[1].startswith("少なくとも最長5年（甲）")
    mark, text = said(stay, {"retention": listing([*records, {"id": "c", "record": "丙"}], True)})
    assert mark == "partly" and "少なくとも" in text and "期間が未確認の記録1件（丙）" in text and "消去するか未確認1件" in text
    unbounded = [{"id": "a", "record": "甲", "years": {"from": 5, "to": None}, "erased": True}]
    assert "期間が未確認の記録1件" in said(stay, {"retention": listing(unbounded, True)})[1]


def test_guard() -> None:
    flows = [{"id": "a", "channel": {"encryption": "both"}}, {"id": "b", "channel": {"encryption": "none"}}, {"id": "c"}]
    mark, text = said(guard, {"flows": listing(flows, True)})
    assert mark == "partly" and "伝送3本のうち暗号化あり1、暗号化なし1、暗号化が未確認1" in text and "安全管理措置の記載なし" in text
    remote = {"remote_access": listing([{"id": "r", "controls": listing([{"id": "c", "kind": "contractual"}], True)}], True)}
    assert "遠隔接続1件のうち技術的な制限なし1" in said(guard, remote)[1]
    disputed = frozenset({"flows[a].channel.media"})
    assert said(guard, {"flows": listing(flows, True)}, disputed)[0] == "contradicted"
