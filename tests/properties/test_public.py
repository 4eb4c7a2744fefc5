"""The public version: nothing of what is removed can be told from it, and nothing else is lost or made up."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from pia.assess.assess import assess
from pia.assess.public import public_case
from pia.evaluate.book import Rulebook
from pia.model.assessment import Assessment, Evidence
from pia.model.case_file import CaseFile, load_case
from pia.model.public.cuts import cut, cuts_of
from pia.model.public.nodes import nodes
from pia.report.json import to_json
from pia.source import read
from tests.build import ON, book_of, case_of, document, rules_of
from tests.properties.shipped import book, case_files, value_of
from tests.properties.undisclosed import changed, marked, with_papers, written
from tests.strategies import cases, rule_sets, runs

SMALL = cases(states=True).flatmap(with_papers).flatmap(marked)
SHIPPED = st.sampled_from(case_files()).flatmap(lambda path: marked(value_of(path)))


def loaded(data: bytes, name: str = "case.yaml") -> CaseFile:
    return load_case(read(data, name))


def pairs(values: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[tuple[Any, Any]]:
    return values.flatmap(lambda value: st.tuples(st.just(value), changed(value)))


def files(pair: tuple[Any, Any]) -> st.SearchStrategy[tuple[bytes, bytes]]:
    return st.tuples(*(written(value) for value in pair))  # type: ignore[return-value]


def assert_equal(one: CaseFile, other: CaseFile, rules: Rulebook) -> None:
    """The same file, the same assessment and the same bytes: every other format is made from the assessment alone."""
    left, right = (public_case(case, rules, ON) for case in (one, other))
    assert left.document == right.document
    left_assessed, right_assessed = (assess(case, rules, ON, "0") for case in (left, right))
    assert left_assessed == right_assessed
    assert to_json(left_assessed) == to_json(right_assessed)


@runs(150)
@given(pairs(SMALL).flatmap(files), rule_sets())
def test_what_is_removed_cannot_be_told(data: tuple[bytes, bytes], rules: list[Any]) -> None:
    one, other = (loaded(each, name) for each, name in zip(data, ("a/one.yaml", "b/other.yaml"), strict=True))
    assert_equal(one, other, book_of(rules_of(rules)))


@runs(8)
@given(pairs(SHIPPED).flatmap(files))
def test_what_is_removed_from_a_shipped_case_cannot_be_told(data: tuple[bytes, bytes]) -> None:
    assert_equal(*(loaded(each) for each in data), book())  # type: ignore[misc]


def with_exceptions(value: dict[str, Any], rules: Rulebook, accepted: list[tuple[str, str]]) -> CaseFile:
    """The case with an exception for each of these, for the facts as they are; a stale one where nothing is not met."""
    found = {(each.rule, each.binding): each.facts_sha256 for each in assess(case_of(value), rules, ON, "0").findings}
    entries = [{"rule": rule, "binding": binding, "approver": "課長", "until": "2020-12-31", "reason": "当面の措置",
                "facts": found.get((rule, binding)) or "0" * 64} for rule, binding in accepted]  # fmt: skip
    return case_of({**value, "exceptions": entries})


@runs(30)
@given(pairs(SMALL), rule_sets())
def test_an_exception_does_not_tell_what_it_was_given_for(pair: tuple[Any, Any], written_rules: list[Any]) -> None:
    """Its hash is one of few possible answers; what is recorded for an element that is renamed goes with it."""
    rules = book_of(rules_of(written_rules))
    both = [assess(case_of(value), rules, ON, "0").findings for value in pair]
    shared = {(each.rule, each.binding) for each in both[1]}
    accepted = [(each.rule, each.binding) for each in both[0]
                if each.verdict == "not_met" and (each.rule, each.binding) in shared]  # fmt: skip
    assume(accepted)
    assert_equal(*(with_exceptions(value, rules, accepted) for value in pair), rules)  # type: ignore[misc]


@runs(100)
@given(SMALL, rule_sets())
def test_nothing_is_made_up(value: dict[str, Any], rules: list[Any]) -> None:
    """A finding that is shown is the one that the whole case has: none is met, or not met, for want of a fact."""
    compiled = book_of(rules_of(rules))
    case = case_of(value)
    public = assess(public_case(case, compiled, ON), compiled, ON, "0")
    whole = {(each.rule, each.binding): each for each in assess(case, compiled, ON, "0").findings}
    for finding in public.findings:
        # An element of which nothing is known has no name but its place, which may be another one now.
        same = whole.get((finding.rule, finding.binding))
        assert finding.verdict == ("open" if same is None else same.verdict)
        shown = {each.path for each in (*finding.evidence, *finding.settle)}
        assert not any(cut(cuts_of(case), path) for path in shown)
    assert public.withheld is not None
    kept_back = sum(each.findings for each in public.withheld.omitted)
    # An element that is gone may stand for one of its findings, and the rest of a list for the elements below it.
    assert len(public.findings) + kept_back >= 1 or not whole


@runs(100)
@given(SMALL)
def test_what_is_not_removed_stays(value: dict[str, Any]) -> None:
    case = case_of(value)
    cuts = cuts_of(case)
    public = public_case(case, book_of(()), ON)
    # A plain value in a list has no name but its place, which may be another one now.
    left = {node.path: node.value for node in nodes(public.document.value, case.root.shape)
            if not node.element or node.field.part is not None}  # fmt: skip
    for node in nodes(case.document.value, case.root.shape):
        plain = node.field.kind not in ("part", "list") and not node.element
        if plain and node.at[0] not in ("pending", "stated", "undisclosed", "pia") and not cut(cuts, node.path):
            assert left[node.path] == node.value, node.path
    assert not any(cut(cuts, path) for path, found in left.items() if found is not None and not path.startswith("undis"))


@runs(60)
@given(SMALL, rule_sets())
def test_a_public_version_is_its_own_public_version(value: dict[str, Any], rules: list[Any]) -> None:
    compiled = book_of(rules_of(rules))
    once = public_case(case_of(value), compiled, ON)
    again = public_case(loaded(once.document.text.encode(), once.document.name), compiled, ON)
    assert again.document == once.document
    assert assess(again, compiled, ON, "0") == assess(once, compiled, ON, "0")


@runs(60)
@given(cases(states=True), rule_sets())
def test_nothing_marked_means_nothing_changed(value: dict[str, Any], rules: list[Any]) -> None:
    """But for the lines, which are those of our own text."""
    compiled = book_of(rules_of(rules))
    case = load_case(document(value))
    public, normal = (assess(each, compiled, ON, "0") for each in (public_case(case, compiled, ON), case))
    assert public.withheld is not None and public.withheld.places == ()
    assert unplaced(public) == unplaced(normal)


def unplaced(assessment: Assessment) -> Assessment:
    def bare(facts: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(fact, line=0, column=0, absent=False) for fact in facts)

    counts = assessment.completeness
    pending = tuple(replace(fact, line=0) for fact in counts.pending_facts)
    return replace(
        assessment,
        withheld=None,
        completeness=replace(counts, pending_facts=pending),
        receipt=replace(assessment.receipt, case_file="", case_sha256=""),
        findings=tuple(replace(each, evidence=bare(each.evidence), settle=bare(each.settle)) for each in assessment.findings),
        determinations=tuple(replace(each, evidence=bare(each.evidence), settle=bare(each.settle))
                             for each in assessment.determinations))  # fmt: skip
