"""Check a document against a shape and turn its values into typed ones, all problems at once.

The result is plain: a part is a dict of the keys that are given, a list is `Items`, ranges and days are typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from pia.model.catalogue import Field, Shape
from pia.model.era import month_of
from pia.model.placeholder import is_placeholder
from pia.model.range import Range
from pia.source import Document, Problem
from pia.source.position import address

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z", re.ASCII)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\Z", re.ASCII)


@dataclass(slots=True)
class Items:
    """A list: its elements (None is an unknown one), whether it is all, and where the elements stand."""

    values: list[Any]
    complete: bool
    closable: bool

    def at(self, base: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """The raw path of the sequence in a list whose own raw path is `base`."""
        return (*base, "items") if self.closable else base


class Checker:
    """One walk over one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []

    def report(self, code: str, at: tuple[str | int, ...], *, key: bool = False, **args: str | int) -> None:
        """Note a problem at the node `at`, or at its key."""
        place, _ = self.document.place(at)
        span = place.key if key and place.key is not None else place.value
        self.problems.append(Problem.of(code, file=self.document.name, span=span, path=self.fact_path(at), **args))

    def fact_path(self, at: tuple[str | int, ...]) -> str:
        """A raw path as people write it: elements by their id, `items` of a closed list left out."""
        text, value = "", self.document.value
        for step in at:
            value = _inside(value, step)
            if isinstance(step, int):
                name = value.get("id") if isinstance(value, dict) else None
                text += f"[{name if isinstance(name, str) else step}]"
            elif step != "items":
                text += f".{step}" if text else step
        return text

    def part(self, value: Any, shape: Shape, at: tuple[str | int, ...]) -> dict[str, Any] | None:
        """A mapping with the keys of a shape."""
        if value is None:
            return None
        if not isinstance(value, dict):
            self.report("not-a-mapping", at, text=_shown(value))
            return None
        typed: dict[str, Any] = {}
        for name, inner in value.items():
            known = shape.fields.get(name)
            if known is None or known.derived:
                self._unknown_key(name, shape, (*at, name), derived=known is not None)
            else:
                typed[name] = self.value(inner, known, (*at, name))
        for known in shape.fields.values():
            if known.required and not known.derived and value.get(known.name) is None:
                self.report("missing-key", at, key=True, key_name=known.name, title=known.title.get("ja", ""))
        return typed

    def _unknown_key(self, name: str, shape: Shape, at: tuple[str | int, ...], *, derived: bool) -> None:
        if derived:
            self.report("derived-key", at, key=True, key_name=name)
            return
        names = [item.name for item in shape.fields.values() if not item.derived]
        near = get_close_matches(name, names, n=1, cutoff=0.6)
        if near:
            self.report("unknown-key-near", at, key=True, key_name=name, near=near[0])
        else:
            self.report("unknown-key", at, key=True, key_name=name, known=", ".join(names[:12]))

    def value(self, value: Any, known: Field, at: tuple[str | int, ...]) -> Any:
        """One value of a field; None when it is not given or not usable."""
        if known.kind == "list":
            return self._list(value, known, at)
        if value is None:
            return None
        if known.kind == "any":
            return self._mapping(value, known, at) if known.mapping else value
        if known.kind == "part":
            assert known.part is not None
            return self.part(value, known.part, at)
        return getattr(self, f"_{known.kind}")(value, known, at)

    def _mapping(self, value: Any, known: Field, at: tuple[str | int, ...]) -> Any:
        """Names that a file makes up, with values beside them."""
        if not isinstance(value, dict):
            self.report("not-a-mapping", at, text=_shown(value))
            return None
        for name, inner in value.items() if known.part is not None else ():
            if inner is None:
                self.report("not-a-mapping", (*at, name), text="null")
            self.part(inner, known.part, (*at, name))
        return value

    def _list(self, value: Any, known: Field, at: tuple[str | int, ...]) -> Items:
        complete, closable = known.plain, False
        if isinstance(value, dict) and known.plain:
            self.report("list-plain", at)
            return Items([], False, False)
        if isinstance(value, dict):
            closable = True
            for name in value.keys() - {"complete", "items"}:
                self.report("list-unknown-key", (*at, name), key=True, key_name=name)
            closing = value.get("complete")
            if closing is not None and not isinstance(closing, bool):
                self.report("not-yes-or-no", (*at, "complete"), text=_shown(closing))
            complete, value, at = closing is True, value.get("items"), (*at, "items")
        if value is None:
            return Items([], complete, closable)
        if not isinstance(value, list):
            self.report("not-a-list", at, text=_shown(value))
            return Items([], False, closable)
        if not value and known.filled:
            self.report("list-empty", at, key_name=known.name)
        typed = [self._element(item, known, (*at, index)) for index, item in enumerate(value)]
        if known.part is not None and known.part.keyed:
            self._twins(typed, at)
        return Items(typed, complete, closable)

    def _element(self, value: Any, known: Field, at: tuple[str | int, ...]) -> Any:
        if value is None:
            if known.plain:
                self.report("not-a-mapping" if known.part is not None else "not-text", at, text="null")
            return None
        if known.part is not None:
            return self.part(value, known.part, at)
        assert known.of is not None
        return self.value(value, known.of, at)

    def _twins(self, typed: list[Any], at: tuple[str | int, ...]) -> None:
        seen: dict[str, int] = {}
        for index, item in enumerate(typed):
            name = item.get("id") if isinstance(item, dict) else None
            if isinstance(name, str) and name in seen:
                first = self.document.place((*at, seen[name], "id"))[0].value
                if first.tab is not None:
                    self.report("id-twice-cell", (*at, index, "id"), text=name, cell=address(first))
                else:
                    self.report("id-twice", (*at, index, "id"), text=name, line=first.line)
            elif isinstance(name, str):
                seen[name] = index

    def _string(self, value: Any, known: Field, at: tuple[str | int, ...]) -> str | None:
        if isinstance(value, str) and (value or not known.filled):
            return value
        if value == "":
            self.report("text-empty", at)
        else:
            self.report("not-text", at, text=_shown(value))
        return None

    def _text(self, value: Any, known: Field, at: tuple[str | int, ...]) -> str | None:
        text = self._string(value, known, at)
        if text is not None and is_placeholder(text):
            code = "placeholder-needed" if known.required else "placeholder"
            self.report(code, at, text=text, fact=self.fact_path(at))
            return None
        return text

    def _flag(self, value: Any, known: Field, at: tuple[str | int, ...]) -> bool | None:
        if isinstance(value, bool):
            return value
        self.report("not-yes-or-no", at, text=_shown(value))
        return None

    def _words(self, value: Any, known: Field, at: tuple[str | int, ...]) -> str | None:
        if isinstance(value, str) and value in known.words:
            return value
        by_label = {label: code for code, labels in known.words.items() for label in labels}
        near = get_close_matches(str(value), known.words, n=1, cutoff=0.6)
        guess = by_label.get(str(value)) or (near[0] if near else None)
        if guess:
            self.report("not-a-word-near", at, text=_shown(value), near=guess)
        else:
            self.report("not-a-word", at, text=_shown(value), known=", ".join(known.words))
        return None

    def _id(self, value: Any, known: Field, at: tuple[str | int, ...]) -> str | None:
        pattern = re.compile(known.pattern) if known.pattern else _ID
        if isinstance(value, str) and pattern.match(value) and not value.endswith("\n"):
            return value
        # The ids of rules and instruments are names of files and folders too: lower case only.
        lower = known.pattern is not None and known.pattern.startswith("^[a-z]")
        self.report("bad-name" if lower else "bad-id", at, text=_shown(value))
        return None

    _ref = _id

    def _integer(self, value: Any, known: Field, at: tuple[str | int, ...]) -> int | None:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.report("not-a-number", at, text=_shown(value))
        return None

    def _number(self, value: Any, known: Field, at: tuple[str | int, ...]) -> Any:
        if isinstance(value, dict):
            return self._range(value, at, self._bound_number)
        return self._bound_number(value, at)

    def _bound_number(self, value: Any, at: tuple[str | int, ...]) -> Any:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.report("not-a-number", at, text=_shown(value))
            return None
        if value < 0:
            self.report("negative-number", at, text=_shown(value))
            return None
        return value

    def _day(self, value: Any, known: Field, at: tuple[str | int, ...]) -> date | None:
        return self._bound_day(value, at)

    def _bound_day(self, value: Any, at: tuple[str | int, ...]) -> date | None:
        if isinstance(value, str) and _DAY.match(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                self.report("no-such-day", at, text=value)
                return None
        self._unread_day(value, at)
        return None

    def _unread_day(self, value: Any, at: tuple[str | int, ...], *, span: bool = False) -> None:
        """A file has days in one form only; a day in another is named in that form, if it is clear which it is."""
        from pia.model.day_text import read_day

        found = read_day(value) if isinstance(value, str) else None
        if isinstance(found, Problem) and found.code != "day-unreadable":
            self.report(found.code, at, **dict(found.args))
        elif isinstance(found, date) or (isinstance(found, Range) and span):
            self.report("not-a-day-near", at, text=_shown(value), near=iso(found))
        elif isinstance(found, Range):
            self.report("day-is-span", at, text=_shown(value), low=str(found.low or ""), high=str(found.high or ""))
        else:
            self.report("not-a-day", at, text=_shown(value))

    def _when(self, value: Any, known: Field, at: tuple[str | int, ...]) -> Any:
        if isinstance(value, dict):
            return self._range(value, at, self._bound_day)
        month = _MONTH.match(value) if isinstance(value, str) else None
        if month and 1 <= int(month[2]) <= 12 and int(month[1]):
            year, number = int(month[1]), int(month[2])
            return month_of(year, number)
        if isinstance(value, str) and not _DAY.match(value):
            self._unread_day(value, at, span=True)
            return None
        return self._bound_day(value, at)

    def _range(self, value: dict[str, Any], at: tuple[str | int, ...], bound: Any) -> Any:
        found = len(self.problems)
        for name in value.keys() - {"from", "to"}:
            self.report("range-unknown-key", (*at, name), key=True, key_name=name)
        ends = [None if value.get(end) is None else bound(value[end], (*at, end)) for end in ("from", "to")]
        if len(self.problems) > found:
            return None
        low, high = ends
        if low is None and high is None:
            self.report("range-empty", at)
            return None
        if low is not None and high is not None and low > high:
            self.report("range-reversed", at, low=str(low), high=str(high))
            return None
        return Range(low, high)


def iso(found: date | Range) -> str:
    """A day or a range of days as a case file has it."""
    if isinstance(found, date):
        return found.isoformat()
    if found.low is not None and found == month_of(found.low.year, found.low.month):
        return f"{found.low.isoformat()[:7]}"
    ends = [f"{name}: {end.isoformat()}" for name, end in (("from", found.low), ("to", found.high)) if end is not None]
    return "{" + ", ".join(ends) + "}"


def _inside(value: Any, step: str | int) -> Any:
    """What stands there, None where nothing does."""
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)
