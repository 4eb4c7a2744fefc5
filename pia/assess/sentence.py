"""Conditions as sentences, Japanese and English, made from the labels of the fields that they read."""

from __future__ import annotations

from typing import Literal

from pia.assess.label import is_it, label, quoted, shown, the_one, value, values_of
from pia.assess.pattern import compared
from pia.evaluate.node import All, Always, Any_, Atom, Count, Node, Not, Quantified
from pia.evaluate.operand import Literal as Given
from pia.evaluate.operand import Operand
from pia.evaluate.operators import Operator
from pia.model.catalogue import Field

__all__ = ["label", "sentence", "shown"]

Among = Literal["one", "none", "all"]
_JOINERS = {"ja": ("、または、", "、かつ、"), "en": (", or ", ", and ")}
_AMONG: dict[Among, dict[str, str]] = {
    "one": {"ja": "{f}に{p}ものがある", "en": "among {f} there is one for which {p}"},
    "none": {"ja": "{f}に{p}ものがない", "en": "among {f} there is none for which {p}"},
    "all": {"ja": "{f}の全てについて{p}", "en": "for all of {f}, {p}"},
}
_NUMBER = Field("count", "number")


def sentence(node: Node, lang: str, holds: bool = True, inside: bool = False) -> str:
    """One condition as a sentence without its full stop; holds False gives its denial.

    inside: it is about the elements of a list, so that what the rule is applied to has to be named.
    """
    if isinstance(node, Always):
        return {"ja": "全ての場合" if holds else "どの場合でもない", "en": "always" if holds else "never"}[lang]
    if isinstance(node, Not):
        return sentence(node.part, lang, not holds, inside)
    if isinstance(node, (All, Any_)):
        conjunction = isinstance(node, All) is holds
        parts = [_grouped(part, lang, holds, inside) for part in node.parts]
        return _JOINERS[lang][conjunction].join(parts)
    if isinstance(node, Quantified):
        return plain_list(node, lang, holds, inside) or _quantified(node, lang, holds, inside)
    if isinstance(node, Count):
        return counted(node, lang, holds, inside, _such(node.part, lang))
    return _atom(node, lang, holds, inside)


def compound(node: Node) -> bool:
    """Whether a condition has several parts."""
    while isinstance(node, Not):
        node = node.part
    return isinstance(node, (All, Any_)) and len(node.parts) > 1


def among(node: Quantified, holds: bool) -> tuple[Among, bool]:
    """What is said of the elements, and whether of the part or of its denial: "not all are" is "one is not"."""
    if node.quantifier == "every":
        return ("all", True) if holds else ("one", False)
    return ("one" if (node.quantifier == "some") is holds else "none"), True


def list_words(kind: Among, subject: str, part: str, lang: str) -> str:
    """A sentence about the elements of a list."""
    return _AMONG[kind][lang].format(f=subject, p=part)


def plain_list(node: Quantified, lang: str, holds: bool, inside: bool) -> str | None:
    """A list of plain values against words: "includes A or B", instead of "there is one that is A or B"."""
    part, wanted = node.part, True
    while isinstance(part, Not):
        part, wanted = part.part, not wanted
    if not isinstance(part, Atom) or part.reader.text != "item" or node.element is not None:
        return None
    kind, same = among(node, holds)
    same = same is wanted
    subject, name = label(node.reader, lang, inside), part.operator.name
    if name in ("equals", "one_of") and isinstance(part.operand, Given):
        count = len(values_of(part.operand))
        words = value(part.operand, part.reader.field, lang, inside)
        if same is (kind == "all"):
            either = "のいずれか" if lang == "ja" and count > 1 and kind != "one" else ""
            return compared("holds only", "list", 1, lang, kind != "one", subject, words + either)
        return compared("overlaps" if lang == "ja" else "holds one", "list", count, lang, kind == "one", subject, words)
    if name == "mentions" and same and kind != "all":
        words = value(part.operand, part.reader.field, lang, inside)
        return compared("holds mention", "list", 1, lang, kind == "one", subject, words)
    return None


def counted(node: Count, lang: str, holds: bool, inside: bool, such: str) -> str:
    """How many elements there are. such: which ones, in words, or "" for all of them."""
    subject = label(node.reader, lang, inside)
    if such:
        subject = {"ja": f"{subject}のうち{such}もの", "en": f"those among {subject} for which {such}"}[lang]
    joiner = _JOINERS[lang][holds]
    return joiner.join(_number(operator, operand, lang, holds, subject, inside) for operator, operand in node.tests)


def _number(operator: Operator, operand: Operand, lang: str, holds: bool, subject: str, inside: bool) -> str:
    """"None at all" and "at least one" are said in words."""
    least = (operator.name, getattr(operand, "given", None))
    if least in (("at_least", 1), ("more_than", 0)) or least in (("equals", 0), ("at_most", 0), ("less_than", 1)):
        some = (operator.name in ("at_least", "more_than")) is holds
        if lang == "ja":
            return f"{subject}が{'一つ以上ある' if some else '一つもない'}"
        return f"there {'is at least one' if some else 'are none'} of {subject}"
    number = {"ja": f"{subject}の数", "en": f"the number of {subject}"}[lang]
    return compared(operator.name, "number", 1, lang, holds, number, value(operand, _NUMBER, lang, inside))


def _quantified(node: Quantified, lang: str, holds: bool, inside: bool) -> str:
    kind, same = among(node, holds)
    part = sentence(node.part, lang, same, inside=True)
    if lang == "ja":
        part = f"、〔{part}〕" if compound(node.part) else f"、{part}"
    elif compound(node.part):
        part = f"({part})"
    return list_words(kind, label(node.reader, lang, inside), part, lang)


def _such(part: Node, lang: str) -> str:
    if isinstance(part, Always):
        return ""
    text = sentence(part, lang, inside=True)
    if not compound(part):
        return {"ja": f"、{text}", "en": text}[lang]
    return {"ja": f"、〔{text}〕", "en": f"({text})"}[lang]


def _grouped(node: Node, lang: str, holds: bool, inside: bool) -> str:
    """A part in brackets where it would run into its neighbours."""
    text = sentence(node, lang, holds, inside)
    if compound(node):
        return {"ja": f"（{text}）", "en": f"({text})"}[lang]
    if lang == "en" and isinstance(node, Quantified) and plain_list(node, lang, holds, inside) is None:
        return f"({text})"
    return text


def _atom(node: Atom, lang: str, holds: bool, inside: bool) -> str:
    name, field = node.operator.name, node.reader.field
    if name == "equals" and field.kind == "flag" and isinstance(node.operand, Given):
        # "Is not yes" is what a form calls no.
        answer = quoted(node.operand.given is holds, field, lang)
        return compared(name, field.kind, 1, lang, True, label(node.reader, lang, inside), answer)
    if inside and name == "same_as" and is_it(node.operand):
        if node.reader.text == "item.id":
            one = {"ja": ("点検の対象である", "点検の対象でない"), "en": ("it is {}", "it is not {}")}[lang]
            return one[0 if holds else 1].format(the_one(lang))
        return compared("is it", field.kind, 1, lang, holds, label(node.reader, lang, inside), the_one(lang))
    given = isinstance(node.operand, Given)
    count = len(values_of(node.operand)) if given else 1
    last = " and " if name == "covers" else ", " if name in ("one_of", "overlaps") and not holds else " or "
    subject = label(node.reader, lang, inside)
    return compared(name, field.kind, count, lang, holds, subject, value(node.operand, field, lang, inside, last))
