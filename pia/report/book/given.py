"""What the case of an example says, in words: one line for each part and each element of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pia.assess.label import quoted, shown
from pia.model.catalogue import Field
from pia.model.range import Range
from pia.model.record import Record, Seq
from pia.report.book.voice import Voice

# The header that is filled in where an example says nothing of it.
_FILLED = ("id", "title")


def given_lines(root: Record, raw: dict[str, Any], voice: Voice) -> tuple[str, ...]:
    """Everything that an example states. raw: the case as it is written there."""
    lines: list[str] = []
    for name in raw:
        known, value = root.shape.fields.get(name), root.get(name)
        if known is None or name == "pia":
            continue
        if isinstance(value, Record):
            lines += _part(value, known, voice)
        elif isinstance(value, Seq):
            lines += _list(value, known, voice)
    return tuple(lines) or (voice("example.nothing"),)


def _part(record: Record, known: Field, voice: Voice) -> Iterator[str]:
    skipped = _FILLED if known.name == "case" else ()
    facts = voice.joined(_facts(record, voice, skipped))
    if facts:
        yield voice.say("titled", title=voice.text(known.title), value=facts)
    for inner in record.shape.fields.values():
        value = record.get(inner.name)
        if isinstance(value, Seq) and inner.part is not None:
            yield from _list(value, inner, voice)


def _list(seq: Seq, known: Field, voice: Voice) -> Iterator[str]:
    """The elements of a list, and whether it is all."""
    title = voice.text(known.title)
    if known.part is None:
        if text := _plain(seq, known, voice):
            yield voice.say("titled", title=title, value=text)
        return
    for element in seq.items:
        yield _element(element, title, voice)
    if seq.closed and not known.plain:
        yield voice("all" if seq.items else "none at all", title=title)


def _element(element: Record | None, title: str, voice: Voice) -> str:
    if element is None:
        return voice("element.unknown", title=title)
    name = voice("element", title=title, id=element["id"]) if "id" in element else title
    facts = voice.joined([*_facts(element, voice, ("id",)), *_inner_lists(element, voice)])
    return voice.say("titled", title=name, value=facts) if facts else name


def _inner_lists(element: Record, voice: Voice) -> Iterator[str]:
    """Lists of records inside an element, in brackets."""
    for inner in element.shape.fields.values():
        value = element.get(inner.name)
        if isinstance(value, Seq) and inner.part is not None and (value.items or value.closed):
            parts = voice("semicolon").join(_list(value, inner, voice))
            yield voice("nested", title=voice.text(inner.title), parts=parts) if not inner.plain else parts


def _facts(record: Record, voice: Voice, skipped: Iterable[str], owner: str = "") -> Iterator[str]:
    """`label = value` of every fact of a part, and of the parts in it."""
    for inner in record.shape.fields.values():
        value = record.get(inner.name)
        if inner.name in skipped or inner.derived or value is None:
            continue
        title = owner + voice.text(inner.title)
        if isinstance(value, Record):
            yield from _facts(value, voice, (), title + voice.say("trail.joiner"))
        elif isinstance(value, Seq):
            if inner.part is None and (text := _plain(value, inner, voice)):
                yield voice.say("fact", label=title, value=text)
        else:
            yield voice.say("fact", label=title, value=_value(value, inner, voice))


def _plain(seq: Seq, known: Field, voice: Voice) -> str:
    """A list of plain values; "" where nothing is said of it."""
    if not seq.items and (not seq.closed or known.plain):
        return ""
    element = known.of or known
    values = [voice.say("unknown") if item is None else _value(item, element, voice) for item in seq.items]
    if not values:
        return voice("none, all")
    text = voice.joined(values)
    return voice("all of value", value=text) if seq.closed and not known.plain else text


def _value(value: Any, known: Field, voice: Voice) -> str:
    if isinstance(value, (int, float, Range)) and not isinstance(value, bool):
        return quoted(value, known, voice.lang)
    text = shown(value, known, voice.lang)
    return voice.say.quoted(text) if known.kind in ("ref", "text", "string") else text
