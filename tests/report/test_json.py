"""The published JSON of an assessment and its contract."""

from __future__ import annotations

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from pia.report.json import to_json
from pia.report.schema import assessment_schema
from tests.report.real import NAMES, assessed
from tests.report.sample import sample

VALIDATOR = Draft202012Validator(assessment_schema())


def test_the_schema_is_a_schema_with_a_name_of_its_own() -> None:
    Draft202012Validator.check_schema(assessment_schema())
    assert assessment_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert assessment_schema()["$id"] == "assessment.schema.json"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_of_real_cases_keeps_the_contract(name: str) -> None:
    written = to_json(assessed(name))
    assert [error.message for error in VALIDATOR.iter_errors(json.loads(written))] == []
    assert to_json(assessed(name)) == written


def test_the_layout_is_stable() -> None:
    written = to_json(sample("目黒　𠮷"))
    assert written.endswith("}\n") and not written.endswith("\n\n")
    assert '"title": "目黒　𠮷"' in written
    assert written.startswith('{\n  "format": "1",\n  "case_id": "sample-1",\n')
    plain = json.loads(written)
    assert [finding["rule"] for finding in plain["findings"]] == [finding.rule for finding in sample().findings]
    assert plain["findings"][0]["evidence"][0].keys() >= {"path", "value", "line", "column"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.pop("receipt"),
        lambda plain: plain.update(extra=1),
        lambda plain: plain["findings"][0].update(verdict="fine"),
        lambda plain: plain["findings"][0].update(extra=1),
        lambda plain: plain["findings"][0]["evidence"][0].update(line="3"),
    ],
)
def test_the_contract_refuses_what_is_no_assessment(spoil: object) -> None:
    plain = json.loads(to_json(sample()))
    assert VALIDATOR.is_valid(plain)
    broken = copy.deepcopy(plain)
    spoil(broken)  # type: ignore[operator]
    assert not VALIDATOR.is_valid(broken)
