"""For every verdict of a rule a smallest case that has it, confirmed by the engine, or the proof that none has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import z3

from pia.evaluate.book import Rulebook
from pia.evaluate.engine import evaluate
from pia.evaluate.env import On
from pia.evaluate.rule import CompiledRule, Example, Verdict
from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Shape
from pia.rulebook.analyse.bounds import Bounds, bounds
from pia.rulebook.analyse.decode import Decoder
from pia.rulebook.analyse.solve import smallest
from pia.rulebook.analyse.symbols import SymbolicCase
from pia.rulebook.analyse.verdicts import VERDICTS, first_element, judged
from pia.rulebook.examples import HEADER, verdicts_possible
from pia.source import Document, Place, Problem, Refused, Span

Status = Literal["witness", "impossible", "none_within", "not_decided", "not_confirmed", "mismatch"]
_WHOLE = Place(None, Span(1, 1, 1, 2))


@dataclass(slots=True, eq=False)
class Found:
    """What became of one verdict of one rule.

    witness: case has it. impossible: proved; by_form: already because of what the rule leaves out; other_day: an
    example has it on another day. none_within: none with up to `within` elements in a list. not_decided: the solver
    gave up. not_confirmed: the engine gives another verdict, and the rule reads what could not be translated.
    mismatch: the same although everything was translated, or an example shows what was "proved" impossible; then
    formulas and engine disagree, which is a fault of pia.
    """

    verdict: Verdict
    status: Status
    case: dict[str, Any] | None = None
    got: str | None = None
    within: int | None = None
    by_form: bool = False
    other_day: date | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True, eq=False)
class RuleAnalysis:
    """free: what was left open of what the rule reads. dated: whether the verdicts depend on the day."""

    rule: CompiledRule
    verdicts: tuple[Found, ...]
    free: tuple[str, ...] = ()
    dated: bool = False


def analyse_rule(rule: CompiledRule, book: Rulebook) -> RuleAnalysis:
    """Every verdict of one rule."""
    limits = bounds([rule], book.shape)
    case = symbolic(limits, book)
    it = first_element(rule.lists, case)
    formulas = judged(rule, case, it).given
    found = []
    for verdict in VERDICTS:
        answer, model = smallest(case, formulas[verdict])
        if model is not None:
            found.append(_confirmed(verdict, Decoder(case, model).mapping(), rule, book, bool(case.free)))
        elif answer == "undecided":
            found.append(Found(verdict, "not_decided"))
        else:
            proved = limits.complete or z3.is_false(formulas[verdict])
            found.append(_without(verdict, rule, book, None if proved else limits.largest))
    return RuleAnalysis(rule, tuple(found), tuple(sorted(case.free)), case.dated)


def facts_of(rule: CompiledRule, book: Rulebook) -> frozenset[str]:
    """The facts that a rule reads, with `[]` for any element: `links[].partner`."""
    case = symbolic(bounds([rule], book.shape), book)
    judged(rule, case, first_element(rule.lists, case))
    return frozenset(re.sub(r"\[\d+\]", "[]", path) for path in case.read)


def symbolic(limits: Bounds, book: Rulebook) -> SymbolicCase:
    """A symbolic case on the day of a rulebook, which is the assessment date too."""
    return SymbolicCase(book.shape, limits.sizes, On(book.law_date, book.law_date), book.lexicons)


def _confirmed(verdict: Verdict, case: dict[str, Any], rule: CompiledRule, book: Rulebook, free: bool) -> Found:
    got, problems = verdict_of(rule, case, book)
    if got == verdict:
        return Found(verdict, "witness", case, got)
    return Found(verdict, "not_confirmed" if free else "mismatch", case, got, problems=problems)


def verdict_of(rule: CompiledRule, case: dict[str, Any], book: Rulebook) -> tuple[str | None, tuple[Problem, ...]]:
    """The engine's verdict on what comes first in a case, which is an element if there is one."""
    try:
        loaded = case_of(case, book.shape)
    except Refused as refused:
        return None, tuple(refused.problems)
    on = On(book.law_date, book.law_date)
    return next(outcome.verdict for outcome in evaluate(loaded, (rule,), on, book.lexicons)), ()


def case_of(case: dict[str, Any], shape: Shape) -> CaseFile:
    """A case without a file. Raises Refused."""
    value = {"pia": "1", **case, "case": {**HEADER, **case.get("case", {})}}
    return load_case(Document("witness", "{}", "0" * 64, value, {(): _WHOLE}), shape)


def _without(verdict: Verdict, rule: CompiledRule, book: Rulebook, within: int | None) -> Found:
    """No element has the verdict: neither may what an open list still brings, nor a list that is closed and empty.

    within: up to how many elements were tried, None for a proof.
    """
    for case in _without_elements(rule, book.shape):
        if verdict_of(rule, case, book)[0] == verdict:
            return Found(verdict, "witness", case, verdict)
    days = [day_of(example, book) for example in rule.examples if example.raw["verdict"] == verdict]
    if book.law_date in days:
        return Found(verdict, "mismatch")
    by_form = verdict not in verdicts_possible(rule)
    other_day = days[0] if days else None
    status: Status = "impossible" if within is None else "none_within"
    return Found(verdict, status, within=within, by_form=by_form, other_day=other_day)


def day_of(example: Example, book: Rulebook) -> date:
    """The day on which an example is judged."""
    given = example.raw.get("date")
    return date.fromisoformat(given) if given else book.law_date


def _without_elements(rule: CompiledRule, shape: Shape) -> Iterator[dict[str, Any]]:
    """Cases that name no element of the list: one says nothing of it, the other says that there is none."""
    if not rule.lists:
        return
    yield {}
    *parts, name = rule.lists[0].split(".")
    for part in parts:
        inner = shape.fields[part].part
        assert inner is not None
        shape = inner
    if not shape.fields[name].plain:
        value: dict[str, Any] = {name: {"complete": True, "items": []}}
        for part in reversed(parts):
            value = {part: value}
        yield value
