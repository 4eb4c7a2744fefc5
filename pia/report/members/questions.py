"""The questions worth asking: at most seven on the page, the rest of them after it."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.asks import Ask, asks
from pia.model.assessment import Assessment, Finding
from pia.report.blocks import Block, Item, Items, heading, item, line, strong
from pia.report.fact import capped, run_on, settle_line, settled_first
from pia.report.members.fit import Section
from pia.report.members.reading import words
from pia.report.members.unlawful import about, cited
from pia.report.members.words import text
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.say import Say

MOST = 7
_FACTS = 5


def section(assessment: Assessment, say: Say) -> Section:
    entries = tuple(line(words(say.text(first.ask), 300)) for first in firsts(assessment))
    lead = () if entries else (line(text("questions.none", say.lang)),)
    return Section(text("questions", say.lang), lead, entries=entries, least=3, most=MOST, longest=3, turns=3, ordered=True,
                   more="more questions")  # fmt: skip


def firsts(assessment: Assessment) -> tuple[Finding, ...]:
    """The finding that words each question, in the order of weight; those held back behind one list come last."""
    worth = asks(assessment.findings)
    rest: dict[str, Finding] = {}
    for finding in worth.beyond:
        rest.setdefault(finding.rule, finding)
    return (*(ask.first for ask in worth.printed), *rest.values())


def blocks(assessment: Assessment, shown: int, say: Say) -> tuple[Block, ...]:
    """Why those on the page are asked, then every other question. shown: how many stand on the page."""
    every = firsts(assessment)
    if not every:
        return ()
    printed = {ask.first.rule: ask for ask in asks(assessment.findings).printed}
    made: list[Block] = [heading(2, text("questions.detail", say.lang)),
                         Items(tuple(_explained(each, printed.get(each.rule), say) for each in every[:shown]), True)]
    if rest := every[shown:]:
        made += [heading(2, text("questions.rest", say.lang)), Items(tuple(_briefly(rest, say)))]
    return tuple(made)


def _briefly(findings: tuple[Finding, ...], say: Say) -> Iterator[Item]:
    """A line for each question; those about what a list may still hold in one line for the list."""
    on_list: dict[str, list[str]] = {}
    for finding in findings:
        if finding.list_path is None:
            cites = say.joined(list(dict.fromkeys(cited(cite, say) for cite in finding.cites)))
            yield item(text("questions.brief", say.lang, ask=say.text(finding.ask), cites=cites))
        else:
            on_list.setdefault(finding.list_path, []).append(say.text(finding.title))
    for path, titles in on_list.items():
        named = text("questions.on list", say.lang, list=binding_words(path, say), n=len(titles))
        yield item(strong(named), say.joined(titles))


def _source(finding: Finding, say: Say) -> str:
    return say("source", text=say.joined([say.cited(cite) for cite in finding.cites]))


def _explained(finding: Finding, ask: Ask | None, say: Say) -> Item:
    rows = [item(say("judged so", verdict=marked(finding.verdict, say), weight=say.term(f"weight.{finding.weight}"),
                     about=about(finding, say)))]  # fmt: skip
    if finding.why:
        rows.append(item(say("why", text=say.text(finding.why))))
    rows.append(item(_source(finding, say)))
    if finding.verdict == "open":
        lines = [settle_line(fact, finding.alone, say, finding.binding) for fact in settled_first(finding)]
        rows.append(item(say("settle"), *run_on(capped(lines, _FACTS, say), say)))
    if finding.answer:
        rows.append(item(say("answer", text=say.text(finding.answer))))
    if ask is not None and ask.findings[1:]:
        rows.append(item(say("same for", names=say.joined([about(each, say) for each in ask.findings[1:]]))))
    return Item(line(strong(say.text(finding.ask))), tuple(rows))
