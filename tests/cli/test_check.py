"""`pia check` as text: what it shows, in which language, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import ANSI, RULES, TODAY, case, pia

HOSTILE = "\\e[31m赤\\e]0;乗っ取り\\a\\u202e逆\\x9b2J"


def test_findings_are_shown_with_their_reasons() -> None:
    ran = pia("check", *RULES, *TODAY, case("unlawful"))
    assert ran.err == ""
    shown = ran.out.splitlines()
    assert shown[0] == "もう始めている案件"
    assert "基準日 令和2年7月13日（2020-07-13）  点検日 令和2年7月13日（2020-07-13）  規程の組 small" in shown[1]
    assert "  1. × 否 [重大] 始める前に諮っているか 【違法】" in shown
    assert f"     heard-before-start @ case  {case('unlawful')}:8:10" in shown
    assert "     問い     「もう始めている案件」は、もう始めているのか。" in shown
    assert "     事実     8:10 「段階」＝運用中  case.stage" in shown
    assert "     根拠     小さな町の条例 第3条（事前の諮問）" in shown
    assert "     対応     諮るまで始めない。" in shown
    assert "  結果     満たしていない点があります。" in shown
    assert "個人番号を扱わない結合か" not in ran.out, "what is met is shown with --all only"


def test_open_findings_name_the_facts_that_would_settle_them() -> None:
    shown = pia("check", *RULES, case("open")).out.splitlines()
    assert "  1. ？ 要確認 [重大] 始める前に諮っているか" in shown
    assert "     未確認   3:1 「段階」＝未回答  case.stage" in shown
    assert any(line.startswith("     ほかに   ") and "未記載のもの" in line for line in shown)
    assert "  結果     確認できていない点が残り、満たしているとはいえません。" in shown


def test_an_unverified_source_is_marked() -> None:
    assert "小さな町の実務（仕組みの根拠） [条文未確認]" in pia("check", *RULES, case("minor")).out


def test_english() -> None:
    ran = pia("check", *RULES, *TODAY, "--lang", "en", case("unlawful"))
    assert "× not met [serious] The case is heard before it starts 【unlawful】" in ran.out
    assert "result    some rules are not met." in ran.out
    assert pia("check", *RULES, *TODAY, case("unlawful"), env={"PIA_LANG": "en"}).out == ran.out
    japanese = pia("check", *RULES, *TODAY, "--lang", "ja", case("unlawful"), env={"PIA_LANG": "en"})
    assert "否 [重大]" in japanese.out


def test_all_shows_every_finding() -> None:
    ran = pia("check", *RULES, "--all", case("unlawful"))
    for verdict in ("× 否 [重大]", "○ 適 [重要]", "－ 該当なし [軽微]"):
        assert verdict in ran.out


def test_quiet_is_one_line_for_each_file() -> None:
    ran = pia("check", *RULES, "-q", case("met"), case("open"))
    assert ran.out.splitlines() == [
        f"{case('met')}: × 否 0（うち違法 0）  ？ 要確認 0  ○ 適 1  △ 例外承認 0  － 該当なし 2",
        f"{case('open')}: × 否 0（うち違法 0）  ？ 要確認 3  ○ 適 0  △ 例外承認 0  － 該当なし 1",
    ]
    assert pia("check", *RULES, "--quiet", case("met"), case("open")) == ran


def test_a_run_in_which_no_rule_applies_says_so() -> None:
    ran = pia("check", *RULES, case("nothing-applies"))
    assert ran.code == 3 and "当てはまる点検項目が一つもなく、何も確認していません" in ran.out


def test_profile_and_date_override_the_case() -> None:
    assert pia("check", *RULES, "-q", case("undated")).code == 2
    ran = pia("check", *RULES, "--profile", "small", "--date", "2020-07-13", case("undated"))
    assert ran.code == 3 and "規程の組 small" in ran.out
    before = pia("check", *RULES, "--date", "2019-12-31", "-q", case("unlawful"))
    assert before.code == 3, "nothing was in force yet, so nothing was checked"
    assert "規程の組 links-only" in pia("check", *RULES, "--profile", "links-only", case("unlawful")).out


def test_a_missing_date_and_profile_are_refused_at_their_line() -> None:
    ran = pia("check", *RULES, case("undated"))
    for code in ("case-without-date", "case-without-profile"):
        assert f"{case('undated')}:3:1: エラー[{code}]" in ran.err
    assert "    3 | case:\n      | ^^^^\n" in ran.err
    for known in ("links-only", "meguro", "small"):
        assert known in ran.err


def test_an_unknown_profile_names_the_known_ones() -> None:
    ran = pia("check", *RULES, "--profile", "smal", case("met"))
    assert ran.code == 2 and "profile-unknown" in ran.err and "links-only, meguro" in ran.err


def test_a_folder_of_rules_that_is_not_there_is_not_passed_over(tmp_path: Path) -> None:
    for folder in (tmp_path / "none", Path(case("met"))):
        ran = pia("check", *RULES, "--rules", str(folder), case("met"))
        assert ran.code == 2 and f"{folder}: エラー[rules-folder-not-found]" in ran.err


@pytest.mark.parametrize("text", ["2020-W29-1", "13 July", "2020-02", "2020-02-30", "2.7.13", ""])
def test_a_date_that_is_none(text: str) -> None:
    ran = pia("check", *RULES, "--date", text, case("met"))
    assert ran.code == 2 and f"「{text}」" in ran.err


def test_a_date_as_officials_write_it() -> None:
    runs = [pia("check", *RULES, *TODAY, "--date", text, case("met")) for text in ("2020-07-13", "R2.7.13", "令和2年7月13日")]
    assert runs[0].code == 0 and runs[0] == runs[1] == runs[2]


def test_today_pins_the_output() -> None:
    for form in ("text", "json"):
        first, second = (pia("check", *RULES, *TODAY, "--format", form, case("open")) for _ in range(2))
        assert first == second
        other = pia("check", *RULES, "--today", "2020-07-14", "--format", form, case("open"))
        assert other.out.replace("7月14日", "7月13日").replace("2020-07-14", "2020-07-13") == first.out


def test_bad_yaml_has_a_caret_and_no_traceback() -> None:
    ran = pia("check", *RULES, case("bad"))
    assert ran.code == 2 and ran.out == ""
    assert f"{case('bad')}:5:10: エラー[yaml-yes-no]" in ran.err
    assert "    5 |   stage: yes\n      |          ^^^\n" in ran.err
    assert "Traceback" not in ran.err
    assert 'error[yaml-yes-no]: "yes" without quotes' in pia("check", *RULES, "--lang", "en", case("bad")).err


def test_a_partly_bad_set_reports_the_good_ones(tmp_path: Path) -> None:
    ran = pia("check", *RULES, "-q", case("met"), str(tmp_path / "none.yaml"), str(tmp_path), case("open"), case("bad"))
    assert ran.code == 2
    assert [line.partition(": ")[0] for line in ran.out.splitlines()] == [case("met"), case("open")]
    for code in ("file-not-found", "file-is-a-directory", "yaml-yes-no", "files-refused"):
        assert f"[{code}]" in ran.err
    assert "5件のうち3件は点検できませんでした" in ran.err


def test_a_set_of_only_bad_files_claims_no_results(tmp_path: Path) -> None:
    ran = pia("check", *RULES, case("bad"), str(tmp_path / "none.yaml"))
    assert ran.code == 2 and ran.out == "" and "files-refused" not in ran.err


def test_a_fault_of_the_rules_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "small.yaml").write_text(
        "id: small\ntitle: {ja: 町, en: Town}\ninstruments: [nowhere]\n", encoding="utf-8"
    )
    ran = pia("check", *RULES, "--rules", str(tmp_path), "-q", case("met"), case("open"))
    assert ran.code == 2 and ran.err.count("instrument-unknown") == 1


def test_case_text_that_steers_a_terminal_is_refused_and_shown_harmless(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.yaml"
    good = Path(case("open")).read_text(encoding="utf-8")
    for title in (f'"{HOSTILE}"', "\x1b[31m赤", "赤\u202e逆", "\x9b2J"):
        hostile.write_text(good.replace("段階が書かれていない案件", title), encoding="utf-8")
        ran = pia("check", *RULES, "--all", str(hostile))
        assert ran.code == 2
        assert all(char.isprintable() or char in "\n\u3000" for char in ran.out + ran.err)


def test_file_names_emit_no_terminal_escapes(tmp_path: Path) -> None:
    named = tmp_path / "\x1b[31m.yaml"
    named.write_bytes(Path(case("open")).read_bytes())
    for path in (named, tmp_path / "\x1b[32m.yaml"):
        ran = pia("check", *RULES, str(path))
        assert "\x1b" not in ran.out + ran.err and "\\u{1b}" in ran.out + ran.err


def test_without_a_terminal_there_is_no_colour_and_no_wrapping(tmp_path: Path) -> None:
    long = tmp_path / "long.yaml"
    title = "とても長い件名" * 30
    good = Path(case("unlawful")).read_text(encoding="utf-8")
    long.write_text(good.replace("もう始めている案件", title), encoding="utf-8")
    ran = pia("check", *RULES, str(long))
    assert not ANSI.search(ran.out)
    assert f"     問い     「{title}」は、もう始めているのか。" in ran.out.splitlines()
