"""Fill in a case: put an answer where a fact is missing, by its path, in the plain values of the file."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

from pia.evaluate.engine import Outcome
from pia.evaluate.fact import Fact
from pia.evaluate.node import All, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Literal, Other, Span, later
from pia.model.catalogue import Field, Shape
from pia.model.path import parse
from pia.model.range import Range, can_equal
from tests.strategies import DAYS

TOO_MANY = 200
Answer = tuple[str, Any]  # ("set", value), ("close", elements to add first) or ("add", elements)


def put(value: dict[str, Any], path: str, answer: Answer) -> None:
    """Write one answer into a case value."""
    how, given = answer
    steps = parse(path.removesuffix(".complete") if how == "close" else path)
    holder: Any = value
    for step in steps[:-1]:
        holder = _into(holder, step.name, step.key)
    last = steps[-1]
    if how == "add":
        written = holder.get(last.name)
        closed = isinstance(written, dict) and written.get("complete") is True
        holder[last.name] = {"complete": closed, "items": [*_items(written), *given]}
    elif how == "close":
        holder[last.name] = {"complete": True, "items": [*_items(holder.get(last.name)), *given]}
    elif last.key is not None:
        items = _items(holder[last.name])
        items[int(last.key)] = given
    else:
        holder[last.name] = given


def _into(holder: Any, name: str, key: str | None) -> Any:
    if key is None:
        if holder.get(name) is None:
            holder[name] = {}
        return holder[name]
    items = _items(holder[name])
    for index, item in enumerate(items):
        if isinstance(item, dict) and item.get("id") in (key, f"new{key}"):
            return item
        if item is None and key == str(index):
            items[index] = {"id": f"new{index}"}
            return items[index]
    raise LookupError(f"{name}[{key}]")


def _items(written: Any) -> list[Any]:
    if isinstance(written, dict):
        if written.get("items") is None:
            written["items"] = []
        return written["items"]  # type: ignore[no-any-return]
    return written if written is not None else []


def filled(value: dict[str, Any], answers: dict[str, Answer]) -> dict[str, Any]:
    """A copy of a case with these answers; lists are closed last, so that places stay as they are."""
    made = copy.deepcopy(value)
    for path, answer in sorted(answers.items(), key=lambda pair: pair[1][0] != "set"):
        put(made, path, answer)
    return made


def assignments(choices: dict[str, list[Answer]]) -> Iterator[dict[str, Answer]]:
    """Every way to answer all of these."""
    for answers in product(*choices.values()):
        yield dict(zip(choices, answers, strict=True))


def size(choices: dict[str, list[Answer]]) -> int:
    total = 1
    for answers in choices.values():
        total *= len(answers)
    return total


def choices_for(outcome: Outcome, fact: Fact, *, add: bool) -> list[Answer]:
    """Answers among which every truth that the rule's conditions can take from this fact occurs.

    add: a list that has elements may turn out to have one more when it is closed.
    """
    nodes = [node for node in (outcome.rule.when, outcome.rule.require, outcome.rule.unless) if node is not None]
    if fact.closing:
        readers = (*(atom.reader for atom in atoms_of(nodes)), *outcome.rule.needs)
        derived = any(reader.field.derived for reader in readers)
        extra: list[list[Any]] = [[]]
        if not derived and (add or not fact.path.endswith(".complete")):
            assert fact.field is not None
            if fact.field.of is not None and fact.field.of.kind == "ref":
                extra += _more_references(outcome, fact, nodes)
            else:
                extra += new_elements(fact.field, nodes)
                extra += [repeated(elements, number) for elements in extra[1:] for number in (2, 3)]
        return [("close", elements) for elements in extra]
    assert fact.field is not None
    values = values_of(fact.field, nodes)
    if isinstance(fact.value, Range):
        return [("set", value) for value in _inside(fact.value, values)]
    return [("set", value) for value in values]


def _inside(known: Range, values: list[Any]) -> list[Any]:
    """The values that a range allows; one of its bounds if none is."""
    def day(value: Any) -> Any:
        return date.fromisoformat(value) if isinstance(value, str) else value

    found = [value for value in values if can_equal(known, day(value))]
    bound = known.low if known.low is not None else known.high
    return found or [bound.isoformat() if isinstance(bound, date) else bound]


def _more_references(outcome: Outcome, fact: Fact, nodes: list[Node]) -> list[list[Any]]:
    """Further elements of the section that a list of references names: one of them, or all.

    Only those of which everything is known that conditions read: what a reference leads to is a further question.
    """
    assert fact.field is not None and fact.field.of is not None and fact.field.of.ref is not None
    read = {id(atom.reader.field) for atom in atoms_of(nodes)}
    ids = [name for name, record in outcome.env.case.index[fact.field.of.ref].items()
           if all(isinstance(record.get(field.name), (bool, int, float, str))
                  for field in record.shape.fields.values() if id(field) in read)]  # fmt: skip
    return [*([name] for name in ids), ids]


def repeated(elements: list[Any], number: int) -> list[Any]:
    """So many elements alike."""
    return [{**item, "id": f"{item['id']}{n}"} if isinstance(item, dict) else item
            for n in range(number) for item in elements]  # fmt: skip


def values_of(field: Field, nodes: list[Node]) -> list[Any]:
    """Values of a field on both sides of everything that conditions compare it with."""
    if field.kind == "flag":
        return [True, False]
    if field.kind == "words":
        named = {word for word in _literals(nodes, field) if isinstance(word, str)}
        # Some that no condition names: derived facts tell the ward from everyone else, and no contract from others.
        others = [word for word in field.words if word not in named]
        return [*sorted(named), *others[:1], *others[-2:]]
    if field.kind in ("text", "string"):
        return ["課長", "担当者等", "平等な扱い", "ほか"]
    if field.kind == "number":
        named = {found for found in _literals(nodes, field) if type(found) is int}
        around = {number for found in named for number in (found - 1, found, found + 1)}
        return sorted(number for number in around if number >= 0) or [1]
    return ["1950-01-01", *sorted(_days_around(nodes)), "2090-01-01"]


def _days_around(nodes: list[Node]) -> set[str]:
    """The days of this world with the time that conditions add to or take from them, and the days beside those."""
    spans = [(atom.operand.unit, atom.operand.count) for atom in atoms_of(nodes) if isinstance(atom.operand, Span)]
    starts = [atom.operand.start if isinstance(atom.operand, Span) else atom.operand for atom in atoms_of(nodes)]
    spans += [start.plus for start in starts if isinstance(start, Other) and start.plus is not None]
    days = {date.fromisoformat(day) for day in DAYS}
    for unit, count in spans:
        days |= {later(day, unit, sign * count) for day in days for sign in (1, -1)}
    return {later(day, "days", more).isoformat() for day in days for more in (-2, 0, 2)}


def _literals(nodes: list[Node], field: Field) -> Iterator[Any]:
    for atom in atoms_of(nodes):
        if field in (atom.reader.field, atom.reader.field.of) and isinstance(atom.operand, Literal):
            yield from atom.operand.given if isinstance(atom.operand.given, tuple) else (atom.operand.given,)


def atoms_of(nodes: list[Node]) -> Iterator[Atom]:
    for node in nodes:
        if isinstance(node, Atom):
            yield node
        elif isinstance(node, (All, Any_)):
            yield from atoms_of(list(node.parts))
        elif isinstance(node, (Not, Quantified, Count)):
            yield from atoms_of([node.part])


def new_elements(field: Field | None, nodes: list[Node]) -> list[list[Any]]:
    """One more element, in every form that conditions tell apart."""
    assert field is not None
    if field.part is None:
        assert field.of is not None
        used = {word for atom in atoms_of(nodes) if isinstance(atom.operand, Literal)
                for word in _tuple(atom.operand.given) if word in field.of.words}  # fmt: skip
        return [*([word] for word in [*sorted(used), *[w for w in field.of.words if w not in used][:1]]), sorted(used)]
    names = [name for name, known in _told(field.part, nodes)]
    forms = [values_of(field.part.fields[name], nodes) for name in names]
    return [[{"id": "added", **dict(zip(names, found, strict=True))}] for found in product(*forms)]


def _tuple(given: Any) -> tuple[Any, ...]:
    return given if isinstance(given, tuple) else (given,)


def _told(shape: Shape, nodes: list[Node]) -> list[tuple[str, Field]]:
    read = {id(atom.reader.field) for atom in atoms_of(nodes)}
    return [(name, known) for name, known in shape.fields.items()
            if id(known) in read and not known.derived and known.kind not in ("list", "part", "ref")]  # fmt: skip
