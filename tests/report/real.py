"""Assessments of the shipped cases under the shipped rules."""

from __future__ import annotations

from datetime import date
from functools import cache

from pia.assess.assess import assess
from pia.evaluate.env import On
from pia.model.assessment import Assessment
from pia.model.case_file import load_case
from pia.rulebook.load import load_rulebook
from pia.source import read
from tests.project.tree import ROOT

DAY = date(2020, 7, 13)
FOLDER = ROOT / "cases" / "meguro-2020-07-13"
NAMES = ("1-internal-and-hr-cloud.yaml", "answered/4-pcr-testing.yaml")


@cache
def assessed(name: str) -> Assessment:
    case = load_case(read((FOLDER / name).read_bytes(), name))
    return assess(case, load_rulebook("meguro", DAY, [ROOT / "rules"]), On(DAY, DAY), "0.1.0")
