"""`pia check --format json`: the published form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pia.report.schema_files import schema_text
from tests.cli.run import RULES, TODAY, case, pia, process


@pytest.fixture(scope="module")
def valid() -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text("assessment")))


def test_one_file_is_its_assessment(valid: Draft202012Validator) -> None:
    ran = pia("check", *RULES, *TODAY, "--format", "json", case("unlawful"))
    found = json.loads(ran.out)
    assert ran.code == 1 and ran.err == ""
    valid.validate(found)
    first = found["findings"][0]
    assert (first["rule"], first["verdict"], first["lawfulness"]) == ("heard-before-start", "not_met", "unlawful")
    evidence = next(item for item in first["evidence"] if item["path"] == "case.stage")
    assert (evidence["value"], evidence["line"], evidence["column"]) == ("operating", 8, 10)
    assert found["receipt"]["assessment_date"] == "2020-07-13"


def test_several_files_are_kept_apart_from_those_refused(valid: Draft202012Validator) -> None:
    ran = pia("check", *RULES, *TODAY, "--format", "json", case("met"), case("bad"), case("open"))
    found = json.loads(ran.out)
    assert ran.code == 2 and "yaml-yes-no" in ran.err
    assert [item["case_id"] for item in found["assessments"]] == ["met", "open"]
    for item in found["assessments"]:
        valid.validate(item)
    [refused] = found["refused"]
    assert refused["file"] == case("bad")
    [problem] = refused["problems"]
    assert (problem["code"], problem["line"], problem["column"]) == ("yaml-yes-no", 5, 10)
    assert problem["message"].keys() == problem["hint"].keys() == {"ja", "en"}


def test_a_single_file_that_is_refused_is_no_assessment() -> None:
    ran = pia("check", *RULES, "--format", "json", case("bad"))
    found: dict[str, Any] = json.loads(ran.out)
    assert ran.code == 2 and found["assessments"] == [] and len(found["refused"]) == 1


def test_each_of_several_is_what_it_is_alone() -> None:
    together = json.loads(pia("check", *RULES, *TODAY, "--format", "json", case("met"), case("open")).out)
    alone = [json.loads(pia("check", *RULES, *TODAY, "--format", "json", case(name)).out) for name in ("met", "open")]
    assert together == {"format": "1", "assessments": alone, "refused": []}


def test_it_is_the_same_whatever_the_language() -> None:
    args = ("check", *RULES, *TODAY, "--format", "json", case("open"))
    assert pia(*args, "--lang", "en").out == pia(*args).out


@pytest.mark.parametrize("encoding", ["cp932", "ascii", "utf-8"])
def test_it_is_json_on_any_code_page(encoding: str) -> None:
    args = ("check", *RULES, *TODAY, "--format", "json", case("open"))
    ran = process(*args, env={"PYTHONIOENCODING": encoding})
    assert ran.returncode == 3
    assert json.loads(ran.stdout.decode(encoding)) == json.loads(pia(*args).out)
