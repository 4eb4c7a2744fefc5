"""Check `local:` of a case file against the JSON Schema of the municipality's pack, with messages of our own.

What case files may say everywhere they may say here too, though JSON Schema knows nothing of it: a blank answer, a
list that is closed, a number known only as a range.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pia.model.catalogue import Shape
from pia.model.check import Checker

RawPath = tuple[str | int, ...]


def check_local(checker: Checker, local: Shape) -> bool:
    """Whether the section is sound; every problem with it goes to `checker`. The schema is that of `local`."""
    from jsonschema import Draft202012Validator

    assert local.schema is not None
    validator = Draft202012Validator(local.schema)
    value, before = _Plain(), len(checker.problems)
    whole = value.of(checker.document.value["local"], local.schema, ("local",), ())
    for error in validator.iter_errors(whole):
        _report(checker, error, value.places[tuple(error.absolute_path)])
    for bound, schema, at in value.bounds:
        for error in validator.evolve(schema=schema).iter_errors(bound):
            _report(checker, error, at)
    return len(checker.problems) == before


class _Plain:
    """Values as JSON Schema takes them. places: path there -> raw path in the document.

    bounds: the ends of ranges with their schema, which are checked on their own.
    """

    def __init__(self) -> None:
        self.places: dict[RawPath, RawPath] = {}
        self.bounds: list[tuple[Any, Any, RawPath]] = []

    def of(self, value: Any, schema: Any, raw: RawPath, at: RawPath) -> Any:
        kind = schema.get("type") if isinstance(schema, dict) else None
        if kind == "array" and isinstance(value, dict) and value.keys() & {"complete", "items"}:
            # A closed list; what else is wrong with its form is found when it is read.
            self.places[at] = raw
            value, raw = value.get("items") or [], (*raw, "items")
        self.places.setdefault(at, raw)
        if kind == "array" and isinstance(value, list):
            known = [(index, item) for index, item in enumerate(value) if item is not None]
            return [self.of(item, schema.get("items"), (*raw, index), (*at, place))
                    for place, (index, item) in enumerate(known)]  # fmt: skip
        if kind == "object" and isinstance(value, dict):
            return dict(self._answers(value, schema["properties"], raw, at))
        return value

    def _answers(
        self, value: dict[str, Any], properties: dict[str, Any], raw: RawPath, at: RawPath
    ) -> Iterator[tuple[str, Any]]:
        for name, inner in value.items():
            schema = properties.get(name)
            numeric = isinstance(schema, dict) and schema.get("type") in ("number", "integer")
            if numeric and isinstance(inner, dict):
                self.bounds += [(end, schema, (*raw, name, key)) for key, end in inner.items() if end is not None]
            elif inner is not None or name not in properties:
                yield name, self.of(inner, schema, (*raw, name), (*at, name))


def _report(checker: Checker, error: Any, at: RawPath) -> None:
    """One error of the schema: `required` and unknown keys are of the mapping, not of the key."""
    if error.validator == "additionalProperties":
        known = list(error.schema["properties"])
        for name in sorted(error.instance.keys() - set(known)):
            near = get_close_matches(name, known, n=1, cutoff=0.6)
            args = {"near": near[0]} if near else {"known": ", ".join(known)}
            code = "local-unknown-key-near" if near else "local-unknown-key"
            checker.report(code, (*at, name), key=True, key_name=name, **args)
    elif error.validator == "required":
        for name in error.validator_value:
            if name not in error.instance:
                checker.report("local-missing-key", at, key_name=name)
    elif error.validator == "enum" and isinstance(error.instance, str):  # otherwise its type is the fault
        near = get_close_matches(str(error.instance), error.validator_value, n=1, cutoff=0.6)
        args = {"near": near[0]} if near else {}
        code = "local-not-a-word-near" if near else "local-not-a-word"
        checker.report(code, at, text=_shown(error.instance), known=", ".join(error.validator_value), **args)
    elif error.validator == "type":
        checker.report(f"local-not-{error.validator_value}", at, text=_shown(error.instance))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "{…}" if isinstance(value, dict) else "[…]" if isinstance(value, list) else str(value)
