"""Numbers as people write them: full-width digits, thousands, the unit behind, ranges such as 3〜5, 18以上, 5以下."""

from __future__ import annotations

import re
import unicodedata

from pia.source import Problem

Number = int | float
_NUMBER = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")
_RANGE = re.compile(r"(?P<low>[0-9.,]+)?(?:~(?P<high>[0-9.,]+)?|(?P<word>以上|以下))")
_DIGITS = 15  # more can't be held exactly


def read_number(text: str, unit: str | None = None) -> Number | dict[str, Number] | Problem:
    """The number or the range {"from", "to"} in a text, or the problem with it (without a place).

    unit: as the case format has it, in both languages ("人/persons"); it may stand behind.
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).replace("〜", "~")
    for word in (unit or "").split("/"):
        plain = plain.replace(word, "") if word else plain
    if (number := _figure(plain)) is not None:
        return number
    found = _RANGE.fullmatch(plain)
    refused = Problem.of("number-unreadable", text=text)
    if found is None or (found["word"] and not found["low"]):
        return refused
    ends = {"from": found["low"], "to": found["high"]}
    if found["word"] == "以下":
        ends = {"from": None, "to": found["low"]}
    given = {end: _figure(digits) for end, digits in ends.items() if digits}
    return refused if not given or None in given.values() else given  # type: ignore[return-value]


def number_text(value: Number | dict[str, Number]) -> str:
    """A number or range as it is read back."""
    if isinstance(value, dict):
        low, high = (value.get(end) for end in ("from", "to"))
        return f"{'' if low is None else low}〜{'' if high is None else high}"
    return str(value)


def _figure(text: str) -> Number | None:
    if not _NUMBER.fullmatch(text) or len(text) > _DIGITS:
        return None
    plain = text.replace(",", "")
    return float(plain) if "." in plain else int(plain)
