"""Run CEL with an implementation that is not ours: errors are what is unknown, and nothing but a missing key is one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from cel_expr_python import cel

from pia.truth import NO, UNKNOWN, YES, Truth
from tests.oracle.cel_data import ENDLESS

VARIABLES = ("root", "it", "parent", "index", "on", "nothing")


class Cel:
    """lexicons: name -> (entry, longer words in which it does not count)."""

    def __init__(self, lexicons: Mapping[str, Iterable[tuple[str, tuple[str, ...]]]]) -> None:
        self.lexicons = {name: tuple(entries) for name, entries in lexicons.items()}
        text, number, whole, truth = cel.Type.STRING, cel.Type.DOUBLE, cel.Type.INT, cel.Type.BOOL
        later_ = cel.Overload("later", number, [number, text, whole], False, _later)
        mentions = cel.Overload("mentions", truth, [text, text], False, self._mentions)
        self.env = cel.NewEnv(
            variables={name: cel.Type.DYN for name in VARIABLES},
            functions=[cel.FunctionDecl("later", [later_]), cel.FunctionDecl("mentions", [mentions])],
        )

    def compile(self, text: str) -> Any:
        # Types are what the case has; a checker that knows none of them has nothing to check.
        return self.env.compile(text, disable_check=True)

    def activation(self, data: dict[str, Any]) -> Any:
        return self.env.Activation({**{name: {} for name in VARIABLES}, **data})

    def truth(self, program: Any, activation: Any) -> Truth:
        """YES, NO, or UNKNOWN for an error; any other error than a missing key fails."""
        found = program.eval(activation)
        if found.type() == cel.Type.BOOL:
            return YES if found.value() else NO
        message = str(found.value())
        assert found.type() == cel.Type.ERROR and "Key not found" in message, message
        return UNKNOWN

    def _mentions(self, text: str, name: str) -> bool:
        """Read from left to right; at each place the longest word that is listed or barred, and then on after it."""
        folded, at = _fold(text), 0
        entries = {_fold(entry) for entry, _ in self.lexicons[name]}
        every = entries | {_fold(word) for _, longer in self.lexicons[name] for word in longer}
        while at < len(folded):
            here = max((word for word in every if word and folded.startswith(word, at)), key=len, default="")
            if here in entries and here:
                return True
            at += len(here) or 1
        return False


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _later(day: float, unit: str, count: int) -> float:
    """A day so much later; the last day of a month that is too short. Written from the calendar, not from ours."""
    if abs(day) >= ENDLESS:
        return day
    if unit == "days":
        return day + count
    start = date.fromordinal(int(day))
    months = start.year * 12 + (start.month - 1) + count * {"months": 1, "years": 12}[unit]
    first = date(months // 12, months % 12 + 1, 1)
    after = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return float(first.toordinal() + min(start.day, (after - first).days) - 1)
