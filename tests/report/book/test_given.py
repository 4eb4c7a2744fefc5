"""The case of an example in words."""

from __future__ import annotations

from typing import Any

import pytest

from pia.report.book.given import given_lines
from pia.report.book.voice import Voice
from tests.build import book_of, case_of


def given(case: dict[str, Any], lang: str = "en") -> list[str]:
    voice = Voice(book_of([]), lang)  # type: ignore[arg-type]
    return list(given_lines(case_of(case).root, case, voice))


@pytest.mark.parametrize(
    "case, lines",
    [
        ({}, ["(nothing stated)"]),
        ({"links": None}, ["(nothing stated)"]),
        ({"links": []}, ["(nothing stated)"]),
        ({"links": {"complete": True, "items": []}}, ["links: none (this is all)"]),
        ({"links": {"complete": True, "items": [{"id": "a"}, None]}}, ['links "a"', "links (content not known)", "links: this is all"]),
        ({"case": {"kinds": ["outsourcing"], "change": "new"}}, ["case: kinds = outsourcing, new or changed = new"]),
        ({"case": {"kinds": {"complete": True, "items": []}}}, ["case: kinds = none (this is all)"]),
        ({"case": {"kinds": {"complete": True, "items": ["provision", None]}}},
         ["case: kinds = provision to others, not known (this is all)"]),
        ({"data": [{"id": "d", "count": {"from": 1000, "to": 2000}, "my_number": False}]},
         ['data "d": contains My Number = no, count = 1,000 to 2,000 records']),
        ({"parties": [{"id": "a"}], "links": [{"id": "l", "partner": "a", "necessity": {"immediacy": "急ぐ"}}]},
         ['parties "a"', 'links "l": partner = "a", necessity: immediacy = "急ぐ"']),
        ({"sites": [{"id": "s", "hazards": {"complete": True, "items": [{"id": "h", "kind": "earthquake"}]}}]},
         ['sites "s": hazards covered (hazards covered "h": kind = earthquake; hazards covered: this is all)']),
        ({"costs": {"initial": None}, "pending": [{"path": "costs.initial", "by": "課", "until": "2020-10-05", "why": "見積り"}]},
         ['pending: path = "costs.initial", settled by = "課", until = 5 October 2020 (2020-10-05), why = "見積り"']),
    ],
)  # fmt: skip
def test_what_is_stated(case: dict[str, Any], lines: list[str]) -> None:
    assert given(case) == lines


def test_in_japanese() -> None:
    case = {"data": [{"id": "d", "my_number": True}], "links": {"complete": True, "items": []}}
    assert given(case, "ja") == ["記録項目「d」：個人番号を含むか＝はい", "外部結合：なし（これで全部）"]
