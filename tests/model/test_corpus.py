from __future__ import annotations

from pathlib import Path

import pytest

from pia.messages.en.model import TEXTS
from tests.model.corpus import ROOT, expected_path, files, name_of, outcome


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_reads_as_expected(path: Path) -> None:
    assert outcome(path) == expected_path(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_only_good_files_are_read(path: Path) -> None:
    readable = expected_path(path).read_text(encoding="utf-8").startswith("[known]")
    assert readable == (path.parent.name == "good")


def test_every_expectation_has_its_file() -> None:
    named = {expected_path(path) for path in files()}
    assert set(ROOT.glob("*/*.expected.txt")) == named
    assert len(named) >= 20


def test_each_code_has_an_example() -> None:
    texts = "".join(expected_path(path).read_text(encoding="utf-8") for path in files())
    # Said of the command line, or of rule files.
    elsewhere = {"list-empty", "text-empty", "bad-name"} | {code for code in TEXTS if code.startswith("case-without-")}
    assert {code for code in set(TEXTS) - elsewhere if f"[{code}]" not in texts} == set()


@pytest.mark.parametrize("path", [path for path in files() if path.parent.name == "bad"], ids=name_of)
def test_every_problem_points_at_a_line_and_says_what_to_do(path: Path) -> None:
    for block in expected_path(path).read_text(encoding="utf-8").split("\n\n"):
        lines = block.removeprefix("[en]\n").removeprefix("[ja]\n").splitlines()
        assert lines[0].startswith(f"bad/{path.name}:")
        assert "^" in block
        assert "hint: " in block or "ヒント: " in block
