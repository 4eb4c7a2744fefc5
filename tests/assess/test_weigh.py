"""The order of cases, and the reasons that are given for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.weigh import order, reasons
from pia.model.assessment import Finding
from tests.assess.test_order import finding

UNLAWFUL = finding("broken", "not_met", "minor", lawfulness="unlawful")
SERIOUS, IMPORTANT = finding("s", "open", "serious"), finding("i", "open", "important")
MET = finding("m", "met", "serious")
FINDINGS = st.builds(
    lambda verdict, weight, path, lawful: finding("r", verdict, weight, list_path=path,
                                                  lawfulness=lawful if verdict == "not_met" else "none"),
    st.sampled_from(["met", "not_met", "open", "excepted", "not_applicable"]),
    st.sampled_from(["serious", "important", "ordinary", "minor"]), st.sampled_from([None, "links"]),
    st.sampled_from(["none", "possibly_unlawful", "unlawful"]),
)  # fmt: skip
CASES = st.lists(st.lists(FINDINGS, max_size=6), max_size=5)


def test_one_unlawful_finding_outweighs_everything_else() -> None:
    assert order([[SERIOUS] * 9, [UNLAWFUL]]) == (1, 0)


def test_then_the_weightiest_class_in_which_they_differ() -> None:
    assert order([[SERIOUS, IMPORTANT], [SERIOUS, IMPORTANT, IMPORTANT], [SERIOUS, SERIOUS]]) == (2, 1, 0)


def test_what_is_settled_weighs_nothing_and_ties_keep_their_order() -> None:
    assert order([[MET] * 3, [], [IMPORTANT], [MET]]) == (2, 0, 1, 3)


def test_the_reason_is_the_class_that_tells_them_apart() -> None:
    found = reasons([UNLAWFUL, SERIOUS, IMPORTANT], [UNLAWFUL, IMPORTANT])
    assert [(each.kind.unlawful, each.kind.weight, each.count, each.other) for each in found] == [
        (True, "minor", 1, None), (False, "serious", 1, 0)]  # fmt: skip
    assert reasons([SERIOUS], [SERIOUS]) == () == reasons([MET], None)
    assert [(each.count, each.other) for each in reasons([SERIOUS, IMPORTANT], None)] == [(1, None)]


def test_a_class_is_named_by_the_weight_of_its_rules() -> None:
    kinds = [reasons([each], [])[0].kind for each in (
        finding("r", "open", "serious", list_path="links"), finding("r", "not_met", "important", lawfulness="possibly_unlawful"),
        finding("r", "open", "minor", possible=("met", "not_applicable")))]  # fmt: skip
    assert [(kind.weight, kind.on_list, kind.possibly, kind.certain) for kind in kinds] == [
        ("serious", True, False, 1), ("important", False, True, 0), ("minor", False, False, 2)]  # fmt: skip


@given(CASES)
def test_every_case_has_one_place(cases: list[list[Finding]]) -> None:
    assert sorted(order(cases)) == list(range(len(cases)))


@given(CASES)
def test_neighbours_stand_as_their_reasons_say(cases: list[list[Finding]]) -> None:
    placed = [cases[place] for place in order(cases)]
    for before, after in zip(placed, placed[1:], strict=False):
        if found := reasons(before, after):
            assert found[-1].other is not None and found[-1].count > found[-1].other
            assert all(each.other is None for each in found[:-1])


@given(CASES, FINDINGS)
def test_one_more_finding_never_moves_a_case_back(cases: list[list[Finding]], more: Finding) -> None:
    if not cases:
        return
    before, after = order(cases).index(0), order([[*cases[0], more], *cases[1:]]).index(0)
    assert after <= before
