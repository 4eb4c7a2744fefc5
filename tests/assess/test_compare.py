"""Two assessments side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pia.assess.compare import compare
from pia.model.assessment import Assessment, Finding
from tests.report.sample import LINK, finding, sample

BASE = sample()


def of(*findings: Finding, **more: Any) -> Assessment:
    return replace(BASE, findings=findings, **{"determinations": (), **more})


def one(verdict: str, **more: Any) -> Finding:
    return finding("rule", verdict, "parties[firm]", LINK, **more)


def test_equal_assessments_have_no_differences() -> None:
    found = compare(BASE, BASE)
    assert found.same and found.findings == () and found.determinations == () and found.count() == {}


@pytest.mark.parametrize(
    "before, after, kind, quiet",
    [
        (None, "not_met", "appeared", False),
        (None, "met", "appeared", True),
        ("open", None, "disappeared", False),
        ("not_applicable", None, "disappeared", True),
        ("open", "met", "cleared", False),
        ("not_met", "excepted", "cleared", False),
        ("not_applicable", "open", "raised", False),
        ("met", "not_met", "raised", False),
        ("open", "not_met", "verdict", False),
        ("met", "not_applicable", "verdict", True),
    ],
)
def test_what_became_of_a_finding(before: str | None, after: str | None, kind: str, quiet: bool) -> None:
    old, new = (of(*([one(verdict)] if verdict else [])) for verdict in (before, after))
    (difference,) = compare(old, new).findings
    assert (difference.kind, difference.quiet) == (kind, quiet)
    assert (difference.rule, difference.binding) == ("rule", "parties[firm]")
    assert (difference.before and difference.before.verdict) == before
    assert (difference.after and difference.after.verdict) == after
    assert compare(old, new).count() == ({} if quiet else {kind: 1})


def test_the_same_verdict_may_weigh_otherwise() -> None:
    old = of(one("not_met", lawfulness="possibly_unlawful"))
    assert compare(old, of(one("not_met", lawfulness="unlawful"))).findings[0].kind == "lawfulness"
    assert compare(old, of(one("not_met", lawfulness="possibly_unlawful", weight="minor"))).findings[0].kind == "weight"


def test_evidence_alone_is_no_difference() -> None:
    assert compare(of(one("not_met")), of(one("not_met", facts_sha256="1" * 64, evidence=()))).same


def test_findings_are_told_apart_by_what_they_are_about() -> None:
    other = finding("rule", "met", "parties[ward]", LINK)
    found = compare(of(one("met"), other), of(one("not_met"), other)).findings
    assert [(each.binding, each.kind) for each in found] == [("parties[firm]", "raised")]


def test_what_has_to_be_talked_about_now_comes_first() -> None:
    old = of(finding("gone", "open", "case", LINK), finding("same", "met", "case", LINK))
    new = of(finding("minor", "open", "case", LINK, weight="minor"), finding("serious", "open", "case", LINK, weight="serious"),
             finding("same", "not_applicable", "case", LINK))  # fmt: skip
    assert [each.rule for each in compare(old, new).findings] == ["serious", "minor", "gone", "same"]


def test_determinations() -> None:
    (first, *_) = BASE.determinations
    changed = replace(first, possible=("other",), labels=({"ja": "別", "en": "other"},), certain=True)
    old = of(determinations=(first,))
    assert compare(old, of(determinations=(replace(first, settle=(), evidence=()),))).same
    (became,) = compare(old, of(determinations=(changed,))).determinations
    assert became.id == first.id and became.before is not None and became.before.possible == first.possible
    assert became.after is not None and became.after.labels == changed.labels and became.after.certain
    (gone,) = compare(old, of()).determinations
    assert gone.after is None and gone.title == first.title
    (came,) = compare(of(), old).determinations
    assert came.before is None and came.after is not None


def test_the_other_way_round_is_the_opposite() -> None:
    opposite = {"raised": "cleared", "cleared": "raised", "appeared": "disappeared", "disappeared": "appeared"}
    new = of(*[replace(each, verdict="met", lawfulness="none") for each in BASE.findings[::2]], *BASE.findings[3::4])
    there, back = compare(BASE, new), compare(new, BASE)
    assert there.findings and not there.same
    assert {(each.rule, each.binding, opposite.get(each.kind, each.kind)) for each in there.findings} == {
        (each.rule, each.binding, each.kind) for each in back.findings}  # fmt: skip
