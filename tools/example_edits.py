"""The ways in which one fact of a case can be different, with values that say something in the case at hand."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from example_raw import items_of, value_at, with_value, without

from pia.evaluate.fact import Fact
from pia.model.catalogue import Field, case_shape
from pia.model.record import Record, Seq


class Pool:
    """Values that examples and cases give to a field, by the name of its shape and its own."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], dict[str, Any]] = {}

    def learn(self, record: Record) -> None:
        for name, value in record.items():
            if isinstance(value, Record):
                self.learn(value)
            elif isinstance(value, Seq):
                for item in value.items:
                    if isinstance(item, Record):
                        self.learn(item)
                    elif item is not None:
                        self._add(record.shape.name, name, item)
            else:
                self._add(record.shape.name, name, value)

    def _add(self, shape: str, name: str, value: Any) -> None:
        if isinstance(value, str):
            self.values.setdefault((shape, name), {})[value] = value

    def of(self, shape: str, name: str) -> list[str]:
        return list(self.values.get((shape, name), {}))[:3]


@dataclass
class Values:
    """What a fact may be changed to. literals: by field, what the rule compares it with."""

    literals: dict[int, list[Any]]
    pool: Pool


def edits(raw: Any, facts: list[Fact], values: Values) -> Iterator[Any]:
    """The case with one fact different, or with one element of which nothing is said."""
    for section, value in raw.items():
        for index, item in enumerate(items_of(raw, section)):
            if isinstance(item, dict) and "id" in item and len(item) > 1 and isinstance(value, (list, dict)):
                at = (section, index) if isinstance(value, list) else (section, "items", index)
                yield from with_value(raw, at, {"id": item["id"]})
    sections = {str(fact.at[0]) for fact in facts if len(fact.at) == 1 and fact.field and fact.field.kind == "list"}
    absent = sorted(sections - raw.keys())
    if len(absent) > 1:
        yield {**copy.deepcopy(raw), **{name: {"complete": True, "items": []} for name in absent}}
    for fact in facts:
        at = fact.at
        if fact.field is None or fact.field.state or not at:
            continue
        if fact.field.kind == "list":
            yield from _list_edits(raw, fact, values)
            continue
        if value_at(raw, at) is not None and not fact.field.structure:
            yield without(raw, at)
        for value in _values(fact, values, raw):
            if value != value_at(raw, at):
                yield from with_value(raw, at, value)


def _list_edits(raw: Any, fact: Fact, values: Values) -> Iterator[Any]:
    at = fact.at[:-1] if fact.at[-1] in ("complete", "items") else fact.at
    now = value_at(raw, at)
    items = list(now.get("items") or []) if isinstance(now, dict) else list(now or [])
    closed = isinstance(now, dict) and now.get("complete") is True
    known = fact.field
    assert known is not None
    if now is not None:
        yield without(raw, at)
        yield from with_value(raw, at, items if closed else {"complete": True, "items": items})
    yield from with_value(raw, at, {"complete": True, "items": []})
    for index in range(len(items)):
        left = [item for place, item in enumerate(items) if place != index]
        if left:
            yield from with_value(raw, at, {"complete": closed, "items": left} if closed else left)
    if not known.plain and None not in items:
        yield from with_value(raw, at, {"complete": True, "items": [*items, None]} if closed else [*items, None])
        yield from with_value(raw, at, {"complete": True, "items": [None]} if closed else [None])
    for item in _elements(known, at, values, raw, items):
        more = [*items, item]
        yield from with_value(raw, at, {"complete": True, "items": more})
        if not closed:
            yield from with_value(raw, at, more)
        if items:
            yield from with_value(raw, at, {"complete": True, "items": [item]})


def _elements(known: Field, at: Any, values: Values, raw: Any, items: list[Any]) -> Iterator[Any]:
    if known.part is not None:
        if not known.part.keyed:
            return
        used = {item.get("id") for item in items if isinstance(item, dict)}
        yield {"id": next(name for name in "abcdefghxyz" if name not in used)}
    elif known.of is not None and known.of.ref:
        yield from (item["id"] for item in items_of(raw, known.of.ref) if isinstance(item, dict))
        yield "__new__"
    elif known.of is not None and known.of.words:
        wanted = [word for word in values.literals.get(id(known.of), []) if word in known.of.words]
        yield from wanted
        yield from [word for word in known.of.words if word not in wanted][:1]
    elif known.of is not None:
        yield from values.literals.get(id(known.of), [])[:2]
        yield from values.pool.of(_shape_at(at), str(at[-1]))


def _values(fact: Fact, values: Values, raw: Any) -> Iterator[Any]:
    known = fact.field
    assert known is not None
    if known.kind == "flag":
        yield from (True, False)
    elif known.kind == "words":
        wanted = [word for word in values.literals.get(id(known), []) if word in known.words]
        yield from wanted
        yield from [word for word in known.words if word not in wanted][:2]
    elif known.kind == "ref" and known.ref is not None:
        yield from (item["id"] for item in items_of(raw, known.ref) if isinstance(item, dict))
        yield "__new__"
    elif known.kind in ("number", "integer"):
        for number in values.literals.get(id(known), []) or [1]:
            yield from (value for value in (number, number + 1, number - 1) if value >= 0)
        if known.kind == "number":
            yield {"from": 0}
    elif known.kind in ("day", "when"):
        yield from _days(raw, values.literals.get(id(known), []))
        if known.kind == "when":
            yield "2020-09"
    elif known.kind in ("text", "string"):
        yield from values.literals.get(id(known), [])[:3]
        yield from values.pool.of(_shape_at(fact.at), known.name)


def _days(raw: Any, literals: list[Any]) -> Iterator[str]:
    texts = ("2020-07-13", *_strings(raw), *(day.isoformat() for day in literals))
    for text in sorted({text for text in texts if _is_day(text)})[:3]:
        day = date.fromisoformat(text)
        yield from ((day + timedelta(days=step)).isoformat() for step in (0, -1, 1, 60))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, str):
        yield value


def _shape_at(at: Any) -> str:
    """The name of the shape that holds the field at a raw path."""
    shape = case_shape()
    for step in at[:-1]:
        if isinstance(step, str) and step != "items":
            part = shape.fields[step].part
            if part is not None:
                shape = part
    return shape.name
