"""Fields and values in words: what a path is called, and what it is compared with."""

from __future__ import annotations

from datetime import date
from typing import Any

from pia.assess.pattern import joined
from pia.evaluate.operand import Lexicon, Operand, Other, Span
from pia.evaluate.reader import Reader
from pia.model.catalogue import Field
from pia.model.day_words import written, written_span
from pia.model.range import Range

# What a rule is applied to, seen from inside a list.
_IT = {"ja": "点検の対象", "en": "the one under review"}
_OWNER = {"ja": "それを持つもの", "en": "its owner"}
_ON = {"law_date": {"ja": "基準日", "en": "the law date"}, "assessment_date": {"ja": "点検日", "en": "the assessment date"}}
_SPANS = {"days": ("日", "day", "days"), "months": ("か月", "month", "months"), "years": ("年", "year", "years")}
# 12月 would be December.
_UNITS = {"月": "か月"}


def label(reader: Reader, lang: str, inside: bool = False) -> str:
    """The field's title in quotes, with those of the parts that hold it.

    inside: it stands in a condition on the elements of a list, where `it` needs to be told from `item`.
    """
    if reader.root == "on":
        return _ON[reader.field.name][lang]
    last = reader.field.title.get(lang, reader.text)
    if reader.text == "item":
        return reader.titles[-1].get(lang, reader.text) if reader.titles else last
    owners = _owners(reader, lang)
    if inside and reader.root == "it":
        owners.insert(0, _IT[lang])
    if lang == "ja":
        return "の".join([*owners, f"「{last}」"])
    text = f'"{last}"'
    if owners and owners[0] in (_IT["en"], _OWNER["en"]):
        whose, owners = f" of {owners[0]}", owners[1:]
    else:
        whose = ""
    return text + (f" ({' / '.join(owners)})" if owners else "") + whose


def _owners(reader: Reader, lang: str) -> list[str]:
    """The parts on the way, outermost first. The case is not named before a title that names it: 案件の種類."""
    titles, owners = iter(reader.titles), []
    for index, move in enumerate(reader.moves):
        if move.kind == "parent":
            owners = [_OWNER[lang]]
            continue
        title = next(titles).get(lang, move.name)
        if index or not reader.field.title.get(lang, "").startswith(title):
            owners.append(title)
    return owners


def value(operand: Operand, field: Field, lang: str, inside: bool = False, last: str = " or ") -> str:
    """What a fact is compared with, in words."""
    if isinstance(operand, Other):
        text = label(operand.reader, lang, inside)
        return text if operand.plus is None else _later(text, *operand.plus, lang)
    if isinstance(operand, Span):
        start = value(operand.start, Field("day", "day"), lang, inside)
        ja, one, many = _SPANS[operand.unit]
        return {"ja": f"{start}から{operand.count}{ja}",
                "en": f"{operand.count} {one if operand.count == 1 else many} after {start}"}[lang]  # fmt: skip
    if isinstance(operand, Lexicon):
        title = operand.title.get(lang, operand.name)
        return {"ja": f"語の一覧「{title}」", "en": f'the list "{title}"'}[lang]
    element = field.of if field.kind == "list" and field.of is not None else field
    return joined([quoted(item, element, lang) for item in values_of(operand)], lang, last)


def is_it(operand: Operand) -> bool:
    """Whether it stands for the very thing that the rule is applied to."""
    return isinstance(operand, Other) and operand.reader.text == "it.id" and operand.plus is None


def the_one(lang: str) -> str:
    """What a rule is applied to, in words."""
    return _IT[lang]


def values_of(operand: Operand) -> tuple[Any, ...]:
    """The literals that a fact is compared with; none for anything else."""
    given = getattr(operand, "given", ())
    return given if isinstance(given, tuple) else (given,)


def _later(text: str, unit: str, count: int, lang: str) -> str:
    """A number of days after, or before where it is negative."""
    ja, one, many = _SPANS[unit]
    size = abs(count)
    if lang == "ja":
        return f"{text}の{size}{ja}{'後' if count >= 0 else '前'}"
    return f"{size} {one if size == 1 else many} {'after' if count >= 0 else 'before'} {text}"


def quoted(item: Any, field: Field, lang: str) -> str:
    """One value in words: a choice by its label, yes and no, a day, a number with its unit."""
    text = shown(item, field, lang)
    if isinstance(item, bool):
        return f"「{text}」" if lang == "ja" else text
    if isinstance(item, str):
        return f"「{text}」" if lang == "ja" else f'"{text}"'
    if isinstance(item, (int, float)):
        text = f"{item:,}"
    elif isinstance(item, Range) and isinstance(item.low or item.high, (int, float)):
        low, high = ("" if end is None else f"{end:,}" for end in (item.low, item.high))
        text = {"ja": f"{low}～{high}", "en": f"{low} to {high}"}[lang].strip()
    else:
        return text
    ja, _, en = (field.unit or "").partition("/")
    return f"{text}{_UNITS.get(ja, ja)}" if lang == "ja" else f"{text} {en or ja}".rstrip()


def shown(item: Any, field: Field | None, lang: str) -> str:
    """One value as a reader sees it, without quotes."""
    if isinstance(item, bool):
        return {"ja": ("いいえ", "はい"), "en": ("no", "yes")}[lang][item]
    if isinstance(item, str) and field is not None and item in field.words:
        return field.words[item][0 if lang == "ja" else 1]
    if isinstance(item, date):
        return written(item, lang)
    if isinstance(item, Range) and isinstance(item.low or item.high, date):
        return written_span(item.low, item.high, lang)
    if isinstance(item, Range):
        low, high = (("" if end is None else shown(end, field, lang)) for end in (item.low, item.high))
        return {"ja": f"{low}～{high}", "en": f"{low} to {high}"}[lang]
    return str(item)
