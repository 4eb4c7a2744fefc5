"""The estimate of time against the meeting it was calibrated on, and how it adds up."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from pia.assess.anticipate import questions_of
from pia.assess.asks import asks
from pia.assess.sitting import Amount
from pia.assess.timing import (
    ASKED_WEIGHTS,
    EXPLAIN_CONSULTATION,
    EXPLAIN_REPORT,
    MINUTES_A_QUESTION,
    Forecast,
    begins,
    forecast,
    likely_asked,
)
from pia.source import read_file
from tests.assess.test_order import finding
from tests.assess.test_screen import with_findings
from tests.report.real import FOLDER, assessed

PAPERS = sorted(path.name for path in FOLDER.glob("[1-6]*.yaml"))
# As the minutes have them, consultation by consultation, then the two reports.
EXPLAINED, REPORTED, LENGTH = (11, 8, 9, 11, 5, 8), (1, 3), 120
NOTHING = Amount()


def test_the_figures_are_those_of_the_recorded_meeting() -> None:
    asked = len(questions_of(read_file(FOLDER / "expected.yaml")))
    assert round(sum(EXPLAINED) / len(EXPLAINED)) == EXPLAIN_CONSULTATION
    assert round(sum(REPORTED) / len(REPORTED)) == EXPLAIN_REPORT
    assert round((LENGTH - sum(EXPLAINED)) / asked, 1) == MINUTES_A_QUESTION


def test_the_questions_expected_are_about_as_many_as_were_asked() -> None:
    asked = len(questions_of(read_file(FOLDER / "expected.yaml")))
    found = [forecast(assessed(name), NOTHING, True) for name in PAPERS]
    assert abs(sum(each.expected for each in found) - asked) <= 0.15 * asked
    # The recorded meeting was over its time when its sixth case came to be asked about.
    assert LENGTH <= sum(each.minutes for each in found) <= 1.15 * LENGTH


def test_what_members_asked_was_serious_or_important_and_named_by_the_paper() -> None:
    places = {(question.case, question.rule) for question in questions_of(read_file(FOLDER / "expected.yaml"))}
    for name in PAPERS:
        for ask in asks(assessed(name).findings).printed:
            if (name.removesuffix(".yaml"), ask.first.rule) in places:
                assert likely_asked(ask), ask.first.rule


def test_only_what_is_likely_to_be_asked_takes_time() -> None:
    rest = [finding(f"r{n}", weight=weight, list_path=path) for n, (weight, path) in enumerate(
        (("ordinary", None), ("minor", None), ("serious", "links")))]  # fmt: skip
    assert forecast(with_findings(*rest), NOTHING, True).minutes == EXPLAIN_CONSULTATION
    weighty = [finding(f"s{n}", weight=ASKED_WEIGHTS[n % 2]) for n in range(10)]
    found = forecast(with_findings(*rest, *weighty), NOTHING, True)
    assert (found.likely, found.expected, found.questions) == (10, 3, 5)
    assert forecast(with_findings(*weighty), NOTHING, False).minutes == EXPLAIN_REPORT


TIMES = st.builds(
    Forecast, st.one_of(st.just(NOTHING), st.integers(0, 60).map(lambda n: Amount(n, n)),
                        st.integers(0, 60).map(lambda n: Amount(None, n)), st.integers(0, 60).map(lambda n: Amount(n, None))),
    st.integers(0, 30), st.integers(0, 40), st.integers(0, 40), st.integers(0, 60),
)  # fmt: skip


@given(st.lists(TIMES, max_size=8))
def test_items_follow_each_other_without_gap(times: list[Forecast]) -> None:
    starts = (*begins(times), sum(time.used for time in times))
    assert [later - earlier for earlier, later in zip(starts, starts[1:], strict=False)] == [time.used for time in times]
    assert starts[0] == 0


@given(TIMES)
def test_a_plan_counts_and_is_compared_with_the_forecast(time: Forecast) -> None:
    if not time.planned.known:
        assert (time.used, time.over) == (time.minutes, 0)
        return
    assert time.used == math.ceil(time.planned.high if time.planned.high is not None else time.planned.low)
    assert time.over == max(0, time.minutes - time.used)
