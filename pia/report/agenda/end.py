"""The last part: files that could not be read, and what it takes to make the same pack again."""

from __future__ import annotations

from collections.abc import Iterator

from pia.messages import hint, message
from pia.report.agenda.pack import Pack
from pia.report.blocks import Block, Note, Table, cell, code, header, heading, line, paragraph
from pia.report.cut import cut
from pia.report.day import written

SHOWN = 10


def unreadable(pack: Pack) -> Iterator[Block]:
    """Each fault with its line and what to do; nothing where all could be read."""
    if not pack.unread:
        return
    yield heading(2, pack.text("unreadable"))
    yield paragraph(pack.text("unreadable intro"))
    rows = []
    for each in pack.unread:
        for problem in each.problems[:SHOWN]:
            said = message(problem, pack.lang)
            if problem.span is not None:
                said = pack.text("at line", line=problem.span.line, text=said)
            rows.append((cell(code(each.file)), cell(cut(said)), cell(cut(hint(problem, pack.lang) or pack.text("dash")))))
        if len(each.problems) > SHOWN:
            rows.append((cell(code(each.file)), cell(pack.text("more facts", n=len(each.problems) - SHOWN)), cell("")))
    yield Table(header(*map(pack.text, ("file", "fault", "mend"))), tuple(rows))


def receipt(pack: Pack) -> Iterator[Block]:
    """The files with their hashes, and under which rules of which days they were checked."""
    yield heading(2, pack.text("receipt"))
    rows = []
    for item in pack.meeting.items:
        own = item.assessment.receipt
        rows.append((cell(str(item.number)), cell(code(own.case_file), code(own.case_sha256)),
                     cell(f"{own.profile}　pia {own.engine}"), cell(written(own.law_date, pack.lang)),
                     cell(written(own.assessment_date, pack.lang))))  # fmt: skip
    if rows:
        yield Table(header(*map(pack.text, ("number", "file", "profile", "law date", "assessed"))), tuple(rows))
    yield Note(line(pack.text("limits")))
