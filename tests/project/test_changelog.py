"""tools/changelog.py joins fragments into a release."""

from __future__ import annotations

import datetime
import importlib.util
import re
from pathlib import Path

import pytest

from tests.project.tree import ROOT

DAY = datetime.date(2026, 12, 1)
OLD = "# Changelog\n\n## Unreleased\n\n- An early note.\n\n## 0.1.0 (2026-11-01)\n\n- First.\n"


@pytest.fixture(scope="module")
def changelog():
    spec = importlib.util.spec_from_file_location("changelog", ROOT / "tools" / "changelog.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "CHANGELOG.md").write_text(OLD, encoding="utf-8")
    folder = tmp_path / "changelog.d"
    folder.mkdir()
    (folder / "README.md").write_text("How to.\n", encoding="utf-8")
    (folder / "b-ranges.md").write_text("Ranges are read.\nAlso open ones.\n", encoding="utf-8")
    (folder / "a-letter.md").write_text("補正依頼書を作成できます。\n", encoding="utf-8")
    return tmp_path


def test_a_release_joins_the_fragments_and_removes_them(changelog, checkout: Path) -> None:
    assert changelog.release(checkout, "0.2.0", DAY) == 2
    assert (checkout / "CHANGELOG.md").read_text(encoding="utf-8") == (
        "# Changelog\n\n## Unreleased\n\n"
        "## 0.2.0 (2026-12-01)\n\n"
        "- An early note.\n- 補正依頼書を作成できます。\n- Ranges are read.\n  Also open ones.\n\n"
        "## 0.1.0 (2026-11-01)\n\n- First.\n"
    )
    assert [path.name for path in (checkout / "changelog.d").iterdir()] == ["README.md"]


def test_the_first_release_needs_no_older_one(changelog) -> None:
    joined = changelog.join("# Changelog\n\n## Unreleased\n", ["First."], "0.1.0", DAY)
    assert joined == "# Changelog\n\n## Unreleased\n\n## 0.1.0 (2026-12-01)\n\n- First.\n"


@pytest.mark.parametrize(
    ("text", "version", "message"),
    [
        ("# Changelog\n", "0.2.0", 'no line "## Unreleased"'),
        (OLD, "0.1.0", 'has a section "0.1.0" already'),
        ("# Changelog\n\n## Unreleased\n", "0.2.0", "nothing to release"),
    ],
)
def test_a_release_that_makes_no_sense_changes_nothing(
    changelog, checkout: Path, text: str, version: str, message: str
) -> None:
    (checkout / "CHANGELOG.md").write_text(text, encoding="utf-8")
    kept = "b-ranges.md" if "nothing" not in message else ""
    for path in (checkout / "changelog.d").glob("[ab]-*.md"):
        if path.name != kept:
            path.unlink()
    with pytest.raises(ValueError, match=re.escape(message)):
        changelog.release(checkout, version, DAY)
    assert (checkout / "CHANGELOG.md").read_text(encoding="utf-8") == text
    assert [path.name for path in (checkout / "changelog.d").glob("[ab]-*.md")] == ([kept] if kept else [])


def test_the_fragments_here_can_be_joined(changelog) -> None:
    paths = [path for path in (ROOT / "changelog.d").iterdir() if path.name != "README.md"]
    assert all(re.fullmatch(r"[a-z0-9-]+\.md", path.name) for path in paths)
    fragments = [path.read_text(encoding="utf-8") for path in paths]
    assert not any(re.search(r"^#|\A\s*[-*] ", text) for text in fragments)
    current = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## 999.0.0 (2026-12-01)" in changelog.join(current, [*fragments, "One more."], "999.0.0", DAY)
