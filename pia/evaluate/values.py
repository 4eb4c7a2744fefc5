"""Operands as written, typed by the field they are compared with."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import Any

from pia.evaluate.operand import Lexicon, Literal, Operand, Other, Span
from pia.evaluate.operators.operator import ORDERED
from pia.evaluate.scope import NodePath, Scope
from pia.model.catalogue import Field

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
UNITS = ("days", "months", "years")


def operand(field: Field, kind: str, value: Any, at: NodePath, scope: Scope) -> Operand | None:
    """One operand: a literal, `{path: …, plus: …}`, `{param: …}`, a path (`same_as`) or a lexicon's name."""
    if kind == "lexicon":
        if isinstance(value, str) and value in scope.lexicons:
            return Lexicon(value, scope.lexicon_titles.get(value, {}))
        scope.faults.report("rule-lexicon-unknown", at, text=str(value), known=", ".join(sorted(scope.lexicons)))
        return None
    if kind == "path":
        return _other(field, {"path": value}, at, scope, where=at)
    if isinstance(value, dict):
        if "param" in value:
            return _param(field, value, at, scope)
        return _other(field, value, at, scope, where=(*at, "path"))
    literal = _literal(field, value, at, scope)
    return None if literal is None else Literal(literal)


def values(field: Field, value: Any, at: NodePath, scope: Scope) -> Operand | None:
    """A list of literals of one field, or a parameter that holds one."""
    if isinstance(value, dict) and value.keys() == {"param"}:
        return _param(field, value, at, scope)
    if not isinstance(value, list) or not value:
        scope.faults.report("rule-needs-list", at)
        return None
    found = [_literal(field, item, (*at, index), scope) for index, item in enumerate(value)]
    return None if None in found else Literal(tuple(found))


def span(value: Any, at: NodePath, scope: Scope) -> Operand | None:
    """`{of: OPERAND, days|months|years: n}`."""
    unit = next((name for name in UNITS if isinstance(value, dict) and name in value), None)
    if unit is None or "of" not in value or len(value) != 2 or type(value[unit]) is not int:
        scope.faults.report("rule-within-shape", at)
        return None
    start = operand(Field("day", "day"), "value", value["of"], (*at, "of"), scope)
    return Span(start, unit, value[unit]) if isinstance(start, (Literal, Other)) else None


def _param(field: Field, value: Any, at: NodePath, scope: Scope) -> Operand | None:
    name = value["param"]
    if not isinstance(name, str) or name not in scope.params or len(value) != 1:
        scope.faults.report("rule-param-unknown", at, text=str(name), known=", ".join(sorted(scope.params)))
        return None
    given = scope.params[name]
    if isinstance(given, list):
        found = [_literal(field, item, at, scope) for item in given]
        return None if None in found else Literal(tuple(found), name)
    literal = _literal(field, given, at, scope)
    return None if literal is None else Literal(literal, name)


def _other(field: Field, value: Any, at: NodePath, scope: Scope, where: NodePath) -> Operand | None:
    if "path" not in value or value.keys() - {"path", "plus"}:
        scope.faults.report("rule-operand-shape", at)
        return None
    reader = scope.reader(value["path"], where)
    if reader is None:
        return None
    if not _comparable(field.kind, reader.field.kind):
        kind = reader.field.kind
        scope.faults.report("rule-operand-kind", where, path_text=reader.text, kind=kind, wanted=field.kind)
        return None
    plus = value.get("plus")
    if plus is None:
        return Other(reader)
    if not isinstance(plus, dict) or len(plus) != 1 or reader.field.kind not in ("day", "when"):
        scope.faults.report("rule-operand-shape", at)
        return None
    ((unit, count),) = plus.items()
    if unit not in UNITS or type(count) is not int:
        scope.faults.report("rule-operand-shape", at)
        return None
    return Other(reader, (unit, count))


def _comparable(left: str, right: str) -> bool:
    families = ({"number", "integer"}, {"day", "when"}, {"text", "string", "id", "ref"})
    return left == right or any(left in family and right in family for family in families)


def _literal(field: Field, value: Any, at: NodePath, scope: Scope) -> Any:
    """A literal of the field's own type; a reference or id can't be named by a rule, which knows no case."""
    if field.kind == "flag" and isinstance(value, bool):
        return value
    if field.kind == "words" and isinstance(value, str):
        if value in field.words:
            return value
        near = get_close_matches(value, field.words, n=1, cutoff=0.5)
        scope.faults.report(
            "rule-word-unknown", at, text=value, field=field.name, near=near[0] if near else "",
            known=", ".join(field.words))
        return None
    if field.kind in ("number", "integer") and isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if field.kind in ("day", "when") and isinstance(value, str) and _DAY.match(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if field.kind in ("text", "string") and isinstance(value, str):
        return value
    kind = field.kind if field.kind in ORDERED | {"flag", "words", "text", "string"} else f"{field.kind}: no literal"
    scope.faults.report("rule-literal-kind", at, text=str(value), kind=kind, field=field.name)
    return None
