"""A compiled path: from a binding to one field, and what is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pia.evaluate.derived import derive
from pia.evaluate.env import Env
from pia.evaluate.fact import Fact, of_field, of_list, of_value, unknown_elements
from pia.model.catalogue import Field
from pia.model.range import Range
from pia.model.record import Record, Seq

Root = Literal["case", "it", "item", "on"]
ON_FIELDS = {
    "law_date": Field("law_date", "day", {"ja": "基準日", "en": "law date"}),
    "assessment_date": Field("assessment_date", "day", {"ja": "点検日", "en": "assessment date"}),
}


@dataclass(slots=True, eq=False)
class Move:
    """One step towards the field: into a part, along a reference, or up to the container."""

    kind: Literal["part", "ref", "parent"]
    name: str
    section: str = ""


@dataclass(slots=True, eq=False)
class Reader:
    """text: as the rule writes it. moves: from the root to the record; field: what is read there.

    titles: of the parts on the way and of the field, for sentences.
    """

    text: str
    root: Root
    moves: tuple[Move, ...]
    field: Field
    titles: tuple[dict[str, str], ...] = ()

    def value(self, env: Env) -> Any:
        """The value, or None when it is not known."""
        record = self._start(env)
        if not isinstance(record, Record):
            return record
        for move in self.moves:
            if move.kind == "part":
                record = record[move.name]
            elif move.kind == "parent":
                record = record.parent
            else:
                target = record.get(move.name)
                if target is None:
                    return None
                record = env.case.index[move.section][target]
        if self.field.derived:
            return derive(env, record, self.field).value
        return record.get(self.field.name)

    def _start(self, env: Env) -> Any:
        if self.root == "case":
            return env.root
        if self.root == "it":
            return env.it
        if self.root == "item":
            return env.items[-1][0]
        value: date = getattr(env.on, self.field.name)
        return value

    def record(self, env: Env) -> tuple[Record, Field]:
        """The record and field that hold the fact, or the reference that can't be followed yet."""
        record = self._start(env)
        assert isinstance(record, Record)
        for move in self.moves:
            if move.kind == "part":
                record = record[move.name]
            elif move.kind == "parent":
                assert record.parent is not None
                record = record.parent
            else:
                target = record.get(move.name)
                if target is None:
                    return record, record.shape.fields[move.name]
                record = env.case.index[move.section][target]
        return record, self.field

    def facts(self, env: Env) -> tuple[Fact, ...]:
        """What a finding quotes for this read: the fact, or the facts that a derived one rests on."""
        if self.root == "on":
            # The line of the case's own date, which is the law date unless another was asked for.
            return (Fact(self.text, self.value(env), "given", ("case", "date"), self.field),)
        if self.root == "item" and not isinstance(env.items[-1][0], Record):
            return (env.items[-1][1],)
        element = env.items[-1][1] if self.root == "item" else None
        if element is not None and element.value is None and element.field is not None:
            # Which element is referred to isn't known: nothing of it can be answered before that.
            return (element,)
        record, field = self.record(env)
        if field.derived:
            found = derive(env, record, field)
            own = Fact(record.fact_path(field.name), found.value, "given" if found.value is not None else "unanswered",
                       record.at, field, derived=True)  # fmt: skip
            return (own, *found.facts)
        value = record.get(field.name)
        if isinstance(value, Seq):
            held = (of_value(value),) if value.items else ()
            return (*held, of_list(env.case, value), *unknown_elements(env.case, value))
        return (of_field(env.case, record, field),)

    def stated(self, env: Env) -> bool:
        """Whether the fact is stated, whatever its value: a list once it is closed and holds no unknown element,
        a derived fact once nothing that it rests on is missing.
        """
        value = self.value(env)
        if isinstance(value, Seq):
            return value.closed and None not in value.items
        if value is not None and not (self.field.derived and isinstance(value, Range)):
            return True
        return any(fact.state == "not_applicable" for fact in self.facts(env))
