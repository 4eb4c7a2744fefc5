"""What a path means to a reader: which element it is about, and which field of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.path import PathError, parse
from pia.report.cut import NAME, cut
from pia.report.say import Say, name_of

CASE = "case"


@dataclass(slots=True, eq=False)
class Place:
    """A path taken apart.

    owner: path of the innermost element, "" for the case itself; element: that element in words.
    trail: titles of the fields below it, the last one being the fact's own. field: None for an unknown path.
    closing: it is about whether a list is complete.
    """

    owner: str
    element: str
    trail: tuple[str, ...]
    field: Field | None
    closing: bool

    @property
    def section(self) -> str:
        return self.owner.partition("[")[0]


def place(path: str, say: Say) -> Place:
    """The place of a fact or of a rule's binding."""
    try:
        steps = parse(path)
    except PathError:
        return Place("", "", (cut(path, NAME),), None, False)
    shape, known, record = say.shape, None, say.facts
    owner, elements, trail, done = "", [], [], ""
    for step in steps:
        if known is not None and known.kind == "list" and step.name == "complete":
            return Place(owner, " › ".join(elements), tuple(trail), known, True)
        known = shape.fields.get(step.name) if shape is not None else None
        if known is None:
            return Place("", "", (cut(path, NAME),), None, False)
        done = f"{done}.{step.name}" if done else step.name
        value = record.get(step.name) if isinstance(record, Mapping) else None
        title = known.title.get(say.lang, step.name)
        if step.key is None:
            # "case" is the case itself: its name before every field of it would say nothing.
            trail += [title] if done != CASE or len(steps) == 1 else []
            record = value if isinstance(value, Mapping) else {}
        elif known.part is None:
            trail.append(title)
            known = known.of or known
        else:
            done += f"[{step.key}]"
            record = _item(value, step.key)
            elements.append(_element(known, step.key, record, say))
            owner, trail = done, []
        shape = known.part
    return Place(owner, " › ".join(elements), tuple(trail), known, known is not None and known.kind == "list")


def _item(value: Any, key: str) -> Mapping[str, Any]:
    found = value.get("items", ()) if isinstance(value, Mapping) else ()
    for index, item in enumerate(found):
        if isinstance(item, Mapping):
            own = item.get("id") or item.get("path") or item.get("rule") or index
            if str(own) == key:
                return item
    return {}


def _element(known: Field, key: str, record: Mapping[str, Any], say: Say) -> str:
    title = known.title.get(say.lang, known.name)
    if key == "*":
        return say("element.rest", title=title)
    if title_path := record.get("path"):
        return say("element", title=title, name=_path_in_words(str(title_path), say))
    named = name_of(record)
    if named in ("", record.get("id")) and known.part is not None:
        named = _by_kind(known.part, record, say) or named
    return say("element", title=title, name=named or key)


def _by_kind(shape: Shape, record: Mapping[str, Any], say: Say) -> str:
    """What an element without a name is called: by its kind, or by the party that it is about."""
    kind = shape.fields.get("kind")
    if kind is not None and str(record.get("kind")) in kind.words:
        return kind.words[record["kind"]][0 if say.lang == "ja" else 1]
    return next((say.element("parties", record[name]) for name in ("partner", "party") if name in record), "")


def _path_in_words(path: str, say: Say) -> str:
    found = place(path, say)
    return cut(" › ".join(part for part in (found.element, *found.trail) if part), NAME)


def binding_words(path: str, say: Say) -> str:
    """What a finding is about."""
    if path in ("", CASE):
        return say("whole case")
    found = place(path, say)
    return " › ".join(part for part in (found.element, *found.trail) if part)
