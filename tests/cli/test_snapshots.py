"""What commands print of the small cases, word by word. After a change that is meant, look at the difference, then run
PIA_WRITE_SNAPSHOTS=1 on this test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.run import CASES, RULES, TODAY, case, pia
from tests.project.tree import ROOT

FOLDER = Path(__file__).parent / "snapshots"
COMMANDS: dict[str, tuple[str, ...]] = {
    "check": ("check", *RULES, *TODAY, case("unlawful"), case("open"), case("excepted"), case("nothing-applies")),
    "check-all": ("check", *RULES, *TODAY, "--all", case("unlawful")),
    "check-quiet": ("check", *RULES, *TODAY, "--quiet", case("met"), case("open")),
    "check-refused": ("check", *RULES, *TODAY, case("bad")),
    "explain": ("explain", *RULES, *TODAY, case("open"), "heard-before-start"),
    "screen": ("screen", *RULES, *TODAY, str(CASES)),
    "diff": ("diff", *RULES, *TODAY, case("open"), case("unlawful")),
}  # fmt: skip


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_the_command_says_what_it_did(name: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    ran = pia(*COMMANDS[name], "--lang", lang)
    # Files are named as they were given; where the checkout lies is no part of what is said.
    shown = f"{ran.out}--- {ran.code}\n{ran.err}".replace(str(CASES), "cases")
    path = FOLDER / f"{name}.{lang}.txt"
    if os.environ.get("PIA_WRITE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8", newline="\n")
    assert shown == path.read_text(encoding="utf-8")
