"""What is left of a case once something is removed, as plain values in the order of the form."""

from __future__ import annotations

from typing import Any

from pia.model.case_file import CaseFile
from pia.model.catalogue import Field, Shape
from pia.model.mark import REST
from pia.model.public.cuts import Cuts, cut
from pia.model.public.nodes import is_closed, items_of
from pia.model.record import element_key

_PATHS = {"pending": "path", "not_applicable": "path", "stated": "path", "exceptions": "binding"}


def kept(case: CaseFile, cuts: Cuts) -> dict[str, Any]:
    """The whole case. `undisclosed` says what is missing, by what it is missing from: no id of what is gone."""
    whole = case.document.value
    value = _part({name: inner for name, inner in whole.items() if name != "undisclosed"}, case.root.shape, "", cuts)
    for section, name in _PATHS.items():
        if section in value:
            value[section] = [entry for entry in value[section] if not cut(cuts, entry[name])]
    gone = sorted((_public_path(path), ground) for path, ground in cuts.items())
    if gone:
        value["undisclosed"] = [
            {"path": path, "article": ground.article, **({"reason": ground.reason} if ground.reason else {}), "removed": True}
            for path, ground in gone]  # fmt: skip
    return {name: inner for name, inner in value.items() if inner != []}


def _public_path(path: str) -> str:
    return f"{path[: _opening(path)]}[{REST}]" if path.endswith("]") else path


def _opening(path: str) -> int:
    """Where the last bracket of a path opens."""
    depth = 0
    for at in range(len(path) - 1, -1, -1):
        depth += {"]": 1, "[": -1}.get(path[at], 0)
        if depth == 0:
            return at
    raise ValueError(path)


def _part(value: dict[str, Any], shape: Shape, path: str, cuts: Cuts) -> dict[str, Any]:
    found = {}
    for name, known in shape.fields.items():
        here = f"{path}.{name}" if path else name
        inner = value.get(name)
        if inner is not None and here not in cuts:
            left = _field(inner, known, here, cuts)
            if left is not None:
                found[name] = left
    return found


def _field(value: Any, known: Field, path: str, cuts: Cuts) -> Any:
    """None where nothing is left that says anything."""
    if known.kind == "part" and known.part is not None:
        return _part(value, known.part, path, cuts) or None
    return _list(value, known, path, cuts) if known.kind == "list" else _ordered(value)


def _list(value: Any, known: Field, path: str, cuts: Cuts) -> Any:
    """What is gone becomes an element of which nothing is known, at the end: nobody can tell where it stood, and what
    holds of all elements or of none of them is as open as it has to be.
    """
    items, gone = [], 0
    for index, item in enumerate(items_of(value)):
        here = f"{path}[{element_key(item, index)}]"
        if here in cuts:
            gone += 1
        elif known.part is not None and item is not None:
            items.append(_part(item, known.part, here, cuts))
        else:
            items.append(_ordered(item))
    items += [None] * gone
    if is_closed(value):
        return {"complete": True, "items": items}
    return items or None


def _ordered(value: Any) -> Any:
    """A value whose keys stand in no order of their own."""
    if isinstance(value, dict):
        return {name: _ordered(value[name]) for name in sorted(value)}
    return [_ordered(item) for item in value] if isinstance(value, list) else value
