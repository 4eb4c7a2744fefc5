"""The edits that make one case file's values say what another's do; order and ways of writing left as they are."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.edit import Edit, apply

_STATES = {"pending": "pend", "not_applicable": "waive"}


class NoEdits(Exception):
    """A difference that no edit makes. path: of what differs."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def edits_between(old: dict[str, Any], new: dict[str, Any], shape: Shape) -> list[Edit]:
    """Edits from `old` to `new`, both of files that were found sound. Raises NoEdits."""
    found = list(_part(old, new, shape, ""))
    for section in (name for name, field in shape.fields.items() if field.state and name not in _STATES):
        if _said(old.get(section)) != _said(new.get(section)):
            raise NoEdits(section)
    # What the edits so far leave of the states; the rest is said or taken back on its own.
    half = copy.deepcopy(old)
    apply(half, found, shape)
    for section, action in _STATES.items():
        left, wanted = (
            {str(entry["path"]): {name: said for name, said in entry.items() if name != "path" and said is not None}
             for entry in value.get(section) or ()} for value in (half, new))  # fmt: skip
        found += [Edit(path, "clear") for path in left if path not in wanted and not _elsewhere(path, section, new)]
        found += [Edit(path, action, dict(said)) for path, said in wanted.items() if left.get(path) != said]  # type: ignore[arg-type]
    return found


def _elsewhere(path: str, section: str, new: dict[str, Any]) -> bool:
    """Whether the other state is said of it now, which ends this one."""
    return any(entry["path"] == path for name in _STATES if name != section for entry in new.get(name) or ())


def _part(old: Any, new: Any, shape: Shape, path: str) -> Iterator[Edit]:
    old, new = old or {}, new or {}
    for name, field in shape.fields.items():
        here = f"{path}.{name}" if path else name
        before, after = old.get(name), new.get(name)
        if field.derived or field.state or (not path and name == "pia"):
            continue
        if field.kind == "part" and field.part is not None:
            yield from _part(before, after, field.part, here)
        elif field.kind == "list":
            yield from _list(before, after, field, here)
        elif _said(before) != _said(after):
            if field.kind == "any":
                raise NoEdits(here)
            yield Edit(here, "clear") if after is None else Edit(here, "set", after)


def _list(old: Any, new: Any, field: Field, path: str) -> Iterator[Edit]:
    before, after = _items(old), _items(new)
    if field.part is None:
        if before != after:
            yield Edit(path, "set", after)
    else:
        ours, theirs = _by_id(before, path), _by_id(after, path)
        yield from (Edit(f"{path}[{name}]", "remove") for name in ours if name not in theirs)
        for name, item in theirs.items():
            if name not in ours:
                yield Edit(path, "add", name)
            yield from _part({**ours.get(name, {}), "id": name}, item, field.part, f"{path}[{name}]")
    if _closed(old) != _closed(new):
        yield Edit(path, "close" if _closed(new) else "open")


def _by_id(items: list[Any], path: str) -> dict[str, Any]:
    if any(not isinstance(item, dict) or not isinstance(item.get("id"), str) for item in items):
        raise NoEdits(path)
    return {item["id"]: item for item in items}


def _items(value: Any) -> list[Any]:
    return list((value.get("items") if isinstance(value, dict) else value) or [])


def _closed(value: Any) -> bool:
    return isinstance(value, dict) and value.get("complete") is True


def _said(value: Any) -> Any:
    """A value without its blanks."""
    if isinstance(value, dict):
        return {name: _said(inner) for name, inner in value.items() if inner is not None} or None
    return [_said(inner) for inner in value] if isinstance(value, list) else value
