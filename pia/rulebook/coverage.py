"""Whether examples and cases show every condition of every rule as YES, as NO and as UNKNOWN.

A condition is looked at where it counts: `require` where `when` is not NO, `unless` where `require` is NO, a need where
everything else holds, an outcome of a determination where none before it is certain. What nobody has named (the rest
of an open list) shows nothing. A truth that can't occur there is proved to be out of reach, and the proof is listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.clause import Clause
from pia.evaluate.determination import CompiledDetermination
from pia.evaluate.env import Env, On
from pia.evaluate.node import Count, Node, Quantified
from pia.evaluate.rule import CompiledRule, bindings_of
from pia.model.case_file import CaseFile
from pia.rulebook.examples import _on, example_case
from pia.rulebook.places import Places, Spot, parts_of
from pia.rulebook.reach.choices import ALL, Inside
from pia.rulebook.reach.reach import Holds, Need, Reached, Target, reach
from pia.truth import NO, UNKNOWN, YES, Truth, known

STATED: frozenset[Truth] = frozenset({YES, NO})
_NOT_NO, _YES, _NO = frozenset({YES, UNKNOWN}), frozenset({YES}), frozenset({NO})
_NOT_YES = frozenset({NO, UNKNOWN})
Owner = CompiledRule | CompiledDetermination


@dataclass(slots=True, eq=False)
class Use:
    """One place in which a condition counts. clause: `when`, `require`, `unless`, `needs` or `cases`."""

    owner: Owner
    clause: str
    target: Target
    inside: Inside
    context: tuple[Holds, ...]


@dataclass(slots=True, eq=False)
class Point:
    """One condition or need as written, what it has to show, and what was seen of it."""

    spot: Spot
    wanted: frozenset[Truth]
    uses: list[Use] = field(default_factory=list)
    seen: set[Truth] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Proof:
    """A truth that a condition can't have. facts: whose answers were tried in `tried` combinations, 0: part by part."""

    point: Point
    truth: Truth
    facts: tuple[str, ...]
    tried: int


@dataclass(slots=True, eq=False)
class Coverage:
    """wanted: truths to be seen, those proved out of reach not counted."""

    points: list[Point]
    proofs: list[Proof]
    missing: list[tuple[Point, Truth]]

    @property
    def wanted(self) -> int:
        return sum(len(point.wanted) for point in self.points) - len(self.proofs)

    @property
    def percent(self) -> float:
        return 100.0 if not self.wanted else 100.0 * (self.wanted - len(self.missing)) / self.wanted


class Watch:
    """The points of a rulebook, and what is seen of them."""

    def __init__(self, book: Rulebook, places: Places) -> None:
        self.book = book
        self.places = places
        self.points: dict[Spot, Point] = {}
        self._needs: dict[tuple[str, int], Spot] = {}
        for rule in book.rules:
            self._enter_rule(rule)
        for determination in book.determinations:
            before: list[Holds] = []
            for outcome in determination.cases:
                self._enter(determination, "cases", outcome.when, tuple(before))
                before.append((outcome.when, _NOT_YES))

    def _enter_rule(self, rule: CompiledRule) -> None:
        self._enter(rule, "when", rule.when, ())
        if rule.require is not None:
            self._enter(rule, "require", rule.require, ((rule.when, _NOT_NO),))
        if rule.unless is not None and rule.require is not None:
            self._enter(rule, "unless", rule.unless, ((rule.when, _YES), (rule.require, _NO)))
        context = ((rule.when, _YES), *(((rule.require, _YES),) if rule.require is not None else ()))
        example = rule.examples[0]
        for index, reader in enumerate(rule.needs):
            spot = Spot(example.document.name, (*example.at[:2], "needs", index), "Need")
            self.places.documents[spot.file] = example.document
            self._needs[rule.id, index] = spot
            self.points[spot] = Point(spot, STATED, [Use(rule, "needs", Need(reader), None, context)])

    def _enter(self, owner: Owner, clause: str, node: Node, context: tuple[Holds, ...], inside: Inside = None) -> None:
        for spot in self.places.spots.get(id(node), ()):
            point = self.points.setdefault(spot, Point(spot, ALL))
            point.uses.append(Use(owner, clause, node, inside, context))
        for part in parts_of(node):
            self._enter(owner, clause, part, context, node if isinstance(node, (Quantified, Count)) else inside)

    def see_rule(self, rule: CompiledRule, case: CaseFile, on: On) -> Iterator[tuple[Spot, Truth]]:
        """What one case shows of one rule."""
        env = Env(case, on, self.book.lexicons)
        for binding in bindings_of(rule.lists, rule.element, env.root):
            if binding.kind not in ("case", "element"):
                continue
            env.it = binding.it
            when = rule.when.trace(env)
            yield from self._seen(when, None)
            if when.truth is NO:
                continue
            require = None if rule.require is None else rule.require.trace(env)
            if require is not None:
                yield from self._seen(require, None)
            if when.truth is UNKNOWN or (require is not None and require.truth is UNKNOWN):
                continue
            if require is not None and require.truth is NO:
                if rule.unless is not None:
                    yield from self._seen(rule.unless.trace(env), None)
                continue
            for index, need in enumerate(rule.needs):
                yield self._needs[rule.id, index], known(need.stated(env))

    def see_determination(
        self, determination: CompiledDetermination, case: CaseFile, on: On
    ) -> Iterator[tuple[Spot, Truth]]:
        """What one case shows of one determination."""
        env = Env(case, on, self.book.lexicons)
        for binding in bindings_of(determination.lists, determination.element, env.root):
            if binding.kind not in ("case", "element"):
                continue
            env.it = binding.it
            for outcome in determination.cases:
                clause = outcome.when.trace(env)
                yield from self._seen(clause, None)
                if clause.truth is YES:
                    break

    def see(self, owner: Owner, case: CaseFile, on: On) -> Iterator[tuple[Spot, Truth]]:
        """What one case shows of a rule or a determination."""
        if isinstance(owner, CompiledRule):
            return self.see_rule(owner, case, on)
        return self.see_determination(owner, case, on)

    def _seen(self, clause: Clause, above: Any) -> Iterator[tuple[Spot, Truth]]:
        # A quantifier is several clauses: the outermost has its truth, those below (and the rest) are its workings.
        if clause.node is not above:
            for spot in self.places.spots.get(id(clause.node), ()):
                yield spot, clause.truth
        for child in clause.children:
            yield from self._seen(child, clause.node)

    def mark(self, owner: Owner, case: CaseFile, on: On) -> None:
        """Remember what one case shows."""
        for spot, truth in self.see(owner, case, on):
            self.points[spot].seen.add(truth)


def owners(book: Rulebook) -> tuple[Owner, ...]:
    """Everything that has conditions."""
    return (*book.rules, *book.determinations)


def coverage(
    book: Rulebook, places: Places, cases: Iterable[CaseFile], tick: Callable[[str], None] = lambda name: None
) -> Coverage:
    """Run everything over its examples and the cases. tick: told the id of each rule. Raises Refused."""
    watch = Watch(book, places)
    on = On(book.law_date, book.law_date)
    files = list(cases)
    for owner in owners(book):
        tick(owner.id)
        for example in owner.examples:
            watch.mark(owner, example_case(example), _on(example, book))
        for case in files:
            watch.mark(owner, case, on)
    return judge(watch)


def judge(watch: Watch) -> Coverage:
    """What was not seen: proved out of reach, or missing."""
    points = sorted(watch.points.values(), key=lambda point: (point.spot.file, _order(watch.places, point.spot)))
    proofs: list[Proof] = []
    missing: list[tuple[Point, Truth]] = []
    for point in points:
        lacking = [truth for truth in Truth if truth in point.wanted - point.seen]
        reached = [reach(use.target, use.context, use.inside) for use in point.uses] if lacking else []
        for truth in lacking:
            if any(truth in item.truths for item in reached):
                missing.append((point, truth))
            else:
                proofs.append(_proof(point, truth, reached))
    return Coverage(points, proofs, missing)


def _proof(point: Point, truth: Truth, reached: list[Reached]) -> Proof:
    facts = tuple(dict.fromkeys(fact for item in reached for fact in item.facts))
    return Proof(point, truth, facts, max(item.tried for item in reached))


def _order(places: Places, spot: Spot) -> tuple[int, int]:
    span = places.span(spot)
    return span.line, span.column
