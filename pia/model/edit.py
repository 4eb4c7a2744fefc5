"""Edits of a case file as data, and what they do to its values: what a form saves, and what a question writes.

The same edits work on plain values and on those of a round-trip reader, which keep their comments (`patch`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, MutableSequence
from dataclasses import dataclass
from typing import Any, Literal

from pia.model.catalogue import Field, Shape, case_shape
from pia.model.path import PathError, Step, parse

Action = Literal["set", "clear", "pend", "waive", "add", "remove", "close", "open"]


@dataclass(frozen=True)
class Edit:
    """One change of one fact, part or list.

    action "set": value, a scalar, a range {"from": …, "to": …}, or a list of plain values. "clear": nothing is said.
    "pend": value {"by": …, "until": …, "why": …}. "waive": value {"reason": …}, the fact does not arise.
    "add": path of a list, value the id of the new element. "remove": path of an element.
    "close", "open": whether a list is all there is.
    """

    path: str
    action: Action
    value: Any = None


class EditError(ValueError):
    """An edit that does not fit the case; `.code` is that of a problem: edit-no-place, edit-id-taken."""

    def __init__(self, code: str, edit: Edit) -> None:
        super().__init__(f"{code}: {edit.path}")
        self.code = code
        self.edit = edit


def apply(value: MutableMapping[str, Any], edits: Iterable[Edit], shape: Shape | None = None) -> None:
    """Change the values of a case file in place, edit by edit; raises EditError, which leaves it half done.

    New keys get the place that the form gives them. An answer ends its being pending or not applicable.
    """
    for edit in edits:
        _Change(value, shape or case_shape(), edit).make()


class _Change:
    def __init__(self, value: MutableMapping[str, Any], shape: Shape, edit: Edit) -> None:
        self.root = value
        self.shape = shape
        self.edit = edit

    def make(self) -> None:
        edit = self.edit
        try:
            *way, last = parse(edit.path)
        except PathError:
            raise EditError("edit-no-place", edit) from None
        holder, shape = self._holder(way)
        known = shape.fields.get(last.name)
        if known is None or known.derived or known.state:
            raise EditError("edit-no-place", edit)
        if edit.action in ("add", "remove", "close", "open"):
            self._list(holder, known, last, shape)
        elif last.key is not None or known.kind == "part":
            raise EditError("edit-no-place", edit)
        else:
            self._fact(holder, known, shape)

    def _fact(self, holder: MutableMapping[str, Any], known: Field, shape: Shape) -> None:
        edit = self.edit
        if known.part is not None and len(_items(holder.get(known.name))):
            raise EditError("edit-no-place", edit)  # elements go one by one
        self._forget(lambda path: path == edit.path, "pending", "not_applicable")
        if edit.action == "set":
            value = edit.value
            if known.kind == "list" and isinstance(value, list):
                value = _listed(holder.get(known.name), list(value))
            _put(holder, known.name, value, shape)
            return
        if holder.get(known.name) is not None:
            _put(holder, known.name, None, shape)  # the key stays: a comment may stand beside it
        if edit.action == "pend":
            self._say("pending", {"path": edit.path, **edit.value})
        elif edit.action == "waive":
            self._say("not_applicable", {"path": edit.path, **edit.value})

    def _list(self, holder: MutableMapping[str, Any], known: Field, last: Step, shape: Shape) -> None:
        edit = self.edit
        if known.kind != "list" or (last.key is not None) != (edit.action == "remove"):
            raise EditError("edit-no-place", edit)
        written = holder.get(known.name)
        if edit.action == "remove":
            self._remove(_items(written), last)
        elif edit.action == "add":
            self._add(holder, written, known, shape)
        elif edit.action == "close":
            if isinstance(written, MutableMapping):
                _put(written, "complete", True, None)
            else:
                _put(holder, known.name, {"complete": True, "items": written if written is not None else []}, shape)
            self._forget(lambda path: path == edit.path, "pending", "not_applicable")
        elif isinstance(written, MutableMapping) and written.get("complete"):
            written["complete"] = False

    def _add(self, holder: MutableMapping[str, Any], written: Any, known: Field, shape: Shape) -> None:
        items = _items(written)
        if known.part is None or not known.part.keyed:
            raise EditError("edit-no-place", self.edit)
        if any(isinstance(item, MutableMapping) and item.get("id") == self.edit.value for item in items):
            raise EditError("edit-id-taken", self.edit)
        element = {"id": self.edit.value}
        if isinstance(items, MutableSequence):
            items.append(element)
        elif isinstance(written, MutableMapping):
            _put(written, "items", [element], None)
        else:
            _put(holder, known.name, [element], shape)

    def _remove(self, items: Any, last: Step) -> None:
        for index, item in enumerate(items):
            if _key(item, index) == last.key:
                del items[index]
                self._forget(self._inside, "pending", "not_applicable", "stated")
                return
        raise EditError("edit-no-place", self.edit)

    def _inside(self, path: str) -> bool:
        return path.startswith((f"{self.edit.path}.", f"{self.edit.path}["))

    def _holder(self, way: list[Step]) -> tuple[MutableMapping[str, Any], Shape]:
        """The part or element that a path ends in; parts on the way are made where they are missing."""
        holder, shape = self.root, self.shape
        for step in way:
            known = shape.fields.get(step.name)
            if known is None or known.part is None or (known.kind == "list") != (step.key is not None):
                raise EditError("edit-no-place", self.edit)
            if step.key is None:
                if not isinstance(holder.get(step.name), MutableMapping):
                    _put(holder, step.name, {}, shape)
                holder = holder[step.name]
            else:
                items = enumerate(_items(holder.get(step.name)))
                found = [item for index, item in items if _key(item, index) == step.key]
                if not found or not isinstance(found[0], MutableMapping):
                    raise EditError("edit-no-place", self.edit)
                holder = found[0]
            shape = known.part
        return holder, shape

    def _say(self, section: str, entry: dict[str, Any]) -> None:
        entries = self.root.get(section)
        if isinstance(entries, MutableSequence):
            entries.append(entry)
        else:
            _put(self.root, section, [entry], self.shape)

    def _forget(self, which: Callable[[str], bool], *sections: str) -> None:
        """Drop what is said of paths beside the answers."""
        for section in sections:
            entries = self.root.get(section)
            if isinstance(entries, MutableSequence):
                for index in reversed(range(len(entries))):
                    entry = entries[index]
                    if isinstance(entry, MutableMapping) and which(str(entry.get("path"))):
                        del entries[index]
                if not entries:
                    del self.root[section]


def _items(written: Any) -> Any:
    """The elements of a list as it is written; () where there are none."""
    found = written.get("items") if isinstance(written, MutableMapping) else written
    return found if found is not None else ()


def _listed(written: Any, values: list[Any]) -> Any:
    """Other elements for a list, which stays as open or closed as it was."""
    if isinstance(written, MutableMapping):
        written["items"] = values
        return written
    return values


def _key(item: Any, index: int) -> str:
    return str(item.get("id", index)) if isinstance(item, MutableMapping) else str(index)


def _put(holder: MutableMapping[str, Any], name: str, value: Any, shape: Shape | None) -> None:
    """Set a key; a new one goes before the first that the form has after it."""
    if name in holder or shape is None:
        holder[name] = value
        return
    order = list(shape.fields)
    later = set(order[order.index(name) + 1 :])
    at = next((index for index, other in enumerate(holder) if other in later), len(holder))
    if hasattr(holder, "insert"):
        holder.insert(at, name, value)
        return
    rest = list(holder.items())[at:]
    for other, _ in rest:
        del holder[other]
    holder[name] = value
    holder.update(rest)
