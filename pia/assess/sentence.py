"""Conditions as sentences, Japanese and English, made from the labels of the fields that they read."""

from __future__ import annotations

from datetime import date
from typing import Any

from pia.evaluate.node import All, Always, Any_, Count, Node, Not, Quantified
from pia.evaluate.operand import Lexicon, Operand, Other, Span
from pia.evaluate.reader import Reader
from pia.model.catalogue import Field
from pia.model.range import Range

# operator -> language -> (holds, doesn't hold)
_PATTERNS: dict[str, dict[str, tuple[str, str]]] = {
    "equals": {"ja": ("{f}が{v}である", "{f}が{v}でない"), "en": ("{f} is {v}", "{f} is not {v}")},
    "one_of": {"ja": ("{f}が{v}のいずれかである", "{f}が{v}のいずれでもない"), "en": ("{f} is one of {v}", "{f} is none of {v}")},
    "same_as": {"ja": ("{f}が{v}と同じである", "{f}が{v}と違う"), "en": ("{f} is the same as {v}", "{f} differs from {v}")},
    "at_least": {"ja": ("{f}が{v}以上である", "{f}が{v}に満たない"), "en": ("{f} is at least {v}", "{f} is below {v}")},
    "at_most": {"ja": ("{f}が{v}以下である", "{f}が{v}を超える"), "en": ("{f} is at most {v}", "{f} is above {v}")},
    "more_than": {"ja": ("{f}が{v}を超える", "{f}が{v}以下である"), "en": ("{f} is more than {v}", "{f} is at most {v}")},
    "less_than": {"ja": ("{f}が{v}に満たない", "{f}が{v}以上である"), "en": ("{f} is less than {v}", "{f} is at least {v}")},
    "before": {"ja": ("{f}が{v}より前である", "{f}が{v}より前でない"), "en": ("{f} is before {v}", "{f} is not before {v}")},
    "after": {"ja": ("{f}が{v}より後である", "{f}が{v}より後でない"), "en": ("{f} is after {v}", "{f} is not after {v}")},
    "within": {"ja": ("{f}が{v}までの間にある", "{f}が{v}までの間にない"), "en": ("{f} is within {v}", "{f} is not within {v}")},
    "covers": {"ja": ("{f}が{v}を全て含む", "{f}が{v}の全ては含まない"), "en": ("{f} contains all of {v}", "{f} does not contain all of {v}")},
    "overlaps": {"ja": ("{f}が{v}のいずれかを含む", "{f}が{v}のどれも含まない"), "en": ("{f} contains one of {v}", "{f} contains none of {v}")},
    "mentions": {"ja": ("{f}に語彙{v}の語がある", "{f}に語彙{v}の語が見つからない"), "en": ("{f} has a word of the list {v}", "{f} has no word of the list {v}")},
}  # fmt: skip
_QUANTIFIED = {
    "some": {"ja": ("{f}の少なくとも一つで「{p}」", "{f}に「{p}」ものがない"),
             "en": ("for at least one of {f}: {p}", "for none of {f}: {p}")},
    "every": {"ja": ("{f}の全てで「{p}」", "{f}に「{p}」とはいえないものがある"),
              "en": ("for all of {f}: {p}", "not for all of {f}: {p}")},
    "none": {"ja": ("{f}に「{p}」ものがない", "{f}の少なくとも一つで「{p}」"),
             "en": ("for none of {f}: {p}", "for at least one of {f}: {p}")},
}  # fmt: skip
_UNITS = {"days": ("日", "days"), "months": ("か月", "months"), "years": ("年", "years")}


def sentence(node: Node, lang: str, holds: bool = True) -> str:
    """One condition as a sentence without its full stop; holds False gives its denial."""
    if isinstance(node, Always):
        return {"ja": "いつも", "en": "always"}[lang]
    if isinstance(node, Not):
        return sentence(node.part, lang, not holds)
    if isinstance(node, (All, Any_)):
        conjunction = isinstance(node, All) is holds
        joiner = {"ja": ("、または、", "、かつ、"), "en": (" or ", " and ")}[lang][conjunction]
        parts = [_grouped(part, lang, holds) for part in node.parts]
        return joiner.join(parts)
    if isinstance(node, Quantified):
        pattern = _QUANTIFIED[node.quantifier][lang][0 if holds else 1]
        return pattern.format(f=label(node.reader, lang), p=sentence(node.part, lang))
    if isinstance(node, Count):
        return _count(node, lang, holds)
    return _pattern(node.operator.name, lang, holds, label(node.reader, lang), value(node.operand, node.reader.field, lang))


def _grouped(node: Node, lang: str, holds: bool) -> str:
    text = sentence(node, lang, holds)
    if isinstance(node, (All, Any_)) and len(node.parts) > 1:
        return {"ja": f"（{text}）", "en": f"({text})"}[lang]
    return text


def _pattern(name: str, lang: str, holds: bool, subject: str, operand: str) -> str:
    return _PATTERNS[name][lang][0 if holds else 1].format(f=subject, v=operand)


def _count(node: Count, lang: str, holds: bool) -> str:
    counted = label(node.reader, lang)
    if not isinstance(node.part, Always):
        inner = sentence(node.part, lang)
        counted = {"ja": f"{counted}のうち「{inner}」もの", "en": f"those of {counted} for which {inner}"}[lang]
    subject = {"ja": f"{counted}の数", "en": f"the number of {counted}"}[lang]
    joiner = {"ja": "、かつ、", "en": " and "}[lang]
    field = Field("count", "number")
    return joiner.join(
        _pattern(operator.name, lang, holds, subject, value(operand, field, lang)) for operator, operand in node.tests
    )


def label(reader: Reader, lang: str) -> str:
    """The field's title with those of the parts that hold it."""
    titles = [title.get(lang, reader.text) for title in reader.titles] or [reader.text]
    return {"ja": "「" + "の".join(titles) + "」", "en": '"' + " / ".join(titles) + '"'}[lang]


def value(operand: Operand, field: Field, lang: str) -> str:
    """What a fact is compared with, in words."""
    if isinstance(operand, Other):
        text = label(operand.reader, lang)
        return text if operand.plus is None else text + _plus(operand.plus, lang)
    if isinstance(operand, Span):
        start = value(operand.start, Field("day", "day"), lang)
        return {"ja": f"{start}から{operand.count}{_UNITS[operand.unit][0]}後",
                "en": f"{operand.count} {_UNITS[operand.unit][1]} from {start}"}[lang]  # fmt: skip
    if isinstance(operand, Lexicon):
        return {"ja": f"「{operand.name}」", "en": f'"{operand.name}"'}[lang]
    given = operand.given
    values = given if isinstance(given, tuple) else (given,)
    element = field.of if field.kind == "list" and field.of is not None else field
    return {"ja": "・", "en": ", "}[lang].join(quoted(item, element, lang) for item in values)


def _plus(plus: tuple[str, int], lang: str) -> str:
    unit, count = plus
    return {"ja": f"の{count}{_UNITS[unit][0]}後", "en": f" plus {count} {_UNITS[unit][1]}"}[lang]


def quoted(item: Any, field: Field, lang: str) -> str:
    """One value in words: a choice by its label, yes and no, a day, a number."""
    text = shown(item, field, lang)
    if isinstance(item, (bool, str)):
        return {"ja": f"「{text}」", "en": f'"{text}"'}[lang]
    return text


def shown(item: Any, field: Field | None, lang: str) -> str:
    """One value as a reader sees it, without quotes."""
    if isinstance(item, bool):
        return {"ja": ("いいえ", "はい"), "en": ("no", "yes")}[lang][item]
    if isinstance(item, str) and field is not None and item in field.words:
        return field.words[item][0 if lang == "ja" else 1]
    if isinstance(item, date):
        return item.isoformat()
    if isinstance(item, Range):
        low, high = (("" if end is None else shown(end, field, lang)) for end in (item.low, item.high))
        return {"ja": f"{low}～{high}", "en": f"{low} to {high}"}[lang]
    return str(item)
