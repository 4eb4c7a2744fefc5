"""`pia explain`: the rule, and why it judges this case as it does."""

from __future__ import annotations

from tests.cli.run import RULES, TODAY, case, pia


def explain(name: str, rule: str, *args: str) -> list[str]:
    ran = pia("explain", *RULES, *TODAY, case(name), rule, *args)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


def test_the_rule_in_sentences_with_its_source() -> None:
    shown = explain("excepted", "heard-before-start")
    assert shown[0] == "始める前に諮っているか [重大]"
    assert shown[1].startswith("  heard-before-start  ")
    assert shown[1].endswith("small-ordinance/2020-01-01/hearing.yaml:2")
    assert "  根拠     小さな町の条例 第3条 事前の諮問: 始める前に諮る。" in shown
    assert "  求めること: 案件の「段階」が「運用中」でない" in shown
    assert "  ただし書: 案件の「新規か変更か」が「継続」である" in shown


def test_each_clause_with_its_truth_and_its_fact() -> None:
    shown = explain("excepted", "heard-before-start")
    start = shown.index("△ 例外承認  case")
    assert shown[start + 1 :] == [
        "  当てはまる場合",
        "    ○ 成り立つ: 全ての場合",
        "  求めること",
        "    × 成り立たない: 案件の「段階」が「運用中」でない",
        "      ○ 成り立つ: 案件の「段階」が「運用中」である",
        f"          case.stage = operating (運用中)  ({case('excepted')}:8:10)",
        "  ただし書",
        "    ○ 成り立つ: 案件の「新規か変更か」が「継続」である",
        f"        case.change = continued (継続)  ({case('excepted')}:9:11)",
    ]


def test_in_english() -> None:
    shown = explain("minor", "scheme-has-basis", "--lang", "en")
    assert shown[0] == "A national scheme has a basis [minor]"
    assert "  source    Practice of a small town Basis of the scheme [text not verified]: Basis of the scheme" in shown
    assert "  why       Without a basis it can't be explained." in shown
    assert any(line.startswith("  applies when: ") for line in shown)
    assert any(line.startswith("  must be stated: ") for line in shown)
    assert "× not met  case" in shown
    assert f"        case.scheme.national = yes  ({case('minor')}:10:22)" in shown
    assert any(line.startswith("  hash      ") and len(line) == 12 + 64 for line in shown)


def test_what_would_settle_an_open_one() -> None:
    shown = explain("open", "heard-before-start")
    assert "？ 要確認  case" in shown
    assert "    ？ 不明: 案件の「段階」が「運用中」でない" in shown
    assert shown[-1] == f"  未確認   case.stage = 未回答  ({case('open')}:3:1)", "only this: the other is stated"


def test_which_of_several_facts_could_settle_it_alone() -> None:
    shown = explain("undated", "scheme-has-basis", "--profile", "small", "--date", "2020-07-13")
    place = f"({case('undated')}:3:1)"
    assert shown[-3:] == [
        f"  未確認   case.scheme.national = 未回答  {place}（これだけで決まり得る）",
        f"           case.change = 未回答  {place}",
        f"           case.scheme.basis = 未回答  {place}",
    ]


def test_what_must_be_stated() -> None:
    shown = explain("minor", "scheme-has-basis")
    at = shown.index("    ○ 示されている: 案件の仕組みの由来の「仕組みの根拠」")
    assert shown[at - 1] == "  示すべき事実"
    assert shown[at + 1] == f"        case.scheme.basis = 通知  ({case('minor')}:10:35)"
    shown = explain("undated", "scheme-has-basis", "--profile", "small", "--date", "2020-07-13")
    assert "    ？ 示されていない: 案件の仕組みの由来の「仕組みの根拠」" in shown
    assert "  示すべき事実" not in explain("met", "scheme-has-basis"), "it does not apply"


def test_one_outcome_for_each_element_and_one_for_the_rest_of_an_open_list() -> None:
    shown = explain("open", "link-excludes-number")
    assert "  点検の単位: 外部結合 (links)" in shown
    assert "？ 要確認  links[city]" in shown
    rest = shown.index("？ 要確認  links[*]")
    assert shown[rest + 1 :] == [f"  未確認   links.complete = 未回答  ({case('open')}:11:3)"]


def test_a_closed_and_empty_list_cites_the_line_that_closes_it() -> None:
    shown = explain("met", "link-excludes-number")
    at = shown.index("－ 該当なし  links[*]")
    assert f"({case('met')}:11:" in shown[at + 1]


def test_an_unknown_rule_names_those_that_are_near() -> None:
    ran = pia("explain", *RULES, case("met"), "scheme-has-bases")
    assert ran.code == 2 and "rule-not-found-near" in ran.err and "近いもの: scheme-has-basis" in ran.err
    ran = pia("explain", *RULES, case("met"), "xyz", env={"PIA_LANG": "en"})
    assert ran.code == 2 and "[rule-not-found]" in ran.err and "pia rules list" in ran.err


def test_a_bad_case_is_refused_like_everywhere() -> None:
    ran = pia("explain", *RULES, case("bad"), "heard-before-start")
    assert ran.code == 2 and "yaml-yes-no" in ran.err and ran.out == ""
