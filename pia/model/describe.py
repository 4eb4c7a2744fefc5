"""From the pydantic models to the description that the engine reads. Needs pydantic; runs when models change."""

from __future__ import annotations

import types
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from pia.model.field import Labels, Ref
from pia.model.listing import Listing
from pia.model.value import DateRange, NumberRange


def describe(root: type[BaseModel]) -> dict[str, Any]:
    """Plain data: {"root": name, "shapes": {name: [field, …]}}; field order is the order of the form."""
    shapes: dict[str, Any] = {}
    _shape(root, shapes)
    return {"root": root.__name__, "shapes": dict(sorted(shapes.items()))}


def _shape(model: type[BaseModel], shapes: dict[str, Any]) -> str:
    name = model.__name__
    if name not in shapes:
        shapes[name] = []
        shapes[name].extend(
            _field(info.alias or key, info, shapes) for key, info in model.model_fields.items()
        )
    return name


def _field(name: str, info: FieldInfo, shapes: dict[str, Any]) -> dict[str, Any]:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    meta = dict(extra.get("x-pia", {}))  # type: ignore[call-overload]
    plain: dict[str, Any] = {"name": name, **meta}
    if plain.pop("opaque", False):
        plain |= {"kind": "any", **({"mapping": True} if get_origin(info.annotation) is dict else {})}
    else:
        plain |= _type(Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation, shapes)
    if info.is_required():
        plain["required"] = True
    return plain


def _type(hint: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    """The kind of a type hint, and what belongs to it."""
    hint, notes = _bare(hint)
    labels = next((note for note in notes if isinstance(note, Labels)), None)
    ref = next((note for note in notes if isinstance(note, Ref)), None)
    pattern = next((note.pattern for note in notes if getattr(note, "pattern", None)), None)
    filled = {"filled": True} if any(getattr(note, "min_length", None) for note in notes) else {}
    origin = get_origin(hint)
    if labels is not None:
        return {"kind": "words", "words": [list(word) for word in labels.words]}
    if origin is Literal:
        return {"kind": "words", "words": [[word, word, word] for word in get_args(hint)]}
    if ref is not None:
        return {"kind": "ref", "ref": ref.section}
    if isinstance(hint, type) and issubclass(hint, Listing):
        return _list(hint.__pydantic_generic_metadata__["args"][0], shapes)
    if origin is dict:
        element = get_args(hint)[1]
        shaped = isinstance(element, type) and issubclass(element, BaseModel)
        return {"kind": "any", "mapping": True, **({"part": _shape(element, shapes)} if shaped else {})}
    if origin is tuple:
        return {**_list(get_args(hint)[0], shapes), "plain": True, **filled}
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return {"kind": "part", "part": _shape(hint, shapes)}
    if _is_union(hint):
        members = {_bare(member)[0] for member in get_args(hint)}
        if NumberRange in members:
            return {"kind": "number"}
        if DateRange in members:
            return {"kind": "when"}
        return {"kind": "any"}
    if pattern:
        return {"kind": "id", "pattern": pattern}
    if hint is str:
        checked = any(isinstance(note, AfterValidator) for note in notes)
        return {"kind": "text" if checked else "string", **filled}
    return {"kind": {bool: "flag", date: "day", int: "integer"}.get(hint, "any")}


def _list(element: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    inner = _type(element, shapes)
    if inner["kind"] == "part":
        return {"kind": "list", "part": inner["part"]}
    return {"kind": "list", "of": {"name": "item", **inner}}


def _bare(hint: Any) -> tuple[Any, list[Any]]:
    """A hint without `| None` and without its notes; the notes beside it."""
    notes: list[Any] = []
    while True:
        if get_origin(hint) is Annotated:
            for note in hint.__metadata__:
                notes += note.metadata if isinstance(note, FieldInfo) else [note]
            hint = hint.__origin__
        elif _is_union(hint):
            members = [member for member in get_args(hint) if member is not type(None)]
            if len(members) != 1:
                return Union[tuple(members)], notes  # noqa: UP007 - built from a list
            hint = members[0]
        else:
            return hint, notes


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType)
