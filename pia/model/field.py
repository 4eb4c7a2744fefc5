"""How a model says what a field is: label, help, and what a rule may do with it.

Everything that the form, the schema, the Excel sheet and the rule checker know of a field is written once,
beside the field, with `fact`, `listing` or `key`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from pia.model.listing import Listing


@dataclass(frozen=True, slots=True)
class Labels:
    """The words that a choice knows: (code, ja, en), in the order of the form."""

    words: tuple[tuple[str, str, str], ...]


def words(**labels: tuple[str, str]) -> Any:
    """The type of a field that takes one word out of a closed set."""
    return Annotated[Literal[tuple(labels)], Labels(tuple((code, *pair) for code, pair in labels.items()))]


@dataclass(frozen=True, slots=True)
class Ref:
    """A field that names an element of another list by its id."""

    section: str


def _info(
    default: Any, ja: str, en: str, help_ja: str, help_en: str, alias: str | None, extra: dict[str, Any]
) -> Any:
    meta = {"title": {"ja": ja, "en": en}, "help": {"ja": help_ja, "en": help_en}, **extra}
    return Field(
        default,
        alias=alias,
        title=f"{ja} / {en}",
        description=f"{help_ja}\n{help_en}".strip(),
        json_schema_extra={"x-pia": meta},
    )


def fact(
    ja: str,
    en: str,
    help_ja: str = "",
    help_en: str = "",
    *,
    measure: bool = False,
    may_not_apply: bool = False,
    unit: str | None = None,
    alias: str | None = None,
) -> Any:
    """One answer. `measure`: the ward can change it by acting; `may_not_apply`: 該当なし is allowed."""
    extra: dict[str, Any] = {}
    if measure:
        extra["measure"] = True
    if may_not_apply:
        extra["may_not_apply"] = True
    if unit:
        extra["unit"] = unit
    return _info(None, ja, en, help_ja, help_en, alias, extra)


def listing(ja: str, en: str, help_ja: str = "", help_en: str = "", *, measure: bool = False) -> Any:
    """A list of answers, open until `complete: true`."""
    extra = {"measure": True} if measure else {}
    return _info(Listing(), ja, en, help_ja, help_en, None, extra)


def part(ja: str, en: str, help_ja: str = "", help_en: str = "") -> Any:
    """A group of answers under one heading; absent means that none of them is answered."""
    return _info(None, ja, en, help_ja, help_en, None, {})


def key(ja: str, en: str, help_ja: str = "", help_en: str = "", alias: str | None = None) -> Any:
    """Structure, not an answer: without it the file can't be read."""
    return _info(..., ja, en, help_ja, help_en, alias, {"structure": True})
