"""Changes to a case as it is written: plain mappings and lists, places as in `pia.model.record`."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

from pia.model.catalogue import case_shape


def items_of(raw: Any, section: str) -> list[Any]:
    value = raw.get(section)
    return list(value.get("items") or []) if isinstance(value, dict) else list(value or [])


def value_at(raw: Any, at: Any) -> Any:
    for step in at:
        if isinstance(raw, dict):
            raw = raw.get(step)
        elif isinstance(raw, list) and isinstance(step, int) and step < len(raw):
            raw = raw[step]
        else:
            return None
    return raw


def without(raw: Any, at: Any) -> Any:
    changed = copy.deepcopy(raw)
    holder = value_at(changed, at[:-1])
    if isinstance(holder, dict):
        holder.pop(at[-1], None)
    return changed


def with_value(raw: Any, at: Any, value: Any) -> Iterator[Any]:
    """The case with a value at a place; what `__new__` refers to is added to its section."""
    if value == "__new__" or (isinstance(value, (list, dict)) and "__new__" in str(value)):
        section = _ref_section(at)
        used = {item.get("id") for item in items_of(raw, section) if isinstance(item, dict)}
        name = next(name for name in ("z", "z2", "z3", "z4") if name not in used)
        value = json.loads(json.dumps(value).replace("__new__", name))
        changed = copy.deepcopy(raw)
        held = changed.get(section)
        entry = {"id": name}
        if isinstance(held, dict):
            held.setdefault("items", [])
            held["items"] = [*(held["items"] or []), entry]
        else:
            changed[section] = [*(held or []), entry]
        raw = changed
    changed = copy.deepcopy(raw)
    holder = changed
    for step, following in zip(at[:-1], at[1:], strict=True):
        if isinstance(holder, dict):
            if holder.get(step) is None:
                holder[step] = [] if isinstance(following, int) else {}
            holder = holder[step]
        elif isinstance(holder, list) and isinstance(step, int) and step < len(holder):
            if holder[step] is None:
                holder[step] = {}
            holder = holder[step]
        else:
            return
    if isinstance(holder, dict):
        holder[at[-1]] = value
    elif isinstance(holder, list) and isinstance(at[-1], int) and at[-1] < len(holder):
        holder[at[-1]] = value
    else:
        return
    yield changed


def _ref_section(at: Any) -> str:
    shape, found = case_shape(), None
    for step in at:
        if isinstance(step, str) and step != "items":
            found = shape.fields[step]
            shape = found.part or shape
    assert found is not None
    section = found.ref or (found.of.ref if found.of else None)
    assert section is not None
    return section
