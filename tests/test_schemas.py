"""The published contracts: made from the models, and true of what pia reads and writes."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from pia.report.schema_files import schema_files, schema_text
from pia.rulebook.shipped import shipped
from pia.source import read_file

CASES = sorted(shipped("cases").rglob("[0-9]-*.yaml"))
RULES = sorted(path for path in shipped("rules").glob("*/*/*.yaml"))


@pytest.mark.parametrize("path, text", list(schema_files()), ids=lambda value: value.name if isinstance(value, Path) else "")
def test_generated_files_are_up_to_date(path: Path, text: str) -> None:
    assert path.read_text(encoding="utf-8") == text, "run `pia schema --write`"


def validator(name: str) -> jsonschema.Draft202012Validator:
    import json

    schema = json.loads(schema_text(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture(scope="module")
def case_validator() -> jsonschema.Draft202012Validator:
    return validator("case")


@pytest.fixture(scope="module")
def rule_validator() -> jsonschema.Draft202012Validator:
    return validator("rule")


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_sample_case_fits_the_published_schema(case_validator, path: Path) -> None:
    errors = [f"{error.json_path}: {error.message[:120]}" for error in case_validator.iter_errors(read_file(path).value)]
    assert errors == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parents[1].name}/{path.stem}")
def test_every_rule_file_fits_the_published_schema(rule_validator, path: Path) -> None:
    errors = [f"{error.json_path}: {error.message[:120]}" for error in rule_validator.iter_errors(read_file(path).value)]
    assert errors == []


@pytest.mark.parametrize(
    "change",
    [
        {"case": {"id": "x", "title": "t", "kindz": []}},
        {"case": {"id": "x"}},
        {"parties": [{"id": "a", "role": "wizard"}]},
        {"schedule": {"next_meeting": "13 July"}},
        {"costs": {"initial": -1}},
        {"pending": [{"path": "costs.initial"}]},
    ],
    ids=["unknown key", "missing title", "unknown word", "not a day", "negative", "pending without who"],
)
def test_the_published_schema_refuses_what_pia_refuses(case_validator, change: dict) -> None:
    good = {"pia": "1", "case": {"id": "x", "title": "t"}}
    assert case_validator.is_valid(good)
    assert not case_validator.is_valid({**good, **change})
