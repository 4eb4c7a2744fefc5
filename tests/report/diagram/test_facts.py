"""What is drawn of a case: circles, missing ends, boundaries, and doubt where the case is silent."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from pia.report.diagram import drawings, edges, overview
from pia.report.diagram.facts import graph_of
from pia.report.diagram.graph import Crossing
from tests.report.diagram.graphs import case, flow, hop, party
from tests.report.sample import sample

WARD = party("w", "ward", name="目黒区")
FIRM = party("c", name="業者")
NS = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (WARD, FIRM, Crossing("out", "within")),
        (FIRM, WARD, Crossing("in", "within")),
        (WARD, WARD, Crossing("within", "within")),
        (FIRM, party("d"), Crossing("beyond", "within")),
        (WARD, party("a", country="US"), Crossing("out", "out")),
        (party("a", country="US"), FIRM, Crossing("beyond", "in")),
        (WARD, party("q", role=None), Crossing("unknown", "within")),
        (WARD, party("q", country=None), Crossing("out", "unknown")),
        (WARD, party("s", "subject", None), Crossing("out", "within")),
    ],
)
def test_which_boundary_is_crossed(source: dict[str, str], target: dict[str, str], expected: Crossing) -> None:
    parties = {each["id"]: each for each in (WARD, source, target)}
    graph = graph_of(case([*parties.values()], flows=[flow("f", source["id"], target["id"])]), "ja")
    assert graph.edges[0].crossing == expected


def test_circles_and_self_delegation_are_drawn() -> None:
    facts = case(
        [WARD, FIRM, party("d")], [hop("1", "w", "c"), hop("2", "c", "d"), hop("3", "d", "c"), hop("4", "c", "c")]
    )
    found = [(edge.source, edge.target) for edge in graph_of(facts, "ja").edges]
    assert found == [("w", "c"), ("c", "d"), ("d", "c"), ("c", "c")]
    assert drawings(replace(sample(), facts=facts), "ja")[0].svg.count("a3.4 3.4") == 1


def test_an_end_that_is_not_stated_is_a_party_of_its_own() -> None:
    facts = case([WARD], flows=[{"id": "f", "from": "w"}])
    graph = graph_of(facts, "ja")
    assert [node.label for node in graph.nodes] == ["目黒区", "？未確認の者"]
    assert graph.edges[0].crossing == Crossing("unknown", "unknown")


def test_every_element_has_a_number() -> None:
    made = sample()
    assert [edge.number for edge in edges(made, "ja").values()] == [1, 2, 3]
    assert list(edges(made, "ja")) == ["delegations[d1]", "flows[f1]", "links[line]"]


@pytest.mark.parametrize(("lang", "marks"), [
    ("ja", ("暗号化あり", "暗号化なし", "？未確認", "専用線", "手段？未確認")),
    ("en", ("encrypted", "NOT encrypted", "? not stated", "leased line", "channel ?")),
])  # fmt: skip
def test_channel_and_protection_stand_in_words(lang: str, marks: tuple[str, ...]) -> None:
    flows = [flow("1", "w", "c", "both", "leased_line"), flow("2", "w", "c", "none", "paper"), flow("3", "w", "c")]
    made = replace(sample(), facts=case([WARD, FIRM], flows=flows))
    for drawing in (overview(made, lang), *drawings(made, lang)):  # type: ignore[arg-type]
        root = ElementTree.fromstring(drawing.svg)
        texts = [element.text for element in root.iter(f"{NS}text")]
        assert set(marks) <= set(texts)
        assert [element.text for element in root.iter(f"{NS}desc")] == [drawing.words]
        assert [len(list(root.iter(f"{NS}{tag}"))) for tag in ("title", "desc")] == [1, 1]


def test_nothing_is_told_by_colour_and_nothing_has_an_id() -> None:
    flows = [flow(f"{n}", "w", "c", kind) for n, kind in enumerate(("both", "none", None))]
    svg = overview(replace(sample(), facts=case([WARD, FIRM, party("a", country="US")], flows=flows)), "ja").svg
    colors = set(re.findall(r'(?:fill|stroke)="(#\w+)"', svg))
    assert all(len(set(re.findall(r"..", color[1:]) if len(color) == 7 else color[1:])) == 1 for color in colors)
    assert " id=" not in svg and "url(" not in svg
    lines = re.findall(r'<path d="M[\d.]+ [\d.]+ H[^/]*stroke-width="1.4"([^/]*)/>', svg)
    assert len(set(lines)) == 3, "a dash of its own for each kind of protection"


def test_a_case_without_parties_says_so() -> None:
    bare = replace(sample(), facts={"case": {"title": "x"}})
    assert "関係者が示されていません" in overview(bare, "ja").svg
    assert len(drawings(bare, "ja")) == 1
