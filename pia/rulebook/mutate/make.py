"""Make cases that a rule has something to say about: whole ones by chance, and others by small edits of a case.

Everything is plain, as a case file holds it. Deterministic in the random generator that is handed in.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.rulebook.mutate.speech import Speech, plain

Ids = dict[str, tuple[str, ...]]
IDS = ("a", "b", "c")
TEXTS = ("区の職員が毎月確かめる", "担当者等が行う", "別の文")
_HEADER = {"id": "example", "title": "例"}


class Maker:
    """Cases within what a rule speaks of (`speech`)."""

    def __init__(self, speech: Speech, random: Random) -> None:
        self.speech = speech
        self.random = random

    def case(self) -> dict[str, Any]:
        """A case by chance, complete enough to be read."""
        ids = {name: IDS[: self.random.choice((0, 1, 1, 2, 2, 3))] for name in self._said(self.speech.root)}
        made = self._record(self.speech.root, {}, ids)
        return self._readable(made)

    def edited(self, case: dict[str, Any]) -> dict[str, Any]:
        """A copy of a case with one to three facts changed, lists included."""
        made = copy.deepcopy(case)
        for _ in range(self.random.choice((1, 1, 2, 2, 3))):
            spots = [(record, shape, name) for record, shape in _records(made, self.speech.root)
                     for name in self._said(shape)]  # fmt: skip
            if spots:
                record, shape, name = self.random.choice(spots)
                self._edit(record, shape, name, _ids(made, self.speech.root))
        return self._readable(made)

    def _said(self, shape: Shape) -> list[str]:
        return list(self.speech.fields.get(shape.name, ()))

    def _record(self, shape: Shape, made: dict[str, Any], ids: Ids) -> dict[str, Any]:
        for known in shape.fields.values():
            # A heading is filled in later; ids are given by the list.
            if known.required and not known.derived and known.name not in made and known.kind not in ("id", "part"):
                made[known.name] = self._must(known)
        for name in self._said(shape):
            if shape.fields[name].derived or name == "id":
                continue
            value = self._value(shape.fields[name], shape, ids)
            if value is not None:
                made[name] = value
        return made

    def _value(self, known: Field, shape: Shape, ids: Ids) -> Any:
        if known.kind == "part":
            assert known.part is not None
            return self._record(known.part, {}, ids)
        if known.kind == "list":
            return self._list(known, shape, ids)
        if self.random.random() < 0.15:
            return None
        if known.kind == "ref":
            found = ids.get(known.ref or "", ())
            return self.random.choice(found) if found else None
        return self._scalar(known, shape)

    def _scalar(self, known: Field, shape: Shape) -> Any:
        answers = self._answers(known, shape)
        if not answers:
            return self._must(known)
        value = self.random.choice(answers)
        if known.kind in ("number", "when") and self.random.random() < 0.1:
            low, high = sorted((value, self.random.choice(answers)))
            return self.random.choice(({"from": low, "to": high}, {"from": low}))
        return value

    def _answers(self, known: Field, shape: Shape) -> list[Any]:
        answers = [value for value in self.speech.fields[shape.name].get(known.name, ()) if _fits(known, value)]
        return answers + (list(TEXTS) if answers and known.kind in ("text", "string") else [])

    def _must(self, known: Field) -> Any:
        """Some value of a field that nothing in particular is said about."""
        if known.kind == "list":
            statement = {"document": "資料", "value": self.random.choice(("one", "two"))}
            return [statement, {"document": "別紙", "value": "one"}]
        day = self.speech.day
        return {
            "flag": self.random.random() < 0.5,
            "words": self.random.choice(list(known.words) or [""]),
            "number": self.random.choice((1, 2, 3)),
            "integer": 1,
            "day": plain(day + timedelta(days=self.random.choice((-1, 0, 1)))),
            "when": plain(day + timedelta(days=self.random.choice((-1, 0, 1)))),
            "any": "one",
        }.get(known.kind, TEXTS[0])

    def _list(self, known: Field, shape: Shape, ids: Ids) -> Any:
        if self.random.random() < 0.12:
            return None
        items = self._items(known, shape, ids)
        if known.plain:
            return items or None
        if self.random.random() < 0.06:
            items = [*items, None]
        return {"complete": True, "items": items} if self.random.random() < 0.65 else items

    def _items(self, known: Field, shape: Shape, ids: Ids) -> list[Any]:
        if known.part is not None:
            names = ids.get(known.name) or IDS[: self.random.choice((0, 1, 1, 2, 2, 3))]
            start = [{"id": name} if known.part.keyed else {} for name in names]
            return [self._record(known.part, made, ids) for made in start]
        assert known.of is not None
        choices = list(ids.get(known.of.ref or "", ())) if known.of.kind == "ref" else self._answers(known, shape)
        choices = choices or list(known.of.words)[:3] or list(TEXTS[:1] if known.of.kind in ("text", "string") else ())
        return self.random.sample(choices, self.random.randint(0, min(len(choices), 3)))

    def _edit(self, record: dict[str, Any], shape: Shape, name: str, ids: Ids) -> None:
        known = shape.fields[name]
        if known.derived or known.name == "id" or (known.required and known.kind != "list"):
            return
        value = record.get(known.name)
        if known.kind == "list" and value is not None and self.random.random() < 0.8:
            record[known.name] = self._list_edit(value, known, shape, ids)
        elif known.kind == "part" and value is not None:
            return
        elif value is not None and self.random.random() < 0.25 and not known.required:
            del record[known.name]
        else:
            made = self._value(known, shape, ids)
            if made is not None:
                record[known.name] = made

    def _list_edit(self, value: Any, known: Field, shape: Shape, ids: Ids) -> Any:
        closed = isinstance(value, dict) and value.get("complete") is True
        items = list((value.get("items") if isinstance(value, dict) else value) or [])
        how = self.random.choice(("close", "add", "add", "drop", "unknown"))
        if how == "close" and not known.plain:
            closed = not closed
        elif how == "add":
            items += self._added(items, known, shape, ids)
        elif how == "drop" and items:
            items.pop(self.random.randrange(len(items)))
        elif how == "unknown" and not known.plain:
            items.append(None)
        return {"complete": True, "items": items} if closed else items

    def _added(self, items: list[Any], known: Field, shape: Shape, ids: Ids) -> list[Any]:
        if known.part is None:
            fresh = self._items(known, shape, ids)
            return [item for item in fresh if item not in items][:1]
        if not known.part.keyed:
            return [self._record(known.part, {}, ids)]
        taken = {item["id"] for item in items if isinstance(item, dict) and "id" in item}
        name = next(name for name in (*IDS, *(f"x{n}" for n in range(99))) if name not in taken)
        return [self._record(known.part, {"id": name}, ids)]

    def _readable(self, case: dict[str, Any]) -> dict[str, Any]:
        """With the answer states pointing at facts that can have them, and nothing that refers to what isn't there."""
        names = ("procedure.route", "schedule.next_meeting", "council.name")
        for state in ("pending", "stated", "not_applicable"):
            for index, entry in enumerate(case.get(state) or ()):
                if isinstance(entry, dict) and entry.get("path") in (None, *TEXTS):
                    entry["path"] = names[index % len(names)]
        _without_dangling(case, self.speech.root)
        return case


def header(case: dict[str, Any]) -> dict[str, Any]:
    """A case as a whole file: format version and a heading filled in."""
    return {**case, "pia": "1", "case": {**_HEADER, **(case.get("case") or {})}}


def _fits(known: Field, value: Any) -> bool:
    field = known.of if known.kind == "list" and known.of is not None else known
    if field.kind == "words":
        return value in field.words
    if field.kind == "flag":
        return isinstance(value, bool)
    if field.kind in ("number", "integer"):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, str)


def _records(value: dict[str, Any], shape: Shape) -> Iterator[tuple[dict[str, Any], Shape]]:
    """A record and every record below it, with their shapes."""
    yield value, shape
    for name, inner in value.items():
        part = shape.fields[name].part if name in shape.fields else None
        if part is None:
            continue
        items = inner.get("items") if isinstance(inner, dict) and shape.fields[name].kind == "list" else inner
        for item in items if isinstance(items, list) else [items]:
            if isinstance(item, dict):
                yield from _records(item, part)


def _ids(case: dict[str, Any], root: Shape) -> Ids:
    found = {}
    for name, known in root.fields.items():
        if known.kind == "list":
            value = case.get(name)
            items = (value.get("items") if isinstance(value, dict) else value) or []
            found[name] = tuple(item["id"] for item in items if isinstance(item, dict) and "id" in item)
    return found


def _without_dangling(case: dict[str, Any], root: Shape) -> None:
    ids = _ids(case, root)
    for record, shape in list(_records(case, root)):
        for name in list(record):
            known = shape.fields.get(name)
            if known is None:
                continue
            if known.kind == "ref" and record[name] is not None and record[name] not in ids[known.ref or ""]:
                del record[name]
            elif known.of is not None and known.of.kind == "ref":
                kept = ids[known.of.ref or ""]
                value = record[name]
                holder = value if isinstance(value, dict) else record
                key = "items" if isinstance(value, dict) else name
                if isinstance(holder.get(key), list):
                    holder[key] = [item for item in holder[key] if item is None or item in kept]
