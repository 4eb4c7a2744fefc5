"""The value of a fact as a reader sees it: choices and references by their names, days and ranges in words."""

from __future__ import annotations

import re
from typing import Any

from pia.model.assessment import Evidence
from pia.model.catalogue import Field
from pia.model.day_words import written_span
from pia.report.cut import cut
from pia.report.place import binding_words, place
from pia.report.say import Say

_STATED = re.compile(r"stated\[(.+)\]\.values\[[^\[\]]+\]\.value$")


def value_words(value: Any, field: Field | None, say: Say) -> str:
    """A known value, cut where it is long."""
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    if isinstance(value, dict):
        if field is not None and field.kind in ("day", "when"):
            return written_span(value.get("from"), value.get("to"), say.lang)
        ends = (value_words(value[end], field, say) if value.get(end) is not None else "" for end in ("from", "to"))
        return say("range", low=next(ends), high=next(ends))
    if isinstance(value, list):
        element = field.of if field is not None and field.of is not None else field
        return cut(say.joined([value_words(item, element, say) for item in value])) or say("empty list")
    if value is None:
        return say("unknown")
    return cut(_one(value, field, say))


def _one(value: Any, field: Field | None, say: Say) -> str:
    text = str(value)
    if field is None:
        return text
    if text in field.words:
        return field.words[text][0 if say.lang == "ja" else 1]
    if field.kind == "ref" and field.ref:
        return say.element(field.ref, text)
    if field.kind in ("day", "when"):
        return say.day(text)
    if field.unit and isinstance(value, (int, float)):
        ja, _, en = field.unit.partition("/")
        return f"{text}{ja}" if say.lang == "ja" else f"{text} {en or ja}"
    return text


def with_gaps(value: Any, path: str, say: Say) -> Any:
    """A list with words in place of what was removed from it, which stands at its end."""
    gone = say.removed_from(path)
    if not gone:
        return value
    items = value["items"] if isinstance(value, dict) else value
    return [*items[: len(items) - len(gone)], *(say("undisclosed", article=article) for article in gone)]


def fact_words(fact: Evidence, say: Say) -> str:
    """The value of a fact, or why it has none."""
    found = place(fact.path, say)
    if found.closing and found.field is not None and fact.state in ("unanswered", "given"):
        if isinstance(fact.value, list):
            return value_words(fact.value, found.field, say)
        if fact.value is None and not fact.path.endswith(".complete"):
            return say.term("answer.unanswered")
        return say("list closed" if fact.value is True else "list open")
    if fact.state != "given" or fact.value is None:
        return say.term(f"answer.{fact.state}") if fact.state != "given" else say("unknown")
    if fact.path.startswith("on."):
        return say.day(str(fact.value))  # the days that a check is made for are no fields of the case
    if found.field is not None and found.field.name == "path":
        return binding_words(str(fact.value), say)
    if about := _STATED.match(fact.path):
        # What a document says of a fact reads like the fact itself.
        return value_words(fact.value, place(about[1], say).field, say)
    return value_words(fact.value, found.field, say)
