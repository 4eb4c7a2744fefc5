"""The words of a comparison, by operator: how it reads when it holds and when it does not."""

from __future__ import annotations

from typing import Literal

Lang = Literal["ja", "en"]

# operator -> language -> (holds, doesn't hold); {f} is the field, {v} what it is compared with
_PATTERNS: dict[str, dict[str, tuple[str, str]]] = {
    "equals": {"ja": ("{f}が{v}である", "{f}が{v}でない"), "en": ("{f} is {v}", "{f} is not {v}")},
    "one_of": {
        "ja": ("{f}が{v}のいずれかである", "{f}が{v}のいずれでもない"),
        "en": ("{f} is {v}", "{f} is none of {v}"),
    },
    "same_as": {
        "ja": ("{f}が{v}と同じである", "{f}が{v}と異なる"),
        "en": ("{f} is the same as {v}", "{f} differs from {v}"),
    },
    "at_least": {
        "ja": ("{f}が{v}以上である", "{f}が{v}に満たない"),
        "en": ("{f} is at least {v}", "{f} is below {v}"),
    },
    "at_most": {
        "ja": ("{f}が{v}以下である", "{f}が{v}を超える"),
        "en": ("{f} is at most {v}", "{f} is above {v}"),
    },
    "more_than": {
        "ja": ("{f}が{v}を超える", "{f}が{v}以下である"),
        "en": ("{f} is more than {v}", "{f} is at most {v}"),
    },
    "less_than": {
        "ja": ("{f}が{v}に満たない", "{f}が{v}以上である"),
        "en": ("{f} is less than {v}", "{f} is at least {v}"),
    },
    "before": {
        "ja": ("{f}が{v}より前である", "{f}が{v}以後である"),
        "en": ("{f} is before {v}", "{f} is on or after {v}"),
    },
    "after": {
        "ja": ("{f}が{v}より後である", "{f}が{v}以前である"),
        "en": ("{f} is after {v}", "{f} is on or before {v}"),
    },
    "within": {
        "ja": ("{f}が{v}以内である", "{f}が{v}以内でない"),
        "en": ("{f} is within {v}", "{f} is not within {v}"),
    },
    "covers": {
        "ja": ("{f}に{v}が全て含まれる", "{f}に{v}のいずれかが含まれない"),
        "en": ("{f} includes all of {v}", "{f} lacks one of {v}"),
    },
    "overlaps": {
        "ja": ("{f}に{v}のいずれかが含まれる", "{f}に{v}のいずれも含まれない"),
        "en": ("{f} includes one of {v}", "{f} includes none of {v}"),
    },
    "mentions": {
        "ja": ("{f}に{v}の語が見つかる", "{f}に{v}の語が見つからない"),
        "en": ("{f} has a word of {v}", "{f} has no word of {v}"),
    },
    # of a list, where all that counts of an element is its value
    "holds one": {
        "ja": ("{f}に{v}が含まれる", "{f}に{v}が含まれない"),
        "en": ("{f} includes {v}", "{f} does not include {v}"),
    },
    "holds only": {
        "ja": ("{f}の全てが{v}である", "{f}に{v}以外のものがある"),
        "en": ("every one of {f} is {v}", "{f} includes something other than {v}"),
    },
    "holds mention": {
        "ja": ("{f}に{v}の語を含むものがある", "{f}に{v}の語を含むものがない"),
        "en": ("one of {f} has a word of {v}", "none of {f} has a word of {v}"),
    },
    "is it": {
        "ja": ("{f}が{v}である", "{f}が{v}でない"),
        "en": ("{f} is {v}", "{f} is not {v}"),
    },
}

# An order of numbers reads otherwise between days.
_OF_DAYS = {"less_than": "before", "more_than": "after"}
_FROM_DAYS = {"at_least": "before", "at_most": "after"}
# Of one word, "one of" and "all of" say nothing.
_OF_ONE = {"one_of": "equals", "covers": "holds one", "overlaps": "holds one"}
_DAYS = ("day", "when")


def compared(operator: str, kind: str, count: int, lang: str, holds: bool, subject: str, operand: str) -> str:
    """One comparison. kind: of the field; count: how many values it is compared with."""
    if kind in _DAYS and operator in _FROM_DAYS:
        operator, holds = _FROM_DAYS[operator], not holds
    elif kind in _DAYS:
        operator = _OF_DAYS.get(operator, operator)
    if count == 1:
        operator = _OF_ONE.get(operator, operator)
    return _PATTERNS[operator][lang][0 if holds else 1].format(f=subject, v=operand)


def joined(values: list[str], lang: str, last: str = " or ") -> str:
    """Values in a row; quoted Japanese ones need no sign between them."""
    if lang == "ja":
        return "".join(values) if all(value.startswith("「") for value in values) else "・".join(values)
    return ", ".join(values[:-1]) + last + values[-1] if len(values) > 1 else values[0]
