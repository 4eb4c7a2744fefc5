"""The whole report of a small case and its members' view, word by word. After a change that is meant, look at the
difference, then run PIA_WRITE_SNAPSHOTS=1 on this test."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pia.report.blocks import Report
from pia.report.markdown import to_markdown
from pia.report.members.view import members
from pia.report.views import review
from tests.report.sample import sample

FOLDER = Path(__file__).parent / "snapshots"


@pytest.mark.parametrize(("view", "name"), [(review, "sample"), (members, "members")])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_report_reads_as_it_did(view: Callable[..., Report], name: str, lang: str) -> None:
    made = to_markdown(view(sample("クラウド移行"), lang))
    path = FOLDER / f"{name}.{lang}.md"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == path.read_text(encoding="utf-8")
