"""What the engine knows of a file format: every field with its type, words and labels.

The pydantic models are the one definition. `pia schema --write` describes them in `generated/*.json`
(a test fails when they drift), and reading a file needs that description only: building some forty models
would cost more than everything else that `pia check` does.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal

Kind = Literal[
    "text", "string", "flag", "number", "integer", "day", "when", "words", "id", "ref", "part", "list", "any"
]  # fmt: skip


@dataclass(slots=True, eq=False)
class Field:
    """One field. title and help: {"ja": …, "en": …}; words: code -> (ja, en).

    part: the shape of a part, or of a list's elements; of: the element field of a list of plain values.
    mapping: any names with values beside them, of the shape `part` if there is one.
    plain: a list that is always all there is, without unknown elements; filled: a list or text that can't be empty.
    """

    name: str
    kind: Kind
    title: dict[str, str] = field(default_factory=dict)
    help: dict[str, str] = field(default_factory=dict)
    words: dict[str, tuple[str, str]] = field(default_factory=dict)
    ref: str | None = None
    unit: str | None = None
    measure: bool = False
    may_not_apply: bool = False
    structure: bool = False
    required: bool = False
    state: bool = False
    derived: bool = False
    mapping: bool = False
    plain: bool = False
    filled: bool = False
    pattern: str | None = None
    part: Shape | None = None
    of: Field | None = None


@dataclass(slots=True, eq=False)
class Shape:
    """The fields of one part, in the order of the form. schema: the JSON Schema of a municipality's own part."""

    name: str
    fields: dict[str, Field] = field(default_factory=dict)
    schema: dict[str, Any] | None = None

    @property
    def keyed(self) -> bool:
        """Whether elements are told apart by an id."""
        return "id" in self.fields


def load(name: str) -> Shape:
    """The root shape of a format: `case`, `rules`, `instrument`, `profile` or `lexicon`."""
    path = Path(__file__).with_name("generated") / f"{name}.json"
    return from_plain(json.loads(path.read_bytes()))


@cache
def case_shape() -> Shape:
    """The shape of a case file, derived fields included."""
    from pia.model.derived import with_derived

    return with_derived(load("case"))


def from_plain(plain: dict[str, Any]) -> Shape:
    """Rebuild shapes from their description; shapes are shared by name."""
    shapes = {name: Shape(name) for name in plain["shapes"]}
    for name, fields in plain["shapes"].items():
        for item in fields:
            shapes[name].fields[item["name"]] = _field(item, shapes)
    return shapes[plain["root"]]


def _field(item: dict[str, Any], shapes: dict[str, Shape]) -> Field:
    made = Field(**{key: value for key, value in item.items() if key not in ("part", "of", "words")})
    made.words = {code: (ja, en) for code, ja, en in item.get("words", ())}
    made.part = shapes[item["part"]] if "part" in item else None
    made.of = _field(item["of"], shapes) if "of" in item else None
    return made


def walk(shape: Shape, trail: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Field]]:
    """Every field below a shape with its trail: `("links[]", "channel", "encryption")`."""
    for item in shape.fields.values():
        here = (*trail, item.name)
        yield here, item
        if item.part is not None:
            yield from walk(item.part, (*trail, item.name + ("[]" if item.kind == "list" else "")))
