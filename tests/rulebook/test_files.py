from __future__ import annotations

from datetime import date
from pathlib import Path

from pia.rulebook.files import digest, instrument_folder, profile_file, profiles, rule_files, versions
from tests.rulebook.library import Library


def test_versions_are_the_folders_named_by_a_day(tmp_path: Path) -> None:
    for name in ("2020-07-01", "2019-01-01", "drafts", "2020-13-01"):
        (tmp_path / name).mkdir()
    assert versions(tmp_path) == [date(2019, 1, 1), date(2020, 7, 1)]


def test_rule_files_are_sorted_and_yaml(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "notes.md", "c.yml"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [path.name for path in rule_files(tmp_path)] == ["a.yaml", "b.yaml"]


def test_a_later_root_comes_first(tmp_path: Path) -> None:
    first, second = Library(tmp_path / "a").root, Library(tmp_path / "b").root
    assert instrument_folder([first, second], "book") == second / "book"
    assert profile_file([first, second], "p") == second / "profiles" / "p.yaml"
    assert instrument_folder([first, second], "gone") is None
    assert profile_file([first, second], "gone") is None
    assert profiles([first, second]) == ["p"]


def test_a_folder_without_instrument_is_none(tmp_path: Path) -> None:
    (tmp_path / "book").mkdir()
    assert instrument_folder([tmp_path], "book") is None


def test_the_digest_is_over_names_and_contents(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("ab", encoding="utf-8")
    two.write_text("c", encoding="utf-8")
    first = digest([one, two])
    assert first == digest([one, two]) != digest([two, one])
    one.write_text("a", encoding="utf-8")
    two.write_text("bc", encoding="utf-8")
    assert digest([one, two]) != first
