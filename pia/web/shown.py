"""An answer in a field of the page: the text for a value, and the value of what a person typed."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pia.model.catalogue import Field
from pia.model.check import iso
from pia.model.day_text import one_day, read_day
from pia.model.era import in_era
from pia.model.number_text import number_text, read_number
from pia.model.placeholder import is_placeholder
from pia.model.range import Range
from pia.report.say import Lang
from pia.source import Problem

_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_UNKNOWN = {"ja": "（内容不明）", "en": "(unknown)"}


class Fixed(Exception):
    """A value that no field of the page can hold so that it is read back."""


class Bad(Exception):
    """A text that is no answer; the problem lacks its place."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def shown(value: Any, known: Field, lang: Lang) -> str:
    """The text of a value; "" for none. Raises Fixed."""
    if value is None:
        return ""
    if known.kind == "list":
        assert known.of is not None
        return "\n".join(_line(item, known.of, lang) for item in (value.get("items") or () if isinstance(value, dict) else value))
    if known.kind == "number":
        return number_text(value)
    if known.kind in ("day", "when"):
        if isinstance(value, dict):
            return "〜".join(_day(value.get(end), lang) for end in ("from", "to"))
        return _day(value, lang)
    return str(value)


def typed(text: str, known: Field, lang: Lang) -> Any:
    """The value of a text, None for a blank. Raises Bad."""
    text = text.strip()
    if not text:
        return None
    if known.kind == "list":
        assert known.of is not None
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        return [None if line == _UNKNOWN[lang] else typed(line, known.of, lang) for line in lines]
    if known.kind == "number":
        return _sound(read_number(text, known.unit))
    if known.kind in ("day", "when"):
        found = _sound(one_day(text) if known.kind == "day" else read_day(text))
        if isinstance(found, Range) and not _MONTH.fullmatch(iso(found)):
            return {end: day.isoformat() for end, day in (("from", found.low), ("to", found.high)) if day is not None}
        return iso(found)
    if known.kind == "text" and is_placeholder(text):
        raise Bad(Problem.of("form-placeholder", text=text))
    return text


def _line(item: Any, of: Field, lang: Lang) -> str:
    """One element on a line of its own."""
    text = _UNKNOWN[lang] if item is None else shown(item, of, lang)
    if "\n" in text or text != text.strip() or (item is not None and text == _UNKNOWN[lang]):
        raise Fixed
    return text


def _day(text: str | None, lang: Lang) -> str:
    """A day in its era, a month as it is: 令和元年5月 is not all of a month in every case."""
    if not text or _MONTH.fullmatch(text) or lang == "en":
        return text or ""
    day = date.fromisoformat(text)
    return in_era(day) if day.year > 1000 else text


def _sound(found: Any) -> Any:
    if isinstance(found, Problem):
        raise Bad(found)
    return found
