"""What reports of a public version say and draw: that they are one, what is gone and why, and nothing beside it."""

from __future__ import annotations

from typing import Any

import pytest

from pia.assess.assess import assess
from pia.assess.public import public_case
from pia.model.assessment import Assessment
from pia.report.blocks import Report
from pia.report.diagram import drawings, edges
from pia.report.html import to_html
from pia.report.views import VIEWS
from tests.build import ON, book_of, case_of, rule_of
from tests.report.page import Page

CASE: dict[str, Any] = {
    "case": {"department": "情報課"},
    "parties": {"complete": True, "items": [
        {"id": "ward", "role": "ward", "name": "試験区", "country": "JP"},
        {"id": "acme", "role": "contractor", "name": "秘密商事", "country": "JP"},
        {"id": "other", "role": "contractor", "name": "別会社", "country": "JP"}]},
    "data": [{"id": "a", "name": "名簿"}, {"id": "b", "name": "口座"}],
    "delegations": {"complete": True, "items": [
        {"id": "d", "from": "ward", "to": "acme", "form": "outsourcing", "work": "入力"},
        {"id": "e", "from": "ward", "to": "other", "form": "outsourcing", "work": "運用"}]},
    "flows": [{"id": "f", "from": "ward", "to": "other", "step": "送付", "data": ["a", "b"],
               "channel": {"encryption": "content", "media": ["lgwan"]}}],
    "systems": [{"id": "s", "name": "台帳", "operator": "acme"}],
    "remote_access": [{"id": "r", "party": "other", "system": "s", "name": "保守"}],
    "links": [{"id": "l", "partner": "other", "direction": "send"}],
    "council": {"answers": [{"id": "q", "question": "いつか", "commitment": "次回に示す"}]},
}  # fmt: skip
RULE = rule_of(for_each="parties", when={"it.country": "JP"}, require={"it.max_count": {"at_most": 3}})


def public(*paths: str, article: str = "条例第7条第9号") -> Assessment:
    marks = [{"path": path, "article": article, "elsewhere": True} for path in paths]
    book = book_of([RULE])
    return assess(public_case(case_of({**CASE, "undisclosed": marks}), book, ON), book, ON, "0")


def text_of(report: Report) -> str:
    return Page(to_html(report)).text


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("reader", VIEWS)
def test_every_view_says_what_it_is_and_names_the_ground(reader: str, lang: str) -> None:
    made = VIEWS[reader](public("parties[acme]", "case.department"), lang)  # type: ignore[arg-type]
    text = text_of(made)
    assert made.mark == ("公開版（公開しない部分を除いたもの）" if lang == "ja" else "public version (what is not disclosed is left out)")
    assert ("公開しない部分" if lang == "ja" else "Not disclosed") in text
    assert "条例第7条第9号" in text
    assert "acme" not in text and "秘密商事" not in text and "情報課" not in text
    assert ("非公開（条例第7条第9号）" if lang == "ja" else "not disclosed (条例第7条第9号)") in text, "the department, in its place"


@pytest.mark.parametrize("reader", VIEWS)
def test_a_public_version_with_nothing_marked_says_so(reader: str) -> None:
    made = VIEWS[reader](public(), "ja")
    assert made.mark.startswith("公開版")
    assert "公開しないこととした部分は" in text_of(made)


def test_what_is_left_out_is_counted_by_ground() -> None:
    withheld = public("parties[acme]").withheld
    assert withheld is not None
    assert [(each.articles, each.findings) for each in withheld.omitted] == [(("条例第7条第9号",), 1)]
    assert [place.path for place in withheld.places] == ["delegations[d].to", "parties[*]", "systems[s].operator"]


@pytest.mark.parametrize(("paths", "drawn"), [
    ((), {"delegations[d]", "delegations[e]", "flows[f]", "remote_access[r]", "links[l]"}),
    (("parties[acme]",), {"delegations[e]", "flows[f]", "links[l]"}),
    (("parties[ward]",), set()),
    (("parties[other].role",), {"delegations[d]"}),
    (("parties[other].name",), {"delegations[d]", "delegations[e]", "flows[f]", "remote_access[r]", "links[l]"}),
    (("flows[f].channel",), {"delegations[d]", "delegations[e]", "remote_access[r]", "links[l]"}),
    (("flows[f].channel.media", "links[l].partner"), {"delegations[d]", "delegations[e]", "remote_access[r]"}),
    (("flows", "delegations[d].work"), {"delegations[e]", "remote_access[r]", "links[l]"}),
    (("parties",), set()),
])  # fmt: skip
def test_only_what_lacks_nothing_is_drawn(paths: tuple[str, ...], drawn: set[str]) -> None:
    assert set(edges(public(*paths), "ja")) == drawn


def test_no_box_stands_for_somebody_removed() -> None:
    for drawing in drawings(public("parties[acme]"), "ja"):
        assert "未確認の者" not in drawing.svg + drawing.words
        assert "別会社" in drawing.svg
    (only,) = drawings(public("parties[other].name"), "ja")
    assert "名称は非公開" in only.svg.replace("</tspan>", "").replace("\n", "") or "名称は非公開" in only.words


@pytest.mark.parametrize(("path", "words"), [
    ("delegations[e].work", "非公開（条例第7条第9号）"), ("data[b]", "名簿、非公開（条例第7条第9号）"),
    ("delegations", "非公開（条例第7条第9号）"), ("delegations[d]", "ほかに非公開のものが1件あります（条例第7条第9号）。"),
])  # fmt: skip
def test_the_tables_say_what_was_removed(path: str, words: str) -> None:
    assert words in text_of(VIEWS["council"](public(path), "ja"))


@pytest.mark.parametrize("path", ["council.answers", "council.answers[q]", "council"])
def test_a_promise_that_was_removed_is_not_called_unrecorded(path: str) -> None:
    text = text_of(VIEWS["members"](public(path), "ja"))
    assert "次回に示す" not in text
    assert "記録がない" not in text


def test_nothing_shown_is_unlawful_is_not_all_there_is_to_say() -> None:
    """Where everything that is open was left out."""
    made = public("parties")
    assert made.findings == ()
    assert "公開しない部分に基づく1件については何もいえない" in text_of(VIEWS["members"](made, "ja"))
