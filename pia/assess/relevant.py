"""Which unanswered facts can still change a verdict, whatever else is answered: what a form has to ask.

By Kleene's tables an answer can only settle what is open, so nothing matters but what open findings wait for, and what
lies behind a reference that they wait for. Where a rule reads a fact twice the tables may ask for one that cancels
out; see `effect`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pia.assess.alone import alone
from pia.assess.effect import effective
from pia.evaluate.book import Rulebook
from pia.evaluate.clause import Clause, every, unsettled
from pia.evaluate.determination import Determined, determine
from pia.evaluate.engine import Outcome, evaluate
from pia.evaluate.env import Env, On
from pia.evaluate.fact import Fact, of_field
from pia.evaluate.node import All, Any_, Count, Node, Not, Quantified, readers_of
from pia.evaluate.operand import Other, Span
from pia.evaluate.reader import Move, Reader
from pia.model.case_file import CaseFile
from pia.model.record import Record, Seq


@dataclass(frozen=True)
class Relevance:
    """facts: path -> ids of the rules and determinations that an answer can change, the first that ask first.

    least, most: answers until every verdict is certain, as long as no list gets another row.
    """

    facts: dict[str, tuple[str, ...]]
    least: int
    most: int

    def __contains__(self, path: str) -> bool:
        return path in self.facts or path.removesuffix(".complete") in self.facts


def relevance(case: CaseFile, rulebook: Rulebook, on: On) -> Relevance:
    """Pure: of a case under a rulebook on a day."""
    outcomes = list(evaluate(case, rulebook.rules, on, rulebook.lexicons))
    return relevant(outcomes, determine(case, rulebook.determinations, on, rulebook.lexicons))


def relevant(outcomes: Iterable[Outcome], determined: Iterable[Determined] = ()) -> Relevance:
    """The same for verdicts that are known already."""
    waiting = [_Open(outcome) for outcome in outcomes if outcome.verdict == "open"]
    found: dict[str, dict[str, None]] = {}
    settling: dict[str, None] = {}
    for each in waiting:
        for fact in each.reasons.settle:
            if fact.path in each.effective:
                settling[fact.path] = None
                for path in (fact.path, *(other.path for other in _behind(fact, each))):
                    found.setdefault(path, {})[each.outcome.rule.id] = None
    for item in determined:
        for fact in item.settle:
            settling[fact.path] = None
            found.setdefault(fact.path, {})[item.determination.id] = None
    return Relevance({path: tuple(rules) for path, rules in found.items()}, _least(waiting), len(settling))


class _Open:
    """An open outcome. effective: paths of the facts that it waits for and that can change it."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.reasons = outcome.reasons()
        self.effective = effective(outcome, self.reasons)

    @property
    def least(self) -> int:
        """Answers that it needs at the least: one where a single one may do."""
        self.outcome.env.it = self.outcome.binding.it
        return 1 if len(self.reasons.settle) < 2 or alone(self.outcome, self.reasons) else 2

    @property
    def clauses(self) -> list[Clause]:
        reasons = self.reasons
        return [clause for clause in (reasons.when, reasons.require, reasons.unless) if clause is not None]


def _least(waiting: list[_Open]) -> int:
    """Findings that share no fact each need their own answers: one, or two where no single one would do."""
    taken: set[str] = set()
    needed = 0
    for each in sorted(waiting, key=lambda each: len(each.reasons.settle)):
        paths = {fact.path for fact in each.reasons.settle}
        if taken.isdisjoint(paths):
            taken |= paths
            needed += each.least
    return needed


def _behind(fact: Fact, waiting: _Open) -> Iterator[Fact]:
    """The unanswered facts of the elements that a reference, or another element of a list of references, may lead to."""
    field = fact.field
    listed = field.of if field is not None and fact.closing else field
    if listed is None or not listed.ref or waiting.outcome.binding.kind == "rest":
        return
    readers = [pair for clause in waiting.clauses for leaf in every(clause) for pair in _further(leaf, fact)]
    readers += [pair for need in waiting.outcome.rule.needs for pair in _moves(need, fact)]
    env = waiting.outcome.env
    for record in env.case.index[listed.ref].values():
        for moves, reader in readers:
            yield from _reached(record, moves, reader, env)


def _further(leaf: Clause, fact: Fact) -> Iterator[tuple[tuple[Move, ...], Reader]]:
    """What is read of an element behind a fact: the moves that are left, and the reader that makes them."""
    if all(own.path != fact.path for own in leaf.facts):
        return
    node = leaf.node
    if leaf.kind == "rest" and isinstance(node, (Quantified, Count)):
        if fact.closing and node.reader.field is fact.field:
            yield from ((reader.moves, reader) for reader in _of_element(node.part))
    elif leaf.atom is not None:
        operand = leaf.atom.operand.start if isinstance(leaf.atom.operand, Span) else leaf.atom.operand
        for reader in (leaf.atom.reader, *((operand.reader,) if isinstance(operand, Other) else ())):
            yield from _moves(reader, fact)


def _of_element(node: Node) -> Iterator[Reader]:
    """The paths that a condition on an element reads of that element, not of those inside it."""
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            yield from _of_element(part)
    elif isinstance(node, Not):
        yield from _of_element(node.part)
    else:
        own = (node.reader,) if isinstance(node, (Quantified, Count)) else readers_of(node)
        yield from (reader for reader in own if reader.root == "item")


def _moves(reader: Reader, fact: Fact) -> list[tuple[tuple[Move, ...], Reader]]:
    if fact.field is None or fact.closing:
        return []
    if reader.root == "item" and not fact.path.endswith(f".{fact.field.name}"):
        return [(reader.moves, reader)]  # the element itself is not known
    places = [index for index, move in enumerate(reader.moves) if move.kind == "ref" and move.name == fact.field.name]
    return [(reader.moves[index + 1 :], reader) for index in places]


def _reached(record: Record, moves: tuple[Move, ...], reader: Reader, env: Env) -> Iterator[Fact]:
    for index, move in enumerate(moves):
        if move.kind == "part":
            record = record[move.name]
        elif move.kind == "parent":
            assert record.parent is not None
            record = record.parent
        else:
            target = record.get(move.name)
            if target is None:
                yield of_field(env.case, record, record.shape.fields[move.name])
                for other in env.case.index[move.section].values():
                    yield from _reached(other, moves[index + 1 :], reader, env)
                return
            record = env.case.index[move.section][target]
    if reader.field.derived:
        return
    fact = of_field(env.case, record, reader.field)
    if unsettled(fact) or isinstance(record.get(reader.field.name), Seq):
        yield fact
