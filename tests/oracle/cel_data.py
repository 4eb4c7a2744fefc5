"""A case file as data for CEL, from its plain values: what a rule mentions of it, and no further."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from typing import Any

from pia.model.catalogue import Field, Shape
from tests.oracle.cel_text import MOST, NUMBERS

ENDLESS = 1e18
Derived = Callable[[str, Field], Any]


class Encoder:
    """derived: the value of a derived fact of the record at a path. unknown: paths whose value counts for nothing.

    records: every record by its path, once `case` has run.
    """

    def __init__(self, mentioned: dict[str, set[str]], derived: Derived, unknown: frozenset[str]) -> None:
        self.mentioned = mentioned
        self.derived = derived
        self.unknown = unknown
        self.records: dict[str, dict[str, Any]] = {}

    def record(self, shape: Shape, raw: Any, path: str) -> dict[str, Any]:
        """One record; parts and lists that it does not have are there as empty and open ones."""
        made: dict[str, Any] = {"here": True}
        if path:
            self.records[path] = made
        given = raw or {}
        if "id" in given:
            made["id"] = given["id"]
        for name in sorted(self.mentioned.get(shape.name, ())):
            known = shape.fields[name]
            inner = f"{path}.{name}" if path else name
            value = self.derived(path, known) if known.derived else given.get(name)
            if inner in self.unknown:
                value = None
            if known.kind == "part":
                assert known.part is not None
                made[name] = self.record(known.part, value, inner)
            elif known.kind == "list":
                made[name] = self._list(known, value, inner)
            elif value is not None:
                made[name] = _scalar(known.kind, value)
        return made

    def _list(self, known: Field, value: Any, path: str) -> dict[str, Any]:
        closed = known.plain
        if isinstance(value, dict):
            closed, value = value.get("complete") is True, value.get("items")
        items = [self._item(known, item, f"{path}[{_key(item, index)}]") for index, item in enumerate(value or [])]
        blanks = sum(item is None for item in value or [])
        rest = [] if closed else [{} for _ in range(MOST + 1)]
        whole = [{**item, "k": index} for index, item in enumerate([*items, *rest])]
        return {"items": whole, "open": not closed, "blanks": blanks}

    def _item(self, known: Field, item: Any, path: str) -> dict[str, Any]:
        if known.part is not None:
            return nobody(self.mentioned, known.part) if item is None else self.record(known.part, item, path)
        assert known.of is not None
        return {"here": True} if item is None else {"here": True, "v": _scalar(known.of.kind, item)}


def nobody(mentioned: dict[str, set[str]], shape: Shape) -> dict[str, Any]:
    """A record of which nothing is known, derived facts included."""
    return Encoder(mentioned, lambda path, known: None, frozenset()).record(shape, None, "")


def index_of(root: Shape, encoded: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """section -> id -> element, for references."""
    return {
        name: {item["id"]: item for item in value["items"] if "id" in item}
        for name, value in encoded.items()
        if name in root.fields and root.fields[name].kind == "list" and root.fields[name].part is not None
    }


def span(low: Any, high: Any) -> dict[str, float]:
    """Two bounds; a missing one lies beyond everything."""
    return {"lo": -ENDLESS if low is None else _number(low), "hi": ENDLESS if high is None else _number(high)}


def _number(value: Any) -> float:
    return float(value.toordinal() if isinstance(value, date) else value)


def _scalar(kind: str, value: Any) -> Any:
    if kind not in NUMBERS:
        return value
    if hasattr(value, "low"):
        return span(value.low, value.high)  # a derived number that is a range
    ends = (value.get("from"), value.get("to")) if isinstance(value, dict) else (value, value)
    if kind in ("number", "integer"):
        return span(*ends)
    if isinstance(value, str) and len(value) == 7:
        year, month = map(int, value.split("-"))
        return span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    return span(*(date.fromisoformat(end) if isinstance(end, str) else end for end in ends))


def _key(item: Any, index: int) -> Any:
    named = (item.get(name) for name in ("id", "path", "rule")) if isinstance(item, dict) else ()
    return next((name for name in named if name), index)
