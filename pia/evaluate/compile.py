"""From conditions as written to nodes, every path and type checked against the case format (design §5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operators import OPERATORS
from pia.evaluate.reader import Reader
from pia.evaluate.scope import NodePath, Scope
from pia.evaluate.values import operand, span, values
from pia.model.catalogue import Field, Shape

QUANTIFIERS = ("some", "every", "none")
BOUNDS = ("at_least", "at_most", "more_than", "less_than", "equals")
_NUMBER = Field("count", "number")


def condition(value: Any, at: NodePath, scope: Scope) -> Node:
    """A condition: a mapping (AND), `always`, or `all`, `any`, `not`, `use`. Faults are reported, not raised."""
    if value == "always":
        return Always()
    if not isinstance(value, dict) or not value:
        scope.faults.report("rule-condition-shape", at)
        return Always()
    parts = [_part(key, inner, (*at, key), scope) for key, inner in value.items()]
    return parts[0] if len(parts) == 1 else scope.noted(All(tuple(parts)), at)


def _part(key: str, value: Any, at: NodePath, scope: Scope) -> Node:
    if key in ("all", "any"):
        if not isinstance(value, list) or not value:
            scope.faults.report("rule-list-of-conditions", at, key=True, word=key)
            return Always()
        parts = tuple(condition(inner, (*at, index), scope) for index, inner in enumerate(value))
        return scope.noted(All(parts) if key == "all" else Any_(parts), at)
    if key == "not":
        return scope.noted(Not(condition(value, at, scope)), at)
    if key == "use":
        return _use(value, at, scope)
    reader = scope.reader(key, at, key=True)
    return Always() if reader is None else _test(reader, value, at, scope)


def _use(name: Any, at: NodePath, scope: Scope) -> Node:
    if not isinstance(name, str) or name not in scope.defines:
        scope.faults.report("rule-define-unknown", at, text=str(name), known=", ".join(sorted(scope.defines)))
        return Always()
    if name in scope.using:
        scope.faults.report("rule-define-circular", at, text=name)
        return Always()
    value, where, faults = scope.defines[name]
    return scope.noted(condition(value, where, replace(scope, faults=faults, using=(*scope.using, name))), at)


def _test(reader: Reader, value: Any, at: NodePath, scope: Scope) -> Node:
    """What stands beside a path: a scalar, a list, or a mapping of operators."""
    if isinstance(value, list):
        return _atom(reader, "one_of", value, at, scope)
    if not isinstance(value, dict):
        return _atom(reader, "equals", value, at, scope)
    if not value:
        scope.faults.report("rule-condition-shape", at)
        return Always()
    if value.keys() <= {"path", "plus", "param"}:
        listed = isinstance(scope.params.get(str(value.get("param"))), list)
        return _atom(reader, "one_of" if listed else "equals", value, at, scope)
    parts = [_operator(reader, name, inner, (*at, name), scope) for name, inner in value.items()]
    return parts[0] if len(parts) == 1 else scope.noted(All(tuple(parts)), at)


def _operator(reader: Reader, name: str, value: Any, at: NodePath, scope: Scope) -> Node:
    if name in QUANTIFIERS or name == "count":
        return _quantified(reader, name, value, at, scope)
    if name in OPERATORS and name not in ("equals", "one_of"):
        return _atom(reader, name, value, at, scope)
    known = ", ".join((*(n for n in sorted(OPERATORS) if n not in ("equals", "one_of")), *QUANTIFIERS, "count"))
    scope.faults.report("rule-operator-unknown", at, key=True, text=name, known=known)
    return Always()


def _atom(reader: Reader, name: str, value: Any, at: NodePath, scope: Scope) -> Node:
    operator = OPERATORS[name]
    if reader.field.kind not in operator.kinds:
        scope.faults.report(
            "rule-operator-kind", at, key=True, operator=name, path_text=reader.text, kind=reader.field.kind)
        return Always()
    if operator.operand == "span":
        found = span(value, at, scope)
    elif operator.operand == "values":
        element = reader.field.of if reader.field.kind == "list" else reader.field
        assert element is not None or reader.field.part is not None
        found = values(element, value, at, scope) if element is not None else None
        if element is None:
            scope.faults.report(
                "rule-operator-kind", at, key=True, operator=name, path_text=reader.text, kind="list of records")
    else:
        found = operand(reader.field, operator.operand, value, at, scope)
    return Always() if found is None else scope.noted(Atom(reader, operator, found), at)


def _quantified(reader: Reader, name: str, value: Any, at: NodePath, scope: Scope) -> Node:
    element = scope.element(reader) if reader.field.kind == "list" else None
    if element is None:
        scope.faults.report(
            "rule-operator-kind", at, key=True, operator=name, path_text=reader.text, kind=reader.field.kind)
        return Always()
    shape = element if isinstance(element, Shape) else None
    if name != "count":
        part = _inner(value, at, element, scope)
        return scope.noted(Quantified(reader, name, part, shape), at)  # type: ignore[arg-type]
    if not isinstance(value, dict) or not value.keys() & set(BOUNDS):
        scope.faults.report("rule-count-bound", at, key=True, known=", ".join(BOUNDS))
        return Always()
    tests = []
    for bound, inner in value.items():
        if bound in BOUNDS:
            number = operand(_NUMBER, "value", inner, (*at, bound), scope)
            if number is not None:
                tests.append((OPERATORS[bound], number))
        elif bound != "where":
            scope.faults.report("rule-operator-unknown", (*at, bound), key=True, text=bound, known=", ".join(BOUNDS))
    part = condition(value["where"], (*at, "where"), scope.inside(element)) if "where" in value else Always()
    return scope.noted(Count(reader, part, tuple(tests), shape), at)


def _inner(value: Any, at: NodePath, element: Shape | Field, scope: Scope) -> Node:
    """The condition on `item`; beside a list of plain values a bare value or list stands for `item`."""
    if isinstance(element, Field) and not isinstance(value, dict):
        return _test(Reader("item", "item", (), element, ({"ja": "その値", "en": "it"},)), value, at, scope)
    return condition(value, at, scope.inside(element))
