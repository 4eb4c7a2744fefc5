"""Two versions of a case: which answers changed, what became of the findings, how the council's questions stand.

Elements are matched by their id, never by line or place, so that reordering a file changes nothing. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pia.assess.compare import Comparison, compare
from pia.assess.form import form_key
from pia.model.assessment import Assessment
from pia.model.catalogue import Field, Shape

Kind = Literal["given", "changed", "withdrawn", "added", "removed"]
Change = Literal["asked", "gone", "reworded", "answered", "answer_changed", "answer_gone", "promised", "promise_changed",
                 "promise_gone", "due_set", "due_changed", "due_gone", "settled", "reopened", "done", "undone"]  # fmt: skip
# field -> what it is called when it came, changed or went
_SAID: tuple[tuple[str, Change, Change, Change], ...] = (
    ("question", "reworded", "reworded", "reworded"),
    ("answer", "answered", "answer_changed", "answer_gone"),
    ("commitment", "promised", "promise_changed", "promise_gone"),
    ("due", "due_set", "due_changed", "due_gone"),
)
_MARKED: tuple[tuple[str, Change, Change], ...] = (("settled", "settled", "reopened"), ("done", "done", "undone"))
# Questions and answers of the council are told apart from the case's own facts.
_COUNCIL = "council.answers"


@dataclass(frozen=True)
class Changed:
    """One answer that is not what it was.

    given, withdrawn: only the new or the old version has it; changed: both, with different values.
    added, removed: a whole element, whose facts are its value as plain data and are not listed again.
    """

    path: str
    kind: Kind
    before: Any
    after: Any


@dataclass(frozen=True)
class Asked:
    """A question of the council as both versions record it: the fields of `council.answers`, None where it is not."""

    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def same(self) -> bool:
        return self.before == self.after

    @property
    def changes(self) -> tuple[Change, ...]:
        """What became of it, in the order in which a question lives; empty where nothing did."""
        if self.before is None or self.after is None:
            return ("asked",) if self.before is None else ("gone",)
        found: list[Change] = []
        for name, added, changed, gone in _SAID:
            before, after = self.before.get(name), self.after.get(name)
            if before != after:
                found.append(added if before is None else gone if after is None else changed)
        for name, yes, no in _MARKED:
            if bool(self.before.get(name)) is not bool(self.after.get(name)):
                found.append(yes if self.after.get(name) else no)
        return tuple(found)


@dataclass(frozen=True)
class Versions:
    """answers: in the order of the form. council: every recorded question, changed or not. judged: the findings."""

    answers: tuple[Changed, ...]
    judged: Comparison
    council: tuple[Asked, ...]

    @property
    def same(self) -> bool:
        return not self.answers and self.judged.same and all(item.same for item in self.council)


def versions(old: Assessment, new: Assessment, old_shape: Shape, new_shape: Shape) -> Versions:
    """What is different in the second version. shapes: of the case files, each with its own `local` part."""
    return Versions(_answers(old.facts, new.facts, old_shape, new_shape), compare(old, new), _council(old, new))


def _answers(
    old: Mapping[str, Any], new: Mapping[str, Any], old_shape: Shape, new_shape: Shape
) -> tuple[Changed, ...]:
    before, after = dict(_facts(old, old_shape)), dict(_facts(new, new_shape))
    found: list[Changed] = []
    whole: list[str] = []
    # An element comes before its facts.
    for path in (*after, *(path for path in before if path not in after)):
        left, right = before.get(path), after.get(path)
        if left == right or any(path.startswith(f"{element}.") for element in whole):
            continue
        if isinstance(left or right, _Element):
            whole.append(path)
            kind: Kind = "added" if left is None else "removed"
            found.append(Changed(path, kind, _plain(left), _plain(right)))
        else:
            kind = "given" if left is None else "withdrawn" if right is None else "changed"
            found.append(Changed(path, kind, left, right))
    return tuple(sorted(found, key=lambda each: form_key(each.path, new_shape, new)))


class _Element:
    """An element as such: equal to any other, since its facts are compared for themselves."""

    __slots__ = ("facts",)

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self.facts = facts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Element)

    __hash__ = None  # type: ignore[assignment]


def _plain(element: Any) -> Any:
    return element.facts if isinstance(element, _Element) else None


def _facts(record: Mapping[str, Any], shape: Shape, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every fact below a record, by path. A list that says that it is all has the fact `….complete`."""
    for name, known in shape.fields.items():
        path = f"{prefix}{name}"
        if name not in record or path == _COUNCIL:
            continue
        value = record[name]
        if known.kind == "part" and known.part is not None:
            yield from _facts(value, known.part, f"{path}.")
        elif known.kind == "list":
            yield from _list(value, known, path)
        elif value is not None:
            yield path, value


def _list(value: Mapping[str, Any], known: Field, path: str) -> Iterator[tuple[str, Any]]:
    items = value["items"]
    if known.part is None:
        if items:
            yield path, items
    else:
        for index, item in enumerate(items):
            element = f"{path}[{_key(item, index)}]"
            yield element, _Element(item or {})
            yield from _facts(item or {}, known.part, f"{element}.")
    if value["complete"] and not known.plain:
        yield f"{path}.complete", True


def _key(item: Any, index: int) -> str:
    """As in the paths of facts: by id, path or rule, else by place."""
    return str((item or {}).get("id") or (item or {}).get("path") or (item or {}).get("rule") or index)


def _council(old: Assessment, new: Assessment) -> tuple[Asked, ...]:
    before, after = (
        {str(item.get("id", "")): item for item in side.facts.get("council", {}).get("answers", {}).get("items", ()) if item}
        for side in (old, new)
    )
    return tuple(Asked(key, before.get(key), after.get(key)) for key in {**after, **before})
