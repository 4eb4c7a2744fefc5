"""The form as data, without a page: sections, groups and fields of a case, with answers, findings and what is folded.

Pure: made from a draft's values and what the rules say of them. Every field of the case format comes exactly once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pia.assess.form import Entry, entries
from pia.model.catalogue import Field, Shape
from pia.report.say import NAMES, Lang, name_of
from pia.web.judge import Judged
from pia.web.shown import Fixed, shown

How = Literal["text", "line", "flag", "one", "many", "lines", "fixed"]


@dataclass(frozen=True)
class Choice:
    code: str
    label: str
    on: bool


@dataclass(frozen=True)
class Pending:
    """Who settles a fact, until when, why it is open."""

    by: str = ""
    until: str = ""
    why: str = ""


@dataclass(frozen=True)
class Ask:
    """One fact to answer. how: it is asked; text: the answer as a person writes it; choices: of a closed set.

    state: answer, pend or waive. closable: a list, of which can be said that it is all. folded: no answer can change
    a verdict as things stand, and no element is called by it. entry: the findings about it. claims: what papers say, where they differ.
    """

    path: str
    known: Field
    how: How
    text: str = ""
    choices: tuple[Choice, ...] = ()
    state: Literal["answer", "pend", "waive"] = "answer"
    pending: Pending = Pending()
    reason: str = ""
    closable: bool = False
    closed: bool = False
    answered: bool = False
    folded: bool = False
    entry: Entry | None = None
    claims: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Group:
    """Facts under one heading. element: id of the element of a list that it is, "" for a part."""

    path: str
    title: str
    help: str
    items: tuple[Ask | Group | Rows, ...]
    element: str = ""

    @property
    def folded(self) -> bool:
        return not self.element and all(item.folded for item in self.items)


@dataclass(frozen=True)
class Rows:
    """A list of elements; the fact of whether it is all, with its own state, is `ask`."""

    path: str
    known: Field
    ask: Ask
    elements: tuple[Group, ...]

    @property
    def folded(self) -> bool:
        return self.ask.folded and not self.elements


Section = Group | Rows


@dataclass(frozen=True)
class Form:
    """sections: name -> its part or list, in the order of the format; without what is said of paths beside them."""

    sections: dict[str, Section] = field(default_factory=dict)


def form_of(value: Mapping[str, Any], shape: Shape, judged: Judged | None, lang: Lang) -> Form:
    """The whole form of a case with these values."""
    return Form({known.name: _section(known, value, shape, judged, lang) for known in _sections(shape)})


def section_of(name: str, value: Mapping[str, Any], shape: Shape, judged: Judged | None, lang: Lang) -> Section:
    """One section. Raises KeyError."""
    known = next((known for known in _sections(shape) if known.name == name), None)
    if known is None:
        raise KeyError(name)
    return _section(known, value, shape, judged, lang)


def asks(item: Section | Ask) -> Iterator[Ask]:
    """Every fact in a part of the form."""
    if isinstance(item, Ask):
        yield item
    elif isinstance(item, Rows):
        yield item.ask
        for element in item.elements:
            yield from asks(element)
    else:
        for inner in item.items:
            yield from asks(inner)


def groups(item: Section | Ask) -> Iterator[Group]:
    """Every element of a list in a part of the form, inner ones after the one that they are in."""
    if isinstance(item, Group):
        if item.element:
            yield item
        for inner in item.items:
            yield from groups(inner)
    elif isinstance(item, Rows):
        for element in item.elements:
            yield from groups(element)


def lists(item: Section | Ask) -> Iterator[Rows]:
    """Every list of elements in a part of the form."""
    if isinstance(item, Rows):
        yield item
        for element in item.elements:
            yield from lists(element)
    elif isinstance(item, Group):
        for inner in item.items:
            yield from lists(inner)


def _sections(shape: Shape) -> Iterator[Field]:
    yield from (known for known in shape.fields.values() if known.kind in ("part", "list") and not known.state)
    yield from (known for known in shape.fields.values() if known.kind == "any")


def _section(known: Field, value: Mapping[str, Any], shape: Shape, judged: Judged | None, lang: Lang) -> Section:
    made = _Maker(value, shape, judged, lang).item(known, value.get(known.name), known.name)
    if isinstance(made, Ask):
        return Group(known.name, known.title.get(lang, known.name), known.help.get(lang, ""), (made,))
    return made


class _Maker:
    def __init__(self, value: Mapping[str, Any], shape: Shape, judged: Judged | None, lang: Lang) -> None:
        self.value = value
        self.lang = lang
        self.judged = judged
        self.pending = {str(entry["path"]): entry for entry in value.get("pending") or ()}
        self.waived = {str(entry["path"]): entry for entry in value.get("not_applicable") or ()}
        self.stated = {str(entry["path"]): entry for entry in value.get("stated") or ()}
        self.entries: dict[str, Entry] = {}
        if judged is not None:
            found = entries(judged.assessment.findings, shape, judged.assessment.facts)
            self.entries = {entry.fact.path: entry for entry in found}

    def item(self, known: Field, value: Any, path: str) -> Ask | Group | Rows:
        if known.kind == "list" and known.part is not None:
            elements = tuple(self.element(known, item, path, index) for index, item in enumerate(items_of(value)))
            return Rows(path, known, self.ask(known, value, path), elements)
        if known.part is not None and not known.mapping:
            return self.group(known.part, value, path, known.title.get(self.lang, known.name), known.help.get(self.lang, ""))
        return self.ask(known, value, path)

    def element(self, known: Field, value: Any, path: str, index: int) -> Group:
        assert known.part is not None
        value = value if isinstance(value, Mapping) else {}
        key = str(value.get("id", index))
        return self.group(known.part, value, f"{path}[{key}]", name_of(value) or key, "", key)

    def group(self, part: Shape, value: Any, path: str, title: str, about: str, element: str = "") -> Group:
        value = value if isinstance(value, Mapping) else {}
        items = tuple(self.item(inner, value.get(inner.name), f"{path}.{inner.name}")
                      for inner in part.fields.values() if not inner.derived)  # fmt: skip
        if element:
            # What an element is called is asked in any case: it is chosen by that name elsewhere.
            name = next((f"{path}.{name}" for name in NAMES if name in part.fields), "")
            items = tuple(replace(item, folded=False) if isinstance(item, Ask) and item.path == name else item for item in items)
        return Group(path, title, about, items, element)

    def ask(self, known: Field, value: Any, path: str) -> Ask:
        how, text = _how(known, path), ""
        if how in ("text", "line", "lines"):
            try:
                text = shown(value, known, self.lang)
            except Fixed:
                how = "fixed"
        if how == "fixed":
            text = str(value) if value is not None else ""
        pending, waived = self.pending.get(path), self.waived.get(path)
        listed = known.kind == "list"
        answered = bool(items_of(value)) or closed(value) if listed else value is not None
        return Ask(
            path, known, how, text, self.choices(known, value, how),
            "pend" if pending else "waive" if waived else "answer",
            Pending(*(shown_until(pending, name, self.lang) for name in ("by", "until", "why"))) if pending else Pending(),
            str(waived["reason"]) if waived else "",
            closable=listed, closed=closed(value), answered=answered,
            folded=not answered and not pending and not waived and self.without_effect(known, path),
            entry=self.entries.get(path) or (self.entries.get(f"{path}.complete") if listed else None),
            claims=tuple((str(each.get("document", "")), str(each.get("value", "")))
                         for each in (self.stated.get(path) or {}).get("values") or ()),
        )  # fmt: skip

    def without_effect(self, known: Field, path: str) -> bool:
        if self.judged is None or known.structure or path in self.stated:
            return False
        facts = self.judged.relevance.facts
        return path not in facts and f"{path}.complete" not in facts

    def choices(self, known: Field, value: Any, how: How) -> tuple[Choice, ...]:
        if how == "flag":
            words = ("はい", "いいえ") if self.lang == "ja" else ("yes", "no")
            return (Choice("true", words[0], value is True), Choice("false", words[1], value is False))
        if how not in ("one", "many"):
            return ()
        of = known.of if known.of is not None else known
        on = {str(item) for item in items_of(value)} if how == "many" else {str(value)}
        if of.ref:
            named = [(str(item["id"]), f"{name_of(item)}（{item['id']}）" if self.lang == "ja" else f"{name_of(item)} ({item['id']})")
                     for item in items_of(self.value.get(of.ref.removesuffix("[]"))) if isinstance(item, Mapping) and "id" in item]
        else:
            named = [(code, words[0 if self.lang == "ja" else 1]) for code, words in of.words.items()]
        return tuple(Choice(code, label, code in on) for code, label in named)


def shown_until(entry: Mapping[str, Any], name: str, lang: Lang) -> str:
    """A part of what is said of a fact that is undecided, as a person writes it."""
    text = str(entry.get(name, ""))
    return shown(text, Field("", "day"), lang) if name == "until" else text


def items_of(value: Any) -> list[Any]:
    """The elements of a list as a file holds it."""
    return list((value.get("items") if isinstance(value, Mapping) else value) or ())


def closed(value: Any) -> bool:
    """Whether a file says that a list is all."""
    return isinstance(value, Mapping) and value.get("complete") is True


def _how(known: Field, path: str) -> How:
    if known.kind == "list":
        if known.part is not None:
            return "fixed"
        assert known.of is not None
        return "many" if known.of.kind in ("words", "ref") else "lines"
    if known.kind in ("any", "part", "string") or (known.kind == "id" and path.endswith("].id")):
        return "fixed"
    if known.kind in ("words", "ref"):
        return "one"
    if known.kind == "flag":
        return "flag"
    return "text" if known.kind == "text" else "line"
