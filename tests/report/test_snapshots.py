"""Reports of the small case, word by word. After a change that is meant, look at the difference, then run
PIA_WRITE_SNAPSHOTS=1 on this test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pia.report.markdown import to_markdown
from tests.report.reports import MADE, made

FOLDER = Path(__file__).parent / "snapshots"
# The pack of a meeting and the statistics have tests of their own.
TOLD = [(name, lang) for name, lang in MADE if name not in ("agenda", "stats")]


@pytest.mark.parametrize(("name", "lang"), TOLD)
def test_the_report_reads_as_it_did(name: str, lang: str) -> None:
    text = to_markdown(made(name, lang))  # type: ignore[arg-type]
    path = FOLDER / f"{name.replace(' ', '-')}.{lang}.md"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
