"""The book of rules: everything a lawyer signs for is in it, in both languages, and nothing in it is markup."""

from __future__ import annotations

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pia.evaluate.book import Rulebook
from pia.report.blocks import Heading, Report, Table, text_of
from pia.report.book.book import rule_book
from pia.report.html import to_html
from pia.report.markdown import to_markdown
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from tests.report.page import Page

EXAMPLE = shipped("rules").parent / "docs" / "example-local" / "rules"
DAY = date(2026, 4, 1)


@cache
def town(folder: Path = EXAMPLE) -> Rulebook:
    return load_rulebook("town", DAY, [shipped("rules"), folder])


@cache
def meguro(day: date) -> Rulebook:
    return load_rulebook("meguro", day, [shipped("rules")])


def headings(report: Report, level: int) -> list[str]:
    return [text_of(block.line) for block in report.blocks if isinstance(block, Heading) and block.level == level]


def section(text: str, title: str) -> str:
    """The part under a heading, up to the next of its level or above."""
    (start,) = re.finditer(rf"^(#+) {re.escape(title)}$", text, re.MULTILINE)
    rest = text[start.end() :]
    end = re.search(rf"^#{{1,{len(start[1])}}} ", rest, re.MULTILINE)
    return rest[: end.start()] if end else rest


@pytest.mark.parametrize("day", [date(2020, 7, 13), date(2026, 11, 24)])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_rule_article_and_pack_is_in_it_once(day: date, lang: str) -> None:
    book = meguro(day)
    report = rule_book(book, lang)  # type: ignore[arg-type]
    assert sorted(headings(report, 4)) == sorted(rule.title[lang] for rule in book.rules)
    ids = re.findall(r"^`([a-z0-9-]+)` ", to_markdown(report), re.MULTILINE)
    assert sorted(ids) == sorted([book.profile, *(rule.id for rule in book.rules), *(d.id for d in book.determinations)])
    assert [title for title in headings(report, 2) if title in {pack.name[lang] for pack in book.packs}] == [
        pack.name[lang] for pack in book.packs]  # fmt: skip
    text = to_markdown(report)
    for pack in book.packs:
        assert f"`{pack.sha256}`" in text
        written = section(text, pack.name[lang].replace("_", "\\_"))
        for article in pack.articles.values():
            assert article.title[lang].replace("&", "\\&").replace("~", "\\~") in written, article.id


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_first_page_has_a_line_to_sign_for_each_instrument(lang: str) -> None:
    report = rule_book(town(), lang)  # type: ignore[arg-type]
    sign = next(block for block in report.blocks if isinstance(block, Table))
    assert len(sign.rows) == len(town().packs) and all(row[1:] == ((), (), ()) for row in sign.rows)
    assert {len(block.header) for block in report.blocks if isinstance(block, Table)} >= {4, 3, 2}


def test_a_rule_in_sentences() -> None:
    text = section(to_markdown(rule_book(town(), "ja")), "地区代表に期限までに知らせるか")
    assert [line for line in text.splitlines() if line][:14] == [
        "`town-delegate-told-in-time` 重み：重大。否のとき：法令違反",
        "**理由** 始まってから知るのでは、地区の意見を聴いたことにならない。",
        "**点検の単位** 「関わる地区」の一つ一つ",
        "**当てはまる場合** 案件の「新規か変更か」が「新規」である。",
        "**適とする条件** 次の全てに当たる",
        "- 「何日前に知らせるか」が14以上である",
        "- 「知らせる方法」に「文書」「訪問」のいずれかが含まれる",
        "**設定値** days\\_of\\_notice＝14",
        "**質問** 「〈地区の名称〉」の代表には、始める何日前に、どの方法で知らせるか。",
        "**直し方** 14日前までに、文書か訪問で知らせる。",
        "**良い回答の例** 開始の21日前に文書を送り、同じ週に訪問する。",
        "| 例題の記載 | 判定 |",
        "| --- | --- |",
        "| 案件：新規か変更か＝新規 ／ 関わる地区「north」：何日前に知らせるか＝14、知らせる方法＝文書 | **○ 適** |",
    ]


def test_what_must_be_stated_and_what_holds_of_lists() -> None:
    text = section(to_markdown(rule_book(town(), "en")), "Every district concerned is listed")
    assert "**Met when:** everything below is stated." in text
    assert '**Must be stated:** "districts concerned" (local fields)' in text
    assert "districts concerned: this is all" in text and "If not met" not in text


def test_examples_are_few_or_all() -> None:
    few, every = (to_markdown(rule_book(town(), "en", every_example=each)) for each in (False, True))
    rule = max(town().rules, key=lambda rule: len(rule.examples))

    def count(text: str) -> int:
        return section(text, rule.title["en"]).count("** |")
    assert count(every) == len(rule.examples) > count(few)
    assert f"Further examples: {len(rule.examples) - count(few)}." in few and "Further examples" not in every


def test_determinations_are_ordered_tables() -> None:
    book = meguro(date(2026, 11, 24))
    text = to_markdown(rule_book(book, "ja"))
    for determination in book.determinations:
        written = section(text, f"判定：{determination.title['ja']}")
        assert re.findall(r"^\| (\d+) \|", written, re.MULTILINE) == [str(n + 1) for n in range(len(determination.cases))]
        assert "上のいずれにも当たらないとき" in written
    assert "| 結果 |" in section(text, f"判定：{book.determinations[0].title['ja']}")


def test_what_is_left_out_is_said() -> None:
    text = to_markdown(rule_book(town(), "ja"))
    assert "町は用語集を別の冊子で配る。" in section(text, "この規程の組で変えた項目、効力のない規程")
    assert "地区代表に知らせる日数 ／ `days_of_notice` | 例の町個人情報保護条例（架空） | 14 |" in section(text, "設定値の一覧")
    assert "`local.districts[].days_before`" in section(text, "独自の項目")
    text = to_markdown(rule_book(meguro(date(2026, 11, 24)), "ja"))
    assert "| 失効 | `meguro-ordinance` |" in text and "規則で表せない。" in text and "【条文未確認】" in text
    assert "「等」（" in text
    assert "独自の項目" not in headings(rule_book(meguro(date(2026, 11, 24))), 2)


def test_the_value_that_a_profile_sets(tmp_path: Path) -> None:
    own = Path(shutil.copytree(EXAMPLE, tmp_path / "rules"))
    profile = own / "profiles" / "town.yaml"
    profile.write_text(profile.read_text(encoding="utf-8") + "params: {days_of_notice: 30}\n", encoding="utf-8")
    text = to_markdown(rule_book(load_rulebook("town", DAY, [shipped("rules"), own]), "en"))
    assert "30 (the pack has 14)" in text and '"何日前' not in text and "is at least 30" in text


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_contents_lead_to_the_parts(lang: str) -> None:
    report = rule_book(town(), lang)  # type: ignore[arg-type]
    page = to_html(report)
    links, ids = re.findall(r'<a href="#([^"]+)">', page), re.findall(r'<h[23] id="([^"]+)">', page)
    assert links == ids and len(set(ids)) == len(ids) == len(headings(report, 2)) + len(headings(report, 3))
    assert all(re.fullmatch(r"part-\d+(-\d+)?", each) for each in ids)
    levels = Page(page).headings
    assert levels[0] == 1 and all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


HOSTILE = '<script>alert(1)</script>|**x**[a](javascript:b)'


def test_rules_can_not_inject_markup(tmp_path: Path) -> None:
    own = Path(shutil.copytree(EXAMPLE, tmp_path / "rules"))
    for path in (own / "town-ordinance" / "instrument.yaml", own / "town-ordinance" / "2024-04-01" / "districts.yaml",
                 own / "town-ordinance" / "local.schema.json"):  # fmt: skip
        text = path.read_text(encoding="utf-8")
        text = text.replace("地区代表への周知", f"'{HOSTILE}'" if path.name == "instrument.yaml" else "")
        text = text.replace("始まってから知るのでは、", HOSTILE).replace('"何日前に知らせるか"', f'"{HOSTILE}"')
        path.write_text(text, encoding="utf-8")
    page = to_html(rule_book(load_rulebook("town", DAY, [shipped("rules"), own]), "ja"))
    assert "<script" not in page and 'href="javascript' not in page and "<strong>x</strong>" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 3


def test_the_same_rulebook_gives_the_same_book() -> None:
    again = load_rulebook("town", DAY, [shipped("rules"), EXAMPLE])
    assert to_html(rule_book(town())) == to_html(rule_book(again))
