from __future__ import annotations

from pathlib import Path

import pytest

from pia.source.events import Parser
from tests.source.corpus import ROOT, expected_path, files, name_of, outcome


@pytest.mark.parametrize("parser", ["c", "pure"])
@pytest.mark.parametrize("path", files(), ids=name_of)
def test_reads_as_expected(path: Path, parser: Parser) -> None:
    assert outcome(path, parser) == expected_path(path).read_text(encoding="utf-8")


def test_every_expectation_has_its_file() -> None:
    named = {expected_path(path) for path in files()}
    assert set(ROOT.glob("*/*.expected.txt")) == named
    assert len(named) >= 45


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_only_good_files_are_read(path: Path) -> None:
    readable = expected_path(path).read_text(encoding="utf-8").startswith("[value]")
    assert readable == (path.parent.name == "good")


def test_each_syntax_code_has_an_example() -> None:
    """Every code that the reader can give for a file's content is shown by a file of the corpus."""
    from pia.messages.catalogue import catalogue

    texts = "".join(expected_path(path).read_text(encoding="utf-8") for path in files())
    # A hint that only follows others, and one that needs a file of a hundred mistakes.
    elsewhere = {"yaml-look-alike", "yaml-look-alike-space", "yaml-too-many-problems"}
    codes = {code for code in catalogue("en") if code.startswith("yaml-")} - elsewhere
    assert {code for code in codes if f"[{code}]" not in texts} == set()
