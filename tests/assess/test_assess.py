from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from pia.assess.assess import assess
from pia.model.assessment import Assessment, Finding
from tests.build import ON, book_of, case_of, rule_of


def assessed(value: dict[str, Any], *rules: dict[str, Any], **book: Any) -> Assessment:
    compiled = [rule_of(**{"id": f"rule-{number}", **rule}) for number, rule in enumerate(rules)]
    return assess(case_of(value), book_of(compiled, **book), ON, "1.2.3")


def finding(value: dict[str, Any], rule: dict[str, Any], **book: Any) -> Finding:
    (found,) = assessed(value, rule, **book).findings
    return found


PUBLIC = {"require": {"registry.public": True}}


@pytest.mark.parametrize(("kind", "force", "verified", "expected"), [
    ("law", "duty", True, "unlawful"), ("ordinance", "duty", True, "unlawful"),
    ("regulation", "duty", True, "unlawful"), ("law", "duty", False, "possibly_unlawful"),
    ("ordinance", "effort", True, "none"), ("law", "guidance", True, "none"),
    ("guideline", "duty", True, "none"), ("internal", "duty", True, "none"), ("practice", "duty", True, "none"),
])  # fmt: skip
def test_lawfulness(kind: str, force: str, verified: bool, expected: str) -> None:
    book = {"kind": kind, "force": force, "verified": verified}
    assert finding({"registry": {"public": False}}, PUBLIC, **book).lawfulness == expected
    assert finding({"registry": {"public": True}}, PUBLIC, **book).lawfulness == "none"
    assert finding({}, PUBLIC, **book).lawfulness == "none", "what is open is no breach"


def test_evidence_points_at_the_line() -> None:
    found = finding({"registry": {"public": False}}, PUBLIC)
    (item,) = found.evidence
    assert (item.path, item.value, item.absent, item.state) == ("registry.public", False, False, "given")
    assert item.label == {"ja": "公表・閲覧", "en": "open to inspection"}
    assert item.line > 1 and item.column > 1


def test_an_absent_fact_points_at_what_would_hold_it() -> None:
    (item,) = finding({"registry": {"registered": True}}, PUBLIC).settle
    (given,) = finding({"registry": {"registered": True}}, {"require": {"registry.registered": True}}).evidence
    assert item.absent and item.value is None
    assert item.line == given.line - 1, "the line of `registry:`"
    assert finding({}, PUBLIC).settle[0].line == 1, "or the top of the file"


def test_claimed_not_applicable() -> None:
    rule = {"require": {"costs.initial": {"at_most": 100}}}
    entry: dict[str, Any] = {"path": "costs.initial", "reason": "国が負担する"}
    found = finding({"not_applicable": [entry]}, rule)
    assert (found.verdict, found.claimed_not_applicable) == ("open", True)
    entry["accepted_on"] = "2020-07-01"
    found = finding({"not_applicable": [entry]}, rule)
    assert (found.verdict, found.claimed_not_applicable) == ("not_applicable", False)


def test_a_claim_decides_nothing_where_something_else_is_open() -> None:
    rule = {"require": {"all": [{"costs.initial": {"at_most": 100}}, {"registry.public": True}]}}
    entry = {"path": "costs.initial", "reason": "国が負担する", "accepted_on": "2020-07-01"}
    found = finding({"not_applicable": [entry]}, rule)
    assert (found.verdict, found.claimed_not_applicable) == ("open", False)


def test_a_claim_does_not_hide_what_is_certain() -> None:
    rule = {"require": {"all": [{"costs.initial": {"at_most": 100}}, {"registry.public": True}]}}
    entry = {"path": "costs.initial", "reason": "国が負担する", "accepted_on": "2020-07-01"}
    assert finding({"not_applicable": [entry], "registry": {"public": False}}, rule).verdict == "not_met"


def test_the_rest_of_a_list_names_the_list() -> None:
    each = {"for_each": "links", "needs": ["it.direction"]}
    found = assessed({"links": [{"id": "a"}]}, each).findings
    assert {item.binding: item.list_path for item in found} == {"links[a]": None, "links[*]": "links"}


def test_what_would_clear_is_said_in_words() -> None:
    ((change,),) = finding({"registry": {"public": False}}, PUBLIC).clear
    assert (change.path, change.action) == ("registry.public", "set")
    assert "公表・閲覧" in change.to["ja"] and "open to inspection" in change.to["en"]


def test_the_receipt() -> None:
    receipt = assessed({}, PUBLIC).receipt
    assert (receipt.engine, receipt.profile, receipt.rules) == ("1.2.3", "p", 1)
    assert (receipt.law_date, receipt.assessment_date) == ("2020-07-13", "2020-07-13")
    assert len(receipt.case_sha256) == 64
    assert [pack.instrument for pack in receipt.packs] == ["book"]


def test_the_proviso_is_cited() -> None:
    cites = [{"instrument": "book", "article": "two"}]
    rule = {**PUBLIC, "unless": {"condition": {"registry.registered": True}, "cites": cites}}
    found = finding({"registry": {"public": False, "registered": True}}, rule)
    assert found.verdict == "excepted"
    assert [cited.article for cited in found.proviso] == ["two"]


def test_is_plain_data() -> None:
    """Everything in it can be written as JSON."""
    import json

    value = {"schedule": {"milestones": [{"id": "m", "date": "2020-07"}]}, "local": {"x": 1},
             "council": {"meeting": {"seats": {"from": 3}}}}  # fmt: skip
    json.dumps(dataclasses.asdict(assessed(value, {"needs": ["schedule.milestones", "council.meeting.seats"]})))
