"""The whole report of a small case, word by word. After a change that is meant, look at the difference, then run
PIA_WRITE_SNAPSHOTS=1 on this test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pia.report.markdown import to_markdown
from pia.report.views import review
from tests.report.sample import sample

FOLDER = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_report_reads_as_it_did(lang: str) -> None:
    made = to_markdown(review(sample("クラウド移行"), lang))  # type: ignore[arg-type]
    path = FOLDER / f"sample.{lang}.md"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == path.read_text(encoding="utf-8")
