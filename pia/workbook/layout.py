"""Which sheets a workbook has and which cell holds which fact. Worked out from the case format; no workbook needed.

One sheet for every section, and one for every list inside a section, whose elements then name their owner.
A form has its facts in rows and one answer each. A list has a column for each element, or a row where facts are few.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pia.model.catalogue import Field, Shape
from pia.workbook.words import WORDS, Lang

FEW = 9  # facts of an element that fit side by side on a page
HEAD = 4  # rows: title, what it is about, whether it is all, headings
CLOSING = (3, 2)  # row and column of the cell that says the list is all
LONGEST_NAME = 31  # of a sheet, in Excel
Kind = Literal["fact", "owner", "closing"]
Form = Literal["form", "across", "down"]


@dataclass(frozen=True, eq=False)
class Fact:
    """One cell of each element. trail: names of fields below the element; titles: their labels.

    owner: the id of the element that this one is in; closing: whether the list is all there is.
    """

    kind: Kind
    trail: tuple[str, ...]
    titles: tuple[str, ...]
    field: Field

    @property
    def title(self) -> str:
        return self.titles[-1]

    def label(self, lang: Lang) -> str:
        """What its label cell says; a required one is marked."""
        return self.title + (WORDS["required"][lang] if self.field.required else "")

    @property
    def group(self) -> str:
        return " › ".join(self.titles[:-1])


@dataclass(frozen=True, eq=False)
class Sheet:
    """section: name of the top field; inside: the trail of the list below it, for a sheet of inner elements.

    field: of the part or list. owned: elements name the element of `section` that they are in.
    """

    name: str
    section: str
    inside: tuple[str, ...]
    field: Field
    form: Form
    owned: bool
    facts: tuple[Fact, ...]

    @property
    def listed(self) -> bool:
        return self.form != "form"

    @property
    def closed_here(self) -> bool:
        """Whether this sheet has the cell that says the list is all; that of an inner list stands with its owner."""
        return self.listed and not self.inside and not self.field.plain

    @cached_property
    def first(self) -> int:
        """The row (down) or column (across) of the first element."""
        return HEAD + 2 if self.form == "down" else 4

    def cell(self, element: int, fact: int) -> tuple[int, int]:
        """Row and column, from 1."""
        if self.form == "down":
            return self.first + element, fact + 1
        return HEAD + 1 + fact, self.first + element

    def element_at(self, row: int, column: int) -> tuple[int, int] | None:
        """The element and fact whose cell this is; None outside."""
        element, fact = (row - self.first, column - 1) if self.form == "down" else (
            column - self.first, row - HEAD - 1)  # fmt: skip
        return (element, fact) if element >= 0 and 0 <= fact < len(self.facts) else None

    def label(self, fact: int) -> tuple[int, int]:
        """Row and column of a fact's label."""
        return (HEAD, fact + 1) if self.form == "down" else (HEAD + 1 + fact, 2)

    def outside(self, row: int, column: int) -> bool:
        """Whether a cell lies beside the form, where nothing is read."""
        if self.form == "down":
            return column > max(len(self.facts), CLOSING[1])
        return row > HEAD + len(self.facts) or (self.form == "form" and column > self.first)

    def default_id(self, element: int) -> str:
        """The id that a blank element comes with, so that others can choose it."""
        return f"{self.field.name.replace('_', '-')}-{element + 1}"

    def id_fact(self) -> int | None:
        """Which fact is the element's id."""
        return next((at for at, fact in enumerate(self.facts) if fact.trail == ("id",) and self.listed), None)


def sheets(shape: Shape, lang: Lang, sections: Iterable[str] | None = None) -> tuple[Sheet, ...]:
    """The sheets of a format in the order of a council paper; only some sections if they are named."""
    wanted = None if sections is None else set(sections)
    return tuple(sheet for field in shape.fields.values() if field.part is not None and not field.derived
                 and (wanted is None or field.name in wanted)
                 for sheet in _section(field, lang))  # fmt: skip


def fingerprint(shape: Shape) -> str:
    """Changes whenever a workbook of this format would have other cells or other choices."""
    parts: list[str] = []
    for sheet in sheets(shape, "ja"):
        for fact in sheet.facts:
            of = fact.field.of or fact.field
            parts.append(f"{sheet.section}/{sheet.inside}/{sheet.form}/{fact.kind}/{fact.trail}/{of.kind}/{list(of.words.items())}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


def _section(field: Field, lang: Lang) -> Iterator[Sheet]:
    assert field.part is not None
    if field.name in _STATES:
        return
    inner: list[tuple[tuple[str, ...], tuple[str, ...], Field]] = []
    listed = field.kind == "list"
    facts = tuple(_facts(field.part, (), (), lang, inner))
    yield _sheet(_title(field, lang), field.name, (), field, listed, False, facts)
    for trail, titles, known in inner:
        assert known.part is not None
        name = f"{_title(field, lang)}・{titles[-1]}" if lang == "ja" else f"{_title(field, lang)} - {titles[-1]}"
        own = tuple(_facts(known.part, (), (), lang, []))
        if listed:
            owner = Fact("owner", (), (WORDS["owner"][lang].format(name=_title(field, lang)),), _owner(field.name))
            own = (own[0], owner, *own[1:]) if own[0].trail == ("id",) else (owner, *own)
        yield _sheet(name, field.name, trail, known, True, listed, own)


def _sheet(name: str, section: str, inside: tuple[str, ...], field: Field, listed: bool, owned: bool,
           facts: tuple[Fact, ...]) -> Sheet:  # fmt: skip
    form: Form = "form" if not listed else "down" if len(facts) <= FEW else "across"
    return Sheet(name[:LONGEST_NAME], section, inside, field, form, owned, facts)


def _facts(
    shape: Shape, trail: tuple[str, ...], titles: tuple[str, ...], lang: Lang,
    inner: list[tuple[tuple[str, ...], tuple[str, ...], Field]],
) -> Iterator[Fact]:  # fmt: skip
    for field in shape.fields.values():
        here, names = (*trail, field.name), (*titles, _title(field, lang))
        if field.derived:
            continue
        if field.kind == "part":
            assert field.part is not None
            yield from _facts(field.part, here, names, lang, inner)
        elif field.kind == "list" and field.part is not None:
            inner.append((here, names, field))
            yield Fact("closing", here, names, field)
        else:
            yield Fact("fact", here, names, field)


def _title(field: Field, lang: Lang) -> str:
    return field.title.get(lang, field.name)


def _owner(section: str) -> Field:
    return Field("", "ref", ref=section, required=True)


# Written in the cell of the fact that they speak of; `stated` has a sheet of its own kind.
_STATES = frozenset({"pending", "not_applicable", "stated"})
