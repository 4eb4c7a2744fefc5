"""From a model to a case: the mapping that a case file with these facts would hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import z3

from pia.evaluate.lexicon import Words
from pia.model.catalogue import Field, Shape
from pia.rulebook.analyse.symbols import (
    DAYS,
    NUMBERS,
    OTHER_TEXT,
    TEXTS,
    SymbolicCase,
    SymbolicList,
    SymbolicRecord,
    Value,
)

_TEXT = "記入例"


class Decoder:
    """One model of one symbolic case."""

    def __init__(self, case: SymbolicCase, model: z3.ModelRef) -> None:
        self.case = case
        self.model = model
        self.words = {code: text for text, code in case.codes.items()}
        self.texts: dict[int, str] = {}
        self.spare = _spare_paths(case)

    def mapping(self) -> dict[str, Any]:
        """The case, without the header that every case has."""
        return self._part(self.case.root)

    def _holds(self, formula: z3.BoolRef) -> bool:
        return z3.is_true(self.model.eval(formula, model_completion=True))

    def _part(self, record: SymbolicRecord) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in record.shape.fields:
            thing = record.fields.get(name)
            if isinstance(thing, SymbolicRecord):
                inner = self._part(thing)
                if inner:
                    found[name] = inner
            elif isinstance(thing, SymbolicList):
                listed = self._list(thing)
                if listed is not None:
                    found[name] = listed
            elif isinstance(thing, Value) and thing.kind != "id" and self._holds(thing.known):
                found[name] = self._value(thing)
        return found

    def _list(self, seq: SymbolicList) -> Any:
        there = [item for exists, item in zip(seq.exists, seq.items, strict=True) if self._holds(exists)]
        items = [self._element(item) if isinstance(item, SymbolicRecord) else self._value(item) for item in there]
        if not self._holds(seq.closed):
            return items or None
        return (items or None) if seq.field.plain else {"complete": True, "items": items}

    def _element(self, record: SymbolicRecord) -> dict[str, Any]:
        found = {"id": record.key} if record.shape.keyed else {}
        found |= self._part(record)
        for known in record.shape.fields.values():
            if known.required and not known.derived and known.name not in found:
                found[known.name] = _filler(known)
        if record.shape.name in self.spare:
            self._state(record, found)
        return found

    def _state(self, record: SymbolicRecord, found: dict[str, Any]) -> None:
        """An entry of a state section speaks of a real fact that the rule doesn't read."""
        found["path"] = next(self.spare[record.shape.name])
        agree = self.case.memo.get((record.path, "agree"))
        if record.shape.name == "Stated":
            second = 1 if agree is None or self._holds(agree.low) else 2
            found["values"] = [{"document": "資料1", "value": 1}, {"document": "資料2", "value": second}]

    def _value(self, value: Value) -> Any:
        found = self.model.eval(value.low, model_completion=True)
        if value.kind == "flag":
            return z3.is_true(found)
        if value.kind in NUMBERS:
            number = Fraction(found.numerator_as_long(), found.denominator_as_long())
            return int(number) if number.denominator == 1 else float(number)
        code = found.as_long()
        if value.kind in DAYS:
            return date.fromordinal(code).isoformat()
        return self._text(code) if value.kind in TEXTS else self.words[code]

    def _text(self, code: int) -> str:
        """The text that stands for a code; texts that rules don't name are made to mention what the model says."""
        if code < OTHER_TEXT and code in self.words:
            return self.words[code]
        if code not in self.texts:
            mentioned = [self._word(key[1], code) for key in self.case.memo
                         if key[0] == "mentions" and self._holds(self.case.memo[key](code))]  # fmt: skip
            number = len(self.texts) + 1
            self.texts[code] = "、".join([f"{_TEXT}{number if number > 1 else ''}", *mentioned])
        return self.texts[code]

    def _word(self, lexicon: str, code: int) -> str:
        """A word of a lexicon that mentions none of another that the text must not mention."""
        barred = [self.case.lexicons[key[1]] for key in self.case.memo
                  if key[0] == "mentions" and not self._holds(self.case.memo[key](code))]  # fmt: skip
        listed = list(_listed(self.case.lexicons[lexicon]))
        return next((word for word in listed if not any(other.find(word) for other in barred)), listed[0])


def _listed(words: Words) -> Iterator[str]:
    yield from words.listed.values()


def _filler(known: Field) -> Any:
    """What stands in a field that every element has and the rule doesn't read."""
    if known.kind in DAYS:
        return "2020-01-01"
    return _TEXT


def _spare_paths(case: SymbolicCase) -> dict[str, Iterator[str]]:
    """Paths of facts that are no symbols of a case, for each kind of state entry."""
    facts = [(path, known) for path, known in _facts(case.shape, ()) if path not in case.read]
    return {
        "Pending": (path for path, _ in facts),
        "NotApplicable": (path for path, known in facts if known.may_not_apply),
        "Stated": (path for path, known in facts if known.kind == "number"),
    }


def _facts(shape: Shape, trail: tuple[str, ...]) -> Iterator[tuple[str, Field]]:
    """The facts that stand in no list."""
    for name, known in shape.fields.items():
        if known.kind == "part" and known.part is not None:
            yield from _facts(known.part, (*trail, name))
        elif known.kind not in ("list", "any", "id") and not (known.derived or known.structure or known.state):
            yield ".".join((*trail, name)), known
