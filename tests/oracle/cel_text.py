"""A rule's conditions written out as CEL, from the rule file itself and not from what the engine compiled.

What CEL lacks is written out: an unknown is an error (a key that isn't there), a number or day is a map of two bounds,
a list is `{"items": […], "open": …, "blanks": n}` whose elements say that they are `here`, an open list ends in elements
that don't. `later` and `mentions` are functions that tests/oracle/cel_run.py supplies. What can't be written is Excluded.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pia.model.catalogue import Field, Shape

UNKNOWN = 'nothing["at all"]'
FALSE, TRUE = "false", "true"
MOST = 4  # the highest count that is written out
NUMBERS = ("number", "integer", "day", "when")
# (known true, known false) of a value between lo and hi against bounds L and H
ORDER = {
    "at_least": ("{lo} >= {H}", "{hi} < {L}"),
    "more_than": ("{lo} > {H}", "{hi} <= {L}"),
    "after": ("{lo} > {H}", "{hi} <= {L}"),
    "at_most": ("{hi} <= {L}", "{lo} > {H}"),
    "less_than": ("{hi} < {L}", "{lo} >= {H}"),
    "before": ("{hi} < {L}", "{lo} >= {H}"),
    "equals": ("{lo} == {hi} && {L} == {H} && {lo} == {L}", "{hi} < {L} || {lo} > {H}"),
}


class Excluded(Exception):
    """A condition that is not written as CEL; the text names why."""


@dataclass(frozen=True)
class Var:
    """What `it`, `item` or the case stands for: the expression, and its shape or, for a plain value, its field.

    ref: a plain value that names an element of this section.
    """

    text: str
    kind: Shape | Field
    ref: str | None = None


@dataclass
class Writer:
    """mentioned: shape name -> fields that the conditions read, so that a case is encoded no further.

    derived: (shape name, field) of facts that are worked out and taken as given.
    """

    root: Shape
    it: Shape | None
    owner: Shape | None
    defines: Mapping[str, Any]
    params: Mapping[str, Any]
    mentioned: dict[str, set[str]] = field(default_factory=dict)
    derived: set[tuple[str, str]] = field(default_factory=set)
    depth: int = 0

    def condition(self, written: Any, item: Var | None = None) -> str:
        """The CEL of a condition."""
        if written == "always":
            return TRUE
        return _joined("&&", [self._part(key, value, item) for key, value in written.items()])

    def _part(self, key: str, value: Any, item: Var | None) -> str:
        if key in ("all", "any"):
            return _joined("&&" if key == "all" else "||", [self.condition(part, item) for part in value])
        if key == "not":
            return f"!({self.condition(value, item)})"
        if key == "use":
            return self.condition(self.defines[value], item)
        text, known = self.path(key, item)
        return self._test(text, known, value, item)

    # Paths

    def path(self, written: str, item: Var | None) -> tuple[str, Field]:
        """The expression that reads a path, and the field at its end."""
        first, _, rest = written.partition(".")
        steps = rest.split(".") if rest else []
        if first == "on":
            return f'on["{steps[0]}"]', Field(steps[0], "day")
        if first == "item":
            assert item is not None
            if not steps:
                assert isinstance(item.kind, Field)
                return f'{item.text}["v"]', item.kind
            if item.ref is not None:
                return self._steps(self._element(item.ref, f'{item.text}["v"]'), self._section(item.ref), steps, None)
            assert isinstance(item.kind, Shape)
            return self._steps(item.text, item.kind, steps, None)
        if first == "it":
            assert self.it is not None
            return self._steps("it", self.it, steps, self.owner)
        return self._steps("root", self.root, [first, *steps], None)

    def _steps(self, text: str, shape: Shape, steps: list[str], owner: Shape | None) -> tuple[str, Field]:
        for index, step in enumerate(steps):
            if step == "parent":
                if text != "it" or owner is None:
                    raise Excluded("parent of something other than the bound element")
                text, shape = "parent", owner
                continue
            known = shape.fields[step]
            self.mentioned.setdefault(shape.name, set()).add(step)
            text = f'{text}["{step}"]'
            if index == len(steps) - 1:
                if known.derived:
                    self.derived.add((shape.name, step))
                return text, known
            if known.kind == "ref":
                assert known.ref is not None
                text, shape = self._element(known.ref, text), self._section(known.ref)
            else:
                assert known.part is not None
                shape = known.part
        raise AssertionError(text)

    def _section(self, name: str) -> Shape:
        self.mentioned.setdefault(self.root.name, set()).add(name)
        part = self.root.fields[name].part
        assert part is not None
        return part

    def _element(self, section: str, text: str) -> str:
        return f'index["{section}"][{text}]'

    # Tests

    def _test(self, text: str, known: Field, value: Any, item: Var | None) -> str:
        if isinstance(value, list):
            return self._one_of(text, known, value)
        if not isinstance(value, dict):
            return self._compare(text, known, "equals", value, item)
        if value.keys() <= {"path", "plus", "param"}:
            if isinstance(self.params.get(str(value.get("param"))), list):
                return self._one_of(text, known, self.params[value["param"]])
            return self._compare(text, known, "equals", value, item)
        return _joined("&&", [self._operator(text, known, name, inner, item) for name, inner in value.items()])

    def _operator(self, text: str, known: Field, name: str, value: Any, item: Var | None) -> str:
        if name in ("some", "every", "none"):
            return self._quantified(text, known, name, value)
        if name == "count":
            return self._count(text, known, value)
        if name in ("covers", "overlaps"):
            return self._words(text, known, name, value)
        if name == "mentions":
            return f"mentions({text}, {json.dumps(value)})"
        if name == "within":
            (unit,) = value.keys() - {"of"}
            low, high = self._bounds(value["of"], "day", item)
            late = [f'later({end}, "{unit}", {value[unit]})' for end in (low, high)]
            return f"({_ordered(text, 'at_least', low, high)} && {_ordered(text, 'at_most', *late)})"
        if name == "same_as":
            return self._compare(text, known, "equals", {"path": value}, item)
        return self._compare(text, known, name, value, item)

    def _one_of(self, text: str, known: Field, values: Any) -> str:
        if isinstance(values, dict):
            values = self.params[values["param"]]
        return _joined("||", [self._compare(text, known, "equals", value, None) for value in values])

    def _compare(self, text: str, known: Field, name: str, value: Any, item: Var | None) -> str:
        if known.kind in NUMBERS:
            return _ordered(text, name, *self._bounds(value, known.kind, item))
        assert name == "equals", name
        if isinstance(value, dict):
            if "param" in value:
                return f"({text} == {_literal(self.params[value['param']])})"
            return f"({text} == {self.path(value['path'], item)[0]})"
        return f"({text} == {_literal(value)})"

    def _bounds(self, value: Any, kind: str, item: Var | None) -> tuple[str, str]:
        """What an operand lies between."""
        if isinstance(value, dict) and "param" in value:
            value = self.params[value["param"]]
        if not isinstance(value, dict):
            number = float(date.fromisoformat(value).toordinal() if kind in ("day", "when") else value)
            return repr(number), repr(number)
        text, _ = self.path(value["path"], item)
        ends = [f'{text}["lo"]', f'{text}["hi"]']
        for unit, count in (value.get("plus") or {}).items():
            ends = [f'later({end}, "{unit}", {count})' for end in ends]
        return ends[0], ends[1]

    # Lists

    def _inside(self, known: Field) -> Var:
        """A fresh variable for the elements of a list."""
        self.depth += 1
        name = f"i{self.depth}"
        if known.part is not None:
            self.mentioned.setdefault(known.part.name, set())
            return Var(name, known.part)
        assert known.of is not None
        if known.of.kind == "ref":
            assert known.of.ref is not None
            self._section(known.of.ref)
        return Var(name, known.of, known.of.ref if known.of.kind == "ref" else None)

    def _of_element(self, known: Field, written: Any, var: Var) -> str:
        if known.part is None and not isinstance(written, dict):
            assert isinstance(var.kind, Field)
            return self._test(f'{var.text}["v"]', var.kind, written, var)
        return self.condition(written, var)

    def _quantified(self, text: str, known: Field, name: str, written: Any) -> str:
        var = self._inside(known)
        inner = self._of_element(known, written, var)
        if name == "every":
            return f'{text}["items"].all({var.text}, {var.text}["here"] ? ({inner}) : true)'
        some = f'{text}["items"].exists({var.text}, {var.text}["here"] ? ({inner}) : false)'
        return some if name == "some" else f"!({some})"

    def _count(self, text: str, known: Field, written: Any) -> str:
        parts = []
        for bound, number in written.items():
            if bound == "where":
                continue
            if type(number) is not int or number >= MOST:
                raise Excluded("a count against a fact or a large number")
            least = {"at_least": number, "more_than": number + 1, "less_than": number, "at_most": number + 1}.get(bound)
            if least is None:
                more = self._at_least(text, known, written, number + 1)
                parts.append(f"({self._at_least(text, known, written, number)} && !({more}))")
            else:
                found = self._at_least(text, known, written, least)
                parts.append(found if bound in ("at_least", "more_than") else f"!({found})")
        return _joined("&&", parts)

    def _at_least(self, text: str, known: Field, written: Any, number: int) -> str:
        """That so many elements satisfy a condition: elements one after another, each further on in the list."""
        if number <= 0:
            return f'(size({text}["items"]) >= 0)'
        found, before = "", ""
        for _ in range(number):
            var = self._inside(known)
            where = self._of_element(known, written["where"], var) if "where" in written else TRUE
            after = f'{before}["k"] < {var.text}["k"] && ' if before else ""
            found += f'{text}["items"].exists({var.text}, {after}({var.text}["here"] ? ({where}) : false) && '
            before = var.text
        return found + TRUE + ")" * number

    def _words(self, text: str, known: Field, name: str, value: Any) -> str:
        values = self.params[value["param"]] if isinstance(value, dict) else value
        listed = "[" + ", ".join(map(_literal, values)) + "]"
        if name == "overlaps":
            return f'{text}["items"].exists(e, e["here"] ? e["v"] in {listed} : false)'
        missing = f'{listed}.filter(w, !{text}["items"].exists(e, "v" in e && e["v"] == w))'
        there = f'{listed}.all(w, {text}["items"].exists(e, e["here"] ? e["v"] == w : false))'
        return f'({there} && ({text}["open"] || size({missing}) <= {text}["blanks"]))'


def _ordered(text: str, name: str, low: str, high: str) -> str:
    surely, never = (form.format(lo=f'{text}["lo"]', hi=f'{text}["hi"]', L=low, H=high) for form in ORDER[name])
    return f"(({surely}) ? true : (({never}) ? false : {UNKNOWN}))"


def _joined(sign: str, parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else "(" + f" {sign} ".join(f"({part})" for part in parts) + ")"


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
