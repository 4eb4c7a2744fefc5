"""The statistics as one report."""

from __future__ import annotations

from collections.abc import Iterator

from pia.assess.recur import Heard
from pia.messages import message
from pia.report.blocks import (
    Block,
    Cell,
    Items,
    Note,
    Report,
    Table,
    cell,
    code,
    header,
    heading,
    item,
    line,
    paragraph,
    strong,
)
from pia.report.cut import cut
from pia.report.day import written
from pia.report.parts import head
from pia.report.say import Say
from pia.report.stats import items, sections, trend
from pia.report.stats.counted import Counted
from pia.report.words import word

# It stands in the margin of every page.
MARK = 60


def stats(counted: Counted) -> Report:
    """Pure: equal figures give an equal report."""
    title = counted.text("title", period=period(counted))
    mark = _mark(counted)
    blocks: list[Block] = [heading(1, title), paragraph(strong(counted.text("mark", mark=mark)))]
    if counted.unread:
        blocks.append(Note(line(strong(counted.text("unread n", n=len(counted.unread))))))
    if counted.found.cases:
        blocks += [*_intro(counted), *items.blocks(counted), *trend.blocks(counted), *sections.gaps(counted),
                   *sections.promises(counted), *sections.kinds(counted), *_cases(counted)]  # fmt: skip
    else:
        blocks.append(paragraph(counted.text("nothing")))
    blocks += [*_left_out(counted), Note(line(counted.text("limits")))]
    return Report(counted.lang, title, mark, tuple(blocks))


def period(counted: Counted) -> str:
    """The first and the last meeting or year."""
    known = [counted.group(group.key) for group in counted.found.groups if group.key]
    if not known:
        return counted.text("undated")
    return known[0] if len(known) == 1 else counted.text("period", first=known[0], last=known[-1])


def _mark(counted: Counted) -> str:
    cases = [case.assessment for case in counted.found.cases]
    marks = [head.mark(assessment, Say.of(assessment, counted.lang)) for assessment in cases]
    return cut("・".join(dict.fromkeys(marks)), MARK) or word("mark", counted.lang)


def _intro(counted: Counted) -> Iterator[Block]:
    found = counted.found
    groups = counted.text("meetings" if found.by == "meeting" else "years", n=len(found.groups))
    yield paragraph(counted.text("counted", cases=len(found.cases), groups=groups))
    yield paragraph(counted.text("how"))
    yield paragraph(counted.text("no ranking"))


def _cases(counted: Counted) -> Iterator[Block]:
    yield heading(2, counted.text("list"))
    names = header(*map(counted.text, ("number", "title.head", "day", "department", "verdicts")))
    yield Table(names, tuple(_case(place, case, counted) for place, case in enumerate(counted.found.cases)))


def _case(place: int, case: Heard, counted: Counted) -> tuple[Cell, ...]:
    assessment = case.assessment
    department = assessment.facts.get("case", {}).get("department")
    counts = {verdict: sum(finding.verdict == verdict for finding in assessment.findings) for verdict in ("not_met", "open")}
    unlawful = sum(finding.lawfulness == "unlawful" for finding in assessment.findings)
    return (
        cell(str(place + 1)),
        cell(counted.title(place), code(case.file)),
        cell(written(case.held.day, counted.lang) if case.held.day else counted.text("undated")),
        cell(cut(department) if isinstance(department, str) else counted.text("dash")),
        cell(counted.text("verdicts of", unlawful=unlawful, **counts)),
    )


def left_out(counted: Counted) -> list[str]:
    """Files that could not be read, then further versions of cases that are counted, a line each."""
    rows = []
    for each in counted.unread:
        first = each.problems[0]
        said = cut(message(first, counted.lang), 120)
        if first.span is not None:
            said = counted.text("at line", line=first.span.line, text=said)
        rows.append(counted.text("unread", file=each.file, text=said))
    return [*rows, *(counted.text("version", file=file, kept=kept) for file, kept in counted.found.versions)]


def _left_out(counted: Counted) -> Iterator[Block]:
    if rows := left_out(counted):
        yield heading(2, counted.text("left out"))
        yield Items(tuple(item(row) for row in rows))
