"""The reasons behind a verdict: evidence, settling facts, what stays possible."""

from __future__ import annotations

from typing import Any

from pia.evaluate.engine import Reasons
from tests.build import case_of, outcomes, rule_of


def reasons(value: dict[str, Any], binding: str = "case", **rule: Any) -> Reasons:
    found = outcomes([rule_of(**rule)], case_of(value))
    return next(outcome for outcome in found if outcome.binding.path == binding).reasons()


def paths(facts: Any) -> list[str]:
    return [fact.path for fact in facts]


RULE = {"when": {"registry.registered": True}, "require": {"registry.public": True}, "needs": ["procedure.route"]}


def test_evidence_of_what_is_met() -> None:
    value = {"registry": {"registered": True, "public": True}, "procedure": {"route": "report"}}
    found = reasons(value, **RULE)
    assert paths(found.evidence) == ["registry.registered", "registry.public", "procedure.route"]
    assert found.settle == () and found.possible == ()


def test_evidence_of_what_is_not_met() -> None:
    found = reasons({"registry": {"registered": True, "public": False}}, **RULE)
    assert paths(found.evidence) == ["registry.registered", "registry.public"], "needs play no part"


def test_evidence_of_what_does_not_apply() -> None:
    assert paths(reasons({"registry": {"registered": False}}, **RULE).evidence) == ["registry.registered"]


def test_evidence_of_an_exception_holds_the_proviso() -> None:
    found = reasons({"registry": {"public": False, "registered": True}}, require={"registry.public": True},
                    unless={"condition": {"registry.registered": True}})  # fmt: skip
    assert paths(found.evidence) == ["registry.public", "registry.registered"]


def test_one_decisive_part_is_enough() -> None:
    both = {"any": [{"registry.public": True}, {"registry.registered": True}]}
    assert paths(reasons({"registry": {"public": True}}, require=both).evidence) == ["registry.public"]
    assert paths(reasons({"registry": {"public": False, "registered": False}}, require=both).evidence) == [
        "registry.public", "registry.registered"]  # fmt: skip


def test_settling_facts_of_an_open_finding() -> None:
    found = reasons({}, **RULE)
    assert paths(found.settle) == ["registry.registered", "registry.public", "procedure.route"]
    assert found.possible == ("met", "not_met", "not_applicable")


def test_what_is_known_is_evidence_and_not_asked() -> None:
    found = reasons({"registry": {"registered": True}}, **RULE)
    assert paths(found.settle) == ["registry.public", "procedure.route"]
    assert paths(found.evidence) == ["registry.registered", "registry.public", "procedure.route"]
    assert found.possible == ("met", "not_met")


def test_needs_are_not_asked_where_the_rule_can_not_be_met() -> None:
    found = reasons({"registry": {"public": False}}, **RULE)
    assert paths(found.settle) == ["registry.registered"]
    assert found.possible == ("not_met", "not_applicable")


def test_the_proviso_is_asked_where_it_may_count() -> None:
    rule = {"require": {"registry.public": True}, "unless": {"condition": {"registry.registered": True}}}
    assert paths(reasons({}, **rule).settle) == ["registry.public", "registry.registered"]
    assert paths(reasons({"registry": {"public": False}}, **rule).settle) == ["registry.registered"]


def test_a_range_that_straddles_is_asked_for_again() -> None:
    found = reasons({"council": {"meeting": {"seats": {"from": 5, "to": 15}}}},
                    require={"council.meeting.seats": {"at_least": 10}})  # fmt: skip
    assert paths(found.settle) == ["council.meeting.seats"]


def test_of_a_derived_fact_what_it_rests_on_is_asked() -> None:
    value = {"council": {"meeting": {"seats": 20, "present": 10}}}
    found = reasons(value, require={"council.meeting.present": {"at_least": {"path": "council.meeting.quorum"}}})
    assert paths(found.settle) == ["council.meeting.excluded"]
    found = reasons(value, needs=["council.meeting.quorum"])
    assert paths(found.settle) == ["council.meeting.excluded"], "and not the derived fact itself"


def test_the_rest_of_a_list_waits_for_its_closing() -> None:
    rule = {"for_each": "links", "needs": ["it.direction"]}
    assert paths(reasons({"links": [{"id": "a"}]}, "links[*]", **rule).settle) == ["links.complete"]
    found = reasons({}, "links[*]", **rule)
    assert paths(found.settle) == ["links"]
    assert found.possible == ("met", "not_applicable"), "a rule without require is never not met"


def test_a_closed_empty_list_is_its_own_evidence() -> None:
    found = reasons({"links": {"complete": True}}, "links[*]", for_each="links", needs=["it.direction"])
    assert paths(found.evidence) == ["links.complete"]
    assert found.evidence[0].value is True


def test_the_dates_are_evidence_too() -> None:
    found = reasons({}, when={"on.law_date": {"before": "2005-04-01"}}, require={"registry.public": True})
    assert [(fact.path, str(fact.value)) for fact in found.evidence] == [("on.law_date", "2020-07-13")]


def test_what_a_list_holds_is_quoted() -> None:
    value = {"flows": [{"id": "f", "channel": {"media": ["fax"]}}]}
    found = reasons(value, "flows[f]", for_each="flows", require={"not": {"it.channel.media": {"overlaps": ["fax"]}}})
    assert paths(found.evidence)[0] == "flows[f].channel.media"


def test_a_pending_fact_is_asked_with_its_state() -> None:
    entry = {"path": "registry.public", "by": "課長", "until": "2020-08-01", "why": "検討の途中"}
    found = reasons({"pending": [entry]}, require={"registry.public": True})
    assert [(fact.path, fact.state) for fact in found.settle] == [("registry.public", "pending")]


def test_a_contradicted_fact_is_unknown_to_every_rule() -> None:
    said = [{"document": "資料1", "value": True}, {"document": "資料2", "value": False}]
    value = {"registry": {"public": True}, "stated": [{"path": "registry.public", "values": said}]}
    found = reasons(value, require={"registry.public": True})
    assert [(fact.path, fact.state) for fact in found.settle] == [("registry.public", "contradicted")]


def test_what_a_further_element_would_be_asked_about_is_asked_too() -> None:
    """Closing the list with one more element must not raise a question that nobody could have foreseen."""
    rule = {"require": {"links": {"some": {"item.direction": "send", "registry.public": True}}}}
    assert paths(reasons({}, **rule).settle) == ["links", "registry.public"]
    assert paths(reasons({"registry": {"public": True}}, **rule).settle) == ["links"]
    closed = {"links": {"complete": True, "items": [{"id": "a", "direction": "both"}]}}
    assert reasons(closed, **rule).settle == (), "a closed list brings no further element"


def test_the_bound_of_a_count_is_asked() -> None:
    rule = {"require": {"links": {"count": {"at_least": {"path": "council.meeting.seats"}}}}}
    value = {"links": {"complete": True, "items": [{"id": "a"}]}}
    assert paths(reasons(value, **rule).settle) == ["council.meeting.seats"]
    value = value | {"council": {"meeting": {"seats": 1}}}
    assert paths(reasons(value, **rule).evidence)[0] == "council.meeting.seats"
