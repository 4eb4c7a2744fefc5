from __future__ import annotations

import re

import pytest

from pia.messages.en.sheet import TEXTS
from tests.workbook.corpus import ROOT, expected_path, names, outcome

# Said by commands, or by what writes a workbook.
ELSEWHERE = {
    "onto-needs-hand", "sheet-cannot-hold", "sheet-no-cell", "sheet-free-local", "sheet-rules-need", "cell-unreadable", "cell-not-json",
    "cell-serial",
}
WHOLE_FILE = {"sheet-not-a-workbook", "sheet-old-format", "sheet-password", "sheet-macros", "sheet-external-links",
              "sheet-unpacks-too-big", "sheet-no-form"}  # fmt: skip


@pytest.mark.parametrize("name", names())
def test_says_what_is_expected(name: str) -> None:
    assert outcome(name) == expected_path(name).read_text(encoding="utf-8")


def test_every_expectation_has_its_workbook_and_each_code_an_example() -> None:
    assert set(ROOT.glob("*.expected.txt")) == {expected_path(name) for name in names()}
    texts = "".join(expected_path(name).read_text(encoding="utf-8") for name in names())
    assert {code for code in TEXTS if f"[{code}]" not in texts} == ELSEWHERE


@pytest.mark.parametrize("name", names())
def test_every_problem_names_its_cell_and_says_what_to_do(name: str) -> None:
    text = expected_path(name).read_text(encoding="utf-8")
    assert text.startswith("[en]")
    for block in text.split("\n\n"):
        first, hint, *_ = block.removeprefix("[en]\n").removeprefix("[ja]\n").splitlines()
        code = re.search(r"\[([a-z-]+)\]", first)
        assert code is not None and ("hint: " in hint or "ヒント: " in hint)
        assert re.match(rf"{name}\.xlsx:「.+」![A-Z]+[0-9]+: ", first) or code[1] in WHOLE_FILE
