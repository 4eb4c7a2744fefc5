"""The rule by which submissions are accepted or returned, rung by rung."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pia.assess.screen import RETURN_ON, screen
from pia.model.assessment import Assessment, Determination, Evidence, Finding
from tests.assess.test_order import finding
from tests.report.sample import sample

TEXT = {"ja": "文", "en": "text"}


def fact(path: str, state: Any = "unanswered") -> Evidence:
    return Evidence(path, None, 1, 1, True, state, TEXT)


def with_findings(*findings: Finding, determinations: tuple[Determination, ...] = ()) -> Assessment:
    whole = sample()
    completeness = replace(whole.completeness, pending_facts=())
    return replace(whole, findings=findings, determinations=determinations, completeness=completeness)


def waiting(weight: str, *paths: str, state: str = "unanswered") -> Finding:
    return finding(weight, "open", weight, settle=tuple(fact(path, state) for path in paths))


MET = finding("met", "met")


@pytest.mark.parametrize("rung", RETURN_ON)
def test_what_is_met_is_accepted(rung: str) -> None:
    found = screen(with_findings(MET), rung)
    assert (found.decision, found.reasons) == ("accept", ())


@pytest.mark.parametrize("rung", RETURN_ON)
def test_what_is_unlawful_is_returned_at_every_rung(rung: str) -> None:
    broken = finding("broken", "not_met", "minor", lawfulness="unlawful")
    found = screen(with_findings(MET, broken), rung)
    assert (found.decision, found.reasons, found.unlawful, found.not_met) == ("return", ("unlawful",), 1, 1)


@pytest.mark.parametrize("rung", RETURN_ON)
def test_nothing_checked_is_never_accepted(rung: str) -> None:
    for findings in ((), (finding("idle", "not_applicable"),)):
        assert screen(with_findings(*findings), rung).reasons == ("nothing_applied",)


def test_what_is_not_met_without_being_unlawful_is_for_the_council() -> None:
    found = screen(with_findings(finding("bad", "not_met", "serious", lawfulness="possibly_unlawful")), "minor")
    assert (found.decision, found.not_met) == ("accept", 1)


@pytest.mark.parametrize(("rung", "returned"), [("unlawful", False), *((rung, True) for rung in RETURN_ON[1:])])
def test_a_contradiction_is_returned_from_its_rung_on(rung: str, returned: bool) -> None:
    found = screen(with_findings(MET, waiting("minor", "a.b", state="contradicted")), rung)
    assert found.contradicted == ("a.b",)
    assert (found.reasons == ("contradicted",)) is returned
    stated = finding("papers", "not_met", "minor", binding="stated[links[x].medium]")
    assert screen(with_findings(MET, stated), rung).contradicted == ("links[x].medium",)


@pytest.mark.parametrize("weight", RETURN_ON[2:])
@pytest.mark.parametrize("rung", RETURN_ON)
def test_a_missing_answer_is_returned_from_the_rung_of_its_weight_on(rung: str, weight: str) -> None:
    found = screen(with_findings(MET, waiting(weight, "case.stage")), rung)
    counts = RETURN_ON.index(rung) >= RETURN_ON.index(weight)
    assert (found.reasons == ("unanswered",)) is counts
    assert found.deciding == (("case.stage",) if counts else ())
    assert found.unanswered == 1, "the count of the table does not depend on the rung"


def test_a_fact_counts_once_and_some_may_be_allowed() -> None:
    case = with_findings(waiting("serious", "a", "b"), replace(waiting("serious", "b", "c"), rule="other"))
    assert screen(case, "serious").deciding == ("a", "b", "c")
    assert screen(case, "serious", allow=2).decision == "return"
    assert screen(case, "serious", allow=3).decision == "accept"


def test_silence_about_a_whole_list_counts() -> None:
    rest = replace(waiting("serious", "links"), binding="links[*]", list_path="links")
    assert screen(with_findings(MET, rest)).decision == "return"


@pytest.mark.parametrize("state", ["pending", "not_applicable"])
def test_what_is_announced_or_claimed_not_to_apply_does_not_count(state: str) -> None:
    assert screen(with_findings(MET, waiting("serious", "a", state=state)), "minor").decision == "accept"


def test_what_is_overdue_counts() -> None:
    case = with_findings(MET, waiting("serious", "delegations[d1].term_end", state="pending"))
    pending = sample().completeness.pending_facts
    assert pending[0].overdue
    late = replace(case, completeness=replace(case.completeness, pending_facts=pending))
    assert screen(late).deciding == ("delegations[d1].term_end",)


def test_the_procedure_has_to_be_certain() -> None:
    open_ = replace(sample().determinations[0], id="procedure")
    found = screen(with_findings(MET, determinations=(open_,)))
    assert (found.reasons, found.deciding, found.procedure) == (("unanswered",), ("case.stage",), open_)
    other = replace(open_, id="another")
    found = screen(with_findings(MET, determinations=(other,)))
    assert (found.decision, found.procedure) == ("accept", None)
