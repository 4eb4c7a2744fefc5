"""The three things one does with a workbook: a blank one, one from a case, and a case from one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Shape
from pia.source import Document, Problem, Refused
from pia.workbook.draw import draw
from pia.workbook.fill import Contents, fill
from pia.workbook.layout import sheets
from pia.workbook.read import read_workbook
from pia.workbook.same import same
from pia.workbook.words import WORDS


def blank_workbook(shape: Shape, lang: Any, sections: Iterable[str] | None = None) -> bytes:
    """A form without answers; only some sections if they are named."""
    return draw(shape, sheets(shape, lang, sections), Contents(), WORDS["title"][lang], lang)


def filled_workbook(document: Document, shape: Shape, lang: Any) -> bytes:
    """A form with the answers of a case file that is sound. Raises Refused for what no cell can hold."""
    value = document.value
    if value.get("local") and shape.fields["local"].part is None:
        raise Refused([_at(document, Problem.of("sheet-free-local"), ("local",))])
    plans = sheets(shape, lang)
    try:
        data = draw(shape, plans, fill(value, shape, plans, lang), value["case"]["title"], lang)
    except Refused as refused:
        raise Refused([Problem.of(each.code, file=document.name, path=each.path, **dict(each.args)) for each in refused.problems]) from None
    # Better no workbook than one that is read as another case.
    back, wrong = read_workbook(data, document.name, shape)
    if wrong or not same(back.value, value):
        raise Refused([Problem.of("sheet-cannot-hold", file=document.name)])
    return data


def read_case(data: bytes, name: str, shape: Shape) -> CaseFile:
    """The case in a workbook. Raises Refused with every problem, each with its cell."""
    document, problems = read_workbook(data, name, shape)
    try:
        case = load_case(document, shape)
    except Refused as refused:
        # What follows from a cell that is blamed already says nothing new.
        blamed = {problem.span for problem in problems}
        problems = problems + [_in_words(problem, document, shape) for problem in refused.problems
                               if problem.span not in blamed and not (problem.code == "missing-key" and problems)]  # fmt: skip
        raise Refused(problems) from None
    if problems:
        raise Refused(problems)
    return case


def _in_words(problem: Problem, document: Document, shape: Shape) -> Problem:
    """Sections by the name of their sheet."""
    args = dict(problem.args)
    section = shape.fields.get(str(args.get("section", "")))
    if section is None:
        return problem
    japanese = any(place.value.tab is not None and place.value.tab.name == WORDS["start"]["ja"]
                   for place in document.places.values())  # fmt: skip
    args["section"] = section.title["ja" if japanese else "en"]
    return Problem.of(problem.code, file=problem.file, span=problem.span, path=problem.path, **args)


def _at(document: Document, problem: Problem, path: tuple[str, ...]) -> Problem:
    place, _ = document.place(path)
    return Problem.of(problem.code, file=document.name, span=place.key or place.value)
