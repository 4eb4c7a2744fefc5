from __future__ import annotations

from datetime import date
from typing import Any

from pia.assess.completeness import completeness
from pia.model.assessment import Completeness
from tests.build import DAY, case_of
from tests.strategies import section_shape

FIELDS = len(section_shape("registry").fields)


def complete(value: dict[str, Any], day: date = DAY) -> Completeness:
    return completeness(case_of(value), day)


def counts(value: dict[str, Any], section: str) -> tuple[int, int, int, int, int]:
    found = next(item for item in complete(value).sections if item.section == section)
    return found.given, found.unanswered, found.pending, found.not_applicable, found.contradicted


def test_an_empty_part_counts_its_facts() -> None:
    assert counts({}, "registry") == (0, FIELDS, 0, 0, 0)


def test_every_state() -> None:
    pending = {"path": "registry.public", "by": "課長", "until": "2020-08-01", "why": "検討の途中"}
    said = [{"document": "資料1", "value": True}, {"document": "資料2", "value": False}]
    value = {
        "registry": {"registered": True}, "pending": [pending],
        "not_applicable": [{"path": "registry.exempt_reason", "reason": "登録が要る"}],
        "stated": [{"path": "registry.updated_for_this", "values": said}],
    }  # fmt: skip
    assert counts(value, "registry") == (1, FIELDS - 4, 1, 1, 1)


def test_a_list_is_one_fact_and_its_elements_count_for_themselves() -> None:
    assert counts({}, "terms") == (0, 1, 0, 0, 0)
    assert counts({"terms": {"complete": True}}, "terms") == (1, 0, 0, 0, 0)
    # the list is open, the text is given, the meaning is not
    assert counts({"terms": [{"id": "t", "text": "LGWAN"}]}, "terms") == (1, 2, 0, 0, 0)


def test_totals_are_the_sum_of_the_sections() -> None:
    found = complete({"registry": {"public": True}, "terms": {"complete": True}})
    for name in ("given", "unanswered", "pending", "not_applicable", "contradicted"):
        assert getattr(found, name) == sum(getattr(section, name) for section in found.sections)


def test_pending_facts_with_their_line_and_date() -> None:
    entry = {"path": "registry.public", "by": "課長", "until": "2020-07-13", "why": "検討の途中"}
    (fact,) = complete({"pending": [entry]}).pending_facts
    assert (fact.path, fact.by, fact.until, fact.overdue) == ("registry.public", "課長", "2020-07-13", False)
    assert fact.label == {"ja": "公表・閲覧", "en": "open to inspection"} and fact.line > 1
    assert complete({"pending": [entry]}, date(2020, 7, 14)).pending_facts[0].overdue
