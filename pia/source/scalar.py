"""What an unquoted word means: the core schema of YAML 1.2, less what readers get wrong.

Source: YAML 1.2.2, chapter 10.3.2. Dates stay text here; the model reads them.
"""

from __future__ import annotations

import math
import re

MAX_DIGITS = 15  # what a spreadsheet and a double keep exactly

Scalar = str | int | float | bool | None

_WORDS: dict[str, Scalar] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_YES_NO = frozenset({"yes", "no", "on", "off"})
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]*)\Z")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?\Z")
_OTHER_BASE = re.compile(r"[-+]?0(?:[oO][0-7_]+|[xX][0-9a-fA-F_]+|[bB][01_]+)\Z")
_UNDERSCORE = re.compile(r"[-+]?(?:[0-9][0-9_]*)(?:\.[0-9_]*)?\Z")
_MAY_BE_SPECIAL = frozenset("+-.0123456789~nNtTfFyYoO")


def resolve(word: str) -> tuple[Scalar, str | None]:
    """The value of an unquoted word and, if it is refused, the code why (the value is then the word)."""
    if word and word[0] not in _MAY_BE_SPECIAL:
        return word, None
    if word in _WORDS:
        return _WORDS[word], None
    if word.lower() in _YES_NO:
        return word, "yaml-yes-no"
    if word[0].isalpha():
        return word, None
    return _number(word)


def _number(word: str) -> tuple[Scalar, str | None]:
    if _INT.match(word):
        if len(word.lstrip("+-")) > MAX_DIGITS:
            return word, "yaml-number-too-long"
        return int(word), None
    if _LEADING_ZERO.match(word):
        return word, "yaml-leading-zero"
    if _FLOAT.match(word):
        return _float(word)
    if _NOT_FINITE.match(word):
        return word, "yaml-number-not-finite"
    if _OTHER_BASE.match(word):
        return word, "yaml-number-notation"
    if "_" in word and _UNDERSCORE.match(word):
        return word, "yaml-number-underscore"
    return word, None


def _float(word: str) -> tuple[Scalar, str | None]:
    whole = re.split(r"[.eE]", word.lstrip("+-"), maxsplit=1)[0]
    if len(whole) > MAX_DIGITS:
        return word, "yaml-number-too-long"
    number = float(word)
    if not math.isfinite(number):
        return word, "yaml-number-not-finite"
    return number, None
