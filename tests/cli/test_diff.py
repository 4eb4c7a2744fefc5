"""`pia diff`: two versions of a case."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import CASES, RULES, TODAY, Ran, case, pia
from tests.project.tree import ROOT


def diff(old: Path | str, new: Path | str, *args: str, lang: str = "ja") -> Ran:
    return pia("diff", *RULES, *TODAY, str(old), str(new), *args, env={"PIA_LANG": lang})


def version(path: Path, name: str, *changes: tuple[str, str]) -> Path:
    text = (CASES / f"{name}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_same_file(tmp_path: Path) -> None:
    ran = diff(case("open"), case("open"))
    assert (ran.code, ran.err) == (0, "") and "違いはありません" in ran.out


def test_comments_and_lines_are_no_difference(tmp_path: Path) -> None:
    new = version(tmp_path / "n.yaml", "open", ("case:\n", "# 注\n\n\ncase:\n"), ("  id: open\n  title: 段階が書かれていない案件\n",
                  "  title: 段階が書かれていない案件\n  id: open\n"))  # fmt: skip
    assert diff(case("open"), new).code == 0


def test_an_answer_and_what_it_clears(tmp_path: Path) -> None:
    new = version(tmp_path / "n.yaml", "open", ("  change: new\n", "  change: new\n  stage: planning\n"))
    ran = diff(case("open"), new)
    assert ran.code == 1
    assert "「段階」" not in ran.out and "段階  case.stage" in ran.out and "（記載なし） → 計画" in ran.out
    assert "？ 要確認（重大） → ○ 適（重大）" in ran.out and "[heard-before-start]" in ran.out


def test_english(tmp_path: Path) -> None:
    new = version(tmp_path / "n.yaml", "open", ("  change: new\n", "  change: new\n  stage: planning\n"))
    ran = diff(case("open"), new, lang="en")
    assert "(not stated) → " in ran.out and "open (serious) → " in ran.out


def test_json(tmp_path: Path) -> None:
    new = version(tmp_path / "n.yaml", "open", ("  change: new\n", "  change: new\n  stage: planning\n"))
    plain = json.loads(diff(case("open"), new, "--format", "json").out)
    assert plain["same"] is False
    assert plain["answers"] == [{"path": "case.stage", "kind": "given", "before": None, "after": "planning"}]
    assert [(each["rule"], each["binding"], each["kind"]) for each in plain["findings"]] == [
        ("heard-before-start", "case", "cleared")]  # fmt: skip
    assert plain["old"]["case_sha256"] != plain["new"]["case_sha256"]
    assert json.loads(diff(case("open"), case("open"), "--format", "json").out)["same"] is True


def test_markdown(tmp_path: Path) -> None:
    new = version(tmp_path / "n.yaml", "open", ("  change: new\n", "  change: new\n  stage: planning\n"))
    ran = diff(case("open"), new, "--format", "markdown")
    assert ran.code == 1 and ran.out.startswith("# 版の比較") and "`case.stage`" in ran.out


@pytest.mark.parametrize("ending", [".md", ".html", ".pdf", ".docx", ".json"])
def test_a_file_in_the_format_of_its_ending(tmp_path: Path, ending: str) -> None:
    new = version(tmp_path / "n.yaml", "open", ("  change: new\n", "  change: new\n  stage: planning\n"))
    first, second = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    ran = diff(case("open"), new, "-o", str(first))
    assert (ran.code, ran.out, ran.err) == (1, f"{first}\n", "")
    assert diff(case("open"), new, "-o", str(second), "-q").out == ""
    assert first.read_bytes() == second.read_bytes()
    if ending in (".md", ".json"):
        form = {".md": "markdown", ".json": "json"}[ending]
        assert first.read_text(encoding="utf-8") == diff(case("open"), new, "--format", form).out


def test_an_unknown_ending_is_refused(tmp_path: Path) -> None:
    ran = diff(case("open"), case("met"), "-o", str(tmp_path / "d.txt"))
    assert (ran.code, ran.out) == (2, "") and "report-format-unknown" in ran.err and not (tmp_path / "d.txt").exists()


def test_what_the_council_asked() -> None:
    folder = ROOT / "cases" / "meguro-2020-07-13"
    ran = pia("diff", *TODAY, str(folder / "4-pcr-testing.yaml"), str(folder / "answered" / "4-pcr-testing.yaml"))
    assert ran.code == 1 and "審議会の質問と回答" in ran.out
    assert "（記録なし） → 回答：アプリの中で完結している。" in ran.out


def test_every_problem_of_both_files(tmp_path: Path) -> None:
    ran = diff(case("bad"), case("undated"))
    assert ran.code == 2 and ran.out == "" and "yaml-yes-no" in ran.err and "case-without-date" in ran.err


def test_a_missing_file(tmp_path: Path) -> None:
    ran = diff(case("met"), tmp_path / "none.yaml")
    assert ran.code == 2 and "file-not-found" in ran.err


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_hostile_file_names_are_inert_and_bytes_are_the_same_twice(tmp_path: Path, form: str) -> None:
    new = version(tmp_path / "\x1b[31m\u202en.yaml", "open", ("  change: new\n", "  change: new\n  stage: planning\n"))
    first, second = (diff(case("open"), new, "--format", form) for _ in range(2))
    assert first == second and first.code == 1
    assert "\x1b" not in first.out and (form == "json" or "\u202e" not in first.out)
