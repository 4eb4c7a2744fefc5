"""いつまで残るか: how long records are kept, and whether they are erased."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pia.report.members.five.answer import Answer, marked
from pia.report.members.reading import called, counted, listed, some, words
from pia.report.members.words import text
from pia.report.say import Say

_PATHS = re.compile(r"retention(\[[^\]]+\]\.(period|years|erased|owner|scope))?$")
_NAMES = 2


def fact(facts: Mapping[str, Any], disputed: frozenset[str], say: Say) -> Answer:
    records = listed(facts, "retention")
    if not records.items:
        said = text("nothing stated", say.lang) if not records.closed else say("empty list")
        return Answer("stay", marked(False, False, any(map(_PATHS.match, disputed))), (said,))
    dated = [record for record in records.items if _most(record) is not None]
    worded = [record for record in records.items if _most(record) is None and isinstance(record.get("period"), str)]
    bare = [record for record in records.items if record not in dated and record not in worded]
    whole = records.closed and not bare and all(record.get("erased") is not None for record in records.items)
    parts = []
    if dated:
        longest = max(dated, key=_most)
        said = text("stay.longest", say.lang, n=f"{_most(longest):,}", record=called(longest))
        parts.append(said if records.closed and not bare and not worded else text("at least", say.lang, text=said))
    if worded:
        parts.append(some((text("stay.period", say.lang, record=called(record), period=words(record["period"], 30))
                           for record in worded), say, _NAMES))  # fmt: skip
    if bare:
        parts.append(text("stay.unknown", say.lang, n=len(bare), names=some(map(called, bare), say, _NAMES)))
    erased = [record.get("erased") for record in records.items]
    parts.append(text("stay.erased", say.lang, counts=counted("erased", erased, say)))
    parts.append("" if records.closed else text("list open", say.lang))
    known = bool(dated or worded) or any(each is not None for each in erased)
    return Answer("stay", marked(whole, known, any(map(_PATHS.match, disputed))), tuple(parts))


def _most(record: Mapping[str, Any]) -> Any:
    """Years, the most of a range; None where there is no bound."""
    years = record.get("years")
    return years.get("to") if isinstance(years, Mapping) else years
