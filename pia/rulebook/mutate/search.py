"""Kill mutants with a rule's own examples, and look for cases that tell the rest from the rule."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.env import On
from pia.evaluate.node import All, Any_, Atom, Count, Node, Not, Quantified, readers_of
from pia.evaluate.operand import Literal
from pia.evaluate.rule import CompiledRule, Example
from pia.model.case_file import CaseFile, load_case
from pia.rulebook.examples import example_case
from pia.rulebook.mutate.make import Maker, header
from pia.rulebook.mutate.mutant import Mutant
from pia.rulebook.mutate.speech import speech_of
from pia.source import Document, Place, Refused, Span

TRIES = 8000
KEPT = 40
_PLACES = {(): Place(None, Span(1, 1, 1, 1))}  # a made case stands in no file


@dataclass(slots=True)
class Telling:
    """A case, and the verdict that the rule itself gives on one binding of it.

    binding None: the first one. day: None where the verdict is the same on every day.
    """

    case: dict[str, Any]
    verdict: str
    binding: str | None
    day: date | None


def killed(rule: CompiledRule, mutants: Sequence[Mutant], rulebook: Rulebook) -> set[str]:
    """Names of the mutants to which some example of the rule gives another verdict."""
    found: set[str] = set()
    for example in rule.examples:
        try:
            case = example_case(example)
        except Refused:
            continue
        alive = [mutant for mutant in mutants if mutant.name not in found]
        verdicts = _verdicts(case, rule, alive, rulebook, _on(example, rulebook))
        own = _chosen(verdicts[rule], example.raw.get("binding"))
        for mutant in alive:
            theirs = _chosen(verdicts[mutant.rule], example.raw.get("binding"))
            if own is not None and theirs is not None and own.verdict != theirs.verdict:
                found.add(mutant.name)
    return found


def _on(example: Example, rulebook: Rulebook) -> On:
    given = example.raw.get("date")
    day = date.fromisoformat(given) if given else rulebook.law_date
    return On(day, day)


def _chosen(outcomes: Sequence[Outcome], binding: str | None) -> Outcome | None:
    """The outcome that an example speaks of: the one it names, else the first."""
    return next((outcome for outcome in outcomes if binding in (None, outcome.binding.path)), None)


def tell_apart(rule: CompiledRule, mutants: Sequence[Mutant], rulebook: Rulebook) -> dict[str, Telling]:
    """For each mutant that a case distinguishes from the rule: that case, made small. Others are left out.

    A case that was found for one mutant is tried on the others first, so that few examples do for many.
    """
    found: dict[str, Telling] = {}
    alive = list(mutants)
    dated = len(days(rule, rulebook)) > 1
    for made, case, day in candidates(rule, rulebook):
        if not alive:
            break
        told = _told(case, rule, alive, rulebook, day)
        while told:
            telling = _small(made, rule, told[0], rulebook, day)
            telling.day = day if dated else None
            small = loaded(telling.case, rulebook)
            assert small is not None
            chosen = [other for other in told if _tells(small, rule, other, rulebook, telling, day)]
            found |= {other.name: telling for other in chosen}
            told = [other for other in told if other not in chosen]
            alive = [other for other in alive if other.name not in found]
    return found


def days(rule: CompiledRule, rulebook: Rulebook) -> tuple[date, ...]:
    """The days on which to try a rule: the law date first, then those about which it makes a difference.

    One day only where the rule reads neither the law date nor the assessment date.
    """
    nodes = [node for node in (rule.when, rule.require, rule.unless) if node is not None]
    readers = [*rule.needs, *(reader for node in nodes for reader in readers_of(node))]
    if not any(reader.root == "on" or reader.field.name == "overdue" for reader in readers):
        return (rulebook.law_date,)
    found = {literal + timedelta(days=step) for node in nodes for literal in _days_on(node) for step in (-2, -1, 0, 1)}
    return (rulebook.law_date, *sorted(found or {rulebook.law_date + timedelta(days=1)}))


def _days_on(node: Node) -> Iterator[date]:
    """The days with which a condition compares the dates of an assessment."""
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            yield from _days_on(part)
    elif isinstance(node, (Not, Quantified, Count)):
        yield from _days_on(node.part)
    elif isinstance(node, Atom) and node.reader.root == "on" and isinstance(node.operand, Literal):
        given = node.operand.given
        yield from given if isinstance(given, tuple) else (given,)


def candidates(
    rule: CompiledRule, rulebook: Rulebook, tries: int = TRIES
) -> Iterator[tuple[dict[str, Any], CaseFile, date]]:
    """Edits of the rule's own examples, and cases by chance, in turn, each with a day.

    What gave a certain verdict is edited further: near it lie the cases in which one condition decides.
    """
    random = Random(rule.id)
    maker = Maker(speech_of(rule, rulebook.law_date, rulebook.shape), random)
    own = [(example.raw["case"] or {}, _on(example, rulebook).law_date) for example in rule.examples]
    kept: dict[str, list[tuple[dict[str, Any], date]]] = {}
    every_day = days(rule, rulebook)
    for number in range(tries):
        if number < len(own):
            made, day = own[number]
        elif number % 3 == 2 or not (kept or own):
            made, day = maker.case(), random.choice(every_day)
        else:
            made, day = random.choice(random.choice(list(kept.values())) if kept else own)
            made = maker.edited(made)
            if random.random() < 0.2:
                day = random.choice(every_day)
        case = loaded(made, rulebook)
        if case is None:
            continue
        yield made, case, day
        outcomes = evaluate(case, (rule,), On(day, day), rulebook.lexicons)
        for verdict in sorted({outcome.verdict for outcome in outcomes}):
            pool = kept.setdefault(verdict, [])
            if len(pool) < KEPT:
                pool.append((made, day))
            else:
                pool[random.randrange(KEPT)] = made, day


def loaded(made: dict[str, Any], rulebook: Rulebook) -> CaseFile | None:
    """A made case as the engine reads it, or None when it is not a sound case."""
    value = header(made)
    sha256 = hashlib.sha256(repr(value).encode()).hexdigest()
    try:
        return load_case(Document("case.yaml", "", sha256, value, _PLACES), rulebook.shape)
    except Refused:
        return None


def _verdicts(
    case: CaseFile, rule: CompiledRule, mutants: Sequence[Mutant], rulebook: Rulebook, on: On
) -> dict[CompiledRule, list[Outcome]]:
    rules = (rule, *(mutant.rule for mutant in mutants))
    found: dict[CompiledRule, list[Outcome]] = {each: [] for each in rules}
    for outcome in evaluate(case, rules, on, rulebook.lexicons):
        found[outcome.rule].append(outcome)
    return found


def _told(case: CaseFile, rule: CompiledRule, mutants: Sequence[Mutant], rulebook: Rulebook, day: date) -> list[Mutant]:
    """The mutants that give another verdict than the rule on some binding."""
    verdicts = _verdicts(case, rule, mutants, rulebook, On(day, day))
    own = [outcome.verdict for outcome in verdicts[rule]]
    return [mutant for mutant in mutants if [outcome.verdict for outcome in verdicts[mutant.rule]] != own]


def _tells(case: CaseFile, rule: CompiledRule, mutant: Mutant, rulebook: Rulebook, telling: Telling, day: date) -> bool:
    verdicts = _verdicts(case, rule, (mutant,), rulebook, On(day, day))
    own, theirs = (_chosen(verdicts[each], telling.binding) for each in (rule, mutant.rule))
    return own is not None and theirs is not None and own.verdict != theirs.verdict


def _small(made: dict[str, Any], rule: CompiledRule, mutant: Mutant, rulebook: Rulebook, day: date) -> Telling:
    """The case with everything left out that is not needed to tell a mutant from the rule."""
    made = copy.deepcopy(made)
    heading = made.get("case")
    if isinstance(heading, dict):
        heading.pop("id", None)
    shrunk = True
    while shrunk:
        shrunk = False
        for holder, key in list(_spots(made)):
            if key not in holder if isinstance(holder, dict) else key >= len(holder):
                continue
            kept = holder[key]
            holder.pop(key)
            case = loaded(made, rulebook)
            if case is not None and _told(case, rule, (mutant,), rulebook, day):
                shrunk = True
            elif isinstance(holder, dict):
                holder[key] = kept
            else:
                holder.insert(key, kept)
    made = _ordered(_plain_lists(made), rulebook)
    case = loaded(made, rulebook)
    assert case is not None
    verdicts = _verdicts(case, rule, (mutant,), rulebook, On(day, day))
    pairs = list(zip(verdicts[rule], verdicts[mutant.rule], strict=True))
    index = next(index for index, (own, other) in enumerate(pairs) if own.verdict != other.verdict)
    own = pairs[index][0]
    return Telling(made, own.verdict, own.binding.path if index else None, None)


def _plain_lists(value: Any) -> Any:
    """The same case, its open lists written as plain ones."""
    if isinstance(value, dict):
        if value and value.keys() <= {"items", "complete"} and not value.get("complete"):
            return _plain_lists(value.get("items") or [])
        return {key: _plain_lists(inner) for key, inner in value.items()}
    return [_plain_lists(item) for item in value] if isinstance(value, list) else value


def _ordered(made: dict[str, Any], rulebook: Rulebook) -> dict[str, Any]:
    """Sections in the order of the form."""
    order = list(rulebook.shape.fields)
    return dict(sorted(made.items(), key=lambda item: order.index(item[0])))


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """(holder, key) of everything that might be left out, outermost first; in lists the last element first."""
    if isinstance(value, dict):
        for key in list(value):
            if key == "id":
                continue
            yield value, key
            if key in value:
                yield from _spots(value[key])
    elif isinstance(value, list):
        for index in reversed(range(len(value))):
            yield value, index
            if index < len(value):
                yield from _spots(value[index])
