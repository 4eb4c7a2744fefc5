"""What the form says beside an answer: why it is asked, how it is written, which choices there are."""

from __future__ import annotations

from collections.abc import Mapping

from pia.model.catalogue import Field
from pia.workbook.layout import Fact, Sheet
from pia.workbook.words import KINDS, WORDS, Lang


def help_of(fact: Fact, plan: Sheet, sheets: Mapping[str, Sheet], lang: Lang) -> str:
    """One text for a fact. sheets: all of the form, by name."""
    field, of = fact.field, fact.field.of or fact.field
    said, more = [plain_help(field, lang)], []
    if fact.kind == "closing":
        inner = next((each.name for each in sheets.values() if (each.section, each.inside) == (plan.section, fact.trail)), "")
        more.append(KINDS["closing"][lang].format(sheet=inner))
    elif field.kind == "list":
        more.append(KINDS["list"][lang])
    elif field.kind in KINDS and field.kind != "ref":
        said.append(KINDS[field.kind][lang])
    if of.kind == "ref":
        named = next((each.name for each in sheets.values() if each.section == of.ref and not each.inside), of.ref or "")
        said.append(KINDS["ref"][lang].format(sheet=named))
    if field.unit:
        said.append(WORDS["unit"][lang].format(unit=field.unit.split("/")[0 if lang == "ja" else -1]))
    if of.words:
        words = ("、" if lang == "ja" else ", ").join(labels[0 if lang == "ja" else 1] for labels in of.words.values())
        more.append(WORDS["choose"][lang].format(words=words))
    if field.may_not_apply:
        more.append(KINDS["may_not_apply"][lang])
    return "\n".join(part for part in (("" if lang == "ja" else " ").join(filter(None, said)), *more) if part)


def plain_help(field: Field, lang: Lang) -> str:
    """The help of the case format in the words of this form, whose answers are はい and いいえ."""
    text = field.help.get(lang, "")
    for written, said in _SAID[lang]:
        text = text.replace(written, said)
    if field.kind == "list":
        written, part, plain = _EMPTY[lang]
        text = text.replace(written, part if field.part is not None else plain)
    return text


_SAID: dict[Lang, tuple[tuple[str, str], ...]] = {
    "ja": ((" true", "「はい」"), (" false", "「いいえ」")),
    "en": (("True ", "Yes "), ("False ", "No "), ("true", "yes"), ("false", "no")),
}
_EMPTY: dict[Lang, tuple[str, str, str]] = {
    "ja": ("ないときは空で閉じる。", "ないときは何も書かず、全部かを「はい」にする。", ""),
    "en": ("close it empty when", "write nothing and say that this is all when", "write “none” when"),
}
