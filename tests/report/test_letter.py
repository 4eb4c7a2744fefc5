"""Correction letters: what is in them, what is left blank, and that nothing in them is markup."""

from __future__ import annotations

from datetime import date

import pytest
from markdown_it import MarkdownIt

from pia.assess.screen import screen
from pia.report.blocks import Report
from pia.report.html import to_html
from pia.report.letter import BLANK, Sending, letter, unreadable_letter
from pia.report.markdown import to_markdown
from pia.source import Problem, Refused, read
from tests.report.hostile import HOSTILE, shown
from tests.report.page import Page
from tests.report.real import assessed
from tests.report.sample import BENIGN, sample

FULL = Sending("2目総第123号", date(2020, 7, 14), "健康推進課長", "総務課長", date(2020, 7, 20))


def of(text: str = BENIGN, sending: Sending = FULL, return_on: str = "minor") -> Report:
    case = sample(text)
    return letter(case, screen(case, return_on), sending)


def test_what_the_sender_gives_stands_in_it() -> None:
    text = to_markdown(of())
    for words in ("2目総第123号", "令和2年7月14日", "健康推進課長　様", "総務課長", "記", "以上"):
        assert words in text.strip().split("\n\n")
    assert "令和2年7月20日までに" in text
    assert BLANK not in text


def test_what_the_sender_does_not_give_is_left_blank_and_never_made_up() -> None:
    text = to_markdown(of(sending=Sending()))
    assert f"文書番号{BLANK}" in text and f"日付{BLANK}" in text and f"{BLANK}までに再提出" in text
    assert f"発信者{BLANK}" in text and "御中" in text, "the department that the case names"


def test_it_is_set_as_a_letter() -> None:
    """Number, day and sender at the right, the addressee at the left, 記 in the middle, 以上 at the end."""
    made = to_html(of())
    assert '<p class="right">2目総第123号</p>\n<p class="right">令和2年7月14日</p>\n<p>健康推進課長　様</p>' in made
    assert '<p class="right">総務課長</p>\n<h1>' in made
    assert '<p class="center">記</p>' in made and '<p class="right">以上</p>\n</main>' in made


def test_a_field_is_named_with_its_element() -> None:
    case = assessed("answered/4-pcr-testing.yaml")
    rows = [part for part in to_html(letter(case, screen(case), FULL)).split("<tr>") if "channel.operator_can_read" in part]
    assert rows and all("<strong>データの流れ「" in row for row in rows)


def test_unlawful_contradicted_and_missing_facts_with_their_lines() -> None:
    text = to_markdown(of())
    assert text.index("## 法令に反する点") < text.index("## 資料の間で食い違う事項") < text.index("## 回答のない事項")
    assert "`sample.yaml:31`" in text and "直し方" in text
    assert "`links[line].channel.encryption`" in text and "資料2" in text
    assert "30行目" in text and "`channel.media`" not in text


def test_a_missing_fact_comes_once() -> None:
    case = assessed("answered/4-pcr-testing.yaml")
    screened = screen(case)
    text = to_markdown(letter(case, screened, FULL))
    assert screened.deciding
    for path in screened.deciding:
        assert text.count(f"`{path}` ") == 1, path


def test_an_unreadable_file_gets_its_faults_with_line_and_cure() -> None:
    with pytest.raises(Refused) as refused:
        read(b"case:\n  stage: yes\n", "bad.yaml")
    text = to_markdown(unreadable_letter("bad.yaml", refused.value.problems, FULL))
    assert "点検できませんでした" in text and "点検したところ" not in text and "点検項目に照らして" not in text
    assert "| 1 | 2行目 | 引用符のない「yes」は使えません | はい・いいえ" in text
    text = to_markdown(unreadable_letter("x.yaml", (Problem.of("file-not-found", file="x.yaml"),), FULL))
    assert "| 1 | － |" in text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_tag(text: str) -> None:
    def page(words: str) -> Page:
        sending = Sending(words, None, words, words, None)
        return Page(to_html(of(words, sending)))

    found, plain = page(text), page(BENIGN)
    assert (found.tags, found.closed) == (plain.tags, plain.closed)
    assert shown(text) in found.text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_an_unreadable_file_is_text(text: str) -> None:
    def kinds(words: str) -> list[str]:
        problem = Problem.of("yaml-yes-no", file=words, word=words)
        made = to_markdown(unreadable_letter(words, (problem,), Sending(words, None, words, words, None)))
        parsed = MarkdownIt("commonmark", {"html": True}).enable("table").parse(made)
        return [child.type for token in parsed for child in (token, *(token.children or ()))
                if child.type not in ("text", "text_special", "softbreak")]  # fmt: skip

    assert kinds(text) == kinds(BENIGN)
