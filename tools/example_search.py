"""Search for cases that show what coverage misses, from the examples that a rule has."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from example_edits import Pool, Values, edits

from pia.evaluate.clause import Clause
from pia.evaluate.env import Env, On
from pia.evaluate.fact import Fact
from pia.evaluate.node import All, Any_, Atom
from pia.evaluate.operand import Lexicon, Literal
from pia.evaluate.reader import ON_FIELDS
from pia.evaluate.rule import CompiledRule, Example, bindings_of
from pia.model.case_file import CaseFile, load_case
from pia.rulebook.coverage import Owner, Watch
from pia.rulebook.examples import HEADER, _on
from pia.rulebook.places import Spot, parts_of
from pia.source import Document, Place, Refused, Span
from pia.truth import Truth

Goal = tuple[Spot, Truth]
_NOWHERE = {(): Place(None, Span(1, 1, 1, 1))}


class Search:
    """Candidates for one rule or determination."""

    def __init__(self, owner: Owner, watch: Watch, pool: Pool, goals: set[Goal], seconds: float) -> None:
        self.owner, self.watch = owner, watch
        self.goals = goals
        self.until = time.monotonic() + seconds
        self.found: dict[frozenset[Goal], tuple[int, Any, Any]] = {}
        self.tried: set[str] = set()
        self.values = Values(_literals(owner), pool)

    def run(self) -> list[tuple[Any, Any]]:
        """Cases that show the goals, each with the example it was made from; as few as a greedy choice finds."""
        level = [(example.raw["case"] or {}, example) for example in (*self.owner.examples, *self._on_other_days())]
        for raw, seed in level:
            self._try(raw, seed, 1)
        for depth in range(1, 4):
            following = []
            for raw, seed in level:
                case = self.case(raw)
                if case is None:
                    continue
                for changed in edits(raw, self._facts(case, _on(seed, self.watch.book)), self.values):
                    key = json.dumps(changed, sort_keys=True, ensure_ascii=False, default=str)
                    if key in self.tried:
                        continue
                    self.tried.add(key)
                    if time.monotonic() > self.until:
                        return self._chosen()
                    if self._try(changed, seed, depth):
                        following.append((changed, seed))
            if not self._left():
                break
            level = following
        for goal in self._left():
            self._climb(goal)
        return self._chosen()

    def _on_other_days(self) -> Iterator[Example]:
        """The examples as of the day before and the day on which a condition on the date changes."""
        for field in ON_FIELDS.values():
            for day in self.values.literals.get(id(field), []):
                for other in (day, day - timedelta(days=1)):
                    for example in self.owner.examples:
                        yield Example({**example.raw, "date": other.isoformat()}, example.at, example.document)

    def _climb(self, goal: Goal) -> None:
        """Towards a conjunction that holds, or a disjunction that doesn't: one part after the other."""
        spot, truth = goal
        wanted = {All: Truth.YES, Any_: Truth.NO}
        for node in self.watch.places.nodes.get(spot, []):
            if wanted.get(type(node)) is not truth:
                continue
            steps = {(other, truth) for part in node.parts for other in self.watch.places.spots.get(id(part), ())}
            for example in self.owner.examples:
                self._climb_from(example, goal, steps)

    def _climb_from(self, seed: Example, goal: Goal, steps: set[Goal]) -> None:
        raw, best = seed.raw["case"] or {}, -1
        for depth in range(2, 8):
            case = self.case(raw)
            if case is None or goal not in self._left():
                return
            day = _on(seed, self.watch.book)
            scored = []
            for changed in edits(raw, self._facts(case, day), self.values):
                made = self.case(changed)
                if made is not None:
                    seen = set(self.watch.see(self.owner, made, day))
                    scored.append((100 * (goal in seen) + len(seen & steps), len(scored), changed))
            score, _, raw = max(scored, key=lambda item: (item[0], -item[1]), default=(-1, 0, raw))
            if score <= best:
                return
            best = score
            self._try(raw, seed, depth)

    def case(self, raw: Any) -> CaseFile | None:
        value = {"pia": "1", **copy.deepcopy(raw)}
        value["case"] = {**HEADER, **(value.get("case") or {})}
        try:
            return load_case(Document("example", "", "0", value, _NOWHERE))
        except Refused:
            return None

    def _try(self, raw: Any, seed: Example, depth: int) -> bool:
        case = self.case(raw)
        if case is None:
            return False
        shown = frozenset(set(self.watch.see(self.owner, case, _on(seed, self.watch.book))) & self.goals)
        if shown and (shown not in self.found or self.found[shown][0] > depth):
            self.found[shown] = depth, raw, seed
        return True

    def _left(self) -> set[Goal]:
        return self.goals - {goal for shown in self.found for goal in shown}

    def _chosen(self) -> list[tuple[Any, Any]]:
        chosen, left = [], self.goals - self._left()
        while left:
            best = max(self.found, key=lambda shown: (len(shown & left) - 0.3 * self.found[shown][0], -len(shown)))
            if not best & left:
                best = max(self.found, key=lambda shown: len(shown & left))
            chosen.append(self.found[best][1:])
            left -= best
        return chosen

    def _facts(self, case: CaseFile, on: On) -> list[Fact]:
        env, facts = Env(case, on, self.watch.book.lexicons), dict[str, Fact]()
        for binding in bindings_of(self.owner.lists, self.owner.element, env.root):
            if binding.kind == "none":
                continue
            env.it = binding.it
            for node in _conditions(self.owner):
                for fact in _all_facts(node.trace(env)):
                    facts.setdefault(fact.path, fact)
            for need in getattr(self.owner, "needs", ()):
                for fact in need.facts(env):
                    facts.setdefault(fact.path, fact)
        return [fact for fact in facts.values() if not fact.derived]


def _conditions(owner: Owner) -> list[Any]:
    if isinstance(owner, CompiledRule):
        return [node for node in (owner.when, owner.require, owner.unless) if node is not None]
    return [outcome.when for outcome in owner.cases]


def _all_facts(clause: Clause) -> Iterator[Fact]:
    yield from clause.facts
    for child in clause.children:
        yield from _all_facts(child)


def _literals(owner: Owner) -> dict[int, list[Any]]:
    """What the conditions compare each field with."""
    found: dict[int, list[Any]] = {}
    waiting = _conditions(owner)
    while waiting:
        node = waiting.pop()
        waiting += parts_of(node)
        if not isinstance(node, Atom):
            continue
        field = node.reader.field.of or node.reader.field
        if isinstance(node.operand, Literal):
            given = node.operand.given
            found.setdefault(id(field), []).extend(given if isinstance(given, tuple) else (given,))
        elif isinstance(node.operand, Lexicon):
            found.setdefault(id(field), []).append("一定の条件を満たす場合等")
    return {key: list(dict.fromkeys(values)) for key, values in found.items()}
