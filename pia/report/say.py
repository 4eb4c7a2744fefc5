"""The voice of one report: its language, its words, and the case's own names for things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Literal

from pia.messages import term
from pia.model.assessment import Assessment, Cited, Texts
from pia.model.catalogue import Shape, case_shape, load
from pia.model.day_words import written
from pia.model.local_shape import local_shape, with_local
from pia.model.path import heads
from pia.report.cut import NAME, SENTENCE, cut
from pia.report.words import word

Lang = Literal["ja", "en"]

# The fields that tell an element from its neighbours, the best first.
NAMES = ("name", "title", "text", "subject", "step", "what", "definition", "record", "work", "document")


@dataclass(frozen=True)
class Say:
    """lang: of the report. facts: the case as plain data. file: its name. shape: of the case file.

    removed: what a public version lacks, as path and provision.
    """

    lang: Lang
    facts: Mapping[str, Any]
    file: str
    shape: Shape = field(default_factory=case_shape)
    removed: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, assessment: Assessment, lang: Lang) -> Say:
        shape = with_local(local_shape(assessment.local) if assessment.local else None)
        places = assessment.withheld.places if assessment.withheld is not None else ()
        removed = tuple((each.path, each.article) for each in places)
        return cls(lang, assessment.facts, assessment.receipt.case_file, shape, removed)

    @property
    def file_name(self) -> str:
        """The file's name without its folders."""
        return self.file.replace("\\", "/").rpartition("/")[2]

    def __call__(self, code: str, **args: str | int) -> str:
        """A word or sentence of the report. Raises KeyError for an unknown code or a missing argument."""
        return word(code, self.lang).format(**args)

    def is_removed(self, path: str) -> bool:
        """Whether a public version lacks a fact, or what holds it."""
        return self._article(path) is not None

    def missing(self, path: str) -> str:
        """What stands where a fact is not known: that it was removed, and why, or that nobody has confirmed it."""
        article = self._article(path)
        return self("unconfirmed") if article is None else self("undisclosed", article=article)

    def _article(self, path: str) -> str | None:
        around = set(heads(path))
        return next((cut(article) for gone, article in self.removed if gone in around), None)

    def removed_from(self, path: str) -> list[str]:
        """The provisions for the elements that a list lacks, one for each of them."""
        return [cut(article) for gone, article in self.removed if gone == f"{path}[*]"]

    def term(self, code: str) -> str:
        return term(code, self.lang)

    def text(self, texts: Texts | None) -> str:
        """The text in the report's language, Japanese where there is no other."""
        return cut(texts.get(self.lang) or texts.get("ja") or "", SENTENCE) if texts else ""

    def day(self, iso: str) -> str:
        return written(iso, self.lang)

    def joined(self, parts: list[str] | tuple[str, ...]) -> str:
        return self("list.joiner").join(parts)

    def quoted(self, text: str) -> str:
        return self("quoted", text=text)

    def items(self, name: str) -> list[dict[str, Any]]:
        """The elements of a section that are known, in the order of the file."""
        found = self.facts.get(name, {}).get("items", ())
        return [item for item in found if isinstance(item, dict)]

    def element(self, section: str, key: str) -> str:
        """What the case calls an element; its id where it has no name."""
        return self._named.get((section, key), key)

    @cached_property
    def _named(self) -> dict[tuple[str, str], str]:
        return {
            (section, item["id"]): name_of(item)
            for section, value in self.facts.items()
            if isinstance(value, dict) and isinstance(value.get("items"), list)
            for item in value["items"]
            if isinstance(item, dict) and "id" in item
        }

    def cited(self, cite: Cited, inside: str = "") -> str:
        """The article as it was numbered on the law date, and whether its text was read.

        inside: the instrument that the text is about, which then needn't be named.
        """
        number = f" {self.text(cite.number)}" if cite.number else ""
        kinds, forces = _kinds_and_forces()
        side = 0 if self.lang == "ja" else 1
        nature = (kinds[cite.kind][side], forces[cite.force][side])
        if cite.instrument == inside:
            named = self("cite inside", number=number, title=self.text(cite.title), force=nature[1]).strip()
        else:
            named = self("cite", name=self.text(cite.name), number=number, title=self.text(cite.title),
                         kind=nature[0], force=nature[1])  # fmt: skip
        return named if cite.verified else named + self("cite.unverified")

    def kind(self, code: str) -> str:
        """What kind of instrument it is."""
        return _kinds_and_forces()[0][code][0 if self.lang == "ja" else 1]


def name_of(item: Mapping[str, Any]) -> str:
    """What an element is called in its file."""
    for name in NAMES:
        if isinstance(value := item.get(name), str) and value.strip():
            return cut(value, NAME)
    return str(item.get("id", ""))


def forces() -> dict[str, dict[str, str]]:
    """How far articles bind, by code, in both languages."""
    return {code: {"ja": ja, "en": en} for code, (ja, en) in _kinds_and_forces()[1].items()}


@cache
def _kinds_and_forces() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    fields = load("instrument").fields
    articles = fields["articles"].part
    assert articles is not None
    return fields["kind"].words, articles.fields["force"].words
