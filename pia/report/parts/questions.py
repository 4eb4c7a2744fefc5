"""質問: what is worth asking, in order, and why."""

from __future__ import annotations

from pia.assess.asks import Ask, asks
from pia.model.assessment import Assessment
from pia.report.blocks import Block, Item, Items, heading, item, line, paragraph, strong
from pia.report.fact import capped, evidence_line, run_on, settle_line, settled_first
from pia.report.parts.verdicts import marked
from pia.report.place import binding_words
from pia.report.say import Say

FACTS = 8
OTHERS = 10


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    worth = asks(assessment.findings)
    found: list[Block] = [heading(2, say("questions"))]
    if not worth.printed:
        return (*found, paragraph(say("questions.none")))
    found += [paragraph(say("questions.intro")), Items(tuple(_ask(ask, say) for ask in worth.printed), ordered=True)]
    more = [item(say("on list", list=binding_words(path, say), n=n)) for path, n in worth.by_list.items()]
    rules = {finding.rule for finding in worth.beyond}
    if beyond := len(rules) - sum(worth.by_list.values()):
        more.append(item(say("beyond", n=beyond)))
    if more:
        found += [paragraph(say("questions.more")), Items(tuple(more))]
    return tuple(found)


def _ask(ask: Ask, say: Say) -> Item:
    first = ask.first
    judged = say("judged so", verdict=marked(first.verdict, say), weight=say.term(f"weight.{first.weight}"),
                 about=binding_words(first.binding, say))  # fmt: skip
    rows = [item(judged)]
    if first.why:
        rows.append(item(say("why", text=say.text(first.why))))
    rows += [item(say("source", text=say.cited(cite))) for cite in first.cites]
    if first.verdict == "open":
        lines = [settle_line(fact, first.alone, say, first.binding) for fact in settled_first(first)]
        rows.append(item(say("settle"), *run_on(capped(lines, FACTS, say), say)))
        if first.claimed_not_applicable:
            rows.append(item(say("claimed.finding")))
    else:
        lines = [evidence_line(fact, say, first.binding) for fact in first.evidence]
        rows.append(item(say("evidence inline"), *run_on(capped(lines, FACTS, say), say)))
        rows.append(item(say("remedy", text=say.text(first.remedy))))
    if first.answer:
        rows.append(item(say("answer", text=say.text(first.answer))))
    if others := ask.findings[1:]:
        named = [binding_words(finding.binding, say) for finding in others[:OTHERS]]
        if len(others) > OTHERS:
            named.append(say("more", n=len(others) - OTHERS))
        rows.append(item(say("same for", names=say.joined(named))))
    return Item(line(strong(say.text(first.ask))), tuple(rows))
