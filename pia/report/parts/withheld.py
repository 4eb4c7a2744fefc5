"""公開しない部分: what a public version leaves out, place by place, each with the provision relied on."""

from __future__ import annotations

from collections import Counter

from pia.model.assessment import Assessment, Omitted
from pia.report.blocks import Block, Items, Table, cell, header, heading, item, paragraph
from pia.report.cut import SENTENCE, cut
from pia.report.place import binding_words, place
from pia.report.say import Say


def blocks(assessment: Assessment, say: Say) -> tuple[Block, ...]:
    """Nothing where the report is no public version."""
    withheld = assessment.withheld
    if withheld is None:
        return ()
    title = heading(2, say("withheld"))
    if not withheld.places:
        return (title, paragraph(say("withheld.none")))
    alike = Counter((each.path, each.article, each.reason) for each in withheld.places)
    order = list(say.shape.fields)
    rows = tuple(
        (cell(_place(path, number, say)), cell(cut(article)), cell(cut(reason, SENTENCE) if reason else say("dash")))
        for (path, article, reason), number in sorted(alike.items(), key=lambda pair: order.index(_section(pair[0][0])))
    )
    names = header(say("withheld.place"), say("withheld.article"), say("reason"))
    found: list[Block] = [title, paragraph(say("withheld.intro")), Table(names, rows)]
    if withheld.omitted:
        counts = tuple(item(counted(each, say)) for each in withheld.omitted)
        found += [paragraph(say("withheld.omitted")), Items(counts)]
    return tuple(found)


def _section(path: str) -> str:
    return path.partition(".")[0].partition("[")[0]


def _place(path: str, number: int, say: Say) -> str:
    """In words; of an element no more than the list that it was in."""
    held = path.removesuffix("[*]")
    found = place(held, say)
    field = say("trail.joiner").join(found.trail)
    words = say("field of", element=found.element, field=field) if found.element else field or binding_words(held, say)
    return words if held == path else say("withheld.some", list=words, n=number)


def counted(omitted: Omitted, say: Say) -> str:
    """How many results are left out on one ground, in words."""
    what = [say("withheld.findings", n=omitted.findings)] if omitted.findings else []
    what += [say("withheld.determinations", n=omitted.determinations)] if omitted.determinations else []
    articles = say.joined([cut(article) for article in omitted.articles])
    return say("withheld.count", articles=articles, what=say.joined(what))
