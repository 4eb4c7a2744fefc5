"""The report as a whole: nothing missing, nothing twice, headings and tables in order."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pia.assess.asks import asks
from pia.model.assessment import Assessment, Completeness
from pia.report.blocks import Heading, Table, text_of
from pia.report.cut import cut
from pia.report.html import to_html
from pia.report.markdown import to_markdown
from pia.report.parts.verdicts import MARKS
from pia.report.place import binding_words
from pia.report.say import Say
from pia.report.style import css_string
from pia.report.views import review
from tests.report.page import Page
from tests.report.real import NAMES, assessed
from tests.report.sample import sample

LANGS = ("ja", "en")
CASES = ("sample", *NAMES)


def assessment(name: str) -> Assessment:
    return sample() if name == "sample" else assessed(name)


def lines(made: Assessment, lang: str) -> str:
    """All text of the report, without its styles."""
    return Page(to_html(review(made, lang))).text  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_the_same_input_gives_the_same_bytes(name: str, lang: str) -> None:
    one, other = (review(assessment(name), lang) for _ in range(2))  # type: ignore[arg-type]
    assert to_markdown(one) == to_markdown(other)
    assert to_html(one) == to_html(other)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_every_finding_is_in_the_checklist(name: str, lang: str) -> None:
    made = assessment(name)
    say = Say.of(made, lang)  # type: ignore[arg-type]
    text = "".join(lines(made, lang).split())
    checklist = text[text.rindex("".join(say("checklist.intro", file=say.file).split())) :]
    assert made.findings
    for finding in made.findings:
        for part in (finding.title[lang], binding_words(finding.list_path or finding.binding, say)):
            assert "".join(part.split()) in checklist, (finding.rule, finding.binding)
        if finding.verdict != "not_applicable" and finding.list_path is None:
            assert finding.rule in checklist
            for cite in finding.cites:
                assert "".join(say.cited(cite, finding.instrument).split()) in checklist


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_the_counts_of_the_tables_agree_with_the_findings(name: str, lang: str) -> None:
    made = assessment(name)
    view = review(made, lang)  # type: ignore[arg-type]
    tables = [block for block in view.blocks if isinstance(block, Table)]
    verdicts = {text_of(row[0][0]): int(text_of(row[-1][0])) for row in tables[1].rows}
    say = Say.of(made, lang)  # type: ignore[arg-type]
    for verdict, mark in MARKS.items():
        expected = sum(finding.verdict == verdict for finding in made.findings)
        assert verdicts[f"{mark} {say.term(f'verdict.{verdict}')}"] == expected
    assert verdicts[say("total")] == len(made.findings)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_headings_never_skip_a_level(name: str, lang: str) -> None:
    levels = Page(to_html(review(assessment(name), lang))).headings  # type: ignore[arg-type]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CASES)
def test_tables_are_whole_and_no_markup_is_left_over(name: str, lang: str) -> None:
    view = review(assessment(name), lang)  # type: ignore[arg-type]
    tables = [block for block in view.blocks if isinstance(block, Table)]
    for table in tables:
        assert table.rows
        assert {len(row) for row in table.rows} == {len(table.header)}
    page = Page(to_html(view))
    names = [tag for tag, _ in page.tags]
    assert names.count("table") == len(tables)
    assert names.count("td") == sum(len(row) for table in tables for row in table.rows)
    assert names.count("th") == sum(len(table.header) for table in tables)
    assert "**" not in page.text and "`" not in page.text and " ／ " not in page.text


@pytest.mark.parametrize("lang", LANGS)
def test_every_question_is_asked_once_and_the_rest_is_counted(lang: str) -> None:
    made = assessed(NAMES[0])
    worth = asks(made.findings)
    text = lines(made, lang)
    assert worth.printed and worth.beyond
    for ask in worth.printed:
        assert cut(ask.first.ask[lang], 500) in text
    say = Say.of(made, lang)  # type: ignore[arg-type]
    for path, n in worth.by_list.items():
        assert say("on list", list=binding_words(path, say), n=n) in text
    beyond = len({finding.rule for finding in worth.beyond}) - sum(worth.by_list.values())
    assert (say("beyond", n=beyond) in text) is (beyond > 0)


def test_the_parts_stand_in_their_order() -> None:
    view = review(sample(), "en")
    found = [text_of(block.line) for block in view.blocks if isinstance(block, Heading) and block.level == 2]
    assert found == [
        "Summary",
        "Verdicts",
        "Procedure",
        "Unlawful or possibly unlawful",
        "Not met for other reasons",
        "What is not established, and who has to say it",
        "Questions worth asking, in order",
        "Delegations and data flows at a glance",
        "Delegation chain",
        "Data flow",
        "External links",
        "Remote access",
        "Checklist",
        "Completeness",
        "What the rules leave out",
        "What this report does not establish",
        "Receipt",
    ]


def test_the_mark_of_the_case_is_on_top_and_else_the_usual_one() -> None:
    made = sample()
    assert review(made).mark == "ことば"
    facts = {
        **made.facts,
        "case": {key: value for key, value in made.facts["case"].items() if key != "confidentiality"},
    }
    bare = replace(made, facts=facts)
    assert review(bare).mark == "取扱注意（審議会資料・意思決定過程）"
    html = to_html(review(bare))
    assert Page(html).title.startswith("【取扱注意")
    assert '<header class="mark">取扱注意（審議会資料・意思決定過程）</header>' in html
    assert f"@top-right {{ content: {css_string(review(bare).mark)};" in html


def test_the_page_asks_for_nothing_from_outside() -> None:
    html = to_html(review(sample()))
    assert (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        in html
    )
    assert not re.search(r"url\((?!#arrow\))|@import|<script|src=|https?:", html)
    assert '<html lang="ja">' in html and '<html lang="en">' in to_html(review(sample(), "en"))


def test_a_case_about_which_nothing_is_known_says_so() -> None:
    made = sample()
    bare = replace(
        made,
        facts={"case": {"id": "x", "title": "x"}},
        findings=(),
        determinations=(),
        gaps=(),
        completeness=Completeness(0, 0, 0, 0, 0, (), ()),
    )
    text = lines(bare, "ja")
    assert "適用された点検項目はなく、何も確かめられていません。" in text
    assert "手続を判定する規則がないため" in text
    assert text.count("案件ファイルに記載がありません（未確認）。") == 4
    assert "所管課（未確認）が「ことば」として個人情報の取扱い（種類は未確認）を行おうとするものです。" in text


def test_disagreeing_papers_are_quoted_and_pending_facts_name_who_and_when() -> None:
    text = lines(sample("甲課"), "ja")
    assert "甲課（3頁）の記載：暗号化しない" in text
    assert "資料2の記載：通信路と内容の両方" in text
    assert "令和2年6月30日（2020-06-30）【期限経過】" in text


def test_long_values_are_cut() -> None:
    markdown = to_markdown(review(sample("長" * 3000)))
    assert "長" * 199 + "…" in markdown
    assert not re.search("長{500}", markdown)


def test_a_css_string_can_not_be_left() -> None:
    made = css_string('"; } </style> \\ 取扱注意 é 1')
    assert re.fullmatch(r'"(?:\\[0-9a-f]{6}|\w)*"', made)
    assert "取扱注意" in made
