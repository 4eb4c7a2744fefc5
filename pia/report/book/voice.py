"""What every part of the book needs: the rulebook, the language, and names for articles and lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pia.assess.outline import Outline
from pia.evaluate.book import Article, Pack, Rulebook
from pia.evaluate.rule import CompiledRule
from pia.model.assessment import Cited
from pia.report.blocks import Block, Item, Items, Line, Paragraph, Run, item, line, strong
from pia.report.book.words import word
from pia.report.say import Lang, Say

Cite = tuple[str, str]


@dataclass(frozen=True)
class Voice:
    """every_example: False where two of each verdict are enough."""

    book: Rulebook
    lang: Lang
    every_example: bool = False

    def __call__(self, code: str, **args: str | int) -> str:
        return word(code, self.lang, **args)

    @cached_property
    def say(self) -> Say:
        """The words that reports have, too."""
        return Say(self.lang, {}, "", self.book.shape)

    def text(self, texts: dict[str, str] | None) -> str:
        return (texts.get(self.lang) or texts.get("ja") or "") if texts else ""

    def sentence(self, text: str) -> str:
        """With its full stop."""
        return text if text.endswith(("。", ".", "？", "?")) else self.say("sentence", text=text)

    def joined(self, parts: Iterable[str]) -> str:
        return self.say.joined(list(parts))

    def article(self, article: Article) -> str:
        """Number of the day and title, and whether its text was read."""
        mark = "" if article.verified else self("unverified")
        if article.number is None:
            return self("article.unnumbered", title=self.text(article.title), mark=mark)
        return self("article", number=self.text(article.number), title=self.text(article.title), mark=mark)

    def cited(self, cite: Cite, inside: str = "") -> str:
        """An article as other parts of the book and reports name it."""
        article, pack = self.book.article(*cite), self.book.pack(cite[0])
        return self.say.cited(Cited(cite[0], cite[1], pack.kind, pack.name, article.title, article.number, article.force,
                                    article.verified), inside)  # fmt: skip

    def cites(self, cites: Iterable[Cite], inside: str = "") -> str:
        return self.joined(self.cited(cite, inside) for cite in cites)

    def lists(self, lists: tuple[str, ...]) -> str:
        """The lists that a rule walks, by their titles."""
        shape, titles = self.book.shape, []
        for hop in lists:
            for step in hop.split("."):
                known = shape.fields[step]
                assert known.part is not None
                shape = known.part
            titles.append(self.say.quoted(self.text(known.title)))
        named = titles[0]
        for inner in titles[1:]:
            named = self("within list", outer=named, inner=inner)
        return named

    def labelled(self, code: str, *parts: str | Run) -> Paragraph:
        """A line with its label in front."""
        return Paragraph(line(strong(self("labelled", label=self(code))), " ", *parts))

    def outlined(self, code: str, outline: Outline) -> Iterable[Block]:
        """A condition: a line, or a line with what belongs to it set below."""
        if not outline.parts:
            yield self.labelled(code, self.sentence(outline.text))
            return
        yield self.labelled(code, outline.text)
        yield Items(tuple(self._item(part) for part in outline.parts))

    def _item(self, outline: Outline) -> Item:
        return item(outline.text, items=tuple(self._item(part) for part in outline.parts))

    def home(self, rule: CompiledRule) -> Cite:
        """The article under which a rule stands: the first that it cites of its own instrument."""
        return next((cite for cite in rule.cites if cite[0] == rule.instrument), rule.cites[0])

    def rules_of(self, pack: Pack) -> list[CompiledRule]:
        return [rule for rule in self.book.rules if rule.instrument == pack.instrument]


def condition_lines(outline: Outline, depth: int = 0) -> tuple[Line, ...]:
    """A condition in a cell of a table, where there are no lists: dots in front say how deep a line stands."""
    own = line("・" * depth + outline.text)
    return (own, *(each for part in outline.parts for each in condition_lines(part, depth + 1)))
