"""`pia rules impact`: a small town before and after it changes its rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pia.cli.rules_impact import side
from pia.source import Refused
from tests.cli.run import DATA, TODAY, case, pia

OLD, NEW = (f"{DATA / name}:small@2020-07-13" for name in ("rules", "rules-next"))


def impact(*args: str, **how: str) -> tuple[int, str, str]:
    ran = pia("rules", "impact", *args, *TODAY)
    return ran.code, ran.out, ran.err


def test_the_same_rules_change_nothing() -> None:
    code, out, err = impact(OLD, OLD, case("met"), case("unlawful"), "--lang", "en")
    assert (code, err) == (0, "")
    assert out.count("Nothing changes.") == 2


def test_what_changes_is_said() -> None:
    code, out, err = impact(OLD, NEW, case("minor"), case("met"), "--lang", "en")
    assert (code, err) == (1, "")
    shown = out.splitlines()
    assert shown[0] == f"Impact of a change of rules: {OLD} → {NEW}"
    assert "  No longer asked: 1 rules (1 findings)" in shown
    assert "    × not met (minor) → ○ met (minor)  A national scheme has a basis  [scheme-has-basis]  the whole case" in shown
    assert "  Asked now: 1 rules (1 findings)" in shown
    assert ("    － not applicable (minor) → ？ open (minor)  A national scheme has a basis  [scheme-has-basis]  the whole case"
            in shown)  # fmt: skip


def test_all_shows_what_has_nothing_to_ask() -> None:
    _, quiet, _ = impact(OLD, NEW, case("met"))
    _, full, _ = impact(OLD, NEW, case("met"), "--all")
    assert "link-has-partner" not in quiet and "[link-has-partner]" in full
    assert "ほかに、問う点に関わらない違いが3件あります。" in quiet


def test_json_holds_every_difference() -> None:
    code, out, _ = impact(OLD, NEW, case("minor"), "--format", "json")
    plain = json.loads(out)
    assert code == 1 and (plain["format"], plain["old"], plain["new"]) == ("1", OLD, NEW)
    (found,) = plain["cases"]
    assert found["case"] == "minor" and found["determinations"] == []
    kinds = {(each["rule"], each["kind"], each["quiet"]) for each in found["findings"]}
    assert ("scheme-has-basis", "cleared", False) in kinds
    assert ("heard-before-start", "disappeared", True) in kinds
    (cleared,) = (each for each in found["findings"] if each["kind"] == "cleared")
    assert cleared["before"] == {"verdict": "not_met", "lawfulness": "none", "weight": "minor"}


def test_markdown_is_a_page() -> None:
    code, out, _ = impact(OLD, NEW, case("minor"), case("met"), "--format", "markdown")
    assert code == 1 and out.startswith("# 規則の変更の影響")
    assert "## 件数のまとめ" in out and "### 問わなくなる点：1項目（1件）" in out
    assert all(line.count("|") == 7 for line in out.splitlines() if "minor.yaml` |" in line)


def test_two_days_of_one_profile() -> None:
    """Before the first day of its instruments a profile has no rules, so that nothing can be assessed alike."""
    code, out, _ = impact(f"{DATA / 'rules'}:small@2019-07-13", OLD, case("unlawful"), "--format", "json")
    assert code == 1
    assert {each["kind"] for each in json.loads(out)["cases"][0]["findings"]} == {"appeared"}


@pytest.mark.parametrize("written", ["small", "@2020-07-13", "small@", ":small@2020-07-13", "a:@2020-07-13"])
def test_a_side_that_can_not_be_read(written: str) -> None:
    code, out, err = impact(OLD, written, case("met"), "--lang", "en")
    assert (code, out) == (2, "")
    assert ("impact-side" if written != "small@" else "bad-date") in err


def test_both_sides_are_refused_at_once() -> None:
    code, _, err = impact("one", "two@2020-13-01", case("met"), "--lang", "en")
    assert code == 2 and "impact-side" in err and "no-such-day" in err


def test_a_folder_may_have_signs_of_its_own() -> None:
    found = side("C:/own@rules:town@2026-04-01")
    assert (found.folder, found.profile, found.law_date.isoformat()) == (Path("C:/own@rules"), "town", "2026-04-01")
    assert side("meguro@2020-07-13").folder is None
    with pytest.raises(Refused):
        side("town")


def test_bad_cases_and_rules_stop_it_whole(tmp_path: Path) -> None:
    code, out, err = impact(OLD, NEW, case("met"), case("bad"))
    assert (code, out) == (2, "") and "bad.yaml" in err
    assert impact(OLD, f"{tmp_path / 'none'}:small@2020-07-13", case("met"))[0] == 2
    assert impact(OLD, "nowhere@2020-07-13", case("met"))[0] == 2
    assert impact(OLD, NEW)[0] == 2
