"""What a rule speaks of: the fields that it reads, part by part, and for each the answers worth trying."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from pia.evaluate.node import All, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Lexicon, Literal, Operand, Other, Span, later
from pia.evaluate.reader import Reader
from pia.evaluate.rule import CompiledRule
from pia.model.catalogue import Field, Shape, walk

# What a derived fact rests on, as trails below the case, so that cases can be made in which it takes every value.
_GROUNDS = {
    "depth": ("delegations.from", "delegations.to", "parties.role"),
    "is_redelegation": ("delegations.from", "parties.role"),
    "permitted_at_every_hop": ("delegations.from", "delegations.to", "delegations.permission.by_ward", "parties.role"),
    "entrusted": ("delegations.to",),
    "touches_data": ("parties.handles_personal_data", "delegations.to", "flows.to", "systems.operator"),
    "contract_path": ("delegations.from", "delegations.to", "delegations.contract.status", "parties.role"),
    "quorum": ("council.meeting.seats", "council.meeting.excluded"),
    "attending": ("council.meeting.present", "council.meeting.excluded"),
    "voters": ("council.meeting.present", "council.meeting.excluded", "council.meeting.chair_votes"),
}
_ALSO = {"role": "ward"}


@dataclass(slots=True)
class Speech:
    """fields: shape name -> field name -> answers as a file would hold them; none for parts and lists of parts."""

    day: date
    root: Shape
    fields: dict[str, dict[str, list[Any]]] = field(default_factory=dict)

    def says(self, shape: Shape, name: str, answers: Iterable[Any] = ()) -> None:
        """Note a field, and answers worth trying."""
        known = self.fields.setdefault(shape.name, {}).setdefault(name, [])
        for answer in answers:
            if all(type(answer) is not type(old) or answer != old for old in known):
                known.append(answer)


def speech_of(rule: CompiledRule, day: date, root: Shape) -> Speech:
    """What a rule speaks of; its mutants read the same paths. root: the shape of a case."""
    speech = Speech(day, root)
    _bind(rule, speech)
    for node in (rule.when, rule.require, rule.unless):
        if node is not None:
            _node(node, rule, None, speech)
    for need in rule.needs:
        _path(need, rule, None, speech, ())
    return speech


def _bind(rule: CompiledRule, speech: Speech) -> None:
    shape = speech.root
    for step in ".".join(rule.lists).split(".") if rule.lists else ():
        speech.says(shape, step)
        part = shape.fields[step].part
        assert part is not None
        shape = part


def _node(node: Node, rule: CompiledRule, item: Shape | Field | None, speech: Speech) -> None:
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            _node(part, rule, item, speech)
    elif isinstance(node, Not):
        _node(node.part, rule, item, speech)
    elif isinstance(node, Atom):
        _path(node.reader, rule, item, speech, _answers(node, speech.day))
        for reader, answers in _operand(node.operand, node.reader.field, speech.day):
            _path(reader, rule, item, speech, answers)
            _path(node.reader, rule, item, speech, answers)
    elif isinstance(node, (Quantified, Count)):
        inner = _words_of(node.part, speech.day) if node.reader.field.of is not None else ()
        _path(node.reader, rule, item, speech, inner)
        element = node.element if node.element is not None else node.reader.field.of
        _node(node.part, rule, element, speech)
        for _, operand in node.tests if isinstance(node, Count) else ():
            for reader, answers in _operand(operand, Field("count", "number"), speech.day):
                _path(reader, rule, item, speech, answers)


def _words_of(node: Node, day: date) -> Iterator[Any]:
    """The plain values worth trying in a list with a condition on `item`."""
    if isinstance(node, (All, Any_)):
        for part in node.parts:
            yield from _words_of(part, day)
    elif isinstance(node, Not):
        yield from _words_of(node.part, day)
    elif isinstance(node, Atom) and node.reader.text == "item":
        yield from _answers(node, day)


def _path(
    reader: Reader, rule: CompiledRule, item: Shape | Field | None, speech: Speech, answers: Iterable[Any]
) -> None:
    """Note every field on the way, so that the fact can be there at all."""
    roots = {"case": speech.root, "it": rule.element, "item": item, "on": None}
    shape = roots[reader.root]
    if not isinstance(shape, Shape):
        return
    for move in reader.moves:
        if move.kind == "parent":
            shape = _owner_of(shape, speech.root)
            continue
        speech.says(shape, move.name)
        if move.kind == "ref":
            speech.says(speech.root, move.section)
            part = speech.root.fields[move.section].part
        else:
            part = shape.fields[move.name].part
        assert part is not None
        shape = part
    if reader.field.derived:
        for trail in _GROUNDS.get(reader.field.name, ()):
            _ground(trail, speech)
        return
    speech.says(shape, reader.field.name, answers)
    if reader.field.name in _ALSO:
        speech.says(shape, reader.field.name, (_ALSO[reader.field.name],))
    target = reader.field.ref or (reader.field.of.ref if reader.field.of is not None else None)
    if target:
        speech.says(speech.root, target)


def _ground(trail: str, speech: Speech) -> None:
    shape = speech.root
    for step in trail.split("."):
        known = shape.fields[step]
        answers = {"words": ("ward", "contractor", *list(known.words)[:2]), "number": (1, 2, 3, 4)}.get(known.kind, ())
        speech.says(shape, step, (answer for answer in answers if known.kind != "words" or answer in known.words))
        if known.ref:
            speech.says(speech.root, known.ref)
        if known.part is not None:
            shape = known.part


@cache
def _owner_of(shape: Shape, root: Shape) -> Shape:
    """The part that holds elements or parts of this shape."""
    for owner in (root, *(known.part for _, known in walk(root) if known.part is not None)):
        if any(known.part is shape for known in owner.fields.values()):
            return owner
    raise AssertionError(shape.name)


def _literals(operand: Operand) -> Iterator[Any]:
    if isinstance(operand, Literal):
        yield from (operand.given if isinstance(operand.given, tuple) else (operand.given,))


def _answers(node: Atom, day: date) -> Iterator[Any]:
    """The values that a rule names, those beside them, and one word that it doesn't name."""
    field = node.reader.field.of if node.reader.field.kind == "list" else node.reader.field
    assert field is not None or node.reader.field.part is not None
    for value in _literals(node.operand):
        if isinstance(value, date):
            yield from (plain(value + timedelta(days=step)) for step in (-2, -1, 0, 1, 2))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield from (value + step for step in (-2, -1, 0, 1, 2) if value + step >= 0)
        elif isinstance(value, bool):
            yield from (value, not value)
        else:
            yield value
    if field is not None:
        named = set(_literals(node.operand))
        yield from [word for word in field.words if word not in named][:2]


def _operand(operand: Operand, field: Field, day: date) -> Iterator[tuple[Reader, list[Any]]]:
    """Facts that an operand reads, with answers that lie on both sides of the other fact."""
    if isinstance(operand, Span):
        yield from _spread(operand.start, (operand.unit, operand.count), day)
    elif isinstance(operand, Other):
        yield from _spread(operand, operand.plus, day)
    elif isinstance(operand, Lexicon):
        return


def _spread(start: Any, plus: tuple[str, int] | None, day: date) -> Iterator[tuple[Reader, list[Any]]]:
    if not isinstance(start, Other):
        return
    if start.reader.field.kind in ("day", "when"):
        unit, count = plus or ("days", 0)
        ends = {day, later(day, unit, count), later(day, unit, -count), later(day, unit, count + 1),
                later(day, unit, count - 1)}  # fmt: skip
        days = sorted({end + timedelta(days=step) for end in ends for step in (-1, 0, 1)})
        yield start.reader, [plain(each) for each in days]
    elif start.reader.field.kind in ("number", "integer"):
        yield start.reader, [0, 1, 2, 3]
    else:
        yield start.reader, []


def plain(value: Any) -> Any:
    """A value as a YAML file holds it."""
    return value.isoformat() if isinstance(value, date) else value
