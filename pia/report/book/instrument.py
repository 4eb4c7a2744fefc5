"""One instrument, article by article: its gist and the rules that rest on it, then what has no rule."""

from __future__ import annotations

from collections.abc import Iterator

from pia.evaluate.book import Article, Pack
from pia.evaluate.rule import CompiledRule
from pia.report.blocks import Block, Cell, Items, Table, cell, header, heading, item, paragraph
from pia.report.book.determination import determination_blocks
from pia.report.book.rule import rule_blocks
from pia.report.book.voice import Cite, Voice
from pia.report.say import forces


def instrument_blocks(pack: Pack, voice: Voice) -> Iterator[Block]:
    """Articles with rules first, in the order of the instrument; determinations; articles without."""
    rules, determinations = voice.rules_of(pack), [d for d in voice.book.determinations if d.instrument == pack.instrument]
    yield heading(2, voice.text(pack.name))
    yield paragraph(_upper(voice("pack.version", kind=voice.say.kind(pack.kind), version=voice.say.day(pack.version.isoformat()))))
    yield paragraph(voice("source", text=voice.text(pack.source)))
    if not rules and not determinations:
        yield paragraph(voice("no rules"))
    idle = []
    for article in pack.articles.values():
        own = [rule for rule in rules if voice.home(rule) == (pack.instrument, article.id)]
        if own:
            yield from _article(article, own, voice)
        else:
            idle.append(article)
    for rule in rules:
        if voice.home(rule)[0] != pack.instrument:
            # Nothing of its own instrument is cited: it stands by itself.
            yield from rule_blocks(rule, voice)
    for determination in determinations:
        yield from determination_blocks(determination, voice)
    if idle:
        yield heading(3, voice("idle"))
        names = header(*(voice(name) for name in ("idle.article", "idle.gist", "idle.why")))
        yield Table(names, tuple(_idle(article, voice) for article in idle))


def _article(article: Article, rules: list[CompiledRule], voice: Voice) -> Iterator[Block]:
    yield heading(3, voice.article(article))
    force = voice.text(forces()[article.force])
    yield paragraph(voice("article.facts", force=_upper(force), gist=voice.text(article.gist)))
    for reason in _not_expressible(article, voice):
        yield paragraph(voice("beyond", reason=reason))
    for rule in rules:
        yield from rule_blocks(rule, voice)
    if also := [rule for rule in _citing(article, voice) if rule not in rules]:
        yield paragraph(voice("also"))
        yield Items(tuple(item(_elsewhere(rule, article, voice)) for rule in also))


def _elsewhere(rule: CompiledRule, article: Article, voice: Voice) -> str:
    """A rule that stands under another article."""
    home: Cite = voice.home(rule)
    where = voice.article(voice.book.article(*home))
    if home[0] != article.instrument:
        where = f"{voice.text(voice.book.pack(home[0]).name)} {where}"
    return voice("also.item", title=voice.text(rule.title), where=where)


def _citing(article: Article, voice: Voice) -> list[CompiledRule]:
    cite = (article.instrument, article.id)
    return [rule for rule in voice.book.rules if cite in rule.cites]


def _idle(article: Article, voice: Voice) -> tuple[Cell, ...]:
    reasons = [voice("idle.not expressible", reason=reason) for reason in _not_expressible(article, voice)]
    if not article.in_force:
        reasons.insert(0, voice("idle.not in force"))
    cite = (article.instrument, article.id)
    reasons += [_elsewhere(rule, article, voice) for rule in _citing(article, voice)]
    if any(cite in rule.unless_cites for rule in voice.book.rules):
        reasons.append(voice("idle.proviso"))
    if any(cite in outcome.cites for item_ in voice.book.determinations for outcome in item_.cases):
        reasons.append(voice("idle.determined"))
    return cell(voice.article(article)), cell(voice.text(article.gist)), cell(*(reasons or [voice("idle.none")]))


def _not_expressible(article: Article, voice: Voice) -> list[str]:
    subject = f"{article.instrument}/{article.id}"
    return [voice.text(gap.reason) for gap in voice.book.gaps if gap.kind == "not_expressible" and gap.subject == subject]


def _upper(text: str) -> str:
    """The beginning of an English sentence."""
    return text[:1].upper() + text[1:]
