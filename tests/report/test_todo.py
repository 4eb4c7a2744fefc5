"""The department's list: every fact once, in the order of the form, with why, source, example; hostile text inert."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pia.assess.form import entries, form_key
from pia.model.catalogue import case_shape
from pia.report.html import to_html
from pia.report.markdown import to_markdown
from pia.report.todo import todo
from tests.report.hostile import HOSTILE, shown
from tests.report.page import Page
from tests.report.real import NAMES, assessed
from tests.report.sample import BENIGN, sample

HEAD = re.compile(r"^- \*\*□ (\d+) +.*?\*\* `?([^`]*?)`? (?:\d+行目|line |to be added)", re.MULTILINE)


def paths(text: str) -> list[str]:
    found = HEAD.findall(text.replace("　", " "))
    assert [int(number) for number, _ in found] == list(range(1, len(found) + 1))
    return [path for _, path in found]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_open_or_failing_fact_stands_there_once_in_the_order_of_the_form(name: str, lang: str) -> None:
    case = assessed(name)
    listed = entries(case.findings, case_shape(), case.facts)
    found = paths(to_markdown(todo(case, lang)))  # type: ignore[arg-type]
    assert len(listed) > 20 and len(found) == len(listed)
    assert found == [entry.fact.path for entry in listed]
    assert found == sorted(set(found), key=lambda path: form_key(path, case_shape(), case.facts))
    assert {fact.path for finding in case.findings for fact in finding.settle} <= set(found)


@pytest.mark.parametrize("name", NAMES)
def test_each_item_is_explained_once_with_source_and_example(name: str) -> None:
    case = assessed(name)
    text = to_markdown(todo(case))
    firsts = {entry.first.rule: entry.first for entry in entries(case.findings, case_shape(), case.facts)}
    assert text.count("  - 聞く理由：") == sum(finding.why is not None for finding in firsts.values())
    assert text.count("  - 回答の例：") == sum(finding.answer is not None for finding in firsts.values())
    assert text.count("  - 点検項目：") == len(firsts)


def test_the_sections_have_the_order_and_the_titles_of_the_form() -> None:
    text = to_markdown(todo(assessed(NAMES[0])))
    titles = [known.title["ja"] for known in case_shape().fields.values()]
    headings = [title for title in re.findall(r"^## (.+)$", text, re.MULTILINE) if title in titles]
    assert len(headings) > 8 and headings == [title for title in titles if title in headings]


def test_states_and_remedies_are_said() -> None:
    text = to_markdown(todo(sample()))
    for words in ("× 否・法令違反", "？ 資料間で不一致", "？ 未定・確認中", "？ 該当なし（理由あり）", "直し方：", "今の記載：", "までに決めることになっています",
                  "ほかになければ complete: true"):  # fmt: skip
        assert words in text, words
    assert "SHA-256" in text and "確かめていないこと" in text


def test_nothing_to_do() -> None:
    assert "答えるべき項目も、直すべき項目もありません。" in to_markdown(todo(replace(sample(), findings=())))


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_tag(text: str, lang: str) -> None:
    found, plain = (Page(to_html(todo(sample(words), lang))) for words in (text, BENIGN))  # type: ignore[arg-type]
    assert (found.tags, found.closed) == (plain.tags, plain.closed)
    assert shown(text) in found.text
