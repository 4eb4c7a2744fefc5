"""The page of each case in the pack: what it proposes, what stands against it, and what is worth asking."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.asks import asks
from pia.assess.meeting import Item
from pia.model.assessment import Assessment
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Break, Heading, Items, heading, item, paragraph
from pia.report.parts import head, summary
from pia.report.place import binding_words
from pia.report.say import Say

QUESTIONS = 7
FAILING = 10


def blocks(pack: Pack) -> Iterator[Block]:
    for each in pack.meeting.items:
        yield Break()
        yield heading(2, pack.text("page", number=each.number, title=pack.title(each)))
        yield from case_page(each, pack)


def case_page(each: Item, pack: Pack) -> Iterator[Block]:
    """One case, its headings of level 3 and below."""
    say, assessment = pack.says[each.number], each.assessment
    yield from head.identity(assessment, say)
    yield from (_lower(block) for block in summary.blocks(assessment, say))
    yield from _failing(assessment, say)
    worth = asks(assessment.findings).printed[:QUESTIONS]
    yield heading(3, say("questions"))
    if not worth:
        yield paragraph(say("questions.none"))
        return
    yield Items(tuple(item(say.text(ask.first.ask)) for ask in worth), ordered=True)


def _lower(block: Block) -> Block:
    return Heading(block.level + 1, block.line) if isinstance(block, Heading) else block


def _failing(assessment: Assessment, say: Say) -> Iterator[Block]:
    found = [finding for finding in assessment.findings if finding.verdict == "not_met"]
    yield heading(3, say("not met"))
    if not found:
        yield paragraph(say("not met.none"))
        return
    rows = [item(say("finding", title=say.text(each.title), about=binding_words(each.binding, say))) for each in found[:FAILING]]
    if len(found) > FAILING:
        rows.append(item(say("more", n=len(found) - FAILING)))
    yield Items(tuple(rows))
