from __future__ import annotations

from datetime import date
from typing import Any

from pia.assess.assess import assess
from pia.evaluate.env import On
from pia.model.assessment import Assessment
from tests.build import DAY, ON, book_of, case_of, rule_of

RULE = {"require": {"registry.public": True}}
BARE: dict[str, Any] = {"registry": {"public": False}}


def assessed(value: dict[str, Any], on: On = ON, rule: dict[str, Any] = RULE, **book: Any) -> Assessment:
    return assess(case_of(value), book_of([rule_of(**rule)], **book), on, "0")


def exception(value: dict[str, Any] = BARE, **changes: Any) -> dict[str, Any]:
    """The exception for the one finding of a case as it is."""
    (finding,) = assessed(value).findings
    return {"rule": "rule", "binding": "case", "approver": "部長", "until": "2020-12-31", "reason": "年度内に直す",
            "facts": finding.facts_sha256, **changes}  # fmt: skip


def verdict(value: dict[str, Any], entries: list[Any], **more: Any) -> tuple[str, str | None]:
    (finding,) = assessed(value | {"exceptions": entries}, **more).findings
    return finding.verdict, finding.exception.status if finding.exception else None


def test_holds() -> None:
    assert verdict(BARE, [exception()]) == ("excepted", "holds")


def test_ends_on_its_date() -> None:
    last = On(DAY, date(2020, 12, 31))
    assert verdict(BARE, [exception()], on=last) == ("excepted", "holds")
    assert verdict(BARE, [exception()], on=On(DAY, date(2021, 1, 1))) == ("not_met", "expired")


def test_lapses_when_a_deciding_fact_changes() -> None:
    both = {"require": {"all": [{"registry.public": True}, {"registry.registered": True}]}}
    value = {"registry": {"public": False, "registered": False}}
    (finding,) = assessed(value, rule=both).findings
    entry = exception() | {"facts": finding.facts_sha256}
    assert verdict(value, [entry], rule=both) == ("excepted", "holds")
    changed = {"registry": {"public": False, "registered": True}}
    assert verdict(changed, [entry], rule=both) == ("not_met", "facts_changed")


def test_lapses_when_what_a_list_holds_changes() -> None:
    rule = {"require": {"case.kinds": {"covers": ["outsourcing"]}}}

    def value(*kinds: str) -> dict[str, Any]:
        return {"case": {"kinds": {"complete": True, "items": list(kinds)}}}

    (finding,) = assessed(value("collection", "provision"), rule=rule).findings
    entry = exception() | {"facts": finding.facts_sha256}
    assert verdict(value("provision", "collection"), [entry], rule=rule) == ("excepted", "holds"), "order means nothing"
    assert verdict(value("collection"), [entry], rule=rule) == ("not_met", "facts_changed")


def test_never_touches_an_open_finding() -> None:
    entry = exception()
    assert verdict({"registry": {}}, [entry]) == ("open", None)


def test_never_makes_lawful_what_is_unlawful() -> None:
    assert verdict(BARE, [exception()], kind="law") == ("not_met", "unlawful")
    assert verdict(BARE, [exception()], kind="law", verified=False) == ("excepted", "holds")


def test_of_several_one_that_holds_counts() -> None:
    old, new = exception(until="2020-01-31"), exception()
    assert verdict(BARE, [old, new]) == verdict(BARE, [new, old]) == ("excepted", "holds")


def test_one_for_another_binding_is_reported_as_orphaned() -> None:
    found = assessed(BARE | {"exceptions": [exception(binding="links[gone]")]})
    assert found.findings[0].verdict == "not_met"
    assert [(gap.kind, gap.subject) for gap in found.gaps] == [("exception_orphaned", "rule links[gone]")]


def test_the_dates_of_the_assessment_are_no_facts() -> None:
    rule = {"when": {"on.assessment_date": {"after": "2020-01-01"}}, **RULE}
    first, second = (assessed(BARE, on=On(DAY, day), rule=rule).findings[0] for day in (DAY, date(2020, 8, 1)))
    assert first.facts_sha256 == second.facts_sha256
