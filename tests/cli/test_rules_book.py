"""`pia rules book`: the file it writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.run import RULES, pia

SMALL = (*RULES, "--profile", "small", "--date", "2020-07-13")


@pytest.mark.parametrize("ending, start", [("md", "# 点検項目集　小さな町\n"), ("html", "<!DOCTYPE html>\n<html lang=\"ja\">")])
def test_the_file(tmp_path: Path, ending: str, start: str) -> None:
    path = tmp_path / f"book.{ending}"
    ran = pia("rules", "book", *SMALL, "-o", str(path))
    assert (ran.code, ran.out, ran.err) == (0, f"{path}\n", "")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(start) and text.endswith("\n") and "始める前に諮っているか" in text


def test_as_pdf_its_day_is_the_law_date(tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    assert pia("rules", "book", *SMALL, "-o", str(path)).code == 0
    found = PdfReader(path).metadata
    assert found is not None and found.title == "点検項目集　小さな町"
    assert found.creation_date is not None and found.creation_date.date().isoformat() == "2020-07-13"


def test_in_english_with_every_example(tmp_path: Path) -> None:
    path = tmp_path / "book.md"
    assert pia("rules", "book", *SMALL, "-o", str(path), "--lang", "en", "--examples", "all").code == 0
    text = path.read_text(encoding="utf-8")
    assert "**Applies when:** always." in text and '**Met when:** "My Number left out of the request" is yes.' in text


@pytest.mark.parametrize(
    "args, code",
    [
        (("-o", "book.json"), "report-format-unknown"),
        ((), "usage-missing"),
        (("-o", "none/book.md"), "output-folder-not-found"),
        (("-o", "book.md", "--profile", "nowhere"), "profile-unknown"),
        (("-o", "book.md", "--examples", "few"), "usage-choice"),
    ],
)
def test_what_is_refused(args: tuple[str, ...], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = pia("rules", "book", *SMALL, *args, "--lang", "en")
    assert (ran.code, ran.out) == (2, "") and f"[{code}]" in ran.err
    assert list(tmp_path.iterdir()) == []
