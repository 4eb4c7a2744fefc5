"""Conditions as nested lists: "all of these" and what they are, for readers who check rule by rule."""

from __future__ import annotations

from dataclasses import dataclass

from pia.assess.label import label
from pia.assess.sentence import among, compound, counted, list_words, plain_list, sentence
from pia.evaluate.node import All, Any_, Count, Node, Not, Quantified

_HEADS = {
    "all": {"ja": "次の全てに当たる", "en": "all of these hold"},
    "any": {"ja": "次のいずれかに当たる", "en": "at least one of these holds"},
}
_COLON = {"ja": "", "en": ":"}


@dataclass(frozen=True)
class Outline:
    """One line and the lines below it; text has no full stop."""

    text: str
    parts: tuple[Outline, ...] = ()


def outline(node: Node, lang: str, holds: bool = True, inside: bool = False) -> Outline:
    """A condition, its parts set below it; holds False gives its denial."""
    while isinstance(node, Not):
        node, holds = node.part, not holds
    if isinstance(node, (All, Any_)) and compound(node):
        head = _HEADS[_way(node, holds)][lang] + _COLON[lang]
        return Outline(head, _parts(node, lang, holds, inside))
    if isinstance(node, (All, Any_)):
        return outline(node.parts[0], lang, holds, inside)
    if isinstance(node, Quantified) and compound(node.part) and plain_list(node, lang, holds, inside) is None:
        kind, same = among(node, holds)
        inner = outline(node.part, lang, same, inside=True)
        head = inner.text.removesuffix(":")
        text = list_words(kind, label(node.reader, lang, inside), f"、{head}" if lang == "ja" else head, lang)
        return Outline(text + _COLON[lang], inner.parts)
    if isinstance(node, Count) and compound(node.part):
        inner = outline(node.part, lang, inside=True)
        head = inner.text.removesuffix(":")
        return Outline(counted(node, lang, holds, inside, f"、{head}" if lang == "ja" else head) + _COLON[lang], inner.parts)
    return Outline(sentence(node, lang, holds, inside))


def _way(node: All | Any_, holds: bool) -> str:
    return "all" if isinstance(node, All) is holds else "any"


def _parts(node: All | Any_, lang: str, holds: bool, inside: bool) -> tuple[Outline, ...]:
    """The parts, those of an "all" in an "all" as its own, each once."""
    found: dict[Outline, None] = {}
    for part in node.parts:
        bare, kept = part, holds
        while isinstance(bare, Not):
            bare, kept = bare.part, not kept
        if isinstance(bare, (All, Any_)) and compound(bare) and _way(bare, kept) == _way(node, holds):
            found |= dict.fromkeys(_parts(bare, lang, kept, inside))
        else:
            found[outline(bare, lang, kept, inside)] = None
    return tuple(found)
