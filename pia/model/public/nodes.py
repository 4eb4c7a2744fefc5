"""The plain values of a case file with the path and the field of each, whatever the answer states make of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.path import parse
from pia.model.record import RawPath, element_key


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A field that is given, or an element of a list. at: raw path. field: of an element of plain values, its own."""

    path: str
    at: RawPath
    field: Field
    value: Any
    element: bool = False


def nodes(value: dict[str, Any], shape: Shape, path: str = "", at: RawPath = ()) -> Iterator[Node]:
    """Everything below a part, each before what it holds."""
    for name, known in shape.fields.items():
        if not known.derived and value.get(name) is not None:
            yield from of_field(value[name], known, f"{path}.{name}" if path else name, (*at, name))


def of_field(value: Any, known: Field, path: str, at: RawPath = ()) -> Iterator[Node]:
    """A field and everything below it."""
    yield Node(path, at, known, value)
    if known.kind == "part" and known.part is not None and isinstance(value, dict):
        yield from nodes(value, known.part, path, at)
    elif known.kind == "list":
        inside = (*at, "items") if isinstance(value, dict) else at
        for index, item in enumerate(items_of(value)):
            key, here = f"{path}[{element_key(item, index)}]", (*inside, index)
            yield Node(key, here, known.of or known, item, True)
            if known.part is not None and isinstance(item, dict):
                yield from nodes(item, known.part, key, here)


def items_of(value: Any) -> list[Any]:
    """The elements of a list, written closed or open."""
    found = value.get("items") if isinstance(value, dict) else value
    return found if isinstance(found, list) else []


def is_closed(value: Any) -> bool:
    return isinstance(value, dict) and value.get("complete") is True


def field_at(shape: Shape, path: str) -> Field:
    """The field that a sound path names."""
    *steps, last = parse(path)
    for step in steps:
        inner = shape.fields[step.name].part
        assert inner is not None
        shape = inner
    return shape.fields[last.name]
