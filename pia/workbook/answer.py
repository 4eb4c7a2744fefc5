"""What stands in one cell: from a value of a case file to the cell's content, and back.

A content is what Excel holds: text, a number, a truth value, a day. `read` gives the value or the problems with it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from pia.model.catalogue import Field
from pia.model.check import iso
from pia.model.day_text import one_day, read_day
from pia.model.era import in_era, month_of
from pia.model.placeholder import is_placeholder
from pia.model.range import Range
from pia.source import Problem
from pia.workbook.words import WORDS, Lang

Content = str | int | float | bool | date | None
FIRST_DAY = date(1900, 3, 1)  # Excel counts days before it wrongly
LONGEST = 32767  # characters of a cell
_RANGE = re.compile(r"(?P<low>[0-9.]+)?(?:~(?P<high>[0-9.]+)?|(?P<word>以上|以下))")
_NUMBER = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


class CannotHold(Exception):
    """A value that no cell can show so that it is read back."""


@dataclass(frozen=True)
class Bad(Exception):
    """A content that is no answer; the problem lacks its place."""

    problem: Problem


def bad(code: str, **args: str | int) -> Bad:
    return Bad(Problem.of(code, **args))


def written(value: Any, field: Field, lang: Lang) -> Content:
    """The content for a value as a case file has it; None for a blank."""
    if value is None:
        return None
    if field.kind == "list":
        return _list(value, field, lang)
    if field.kind == "flag":
        return WORDS["yes" if value else "no"][lang]
    if field.kind == "words":
        return field.words[value][0 if lang == "ja" else 1]
    if field.kind == "number" and isinstance(value, dict):
        low, high = value.get("from"), value.get("to")
        return f"{'' if low is None else low}〜{'' if high is None else high}"
    if field.kind in ("day", "when"):
        return _days(value, lang)
    if field.kind == "any":
        if isinstance(value, str):
            return _literal(value, lang)
        return value if isinstance(value, (bool, int, float)) else json.dumps(value, ensure_ascii=False)
    return _literal(value, lang) if isinstance(value, str) else value


def read(content: Content, field: Field, lang: Lang) -> Any:
    """The value of a content, None for a blank. Raises Bad."""
    if isinstance(content, str) and not content.strip():
        return None
    if content is None:
        return None
    if isinstance(content, datetime):
        if content.time() != time():
            raise bad("cell-time", text=str(content))
        content = content.date()
    if field.kind == "list":
        return _read_list(content, field, lang)
    if isinstance(content, date) and field.kind not in ("day", "when"):
        raise bad("cell-date-in-text", text=content.isoformat())
    return _READERS.get(field.kind, _text)(content, field, lang)


def plain(content: Content) -> str:
    """A content as text, for messages."""
    if isinstance(content, bool):
        return "TRUE" if content else "FALSE"
    if isinstance(content, float) and content.is_integer():
        return str(int(content))
    return str(content)


def _literal(text: str, lang: Lang) -> str:
    """A text that would be taken for something else is marked as a text."""
    special = text.startswith((WORDS["literal"][lang], WORDS["pending"][lang], WORDS["not_applicable"][lang]))
    special = special or not text.strip()
    return WORDS["literal"][lang] + text if special else text


def _unliteral(text: str, lang: Lang) -> str:
    return text.removeprefix(WORDS["literal"][lang])


def _days(value: Any, lang: Lang) -> Content:
    if isinstance(value, dict):
        low, high = (_day_text(value[end], lang) if value.get(end) else "" for end in ("from", "to"))
        return f"{low}〜{high}"
    month = _MONTH.fullmatch(value)
    if month:
        return f"{in_era(date(int(month[1]), int(month[2]), 1)).split('月')[0]}月" if _plain_month(month) and lang == "ja" else value
    day = date.fromisoformat(value)
    return day if day >= FIRST_DAY else _day_text(value, lang)


def _plain_month(month: re.Match[str]) -> bool:
    """Whether the whole month lies in one era, so that its name there means all of it."""
    days = month_of(int(month[1]), int(month[2]))
    return in_era(days.low).split("年")[0] == in_era(days.high).split("年")[0]


def _day_text(text: str, lang: Lang) -> str:
    day = date.fromisoformat(text)
    return in_era(day) if lang == "ja" and day.year > 1000 else text


def _list(value: Any, field: Field, lang: Lang) -> Content:
    """One element a line; a closed list ends with the word that says so."""
    closed = isinstance(value, dict) and value.get("complete") is True
    items = (value.get("items") or []) if isinstance(value, dict) else value
    if field.part is not None:
        return json.dumps(value, ensure_ascii=False)
    assert field.of is not None
    lines = [_line(item, field.of, lang) for item in items]
    if closed:
        lines.append(WORDS["all"][lang] if lines else WORDS["nothing"][lang])
    return "\n".join(lines) if lines else None


def _line(item: Any, of: Field, lang: Lang) -> str:
    if item is None:
        return WORDS["unknown"][lang]
    text = str(written(item, of, lang))
    if of.kind in ("text", "string"):
        taken = text in (WORDS["all"][lang], WORDS["nothing"][lang], WORDS["unknown"][lang])
        if "\n" in text or text != text.strip():
            raise CannotHold(text)
        return WORDS["literal"][lang] + text if taken else text
    return text


def _read_list(content: Content, field: Field, lang: Lang) -> Any:
    if field.part is not None:
        return _json(content, field, lang)
    assert field.of is not None
    of = field.of
    text = plain(content) if not isinstance(content, date) else content.isoformat()
    split = "\n|、" if of.kind == "words" else "[\n、,，]" if of.kind == "ref" else "\n"
    lines = [line.strip() for line in re.split(split, text.replace("\r\n", "\n")) if line.strip()]
    if lines == [WORDS["nothing"][lang]]:
        return {"complete": True, "items": []}
    closed = bool(lines) and lines[-1] in (WORDS["all"][lang], f"（{WORDS['all'][lang]}）")
    if closed:
        lines.pop()
    items = [None if line == WORDS["unknown"][lang] else _element(line, of, lang) for line in lines]
    return {"complete": True, "items": items} if closed else items


def _element(line: str, of: Field, lang: Lang) -> Any:
    if line in (WORDS["all"][lang], WORDS["nothing"][lang]):
        raise bad("cell-list-end", text=line)
    return read(line, of, lang)


def _text(content: Content, field: Field, lang: Lang) -> Any:
    text = plain(content)
    if text.startswith(WORDS["literal"][lang]):
        return _unliteral(text, lang)
    if field.kind == "text" and is_placeholder(text):
        raise bad("cell-placeholder", text=text)
    return text


def _any(content: Content, field: Field, lang: Lang) -> Any:
    if not isinstance(content, str):
        return int(content) if isinstance(content, float) and content.is_integer() else content
    return _json(content, field, lang) if content[:1] in "[{" else _unliteral(content, lang)


def _json(content: Content, field: Field, lang: Lang) -> Any:
    try:
        return json.loads(str(content))
    except ValueError:
        raise bad("cell-not-json", text=plain(content)) from None


def _flag(content: Content, field: Field, lang: Lang) -> bool:
    if isinstance(content, bool):
        return content
    known = {WORDS[name][each]: name == "yes" for name in ("yes", "no") for each in ("ja", "en")}  # type: ignore[index]
    known |= {"true": True, "false": False, "TRUE": True, "FALSE": False}
    found = known.get(plain(content).strip())
    if found is None:
        raise bad("cell-not-yes-no", text=plain(content), yes=WORDS["yes"][lang], no=WORDS["no"][lang])
    return found


def _words(content: Content, field: Field, lang: Lang) -> str:
    text = plain(content).strip()
    for code, labels in field.words.items():
        if text in (code, *labels):
            return code
    known = "、".join(labels[0] for labels in field.words.values()) if lang == "ja" else ", ".join(
        labels[1] for labels in field.words.values())  # fmt: skip
    raise bad("cell-not-a-choice", text=text, known=known)


def _number(content: Content, field: Field, lang: Lang) -> Any:
    if isinstance(content, (int, float)) and not isinstance(content, bool):
        return int(content) if isinstance(content, float) and content.is_integer() else content
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", plain(content))).replace("〜", "~")
    for unit in (field.unit or "").split("/"):
        text = text.replace(unit, "") if unit else text
    if _NUMBER.fullmatch(text):
        return _figure(text, content)
    found = _RANGE.fullmatch(text)
    if found is None or (found["word"] and not found["low"]) or not (found["low"] or found["high"]):
        raise bad("cell-not-a-number", text=plain(content))
    low, high = (None if not found[end] else _figure(found[end], content) for end in ("low", "high"))
    if found["word"]:
        low, high = (low, None) if found["word"] == "以上" else (None, low)
    return {end: value for end, value in (("from", low), ("to", high)) if value is not None}


def _figure(text: str, content: Content) -> int | float:
    if not _NUMBER.fullmatch(text) or len(text) > 15:
        raise bad("cell-not-a-number", text=plain(content))
    text = text.replace(",", "")
    return float(text) if "." in text else int(text)


def _day(content: Content, field: Field, lang: Lang) -> Any:
    if isinstance(content, date):
        return content.isoformat()
    if isinstance(content, (int, float)) and len(plain(content)) != 8:
        raise bad("cell-serial", text=plain(content))
    span = field.kind == "when"
    found = read_day(plain(content)) if span else one_day(plain(content))
    if isinstance(found, Problem):
        raise Bad(found)
    if isinstance(found, Range) and not _MONTH.fullmatch(iso(found)):
        return {end: day.isoformat() for end, day in (("from", found.low), ("to", found.high)) if day is not None}
    return iso(found)


_READERS = {"flag": _flag, "words": _words, "number": _number, "integer": _number, "day": _day, "when": _day, "any": _any}
