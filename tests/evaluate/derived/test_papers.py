from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pia.evaluate.derived import derive
from pia.evaluate.env import On
from tests.build import DAY, case_of, env_of


def agree(path: str, *values: Any, **value: Any) -> Any:
    said = [{"document": f"資料{number}", "value": item} for number, item in enumerate(values)]
    case = case_of({**value, "stated": [{"path": path, "values": said}]})
    (entry,) = case.root["stated"].items
    return derive(env_of(case), entry, entry.shape.fields["agree"])


@pytest.mark.parametrize(("values", "expected"), [
    ((20, 20), True), ((20, 19), False), ((20, {"from": 18}), True), (({"to": 3}, {"from": 4}), False),
])  # fmt: skip
def test_numbers(values: tuple[Any, ...], expected: bool) -> None:
    assert agree("council.meeting.seats", *values).value is expected


def test_what_each_paper_says_is_quoted() -> None:
    facts = agree("council.meeting.seats", 20, 19).facts
    assert [(fact.path, fact.value) for fact in facts] == [
        ("stated[council.meeting.seats].path", "council.meeting.seats"),
        ("stated[council.meeting.seats].values[0].value", 20),
        ("stated[council.meeting.seats].values[1].value", 19),
    ]


def test_the_file_itself_may_disagree_with_its_papers() -> None:
    assert agree("council.meeting.seats", 20, council={"meeting": {"seats": 19}}).value is False


@pytest.mark.parametrize(("day", "expected"), [("2020-07-13", False), ("2020-07-12", True), ("2020-07-14", False)])
def test_overdue_on_the_day_after(day: str, expected: bool) -> None:
    case = case_of({"pending": [{"path": "procedure.route", "by": "課長", "until": day, "why": "検討の途中"}]})
    (entry,) = case.root["pending"].items
    env = env_of(case, on=On(date(2000, 1, 1), DAY))
    assert derive(env, entry, entry.shape.fields["overdue"]).value is expected
