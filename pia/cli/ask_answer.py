"""What may be answered to one question on a terminal, and the edits that an answer makes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any, Literal

from pia.cli.ask_words import word
from pia.model.case_file import CaseFile, Target, resolve
from pia.model.catalogue import Field
from pia.model.edit import Edit
from pia.model.record import Record, Seq
from pia.report.say import name_of
from pia.source import Problem
from pia.workbook.answer import Bad, read

Lang = Literal["ja", "en"]
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}\Z", re.ASCII)


class Unclear(Exception):
    """An answer that can't be used: a problem without a place, or a sentence."""

    def __init__(self, reason: Problem | str) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True)
class Asked:
    """A question's field in the case. choices: (value, label), which are answered by number; several: any number of
    them. closing: whether the list is all there is, where the last choice adds to it. held: what a list of plain
    values holds already."""

    path: str
    field: Field
    choices: tuple[tuple[Any, str], ...]
    several: bool
    closing: bool
    held: tuple[Any, ...] = ()

    @property
    def keyed(self) -> bool:
        """Whether elements of the list are records with an id of their own."""
        return self.field.part is not None

    @property
    def may_be_pending(self) -> bool:
        """Not where a list has elements already: only a fact without a value can be pending."""
        return not self.held

    @property
    def may_not_apply(self) -> bool:
        return self.field.may_not_apply and not self.held


_CLOSE, _MORE = object(), object()


def asked(path: str, case: CaseFile, lang: Lang) -> Asked | None:
    """What can be answered at a path; None where the fact is none that can be written down alone."""
    target = resolve(case.root, path.removesuffix(".complete") if _closes(path, case) else path)
    if not isinstance(target, Target):
        return None
    field, value = target.field, target.value
    if isinstance(value, Seq) and (value.items or field.part is not None):
        if field.part is not None and not field.part.keyed:
            return None
        close = (_CLOSE, word("all" if value.items else "none", lang))
        return Asked(target.path, field, (close, (_MORE, word("more", lang))), False, True, value.items)
    if isinstance(value, Seq):
        inner = field.of
        return None if inner is None else Asked(target.path, field, _choices(inner, case, lang), True, False)
    return Asked(target.path, field, _choices(field, case, lang), False, False)


def _closes(path: str, case: CaseFile) -> bool:
    return path.endswith(".complete") and not isinstance(resolve(case.root, path), Target)


def _choices(field: Field, case: CaseFile, lang: Lang) -> tuple[tuple[Any, str], ...]:
    side = 0 if lang == "ja" else 1
    if field.kind == "flag":
        return ((True, ("はい", "yes")[side]), (False, ("いいえ", "no")[side]))
    if field.kind == "words":
        return tuple((code, labels[side]) for code, labels in field.words.items())
    if field.ref:
        known = case.root.get(field.ref)
        items = known.items if isinstance(known, Seq) else ()
        return tuple((item["id"], name_of(item)) for item in items if isinstance(item, Record) and "id" in item)
    return ()


def edits(answer: str, question: Asked, lang: Lang, further: str = "") -> tuple[Edit, ...]:
    """What an answer changes. further: what to add to the list, an id or plain values. Raises Unclear."""
    path = question.path
    if question.closing:
        if _picked(answer, question, lang) is _CLOSE:
            return (Edit(path, "close"),)
        if not question.keyed:
            return (Edit(path, "set", [*question.held, *_several(further, question, lang)]),)
        if not _ID.match(further):
            raise Unclear(Problem.of("bad-id", text=further))
        return (Edit(path, "add", further),)
    if question.several:
        return (Edit(path, "set", _several(answer, question, lang)),)
    if question.choices:
        return (Edit(path, "set", _picked(answer, question, lang)),)
    return (Edit(path, "set", _read(answer, question.field, lang)),)


def adds(answer: str, question: Asked, lang: Lang) -> bool:
    """Whether the answer is that the list has more, which is then asked for."""
    return question.closing and _picked(answer, question, lang) is _MORE


def pended(question: Asked, by: str, until: str, why: str, lang: Lang) -> tuple[Edit, ...]:
    """The fact will be settled later. Raises Unclear."""
    day = _read(until, Field("until", "day"), lang)
    return (Edit(question.path, "pend", {"by": by.strip(), "until": day, "why": why.strip()}),)


def waived(question: Asked, reason: str) -> tuple[Edit, ...]:
    """The fact does not arise."""
    return (Edit(question.path, "waive", {"reason": reason.strip()}),)


def _picked(answer: str, question: Asked, lang: Lang) -> Any:
    """A choice by its number or its words."""
    text = unicodedata.normalize("NFKC", answer).strip()
    if text.isascii() and text.isdigit() and 1 <= int(text) <= len(question.choices):
        return question.choices[int(text) - 1][0]
    for value, label in question.choices:
        if text in (unicodedata.normalize("NFKC", label), value):
            return value
    raise Unclear(word("not one", lang, n=len(question.choices)))


def _several(answer: str, question: Asked, lang: Lang) -> list[Any]:
    parts = [part for part in re.split("[、,，]", answer) if part.strip()]
    if question.choices and not question.closing:
        return list(dict.fromkeys(_picked(part, question, lang) for part in parts))
    assert question.field.of is not None
    return [_read(part, question.field.of, lang) for part in parts]


def _read(answer: str, field: Field, lang: Lang) -> Any:
    try:
        value = read(answer.strip(), field, lang)
    except Bad as bad:
        raise Unclear(bad.problem) from None
    if value is None:
        raise Unclear(Problem.of("text-empty"))
    return value
