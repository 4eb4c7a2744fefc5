"""What stands beside every page of a case: its sections, how many answers are needed and what is wrong in each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pia.assess.form import entries
from pia.model.catalogue import Shape
from pia.source import Refused
from pia.web.draft import Draft
from pia.web.judge import Judged
from pia.web.visit import Visit, told


@dataclass(frozen=True)
class Link:
    """A section. open: answers that verdicts wait for; failing: facts that something is not met because of."""

    name: str
    title: str
    open: int
    failing: int


@dataclass(frozen=True)
class Side:
    """least, most: answers until every verdict is certain; -1 where nothing was checked. refused: why the rules can't be
    used."""

    title: str
    links: tuple[Link, ...]
    least: int
    most: int
    refused: list[dict[str, str]]

    @staticmethod
    def names(shape: Shape) -> list[str]:
        """The sections in the order of the form."""
        found = [known for known in shape.fields.values() if known.kind in ("part", "list") and not known.state]
        return [known.name for known in (*found, *(known for known in shape.fields.values() if known.kind == "any"))]


def side_of(visit: Visit, draft: Draft) -> tuple[Judged | None, Side]:
    """What the rules say of a draft, and the side that shows it."""
    judged, refused = None, []
    try:
        judged = visit.judge.judged(draft)
    except Refused as problem:
        refused = told(problem.problems, visit.lang)
    waiting, failing = Counter[str](), Counter[str]()
    if judged is not None:
        for entry in entries(judged.assessment.findings, draft.shape, judged.assessment.facts):
            here = entry.fact.path.partition(".")[0].partition("[")[0]
            waiting[here] += bool(entry.open)
            failing[here] += bool(entry.failing)
    links = tuple(Link(name, draft.shape.fields[name].title.get(visit.lang, name), waiting[name], failing[name])
                  for name in Side.names(draft.shape))  # fmt: skip
    least, most = (judged.relevance.least, judged.relevance.most) if judged is not None else (-1, -1)
    title = str(draft.value["case"].get("title") or draft.value["case"].get("id", ""))
    return judged, Side(title, links, least, most, refused)
