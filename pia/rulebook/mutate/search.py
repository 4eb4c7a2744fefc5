"""Kill mutants with a rule's own examples, and look for cases that tell the rest from the rule."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.env import On
from pia.evaluate.rule import CompiledRule, Example
from pia.model.case_file import CaseFile, load_case
from pia.rulebook.examples import example_case
from pia.rulebook.mutate.make import Maker, header
from pia.rulebook.mutate.mutant import Mutant
from pia.rulebook.mutate.speech import speech_of
from pia.source import Document, Place, Refused, Span

TRIES = 1500
KEPT = 40
_PLACES = {(): Place(None, Span(1, 1, 1, 1))}  # a made case stands in no file


@dataclass(slots=True)
class Telling:
    """A case, and the verdict that the rule itself gives on one binding of it. binding None: the first one."""

    case: dict[str, Any]
    verdict: str
    binding: str | None


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
    for made, case in candidates(rule, rulebook):
        if not alive:
            break
        told = _told(case, rule, alive, rulebook)
        while told:
            telling = _small(made, rule, told[0], rulebook)
            small = loaded(telling.case)
            assert small is not None
            chosen = [other for other in told if _tells(small, rule, other, rulebook, telling)]
            found |= {other.name: telling for other in chosen}
            told = [other for other in told if other not in chosen]
            alive = [other for other in alive if other.name not in found]
    return found


def candidates(rule: CompiledRule, rulebook: Rulebook, tries: int = TRIES) -> Iterator[tuple[dict[str, Any], CaseFile]]:
    """Edits of the rule's own examples, and cases by chance, in turn.

    What gave a certain verdict is edited further: near it lie the cases in which one condition decides.
    """
    random = Random(rule.id)
    maker = Maker(speech_of((rule,), rulebook.law_date), random)
    kept: dict[str, list[dict[str, Any]]] = {}
    examples = [example.raw["case"] or {} for example in rule.examples if not example.raw.get("date")] or [{}]
    for number in range(tries):
        if number < len(examples):
            made = examples[number]
        elif number % 3 == 2:
            made = maker.case()
        else:
            made = maker.edited(random.choice(random.choice(list(kept.values())) if kept else examples))
        case = loaded(made)
        if case is None:
            continue
        yield made, case
        day = rulebook.law_date
        for verdict in sorted({outcome.verdict for outcome in evaluate(case, (rule,), On(day, day), rulebook.lexicons)}):
            pool = kept.setdefault(verdict, [])
            if len(pool) < KEPT:
                pool.append(made)
            else:
                pool[random.randrange(KEPT)] = made


def loaded(made: dict[str, Any]) -> CaseFile | None:
    """A made case as the engine reads it, or None when it is not a sound case."""
    value = header(made)
    sha256 = hashlib.sha256(repr(value).encode()).hexdigest()
    try:
        return load_case(Document("case.yaml", "", sha256, value, _PLACES))
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


def _told(case: CaseFile, rule: CompiledRule, mutants: Sequence[Mutant], rulebook: Rulebook) -> list[Mutant]:
    """The mutants that give another verdict than the rule on some binding."""
    day = rulebook.law_date
    verdicts = _verdicts(case, rule, mutants, rulebook, On(day, day))
    own = [outcome.verdict for outcome in verdicts[rule]]
    return [mutant for mutant in mutants if [outcome.verdict for outcome in verdicts[mutant.rule]] != own]


def _tells(case: CaseFile, rule: CompiledRule, mutant: Mutant, rulebook: Rulebook, telling: Telling) -> bool:
    day = rulebook.law_date
    verdicts = _verdicts(case, rule, (mutant,), rulebook, On(day, day))
    own, theirs = (_chosen(verdicts[each], telling.binding) for each in (rule, mutant.rule))
    return own is not None and theirs is not None and own.verdict != theirs.verdict


def _small(made: dict[str, Any], rule: CompiledRule, mutant: Mutant, rulebook: Rulebook) -> Telling:
    """The case with everything left out that is not needed to tell a mutant from the rule."""
    made = copy.deepcopy(made)
    shrunk = True
    while shrunk:
        shrunk = False
        for holder, key in list(_spots(made)):
            if key not in holder if isinstance(holder, dict) else key >= len(holder):
                continue
            kept = holder[key]
            holder.pop(key)
            case = loaded(made)
            if case is not None and _told(case, rule, (mutant,), rulebook):
                shrunk = True
            elif isinstance(holder, dict):
                holder[key] = kept
            else:
                holder.insert(key, kept)
    made = _ordered(made)
    case = loaded(made)
    assert case is not None
    day = rulebook.law_date
    verdicts = _verdicts(case, rule, (mutant,), rulebook, On(day, day))
    pairs = list(zip(verdicts[rule], verdicts[mutant.rule], strict=True))
    index = next(index for index, (own, other) in enumerate(pairs) if own.verdict != other.verdict)
    own = pairs[index][0]
    return Telling(made, own.verdict, own.binding.path if index else None)


def _ordered(made: dict[str, Any]) -> dict[str, Any]:
    """Sections in the order of the form."""
    from pia.model.catalogue import case_shape

    order = list(case_shape().fields)
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
