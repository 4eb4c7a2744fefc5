from __future__ import annotations

from typing import Any

import pytest

from pia.assess.text import fill
from tests.build import case_of, outcomes, rule_of

PARTIES = [{"id": "w", "name": "目黒区", "role": "ward"}, {"id": "v"}]


def filled(template: str, value: dict[str, Any], binding: str = "flows[f]", lang: str = "ja") -> str:
    rule = rule_of(for_each="flows", needs=["it.id"], ask={"ja": template, "en": template})
    outcome = next(found for found in outcomes([rule], case_of(value)) if found.binding.path == binding)
    return fill(rule.ask, outcome.binding, outcome.env)[lang]


def flow(**fields: Any) -> dict[str, Any]:
    return {"parties": PARTIES, "data": [{"id": "d", "name": "検査票"}, {"id": "e"}], "flows": [{"id": "f", **fields}]}


@pytest.mark.parametrize(("template", "fields", "text"), [
    ("「{it.step}」", {"step": "送付"}, "「送付」"),
    ("「{it.step}」", {}, "「（未回答）」"),
    ("{it.recurring}", {"recurring": True}, "はい"),
    ("{it.mode}", {"mode": "push"}, "自動で届く"),
    ("{it.page}", {"page": {"from": 2, "to": 3}}, "2～3"),
    ("{it.from}", {"from": "w"}, "目黒区"),
    ("{it.from}", {"from": "v"}, "v"),
    ("{it.from}", {}, "（未回答）"),
    ("{it.from.name}", {"from": "w"}, "目黒区"),
    ("{it.from.name}", {"from": "v"}, "v"),
    ("{it.from.name}", {}, "（未回答）"),
    ("{it.data}", {"data": ["d", "e", None]}, "検査票、e、（未回答）"),
    ("{it.data}", {}, "（未回答）"),
    ("{it.channel.media}", {"channel": {"media": ["fax", "paper"]}}, "ファクス、紙・郵送"),
    ("{case.title}と{it.step}", {"step": "送付"}, "件名と送付"),
])  # fmt: skip
def test_slots(template: str, fields: dict[str, Any], text: str) -> None:
    assert filled(template, flow(**fields)) == text


def test_in_english() -> None:
    assert filled("{it.mode}, {it.recurring}, {it.step}", flow(mode="push", recurring=False), lang="en") == (
        "push, no, (not stated)")  # fmt: skip


def test_what_is_not_listed_yet_is_called_that() -> None:
    text = filled("{it.step}", flow(), "flows[*]")
    assert "流れ" in text and "ほかにあれば" in text
    assert "{" not in filled("{it.from.name}", flow(), "flows[*]")


def test_what_people_wrote_is_put_in_as_it_is() -> None:
    assert filled("{it.step}", flow(step="{it.mode} と {x}")) == "{it.mode} と {x}"
