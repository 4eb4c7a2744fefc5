"""Conditions, compiled: each knows its truth in a binding (fast) and the clause tree behind it (on demand)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from pia.evaluate.clause import Clause, open_facts
from pia.evaluate.env import Env
from pia.evaluate.fact import Fact, of_list
from pia.evaluate.operand import Operand, Other, Span
from pia.evaluate.operators import Operator
from pia.evaluate.reader import Reader
from pia.model.catalogue import Shape
from pia.model.range import Range
from pia.model.record import Record, Seq, unknown_element
from pia.truth import NO, UNKNOWN, YES, Truth, conjoin, disjoin, negate


@dataclass(slots=True, eq=False)
class All:
    """Every part holds."""

    parts: tuple[Node, ...]

    def truth(self, env: Env) -> Truth:
        # The same as conjoin, written out: this runs for every rule and binding.
        found = YES
        for part in self.parts:
            truth = part.truth(env)
            if truth is NO:
                return NO
            if truth is UNKNOWN:
                found = UNKNOWN
        return found

    def trace(self, env: Env) -> Clause:
        children = tuple(part.trace(env) for part in self.parts)
        return Clause("all", conjoin(child.truth for child in children), self, children)


@dataclass(slots=True, eq=False)
class Any_:
    """At least one part holds."""

    parts: tuple[Node, ...]

    def truth(self, env: Env) -> Truth:
        found = NO
        for part in self.parts:
            truth = part.truth(env)
            if truth is YES:
                return YES
            if truth is UNKNOWN:
                found = UNKNOWN
        return found

    def trace(self, env: Env) -> Clause:
        children = tuple(part.trace(env) for part in self.parts)
        return Clause("any", disjoin(child.truth for child in children), self, children)


@dataclass(slots=True, eq=False)
class Not:
    """The part does not hold."""

    part: Node

    def truth(self, env: Env) -> Truth:
        return negate(self.part.truth(env))

    def trace(self, env: Env) -> Clause:
        child = self.part.trace(env)
        return Clause("not", negate(child.truth), self, (child,))


@dataclass(slots=True, eq=False)
class Always:
    """`when: always`."""

    def truth(self, env: Env) -> Truth:
        return YES

    def trace(self, env: Env) -> Clause:
        return Clause("all", YES, self)


@dataclass(slots=True, eq=False)
class Atom:
    """One fact against one operand."""

    reader: Reader
    operator: Operator
    operand: Operand

    def truth(self, env: Env) -> Truth:
        value = self.reader.value(env)
        if value is None:
            return UNKNOWN
        operand = self.operand.value(env)
        return UNKNOWN if operand is None else self.operator.test(value, operand)

    def trace(self, env: Env) -> Clause:
        facts = (*self.reader.facts(env), *self.operand.facts(env))
        return Clause("atom", self.truth(env), self, facts=facts, atom=self)


Quantifier = Literal["some", "every", "none"]


@dataclass(slots=True, eq=False)
class Quantified:
    """`some`, `every` or `none` of a list. An open list can't make `some` NO, nor the others YES."""

    reader: Reader
    quantifier: Quantifier
    part: Node
    element: Shape | None
    outside: bool | None = None  # whether the part reads more than the element; worked out when first asked

    def truth(self, env: Env) -> Truth:
        seq = self.reader.value(env)
        if seq is None:
            return UNKNOWN
        truths = _elements(self, seq, env)
        rest = NO if seq.closed else UNKNOWN
        if self.quantifier == "every":
            return conjoin((*truths, negate(rest)))
        found = disjoin((*truths, rest))
        return found if self.quantifier == "some" else negate(found)

    def trace(self, env: Env) -> Clause:
        seq = self.reader.value(env)
        if seq is None:
            return Clause("atom", UNKNOWN, self, facts=self.reader.facts(env))
        children = [_bound(self.part.trace(env), label) for label in _walk(self, seq, env)]
        rest = _rest(self, seq, env)
        if self.quantifier == "every":
            rest.truth = negate(rest.truth)
            return Clause("all", conjoin(c.truth for c in (*children, rest)), self, (*children, rest))
        found = Clause("any", disjoin(c.truth for c in (*children, rest)), self, (*children, rest))
        return found if self.quantifier == "some" else Clause("not", negate(found.truth), self, (found,))


@dataclass(slots=True, eq=False)
class Count:
    """How many elements satisfy a condition, against a bound; an open list has no upper bound."""

    reader: Reader
    part: Node
    tests: tuple[tuple[Operator, Operand], ...]
    element: Shape | None
    outside: bool | None = None

    def truth(self, env: Env) -> Truth:
        seq = self.reader.value(env)
        if seq is None:
            return UNKNOWN
        return self.judge(counted(_elements(self, seq, env), seq.closed), env)

    def judge(self, number: Any, env: Env) -> Truth:
        """The truth of the bounds on a number or a range."""
        bounds = ((operator, operand.value(env)) for operator, operand in self.tests)
        return conjoin(UNKNOWN if bound is None else operator.test(number, bound) for operator, bound in bounds)

    def trace(self, env: Env) -> Clause:
        seq = self.reader.value(env)
        if seq is None:
            return Clause("atom", UNKNOWN, self, facts=self.reader.facts(env))
        children = tuple(_bound(self.part.trace(env), label) for label in _walk(self, seq, env))
        number = counted((child.truth for child in children), seq.closed)
        bounds = tuple(fact for _, operand in self.tests for fact in operand.facts(env))
        return Clause("count", self.judge(number, env), self, (*children, _rest(self, seq, env)), bounds, count=self)


Node = All | Any_ | Not | Always | Atom | Quantified | Count


def counted(truths: Any, closed: bool) -> Any:
    """How many are YES: a number, or a range where some are UNKNOWN or the list is open."""
    found = list(truths)
    least = found.count(YES)
    most = least + found.count(UNKNOWN)
    if closed and least == most:
        return least
    return Range(least, most if closed else None)


def _rest(node: Quantified | Count, seq: Seq, env: Env) -> Clause:
    """What an open list may still bring: its closing, and what a further element would be asked about beside itself."""
    gap = of_list(env.case, seq)
    if seq.closed:
        return Clause("rest", NO, node, facts=(gap,))
    if node.outside is None:
        node.outside = any(reader.root != "item" for reader in readers_of(node.part))
    if not node.outside:
        return Clause("rest", UNKNOWN, node, facts=(gap,))
    label = f"{seq.path}[*]"
    with _item(node, seq, len(seq.items), None, label, env):
        further = node.part.trace(env)
    outside = tuple(fact for fact in open_facts(further) if not fact.path.startswith(label))
    return Clause("rest", UNKNOWN, node, facts=(gap, *outside), further=further)


def _elements(node: Quantified | Count, seq: Seq, env: Env) -> Iterator[Truth]:
    for _ in _walk(node, seq, env):
        yield node.part.truth(env)


def _walk(node: Quantified | Count, seq: Seq, env: Env) -> Iterator[str]:
    """Put each element in turn on the stack of `item`; yields the path that names it."""
    for index, element in enumerate(seq.items):
        label = element.path if isinstance(element, Record) else f"{seq.path}[{index}]"
        with _item(node, seq, index, element, label, env):
            yield label


@contextmanager
def _item(node: Quantified | Count, seq: Seq, index: int, element: Any, label: str, env: Env) -> Iterator[None]:
    at = (*seq.inside, index)
    field = node.reader.field
    fact = Fact(label, element, env.case.state(label, element), at, field.of)
    if node.element is not None and not isinstance(element, Record):
        ref = field.of.ref if field.of is not None else None
        if element is not None and ref:
            element = env.case.index[ref][element]
        else:
            owner = env.root if ref else node.reader.record(env)[0]
            element = unknown_element(node.element, label, at, owner)
    env.items.append((element, fact))
    try:
        yield
    finally:
        env.items.pop()


def _bound(clause: Clause, label: str) -> Clause:
    clause.binding = label
    return clause


def readers_of(node: Node) -> Iterator[Reader]:
    """Every path that a condition reads."""
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            yield from readers_of(part)
    elif isinstance(node, Not):
        yield from readers_of(node.part)
    elif isinstance(node, Atom):
        yield node.reader
        yield from _operand_readers(node.operand)
    elif isinstance(node, (Quantified, Count)):
        yield node.reader
        yield from readers_of(node.part)


def _operand_readers(operand: Operand) -> Iterator[Reader]:
    if isinstance(operand, Other):
        yield operand.reader
    elif isinstance(operand, Span):
        yield from _operand_readers(operand.start)
