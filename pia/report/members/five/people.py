"""何人か: how many people the data is about, group by group."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pia.report.members.five.answer import Answer, marked
from pia.report.members.reading import called, listed, words
from pia.report.members.words import text
from pia.report.say import Say

_PATHS = re.compile(r"subjects(\[[^\]]+\]\.count)?$")
_GROUPS = 3


def fact(facts: Mapping[str, Any], disputed: frozenset[str], say: Say) -> Answer:
    groups = listed(facts, "subjects")
    counted = [item for item in groups.items if item.get("count") is not None]
    # The largest group first: whatever the others are, there are at least as many people as in it.
    counted.sort(key=lambda item: -(_low(item["count"]) or 0))
    whole = groups.closed and len(counted) == len(groups.items) and all(_exact(i["count"]) for i in counted)
    parts = [_count(item, say) for item in counted[:_GROUPS]]
    if parts and not whole and _low(counted[0]["count"]):
        parts[0] = text("at least", say.lang, text=parts[0])
    if len(counted) > _GROUPS:
        parts[-1] = text("and more", say.lang, text=parts[-1], n=len(counted) - _GROUPS)
    parts += [text("people.unknown", say.lang, who=called(item)) for item in groups.items if item.get("count") is None]
    if not groups.items:
        parts.append(text("whose.no subjects", say.lang) if not groups.closed else say("empty list"))
    elif not groups.closed:
        parts.append(text("list open", say.lang))
    return Answer("people", marked(whole, bool(counted), any(map(_PATHS.match, disputed))), tuple(parts))


def _count(item: Mapping[str, Any], say: Say) -> str:
    who, count = called(item), number(item["count"], say)
    if isinstance(item.get("as_of"), str):
        return text("people.as of", say.lang, count=count, who=who, day=words(item["as_of"]))
    return text("people.of", say.lang, count=count, who=who)


def number(value: Any, say: Say) -> str:
    """A number of people, or between which it lies."""
    if not isinstance(value, Mapping):
        return text("people", say.lang, n=f"{value:,}")
    low, high = value.get("from"), value.get("to")
    if low is None or high is None:
        return text("people to" if low is None else "people from", say.lang, low=_group(low), high=_group(high))
    return text("people between", say.lang, low=_group(low), high=_group(high))


def _group(value: Any) -> str:
    return "" if value is None else f"{value:,}"


def _low(value: Any) -> float | None:
    return value.get("from") if isinstance(value, Mapping) else value


def _exact(value: Any) -> bool:
    return not isinstance(value, Mapping) or value.get("from") == value.get("to")
