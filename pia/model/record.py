"""The case as the engine walks it: records and sequences that know their path and their place.

A record is a dict of known values: a field that is missing, blank, pending, not applicable or contradicted is not
in it. Parts are always there, empty when nothing is answered, and so are sequences.
"""

from __future__ import annotations

from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.check import Items

RawPath = tuple[str | int, ...]


class Record(dict[str, Any]):
    """One part or element. path: as people write it; at: raw path in the document; real: it stands in the file."""

    __slots__ = ("at", "parent", "path", "real", "shape")

    def __init__(self, shape: Shape, path: str, at: RawPath, parent: Record | None, real: bool) -> None:
        super().__init__()
        self.shape = shape
        self.path = path
        self.at = at
        self.parent = parent
        self.real = real

    def fact_path(self, name: str) -> str:
        """The path of one of its fields."""
        return f"{self.path}.{name}" if self.path else name


class Seq:
    """A list as far as it is known. items: records or plain values, None for an unknown element.

    at: raw path of the field; inside: raw path of the sequence itself, which differs in a closed list.
    """

    __slots__ = ("at", "closed", "field", "inside", "items", "path", "real")

    def __init__(
        self, field: Field, items: tuple[Any, ...], closed: bool, path: str, at: RawPath, inside: RawPath, real: bool
    ) -> None:
        self.field = field
        self.items = items
        self.closed = closed
        self.path = path
        self.at = at
        self.inside = inside
        self.real = real

    @property
    def gap(self) -> str:
        """The path of what is missing while it is open: the list itself, or its closing."""
        return f"{self.path}.complete" if self.items or self.closed else self.path


def build(shape: Shape, typed: dict[str, Any] | None, path: str = "", at: RawPath = ()) -> Record:
    """Records from what `check.Checker.part` returned."""
    return _record(shape, typed, path, at, None)


def unknown_element(shape: Shape, path: str, at: RawPath, parent: Record) -> Record:
    """An element of which nothing is known: the rest of an open list."""
    return _record(shape, None, path, at, parent)


def _record(shape: Shape, typed: dict[str, Any] | None, path: str, at: RawPath, parent: Record | None) -> Record:
    record = Record(shape, path, at, parent, typed is not None)
    given = typed or {}
    for name, known in shape.fields.items():
        if known.derived:
            continue
        value = given.get(name)
        if known.kind == "part":
            assert known.part is not None
            record[name] = _record(known.part, value, record.fact_path(name), (*at, name), record)
        elif known.kind == "list":
            record[name] = _sequence(known, value, record, (*at, name))
        elif value is not None:
            record[name] = value
    return record


def _sequence(known: Field, value: Items | None, owner: Record, at: RawPath) -> Seq:
    path = owner.fact_path(known.name)
    if value is None:
        return Seq(known, (), known.plain, path, at, at, False)
    inside = value.at(at)
    items = tuple(_item(known, item, f"{path}[{element_key(item, index)}]", (*inside, index), owner)
                  for index, item in enumerate(value.values))  # fmt: skip
    return Seq(known, items, value.complete, path, at, inside, True)


def _item(known: Field, item: Any, path: str, at: RawPath, owner: Record) -> Any:
    if known.part is None or item is None:
        return item
    return _record(known.part, item, path, at, owner)


def element_key(item: Any, index: int) -> str:
    """An element is named by its id; a state entry by the path it speaks of; a plain value by its place."""
    if isinstance(item, dict):
        return str(item.get("id") or item.get("path") or item.get("rule") or index)
    return str(index)
