"""The recorded questions of a real meeting are the yardstick: raised from the papers, settled only by real answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pia.assess.anticipate import Anticipated, Question, anticipate, questions_of
from pia.assess.asks import LIMIT, asks
from pia.cli.session import Session
from pia.model.assessment import Assessment
from pia.rulebook.shipped import shipped
from pia.source import read_file

FOLDER = shipped("cases") / "meguro-2020-07-13"
DAY = date(2020, 7, 13)
PAPERS = sorted(FOLDER.glob("[0-9]-*.yaml"))
COUNTED = 45


@pytest.fixture(scope="module")
def session() -> Session:
    return Session("meguro", DAY, DAY, cached=False)


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return questions_of(read_file(FOLDER / "expected.yaml"))


@pytest.fixture(scope="module")
def papers(session: Session) -> dict[str, Assessment]:
    return {path.stem: session.assess(path) for path in PAPERS}


@pytest.fixture(scope="module")
def answered(session: Session) -> dict[str, Assessment]:
    return {path.stem: session.assess(path.parent / "answered" / path.name) for path in PAPERS}


@pytest.fixture(scope="module")
def results(papers: dict[str, Assessment], questions: list[Question]) -> list[Anticipated]:
    return [anticipate(name, assessment, questions) for name, assessment in papers.items()]


def test_every_counted_question_is_mapped_once(questions: list[Question]) -> None:
    assert len({question.id for question in questions}) == len(questions) == COUNTED


def test_at_least_43_of_45_are_raised(results: list[Anticipated]) -> None:
    missing = [item.question.id for result in results for item in result.questions if not item.raised]
    assert COUNTED - len(missing) >= 43, missing


def test_at_least_22_rank_in_the_first_15(results: list[Anticipated]) -> None:
    assert sum(result.within(15) for result in results) >= 22


def test_at_most_40_asks_are_printed(results: list[Anticipated]) -> None:
    assert LIMIT == 40 and all(0 < result.printed <= 40 for result in results)


def test_plain_answers_settle_their_question_and_weak_ones_do_not(
    answered: dict[str, Assessment], questions: list[Question]
) -> None:
    wrong = []
    for name, assessment in answered.items():
        for item in anticipate(name, assessment, questions).questions:
            if item.raised is item.question.settled_by_answer:
                wrong.append((item.question.id, item.rank, item.why_not))
    assert wrong == []


def test_a_mapped_rule_is_met_somewhere_or_the_file_says_why_not(
    papers: dict[str, Assessment], answered: dict[str, Assessment]
) -> None:
    for entry in read_file(FOLDER / "expected.yaml").value["questions"]:
        also = entry.get("also_met_on")
        if also is None:
            assert entry["why_not"]["ja"] and entry["why_not"]["en"], entry["id"]
            continue
        name = also["case"].removeprefix("answered/")
        found = (answered if also["case"].startswith("answered/") else papers)[name]
        verdicts = {(f.rule, f.binding): f.verdict for f in found.findings}
        assert verdicts[entry["rule"], also["binding"]] == "met", entry["id"]


def test_the_item_on_which_nobody_asked_gets_its_minimum_question_set(papers: dict[str, Assessment]) -> None:
    """law.md: view rights, shared accounts, who holds the data, items beyond the law, logs, retention, fallback."""
    printed = asks(papers["6-her-sys"].findings).printed
    facts = " ".join(item.path for ask in printed for f in ask.findings for item in (*f.settle, *f.evidence))
    wanted = ("others_can_view", "accounts_personal", "multi_factor", "holder", "beyond_statute", "ward_sees_logs",
              "retention", "fallback")  # fmt: skip
    for word in wanted:
        assert word in facts, word


@pytest.mark.parametrize("path", [*PAPERS, *(path.parent / "answered" / path.name for path in PAPERS)], ids=str)
def test_no_person_is_named_and_no_long_run_of_the_minutes_is_copied(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "委員の氏名" not in text
    assert not any(title in text for title in ("さん、", "氏が", "様が"))
