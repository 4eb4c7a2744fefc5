from __future__ import annotations

from typing import Any

import pytest

from pia.evaluate.operators.mentions import OPERATOR
from pia.truth import NO, UNKNOWN, YES, Truth
from tests.build import faults_of, truth

WRITTEN = {"case.summary": {"mentions": "vague"}}


@pytest.mark.parametrize(("text", "result"), [
    ("住所等", YES), ("平等な扱い", NO), ("平等な扱い等", YES), ("等級の一覧", NO), ("一定の期間", YES),
    ("住所", NO), (None, UNKNOWN),
])  # fmt: skip
def test_listed_words_and_longer_ones(text: Any, result: Truth) -> None:
    assert truth(WRITTEN, {"case": {"summary": text}}) is result


def test_a_lexicon_that_there_is_not() -> None:
    (problem,) = faults_of({"case.summary": {"mentions": "jargon"}})
    assert (problem.code, problem.args["known"]) == ("rule-lexicon-unknown", "vague")


def test_only_on_texts() -> None:
    assert [p.code for p in faults_of({"procedure.route": {"mentions": "vague"}})] == ["rule-operator-kind"]


def test_a_supposed_text_has_no_word() -> None:
    """`alone` asks what any other text would do."""
    from pia.evaluate.operators.operator import OTHER
    from tests.build import LEXICONS

    assert OPERATOR.test(OTHER, LEXICONS["vague"]) is NO


def test_probes_meet_every_truth() -> None:
    from tests.build import LEXICONS

    words = LEXICONS["vague"]
    assert {OPERATOR.test(probe, words) for probe in OPERATOR.probes(words)} == {YES, NO}
