"""The whole meeting pack as one report: the page that a member reads first, then what stands behind it, then the cases."""

from __future__ import annotations

from pia.report.agenda import end, front, pages, questions, times, vote
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Break, Report
from pia.report.cut import cut
from pia.report.parts import head
from pia.report.words import word

# It stands in the margin of every page.
MARK = 60


def agenda(pack: Pack) -> Report:
    """Pure: an equal pack gives an equal report."""
    found: list[Block] = [*front.blocks(pack), Break()]
    if pack.meeting.items:
        found += [*times.blocks(pack), *vote.blocks(pack), Break(), *questions.blocks(pack)]
    found += [*pages.blocks(pack), Break(), *end.unreadable(pack), *end.receipt(pack)]
    title = pack.text("title", day=pack.day_words) if pack.day else pack.text("title.undated")
    return Report(pack.lang, title, _mark(pack), tuple(found))


def _mark(pack: Pack) -> str:
    """The marks of all cases, each once: the pack has to be handled as its most confidential part."""
    marks = [head.mark(item.assessment, pack.says[item.number]) for item in pack.meeting.items]
    return cut("・".join(dict.fromkeys(marks)), MARK) or word("mark", pack.lang)
