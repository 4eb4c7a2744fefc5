"""What the page leaves out stands in what follows it; and that stays far shorter than the council's report."""

from __future__ import annotations

import re

import pytest

from pia.report.blocks import Break, Items, text_of
from pia.report.markdown import to_markdown
from pia.report.members.page import page
from pia.report.members.promises import section as promises
from pia.report.members.questions import firsts
from pia.report.members.unsettled import section as unsettled
from pia.report.members.view import members
from pia.report.parts.unsettled import blocks as unsettled_part
from pia.report.say import Say
from pia.report.views import review
from tests.report.real import NAMES, assessed


@pytest.mark.parametrize("name", NAMES)
def test_every_question_and_promise_follows(name: str) -> None:
    case = assessed(name)
    after = to_markdown(members(case)).partition("\n***\n")[2]
    asks = [(finding.title if finding.list_path else finding.ask)["ja"] for finding in firsts(case)]
    assert len(asks) > 100 and len({finding.rule for finding in firsts(case)}) == len(asks)
    counted = sum(int(n) for n in re.findall(r"（(\d+)問）", after))
    shown = page(case, Say.of(case, "ja")).questions
    assert counted == sum(finding.list_path is not None for finding in firsts(case)[shown:])
    flat = after.replace("\\", "")
    assert not [ask for ask in asks if ask not in flat]
    for entry in promises(case, Say.of(case, "ja")).entries:
        assert re.split("（質問|（期限|（答え", text_of(entry).partition("：")[2])[0] in flat


@pytest.mark.parametrize("name", NAMES)
def test_the_details_list_as_many_unsettled_facts_as_the_page_counts(name: str) -> None:
    case, say = assessed(name), Say.of(assessed(name), "ja")
    text = to_markdown(members(case)).partition("## 未確認の事項と、回答を求める相手")[2].partition("\n## ")[0]
    parts = {part.partition("\n")[0]: part for part in text.split("\n### ")[1:]}
    stated = int(re.findall(r"次の(\d+)項目は記載がなく", text)[0])
    others = sum(len(re.findall(r"^(?:- |\| (?!項目|---))", part, re.MULTILINE)) for title, part in parts.items()
                 if title != "記載のない事項")  # fmt: skip
    assert stated + others == len(unsettled(case, say).entries)
    assert unsettled_part(case, say)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_it_is_less_than_half_of_the_councils_report(lang: str) -> None:
    case = assessed(NAMES[0])
    assert len(to_markdown(members(case, lang))) < 0.6 * len(to_markdown(review(case, lang)))  # type: ignore[arg-type]


def test_the_page_ends_where_the_details_begin() -> None:
    made = members(assessed(NAMES[0]))
    assert made.sheet and made.blocks.count(Break()) == 1
    after = made.blocks[made.blocks.index(Break()) + 1 :]
    points = next(block for block in after if isinstance(block, Items))
    assert len(points.items) == 10 and not any(text_of(each.line).endswith("…") for each in points.items)
