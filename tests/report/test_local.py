"""A municipality's own fields in a report: by their labels and choices, from the assessment alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import jsonschema
import pytest

from pia.assess.assess import assess
from pia.evaluate.env import On
from pia.model.assessment import Assessment
from pia.model.case_file import load_case
from pia.report.json import to_json
from pia.report.markdown import to_markdown
from pia.report.schema_files import schema_text
from pia.report.views import review
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import read_file

FOLDER = shipped("rules").parent / "docs" / "example-local"
DAY = date(2026, 4, 1)


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    book = load_rulebook("town", DAY, [shipped("rules"), FOLDER / "rules"])
    case = load_case(read_file(FOLDER / "cases" / "bus-pass.yaml"), book.shape)
    return assess(case, book, On(DAY, DAY), "0")


@pytest.mark.parametrize(
    "lang, words",
    [
        ("ja", ("関わる地区「港地区」", "「何日前に知らせるか」", "「知らせる方法」", "「知らせる方法」＝文書", "独自の項目・手助けの時間（週）")),
        ("en", ('districts concerned "港地区"', '"days ahead"', '"means"', "\"means\" = letter", "local fields: hours of help a week")),
    ],
)
def test_they_have_their_labels(assessment: Assessment, lang: str, words: tuple[str, ...]) -> None:
    text = to_markdown(review(assessment, lang))  # type: ignore[arg-type]
    assert [word for word in words if word not in text] == []


def test_without_their_schema_only_paths_are_left(assessment: Assessment) -> None:
    text = to_markdown(review(replace(assessment, local={}), "ja"))
    assert "関わる地区「港地区」" not in text and "local.districts" in text


def test_the_assessment_keeps_its_contract(assessment: Assessment) -> None:
    plain = json.loads(to_json(assessment))
    jsonschema.Draft202012Validator(json.loads(schema_text("assessment"))).validate(plain)
    jsonschema.Draft202012Validator.check_schema(plain["local"])
    assert plain["facts"]["local"]["counter"] == "town_hall"
