"""Gathers the texts of every area: `pia/messages/<lang>/<area>.py` holds `TEXTS`, code -> (message, hint).

To add an area, write its module in both languages and name it in AREAS.
Templates are for `str.format` with named arguments; an empty hint means that there is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from typing import Literal, get_args

Lang = Literal["ja", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)

AREAS = ("source", "model", "day", "rules", "cli", "output", "analyse", "lint", "impact", "local", "edit", "public",
         "web", "sheet")  # fmt: skip

Texts = Mapping[str, tuple[str, str]]


def merge(parts: Iterable[tuple[str, Texts]]) -> dict[str, tuple[str, str]]:
    """One catalogue of (area, texts) pairs. Raises ValueError on a code that two areas have."""
    merged: dict[str, tuple[str, str]] = {}
    owner: dict[str, str] = {}
    for area, texts in parts:
        for code, pair in texts.items():
            if code in merged:
                raise ValueError(f"code {code} is in both {owner[code]} and {area}")
            merged[code], owner[code] = pair, area
    return merged


@cache
def catalogue(lang: Lang) -> Texts:
    """Every text of one language. Raises ValueError for a language that there isn't."""
    if lang not in LANGS:
        raise ValueError(f"no texts in language {lang!r}")
    return merge((area, import_module(f"pia.messages.{lang}.{area}").TEXTS) for area in AREAS)
