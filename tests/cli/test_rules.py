"""`pia rules list|show|test`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import DATA, RULES, pia

SMALL = (*RULES, "--profile", "small", "--date", "2020-07-13")


def test_list() -> None:
    ran = pia("rules", "list", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "小さな町 (small)  令和2年7月13日（2020-07-13）の時点  3項目",
        "",
        "小さな町の条例  (small-ordinance 2020-01-01, 1項目)",
        "  heard-before-start  [重大]  始める前に諮っているか",
        "",
        "小さな町の実務  (small-practice 2020-01-01, 2項目)",
        "  scheme-has-basis  [軽微]  国の仕組みの根拠が示されているか",
        "  link-excludes-number  [重要]  個人番号を扱わない結合か",
    ]


def test_list_says_what_is_left_out() -> None:
    shown = pia("rules", "list", *RULES, "--profile", "links-only", "--date", "2020-07-13", "--lang", "en").out
    assert "not applied: scheme-has-basis  The town has no national schemes." in shown.splitlines()


def test_list_of_a_day_before_any_rule_is_no_success() -> None:
    ran = pia("rules", "list", *RULES, "--profile", "small", "--date", "2019-01-01")
    assert ran.code == 3 and "未施行: small-ordinance 令和2年1月1日（2020-01-01）" in ran.out


def test_list_of_the_shipped_profile_by_default() -> None:
    ran = pia("rules", "list", "--date", "2020-07-13", "--lang", "en")
    assert ran.code == 0 and ran.out.startswith("Meguro City") and "not expressible: " in ran.out


def test_show() -> None:
    ran = pia("rules", "show", *SMALL, "heard-before-start")
    shown = ran.out.splitlines()
    assert ran.code == 0 and shown[0] == "始める前に諮っているか [重大]"
    assert "  問い     「〈案件の件名〉」は、もう始めているのか。" in shown, "fields by their titles, no braces"
    assert "  対応     諮るまで始めない。" in shown
    english = pia("rules", "show", *SMALL, "link-excludes-number", "--lang", "en").out.splitlines()
    assert '  ask       Does "〈id〉" carry no My Number?' in english
    assert pia("rules", "show", *SMALL, "heard").code == 2


def test_every_shipped_rule_can_be_shown() -> None:
    from datetime import date

    from pia.cli.rule import say_advice, say_rule
    from pia.cli.session import Session

    book = Session(None, None, None).book("meguro", date(2020, 7, 13))
    assert len(book.rules) >= 80
    for rule in book.rules:
        for lang in ("ja", "en"):
            say_rule(rule, book, lang)
            say_advice(rule, lang)


def test_test_runs_every_example() -> None:
    ran = pia("rules", "test", *SMALL)
    assert (ran.code, ran.out, ran.err) == (0, "点検項目 3、例題 12、不備 0\n", "")


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("{verdict: met, case: {case: {stage: planning}}}", "{verdict: not_met, case: {case: {stage: planning}}}",
         'should give "not_met" but gives "met"'),
        ("      - {verdict: open, case: {}}\n", "", 'no example gives "open"'),
        ("{case: {stage: planning}}", "{case: {stagg: planning}}", 'should give "met" but gives "-"'),
    ],
)  # fmt: skip
def test_test_finds_faults(tmp_path: Path, old: str, new: str, said: str) -> None:
    source = DATA / "rules" / "small-ordinance"
    folder = tmp_path / "small-ordinance" / "2020-01-01"
    folder.mkdir(parents=True)
    (folder.parent / "instrument.yaml").write_bytes((source / "instrument.yaml").read_bytes())
    text = (source / "2020-01-01" / "hearing.yaml").read_text(encoding="utf-8")
    assert old in text
    (folder / "hearing.yaml").write_text(text.replace(old, new), encoding="utf-8")
    ran = pia("rules", "test", *SMALL, "--rules", str(tmp_path), "--lang", "en")
    assert ran.code == 1 and said in ran.out and "hearing.yaml:" in ran.out


def test_test_without_examples_is_no_success() -> None:
    assert pia("rules", "test", *RULES, "--profile", "small", "--date", "2019-01-01").code == 3


def test_the_group_alone_shows_its_help() -> None:
    ran = pia("rules")
    assert ran.code == 2 and "pia rules" in ran.err
