"""The page: its sections in the order in which a member with three minutes reads, fitted to one sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pia.model.assessment import Assessment
from pia.report import sheet
from pia.report.blocks import Block, Figure, Heading, Line, Paragraph, line, strong
from pia.report.cut import SENTENCE
from pia.report.diagram import overview
from pia.report.members import promises, proposal, public, questions, unlawful, unsettled
from pia.report.members.fit import ROOM, Placed, Section, fitted, lead_fitted, title_fitted, title_height
from pia.report.members.five import guard, kind, people, reach, stay
from pia.report.members.reading import contradicted, words
from pia.report.members.words import text
from pia.report.say import Say

FIVE = (kind, people, reach, stay, guard)
# In millimetres: a drawing of the grouped parties is made for no more.
TALLEST = 80.0
# From so many unknown ones of the five facts on, the page says that the case can't be judged.
ALARMING = 3
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


@dataclass(frozen=True)
class Page:
    """blocks: what fills the sheet. questions: how many of them stand on it. points: what is proposed and the five
    facts, whole, however much of them was cut."""

    blocks: tuple[Block, ...]
    questions: int
    points: tuple[Line, ...]


# On the page of a case in a meeting's pack: what has no room is in the case's own report.
_IN_PACK = " in pack"


def page(assessment: Assessment, say: Say, number: int | None = None) -> Page:
    """number: of the case in a meeting's pack, of which this is one page among others."""
    suffix = _IN_PACK if number is not None else ""
    numbered = f"{number}　" if number is not None else ""
    title = title_fitted(line(numbered + (words(assessment.title, SENTENCE) or text("unknown", say.lang))))
    disputed = contradicted(assessment)
    answers = [public.disclosed(each.fact(assessment.facts, disputed, say), say) for each in FIVE]
    five = text("five.public" if say.removed else "five", say.lang)
    facts = Section(five, entries=tuple(answer.line(say) for answer in answers), least=len(FIVE), turns=2, whole=False)
    unknown = sum(answer.mark == "unknown" for answer in answers)
    alarm = [lead_fitted(each, 2) for each in public.lead(assessment, say)]
    alarm += [lead_fitted(line(strong(text("alarm", say.lang, n=unknown))), 2)] if unknown >= ALARMING else []
    foot = lead_fitted(line(text("foot", say.lang, law=assessment.receipt.law_date,
                                 day=assessment.receipt.assessment_date)), 2)  # fmt: skip
    figure = _figure(assessment, say, suffix)
    room = ROOM - title_height(title) - sum(_line_height(each) for each in (*alarm, foot)) - _figure_height(figure)
    sections = (proposal.section(assessment, say), facts, unlawful.section(assessment, say),
                unsettled.section(assessment, say), questions.section(assessment, say),
                promises.section(assessment, say))  # fmt: skip
    placed = fitted(sections, room)
    return Page(tuple(_blocks(title, alarm, placed, figure, foot, say, suffix)), len(placed[4].lines),
                (*sections[0].entries, *facts.entries))  # fmt: skip


def _blocks(
    title: Line, alarm: list[Line], placed: tuple[Placed, ...], figure: Figure, foot: Line, say: Say, suffix: str
) -> Iterator[Block]:
    yield Heading(1, title)
    yield from map(Paragraph, alarm)
    yield from placed[0].blocks(say, suffix)
    yield figure
    for each in placed[1:]:
        yield from each.blocks(say, suffix)
    yield Paragraph(foot)


def _figure(assessment: Assessment, say: Say, suffix: str) -> Figure:
    """The drawing with crowded lanes as one box each, no wider than the text and no higher than its share."""
    drawn = overview(assessment, say.lang)
    size = _SIZE.search(drawn.svg)
    assert size is not None
    natural = sheet.WIDTH * float(size[2]) / float(size[1])
    return Figure("page", drawn.svg, drawn.words, text("picture" + suffix, say.lang), round(min(natural, TALLEST), 1))


def _figure_height(figure: Figure) -> float:
    assert figure.height is not None
    return figure.height * sheet.MM + sheet.MEASURES["gap"] + sheet.MEASURES["pitch"] - sheet.MEASURES["size"]


def _line_height(made: Line) -> float:
    return Placed(Section(lead=(made,)), ()).height
