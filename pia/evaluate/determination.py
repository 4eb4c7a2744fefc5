"""Determinations: an outcome worked out by ordered rules, the first that matches. Design §5."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pia.evaluate.clause import Clause, deciding, open_facts, unsettled
from pia.evaluate.env import Env, On
from pia.evaluate.fact import Fact, of_list
from pia.evaluate.lexicon import Words
from pia.evaluate.node import Node
from pia.evaluate.operand import Operand
from pia.evaluate.rule import Example, bindings_of, gap_of
from pia.model.case_file import CaseFile
from pia.model.catalogue import Shape
from pia.model.range import Range
from pia.source import Span
from pia.truth import NO, UNKNOWN, YES

# What a determination of a day comes to where its list is closed and empty.
NO_DAY = "none"
NO_DAY_WORDS = {"ja": "該当する日なし", "en": "no such day"}


@dataclass(slots=True, eq=False)
class CompiledOutcome:
    """when -> gives. line: in the rule file."""

    when: Node
    gives: str | Operand
    cites: tuple[tuple[str, str], ...]
    why: dict[str, str] | None
    line: int


@dataclass(slots=True, eq=False)
class CompiledDetermination:
    """order: the words, strictest first; empty when it gives dates."""

    id: str
    instrument: str
    title: dict[str, str]
    order: tuple[str, ...]
    words: dict[str, dict[str, str]]
    cases: tuple[CompiledOutcome, ...]
    source: tuple[str, int]
    span: Span
    lists: tuple[str, ...] = ()
    element: Shape | None = None
    examples: tuple[Example, ...] = ()


@dataclass(slots=True, eq=False)
class Determined:
    """possible: the values that it can still be, strictest first; one known value means that it is certain.

    facts: those that decide it, or those that decide between what is possible.
    """

    determination: CompiledDetermination
    possible: tuple[Any, ...]
    facts: tuple[Fact, ...]
    cites: tuple[tuple[str, str], ...] = ()
    why: tuple[dict[str, str], ...] = ()
    settle: tuple[Fact, ...] = field(default=())

    @property
    def certain(self) -> bool:
        return len(self.possible) == 1 and self.possible[0] is not None and not isinstance(self.possible[0], Range)


def determine(
    case: CaseFile, determinations: tuple[CompiledDetermination, ...], on: On, lexicons: Mapping[str, Words]
) -> list[Determined]:
    """Every determination on one case, in the order of the profile."""
    env = Env(case, on, lexicons)
    return [_determine(item, env) for item in determinations]


def _determine(determination: CompiledDetermination, env: Env) -> Determined:
    results = []
    closed: tuple[Fact, ...] = ()
    for binding in bindings_of(determination.lists, determination.element, env.root):
        if binding.kind == "none" and binding.seq is not None:
            closed = (*closed, of_list(env.case, binding.seq))
            continue
        env.it = binding.it
        found = _one(determination, env)
        if binding.kind == "rest" and found.settle:
            # Of an element that nobody has named no fact can be given, only the list closed.
            gap = (gap_of(binding, env.case),)
            found = replace(found, facts=gap, settle=gap)
        results.append(found)
    if not results:
        return _of_none(determination, _unique(closed))
    return results[0] if len(results) == 1 else _strictest(determination, results)


def _of_none(determination: CompiledDetermination, closed: tuple[Fact, ...]) -> Determined:
    """Over a closed, empty list nothing asks for more than the last, unconditional word; and there is no day."""
    last = determination.cases[-1]
    if not isinstance(last.gives, str):
        return Determined(determination, (NO_DAY,), closed)
    return Determined(determination, (last.gives,), closed, last.cites, (last.why,) if last.why else ())


def _one(determination: CompiledDetermination, env: Env) -> Determined:
    possible: dict[Any, None] = {}
    facts: list[Fact] = []
    settle: list[Fact] = []
    unknown: list[Fact] = []
    cites: list[tuple[str, str]] = []
    why: list[dict[str, str]] = []
    for outcome in determination.cases:
        clause: Clause = outcome.when.trace(env)
        if clause.truth is NO:
            facts += deciding(clause)
            continue
        possible[_value(outcome, env)] = None
        unknown += _missing(outcome, env)
        cites += outcome.cites
        why += [outcome.why] if outcome.why else []
        if clause.truth is UNKNOWN:
            settle += open_facts(clause)
        if clause.truth is YES:
            facts += deciding(clause)
            break
    settle = unknown if len(possible) == 1 else [*settle, *unknown]
    return Determined(
        determination, tuple(possible), _unique(settle or facts), tuple(dict.fromkeys(cites)), tuple(why),
        _unique(settle))


def _value(outcome: CompiledOutcome, env: Env) -> Any:
    return outcome.gives if isinstance(outcome.gives, str) else outcome.gives.value(env)


def _missing(outcome: CompiledOutcome, env: Env) -> tuple[Fact, ...]:
    """What is not known of the day that an outcome gives."""
    if isinstance(outcome.gives, str):
        return ()
    return tuple(fact for fact in outcome.gives.facts(env) if unsettled(fact))


def _strictest(determination: CompiledDetermination, results: list[Determined]) -> Determined:
    """The case takes the strictest: nothing weaker than what some element is certain to reach stays possible.

    Days have no order of strictness: every one that an element gives stays possible.
    """
    rank = {word: index for index, word in enumerate(determination.order)}
    words = {value: None for result in results for value in result.possible}
    if rank:
        floor = min(max(rank[value] for value in result.possible) for result in results)
        words = {value: None for value in words if rank[value] <= floor}
    possible = tuple(sorted(words, key=rank.__getitem__)) if rank else tuple(words)
    relevant = [result for result in results if any(value in words for value in result.possible)]
    return Determined(
        determination,
        possible,
        _unique(fact for result in relevant for fact in result.facts),
        tuple(dict.fromkeys(cite for result in relevant for cite in result.cites)),
        tuple({text["ja"]: text for result in relevant for text in result.why}.values()),
        () if rank and len(possible) == 1 else _unique(fact for result in relevant for fact in result.settle),
    )


def _unique(facts: Any) -> tuple[Fact, ...]:
    return tuple({fact.path: fact for fact in facts}.values())
