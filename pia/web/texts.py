"""A fact and an edit of it in words, for pages that show them away from their field."""

from __future__ import annotations

from typing import Any

from pia.model.catalogue import Field
from pia.model.edit import Edit
from pia.model.path import PathError, parse
from pia.report.place import binding_words
from pia.report.say import Lang, Say
from pia.web.draft import Draft
from pia.web.form import items_of
from pia.web.shown import Fixed, shown
from pia.web.words import word


def label_of(path: str, draft: Draft, lang: Lang) -> str:
    """What a path is about, as the form calls it; the path itself where the form doesn't know it."""
    facts = {name: {"items": items_of(value)} if isinstance(value, list) else value for name, value in draft.value.items()}
    return binding_words(path, Say(lang, facts, "", draft.shape)) if path else ""


def href(path: str, number: int) -> str:
    """The address of the page that has a fact, and its place there."""
    first = parse(path)[0]
    element = f"/{first.key}" if first.key is not None else ""
    return f"/case/{number}/{first.name}{element}#f-{path.removesuffix('.complete')}"


def edit_words(edit: Edit, draft: Draft, lang: Lang) -> str:
    """What an edit makes of its fact."""
    if edit.action == "set":
        return _value(edit, draft, lang)
    if edit.action == "pend":
        by, until, why = (str(edit.value.get(name, "")) for name in ("by", "until", "why"))
        return word("is pending", lang, by=by, until=shown(until, Field("", "day"), lang), why=why)
    if edit.action == "waive":
        return word("is waived", lang, why=str(edit.value.get("reason", "")))
    return word("cleared" if edit.action == "clear" else f"edit.{edit.action}", lang)


def _value(edit: Edit, draft: Draft, lang: Lang) -> str:
    known = field_of(edit.path, draft)
    value: Any = edit.value
    if known is None:
        return str(value)
    of = known.of if known.kind == "list" else known
    if of is not None and of.ref:
        section = of.ref.removesuffix("[]")
        say = Say(lang, {section: {"items": items_of(draft.value.get(section))}}, "", draft.shape)
        return say.joined([say.element(section, str(each)) for each in (value if isinstance(value, list) else [value])])
    try:
        return shown(value, known, lang)
    except Fixed:
        return str(value)


def field_of(path: str, draft: Draft) -> Field | None:
    """The field that a path ends in."""
    shape, found = draft.shape, None
    try:
        steps = parse(path)
    except PathError:
        return None
    for step in steps:
        found = shape.fields.get(step.name) if shape is not None else None
        if found is None:
            return None
        shape = found.part  # type: ignore[assignment]
    return found


