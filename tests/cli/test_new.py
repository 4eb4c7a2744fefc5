"""`pia new`: a file that a department fills in, and that can be checked as it is."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from pia.model.case_file import load_case
from pia.model.catalogue import case_shape
from pia.report.blank import KINDS, blank_case
from pia.source import read
from tests.cli.run import pia, process

# Answers about answers, what comes from a municipality, and what nobody has when a case begins.
NEVER = {"stated", "exceptions", "undisclosed", "local", "incidents"}
STATES = {"pending", "not_applicable"}


def test_the_kinds_are_those_of_the_case_format() -> None:
    kinds = case_shape().fields["case"].part.fields["kinds"].of  # type: ignore[union-attr]
    assert set(KINDS) == set(kinds.words)  # type: ignore[union-attr]


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_read_back(kind: str, lang: str, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    ran = pia("new", "--kind", kind, "-o", str(path), "--lang", lang)
    assert (ran.code, ran.out, ran.err) == (0, f"{path}\n", "")
    case = load_case(read(path.read_bytes(), "case.yaml"))
    kinds = case.root["case"]["kinds"]
    assert list(kinds.items) == [kind] and kinds.closed
    ran = pia("check", "-q", "--profile", "meguro", "--date", "2020-07-13", str(path))
    assert ran.code == 3, "a blank answer never looks like compliance"


def sections(*kinds: str) -> set[str]:
    document = read(blank_case(kinds, "ja").encode(), "case.yaml")
    return set(document.value)


def test_only_what_the_kind_needs() -> None:
    assert "links" in sections("external_link") and "links" not in sections("outsourcing")
    assert "delegations" in sections("outsourcing") and "delegations" not in sections("external_link")
    assert {"links", "delegations"} <= sections("outsourcing", "external_link")
    for kind in KINDS:
        assert {"case", "purposes", "subjects", "data", "parties", "procedure", *STATES} <= sections(kind)
        assert not sections(kind) & NEVER


def test_every_section_is_asked_of_some_kind() -> None:
    assert sections(*KINDS) == set(case_shape().fields) - NEVER


def test_every_field_of_a_section_is_there_with_its_title() -> None:
    text = blank_case(["external_link"], "ja")
    for known in case_shape().fields["links"].part.fields.values():  # type: ignore[union-attr]
        if not known.derived:
            assert f"# {known.title['ja']}" in text and f"{known.name}:" in text


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_its_examples_can_be_used_as_they_are(lang: str) -> None:
    lines = blank_case(KINDS, lang).splitlines()
    used = [line.replace("# - ", "- ") if line.lstrip().startswith("# - {path") else line for line in lines]
    assert used != lines
    case = load_case(read("\n".join(used).encode(), "case.yaml"))
    assert len(case.root["pending"].items) == len(case.root["not_applicable"].items) == 1


def test_english_has_no_japanese_but_the_words_of_codes() -> None:
    text = blank_case(["outsourcing"], "en")
    assert text.isascii(), sorted({char for char in text if not char.isascii()})


def test_kinds_may_be_given_twice_and_in_any_order() -> None:
    assert sections("outsourcing", "outsourcing") == sections("outsourcing")
    for one, other in itertools.combinations(KINDS, 2):
        assert sections(one, other) == sections(other, one)


def test_a_file_that_exists_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("mine", encoding="utf-8")
    ran = pia("new", "--kind", "provision", "-o", str(path))
    assert ran.code == 2 and "output-exists" in ran.err and path.read_text(encoding="utf-8") == "mine"
    assert pia("new", "--kind", "provision", "-o", str(path), "--force").code == 0
    assert path.read_text(encoding="utf-8") == blank_case(["provision"], "ja")


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    ran = pia("new", "--kind", "provision", "-o", str(tmp_path / "none" / "case.yaml"))
    assert ran.code == 2 and "output-folder-not-found" in ran.err


def test_a_kind_must_be_given() -> None:
    ran = pia("new")
    assert ran.code == 2 and "usage-missing" in ran.err and "--kind" in ran.err


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "ascii"])
def test_redirected_it_is_utf_8_whatever_the_code_page(encoding: str) -> None:
    ran = process("new", "--kind", "provision", env={"PYTHONIOENCODING": encoding})
    assert ran.returncode == 0
    assert ran.stdout.decode("utf-8").replace("\r\n", "\n") == blank_case(["provision"], "ja")
