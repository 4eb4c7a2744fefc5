"""What to ask next: facts that can change a verdict, the most deciding first."""

from __future__ import annotations

from pia.assess.assess import assess
from pia.assess.questions import questions
from pia.assess.relevant import relevance
from pia.rulebook.load import load_rulebook
from tests.build import DAY, ON, case_of
from tests.project.tree import ROOT

BOOK = load_rulebook("meguro", DAY, [ROOT / "rules"], cached=True)
CASE = case_of({"case": {"kinds": {"complete": True, "items": ["outsourcing"]}}, "parties": [{"id": "maker", "role": "contractor"}]})


def test_every_fact_that_matters_is_asked_once_and_nothing_else() -> None:
    found, matters = questions(assess(CASE, BOOK, ON, "0"), relevance(CASE, BOOK, ON)), relevance(CASE, BOOK, ON)
    paths = [question.fact.path for question in found]
    assert len(paths) == len(set(paths)) > 20
    assert all(path in matters for path in paths)
    assert all(question.findings or question.determinations for question in found)


def test_what_settles_most_comes_first() -> None:
    first, *rest = questions(assess(CASE, BOOK, ON, "0"), relevance(CASE, BOOK, ON))
    assert first.settles >= max(question.settles for question in rest) - 1
    assert first.first is not None and first.fact.value is None
