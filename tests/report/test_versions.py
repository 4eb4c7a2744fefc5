"""The comparison of two versions as Markdown: words for every kind of change, and hostile text inert."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest

from pia.assess.versions import versions
from pia.model.assessment import Assessment
from pia.model.catalogue import case_shape
from pia.report.blocks import Report
from pia.report.html import to_html
from pia.report.markdown import to_markdown
from pia.report.versions import _WORDS, versions_report
from tests.report.hostile import HOSTILE, shown
from tests.report.page import Page
from tests.report.real import assessed
from tests.report.sample import BENIGN, sample


def report(old: Assessment, new: Assessment, lang: str = "ja") -> Report:
    return versions_report(versions(old, new, case_shape(), case_shape()), old, new, lang)  # type: ignore[arg-type]


def bare(text: str) -> Assessment:
    """The sample without what its findings and most of its sections say."""
    whole = sample(text)
    facts = {name: whole.facts[name] for name in ("case", "parties") if name in whole.facts}
    return replace(whole, facts={**facts, "case": {**facts["case"], "summary": text + "旧"}}, findings=whole.findings[2:])


@pytest.mark.parametrize("code", _WORDS)
def test_both_languages_have_every_word_with_the_same_arguments(code: str) -> None:
    ja, en = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in _WORDS[code])
    assert ja == en


def test_a_meeting_between_two_versions() -> None:
    old, new = (assessed(name) for name in ("1-internal-and-hr-cloud.yaml", "answered/4-pcr-testing.yaml"))
    text = to_markdown(report(old, new))
    for words in ("## 変わった記載", "あり（記載 ", "（なくなった）", "## 点検結果の変化", "### 新たに問う点", "### 問わなくなる点", "4-1", "（記録なし）",
                  "回答：", "決着していない"):  # fmt: skip
        assert words in text, words


def test_the_same_version_twice() -> None:
    text = to_markdown(report(sample(), sample()))
    assert "違いはありません" in text and "変わった記載はありません" in text and "点検結果は変わりません" in text


def test_other_rules_are_named_as_a_reason() -> None:
    old = sample()
    new = replace(old, receipt=replace(old.receipt, law_date="2023-04-01"))
    assert "規則の違いによるもの" in to_markdown(report(old, new))
    assert "規則の違いによるもの" not in to_markdown(report(old, old))


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_tag(text: str, lang: str) -> None:
    def page(words: str) -> Page:
        return Page(to_html(report(bare(words), sample(words), lang)))

    found, plain = page(text), page(BENIGN)
    assert (found.tags, found.closed) == (plain.tags, plain.closed)
    assert shown(text) in found.text
