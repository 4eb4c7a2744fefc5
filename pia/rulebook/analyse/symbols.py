"""The case as symbols: records, lists and values that come into being when a rule first reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Any

import z3

from pia.evaluate.env import On
from pia.evaluate.lexicon import Words
from pia.model.catalogue import Field, Shape
from pia.rulebook.analyse.kleene import FALSE, TRUE, both, either, implies

Sizes = Mapping[tuple[str, str], int]
NUMBERS = frozenset({"number", "integer"})
DAYS = frozenset({"day", "when"})
TEXTS = frozenset({"text", "string"})
# Codes from here on are texts that no rule names.
OTHER_TEXT = 1_000_000
_NICE_DAYS = date(2000, 1, 1).toordinal(), date(2099, 12, 31).toordinal()


@dataclass(slots=True, eq=False)
class Value:
    """One value. low, high: the same expression, except of a derived number that is known as a range."""

    kind: str
    known: z3.BoolRef
    low: z3.ExprRef
    high: z3.ExprRef

    @classmethod
    def plain(cls, kind: str, known: z3.BoolRef, value: z3.ExprRef) -> Value:
        return cls(kind, known, value, value)

    @property
    def exact(self) -> bool:
        """Whether it can't be a range."""
        return self.low is self.high


class SymbolicList:
    """A list: how many elements there are (`exists`, from the first on) and whether that is all."""

    def __init__(self, case: SymbolicCase, known: Field, owner: SymbolicRecord, path: str) -> None:
        self.field = known
        self.owner = owner
        self.path = path
        self.closed = TRUE if known.plain else case.flag(f"{path}.complete", owner.exists)
        size = case.sizes.get((owner.shape.name, known.name), 1)
        self.exists = [case.flag(f"{path}[{index}] exists", owner.exists) for index in range(size)]
        case.constraints += [implies(second, first) for first, second in pairwise(self.exists)]
        self.items: list[SymbolicRecord | Value] = []
        for index, exists in enumerate(self.exists):
            name = f"{path}[{index}]"
            if known.part is not None:
                key = case.key(known.name, index)
                self.items.append(SymbolicRecord(case, known.part, name, exists, owner, key))
            else:
                assert known.of is not None
                self.items.append(case.value(known.of, name, exists))


class SymbolicRecord:
    """A part or an element. key: its id."""

    def __init__(
        self, case: SymbolicCase, shape: Shape, path: str, exists: z3.BoolRef, parent: SymbolicRecord | None,
        key: str = "",
    ) -> None:  # fmt: skip
        self.case = case
        self.shape = shape
        self.path = path
        self.exists = exists
        self.parent = parent
        self.key = key
        self.fields: dict[str, Value | SymbolicList | SymbolicRecord] = {}

    def get(self, name: str) -> Any:
        """The symbol of a field that is written in a case."""
        if name not in self.fields:
            known = self.shape.fields[name]
            path = f"{self.path}.{name}" if self.path else name
            made: Value | SymbolicList | SymbolicRecord
            if known.kind == "part":
                assert known.part is not None
                made = SymbolicRecord(self.case, known.part, path, self.exists, self)
            elif known.kind == "list":
                made = SymbolicList(self.case, known, self, path)
            elif known.kind == "id":
                made = Value.plain("id", self.exists, z3.IntVal(self.case.code(self.key)))
            else:
                self.case.read.add(path)
                given = self.exists if known.required else self.case.flag(f"{path} known", self.exists)
                made = self.case.value(known, path, given)
            self.fields[name] = made
        return self.fields[name]


@dataclass(slots=True, eq=False)
class SymbolicCase:
    """shape: of the case. sizes: (shape, list) -> how many elements it can have. read: paths of all facts in it.

    constraints: what every case fulfils. nice: what only makes witnesses pleasant to read. costs: one for each fact
    that a witness has to state. free: what could not be translated, and may be anything. dated: whether the day on
    which the case is judged was read.
    """

    shape: Shape
    sizes: Sizes
    on: On
    lexicons: Mapping[str, Words]
    constraints: list[z3.BoolRef] = field(default_factory=list)
    nice: list[z3.BoolRef] = field(default_factory=list)
    costs: list[z3.BoolRef] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    free: set[str] = field(default_factory=set)
    texts: list[z3.ExprRef] = field(default_factory=list)
    literals: set[int] = field(default_factory=set)
    codes: dict[str, int] = field(default_factory=dict)
    memo: dict[Any, Any] = field(default_factory=dict)
    dated: bool = False
    root: SymbolicRecord = field(init=False)

    def __post_init__(self) -> None:
        self.root = SymbolicRecord(self, self.shape, "", TRUE, None)

    def flag(self, name: str, owner: z3.BoolRef) -> z3.BoolRef:
        """Something that a case may state, or not, of what exists in it."""
        made = z3.Bool(name)
        self.constraints.append(implies(made, owner))
        self.costs.append(made)
        return made

    def code(self, text: str) -> int:
        """The number of a word, id or text."""
        return self.codes.setdefault(text, len(self.codes))

    def key(self, section: str, index: int) -> str:
        """The id of an element: `link-a`. Sections don't share ids."""
        one = re.sub(r"ies$", "y", section)
        one = one if one.endswith("ss") else one.removesuffix("s")
        return f"{one.replace('_', '-')}-{chr(ord('a') + index)}"

    def section(self, name: str) -> SymbolicList:
        made = self.root.get(name)
        assert isinstance(made, SymbolicList)
        return made

    def value(self, known: Field, name: str, given: z3.BoolRef) -> Value:
        """A value of a field's own type."""
        if known.kind == "flag":
            return Value.plain("flag", given, z3.Bool(name))
        if known.kind in NUMBERS:
            number = z3.Real(name)
            self.constraints.append(number >= 0)
            (self.constraints if known.kind == "integer" else self.nice).append(z3.IsInt(number))
            return Value.plain(known.kind, given, number)
        made = z3.Int(name)
        if known.kind in DAYS:
            self.constraints.append(z3.And(made >= 1, made <= date.max.toordinal()))
            self.nice.append(z3.And(made >= _NICE_DAYS[0], made <= _NICE_DAYS[1]))
        elif known.kind == "words":
            self.constraints.append(z3.Or(*(made == self.code(word) for word in known.words)))
        elif known.kind == "ref":
            self._refer(known, made, given)
        else:
            self.constraints.append(made >= 0)
            self.texts.append(made)
        return Value.plain(known.kind, given, made)

    def _refer(self, known: Field, made: z3.ArithRef, given: z3.BoolRef) -> None:
        """A reference names an element that exists."""
        assert known.ref is not None
        targets = [both(made == target.get("id").low, exists) for exists, target in self.elements(known.ref)]
        self.constraints.append(implies(given, either(*targets)))

    def elements(self, section: str) -> Iterator[tuple[z3.BoolRef, SymbolicRecord]]:
        """The elements of a section, each with whether it exists."""
        found = self.section(section)
        for exists, item in zip(found.exists, found.items, strict=True):
            assert isinstance(item, SymbolicRecord)
            yield exists, item

    def whole(self) -> list[z3.BoolRef]:
        """What every case fulfils, and of the texts that rules name what each mentions."""
        mentioned = [
            function(code) == bool(self.lexicons[key[1]].find(text))
            for key, function in self.memo.items() if key[0] == "mentions"
            for text, code in self.codes.items() if code in self.literals
        ]  # fmt: skip
        return [*self.constraints, *mentioned]

    def pleasant(self) -> list[z3.BoolRef]:
        """`nice`, and texts that are either one that a rule names or no word of anything."""
        named = [either(text >= OTHER_TEXT, *(text == code for code in sorted(self.literals))) for text in self.texts]
        return [*self.nice, *named]


def constant(kind: str, value: Any, case: SymbolicCase) -> Value:
    """A literal of a rule as a value."""
    if kind == "flag":
        made: z3.ExprRef = TRUE if value else FALSE
    elif kind in NUMBERS:
        made = z3.RealVal(str(value))
    elif kind in DAYS:
        made = z3.IntVal(value.toordinal())
    else:
        code = case.code(value)
        if kind in TEXTS:
            case.literals.add(code)
        made = z3.IntVal(code)
    return Value.plain(kind, TRUE, made)
