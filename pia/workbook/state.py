"""未定／誰が／いつまでに／なぜ and 該当なし／理由: what a cell says when it has no answer."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pia.model.day_text import one_day
from pia.model.era import in_era
from pia.source import Problem
from pia.workbook.answer import Bad, CannotHold, bad
from pia.workbook.words import WORDS, Lang

# The first that the parts don't hold; people write the first or a new line.
_SIGNS = "／\n｜"


def pending_text(entry: dict[str, Any], lang: Lang) -> str:
    """The content for an entry of `pending`."""
    until = _day_text(str(entry["until"]), lang)
    return _joined(WORDS["pending"][lang], [entry["by"], until], entry["why"])


def not_applicable_text(entry: dict[str, Any], lang: Lang) -> str:
    """The content for an entry of `not_applicable`."""
    accepted = entry.get("accepted_on")
    parts = [] if accepted is None else [f"{WORDS['accepted'][lang]} {_day_text(str(accepted), lang)}"]
    return _joined(WORDS["not_applicable"][lang], parts, entry["reason"])


def read_state(content: Any, lang: Lang) -> tuple[str, dict[str, Any]] | None:
    """("pending" or "not_applicable", its entry without the path), or None for another content. Raises Bad."""
    if not isinstance(content, str):
        return None
    for kind in ("pending", "not_applicable"):
        word = WORDS[kind][lang]
        rest = content.strip().removeprefix(word)
        if content.strip().startswith(word) and (not rest or rest[0] in _SIGNS + "/:："):
            return kind, _PARTS[kind](rest, content, lang)
    return None


def _pending(rest: str, content: str, lang: Lang) -> dict[str, Any]:
    parts = _split(rest, 3)
    if len(parts) != 3 or not all(parts):
        raise bad("cell-pending-parts", text=content, word=WORDS["pending"][lang])
    until = one_day(parts[1])
    if isinstance(until, Problem):
        raise Bad(until)
    return {"by": parts[0], "until": until.isoformat(), "why": parts[2]}


def _not_applicable(rest: str, content: str, lang: Lang) -> dict[str, Any]:
    accepted = re.escape(WORDS["accepted"][lang])
    parts = _split(rest, 2)
    told = re.fullmatch(rf"{accepted}[\s:：]*(.+)", parts[0]) if len(parts) == 2 else None
    if told is None:
        parts = _split(rest, 1)
    if not parts or not parts[-1]:
        raise bad("cell-not-applicable-reason", text=content, word=WORDS["not_applicable"][lang])
    entry: dict[str, Any] = {"reason": parts[-1]}
    if told is not None:
        day = one_day(told[1])
        if isinstance(day, Problem):
            raise Bad(day)
        entry["accepted_on"] = day.isoformat()
    return entry


_PARTS = {"pending": _pending, "not_applicable": _not_applicable}


def _split(rest: str, count: int) -> list[str]:
    """What stands between the signs; the sign is the one after the word."""
    if not rest or rest[0] not in _SIGNS:
        return []
    return [part.strip() for part in rest[1:].split(rest[0], count - 1)]


def _joined(word: str, parts: list[str], last: str) -> str:
    for sign in _SIGNS:
        if all(sign not in part for part in parts):
            return sign.join([word, *parts, last])
    raise CannotHold(last)


def _day_text(iso: str, lang: Lang) -> str:
    return in_era(date.fromisoformat(iso)) if lang == "ja" else iso
