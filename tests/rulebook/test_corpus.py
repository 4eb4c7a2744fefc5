from __future__ import annotations

from pathlib import Path

import pytest

from pia.messages.en.rules import TEXTS
from tests.rulebook.corpus import ROOT, expected_path, files, outcome


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_says_what_is_wrong(path: Path) -> None:
    expected = expected_path(path).read_text(encoding="utf-8")
    assert outcome(path) == expected
    assert expected.startswith("[en]"), "it must not load"


def test_every_expectation_has_its_file() -> None:
    named = {expected_path(path) for path in files()}
    assert set(ROOT.glob("*.expected.txt")) == named
    assert len(named) >= 12


def test_each_code_has_an_example() -> None:
    texts = "".join(expected_path(path).read_text(encoding="utf-8") for path in files())
    elsewhere = {"profile-unknown"}  # said before any file is read
    assert {code for code in set(TEXTS) - elsewhere if f"[{code}]" not in texts} == set()


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_every_problem_points_at_a_line_and_says_what_to_do(path: Path) -> None:
    for block in expected_path(path).read_text(encoding="utf-8").split("\n\n"):
        assert "^" in block
        assert "hint: " in block or "ヒント: " in block
