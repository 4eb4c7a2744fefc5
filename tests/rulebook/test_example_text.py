"""tools/example_text.py writes examples that read back as what they are, at the place where they belong."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.evaluate.rule import Example
from pia.source import read
from tests.project.tree import ROOT
from tests.strategies import cases, runs


def _load() -> Any:
    spec = importlib.util.spec_from_file_location("example_text", ROOT / "tools" / "example_text.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _load()
FILE = """rules:
  - id: one
    examples:
      - verdict: met
        date: 2020-07-13
        case: {data: [{id: d, personal: true}]}

  - id: two
    examples:
      - {verdict: open, case: {}}
"""


def seed(index: int = 0, text: str = FILE) -> Example:
    document = read(text.encode(), "rules.yaml")
    at = ("rules", index, "examples", 0)
    return Example(document.value["rules"][index]["examples"][0], at, document)


@runs(100)
@given(cases(states=True), st.integers(0, 1))
def test_what_is_written_reads_back_the_same(case: dict[str, Any], index: int) -> None:
    text = "examples:\n" + TOOL.example_text("verdict: open", seed(index), case)
    (found,) = read(text.encode(), "x.yaml").value["examples"]
    assert found["case"] == case and found["verdict"] == "open"
    assert found.get("date") == (None if index else "2020-07-13")


TEXTS = ["on", "no", "n", "2020-07-13", "3.5", "0x1", "a: b", "- a", "it's", "#x", " a", "職員等", "~"]


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_stays_a_text(text: str) -> None:
    assert read(f"a: {TOOL.flow([text, {'b': text}])}".encode(), "x.yaml").value == {"a": [text, {"b": text}]}


def test_keys_that_yaml_takes_for_truths_are_quoted() -> None:
    assert TOOL.flow({"on": "2020-07-13"}) == "{'on': 2020-07-13}"


def test_a_note_says_what_differs() -> None:
    before = {"data": [{"id": "d", "personal": True, "name": "台帳"}]}
    assert TOOL.note(before, {"data": [{"id": "d", "name": "台帳"}]}) == "not said: data[d].personal"
    assert TOOL.note(before, {"data": [{"id": "d", "personal": False, "name": "台帳"}]}) == "data[d].personal is false"
    assert TOOL.note({"a": ["x"]}, {"a": ["x", None]}) == "a has an unknown element"


def test_an_example_goes_after_the_last_of_its_rule(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(FILE, encoding="utf-8")
    pairs = [(seed(index), TOOL.example_text("verdict: open", seed(index), {"data": []})) for index in (0, 1)]
    TOOL.insert(path, pairs)
    value = read(path.read_bytes(), "rules.yaml").value
    verdicts = [[item["verdict"] for item in rule["examples"]] for rule in value["rules"]]
    assert verdicts == [["met", "open"], ["open", "open"]]
    assert "\n\n  - id: two" in path.read_text(encoding="utf-8"), "the blank line before the next rule stays"
