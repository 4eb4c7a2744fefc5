"""What stands on the page: sections grow in turn, a line or an entry at a time, until the page is full.

Pure and the same for every format: heights come from the measures of a sheet and from line counts that are never too
low. What does not fit is counted in the section's heading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pia.messages.escape import escape
from pia.report import sheet
from pia.report.blocks import Block, Heading, Item, Items, Line, Paragraph, Run, line
from pia.report.members.measure import clipped, line_count
from pia.report.members.words import text
from pia.report.say import Say

# In points. The reserve is for roundings and borders.
ROOM = sheet.HEIGHT * sheet.MM - 8.0
_PITCH, _GAP = sheet.MEASURES["pitch"], sheet.MEASURES["gap"]
# A heading takes its white, its line and the rule under it.
_HEAD = sheet.MEASURES["head_above"] + sheet.MEASURES["head_size"] + sheet.MEASURES["head_below"] - 1.5
_TITLE = sheet.MEASURES["title_pitch"]
# In ems, a little less than there is: a sign that may not begin or end a line can take a neighbour along.
_EMS = sheet.WIDTH * sheet.MM / sheet.MEASURES["size"]
_PLAIN, _LISTED = _EMS - 0.5, _EMS - 1.8
_TITLE_EMS = sheet.WIDTH * sheet.MM / sheet.MEASURES["title_size"] - 1.2
TITLE_LINES = 2


@dataclass(frozen=True)
class Section:
    """A part of the page.

    heading: "" for none. lead and trail: what always stands there, above and below the entries. entries: in the order
    in which they are wanted.
    least: how many entries stand there in any case; most: no more than that. longest: lines that an entry may take.
    whole: it takes them at once, or is left out, rather than being cut. turns: how often the section may grow before
    the next one does. more: what the heading says of entries left out, with {n}.
    """

    heading: str = ""
    lead: tuple[Line, ...] = ()
    trail: tuple[Line, ...] = ()
    entries: tuple[Line, ...] = ()
    least: int = 1
    most: int = 999
    longest: int = 2
    whole: bool = True
    turns: int = 1
    ordered: bool = False
    more: str = "more"

    def first(self, index: int) -> int:
        """The lines that an entry takes to begin with."""
        return min(self.longest, line_count(self.entries[index], _LISTED)) if self.whole else 1


@dataclass(frozen=True)
class Placed:
    """A section as it stands. lines: that each of its shown entries may take."""

    section: Section
    lines: tuple[int, ...]

    @property
    def entries(self) -> tuple[Line, ...]:
        pairs = zip(self.section.entries, self.lines, strict=False)
        return tuple(clipped(entry, _LISTED, lines) for entry, lines in pairs)

    @property
    def left_out(self) -> int:
        return len(self.section.entries) - len(self.lines)

    @property
    def height(self) -> float:
        """In points."""
        fixed = (*self.section.lead, *self.section.trail)
        lead = sum(line_count(each, _PLAIN) * _PITCH + _GAP for each in fixed)
        rows = sum(line_count(each, _LISTED) * _PITCH + _GAP for each in self.entries)
        return (_HEAD if self.section.heading else 0.0) + lead + rows

    def grown(self) -> Placed | None:
        """With a line more for the first entry that is cut, else with one more entry; None when all is said."""
        for index, lines in enumerate(self.lines):
            if lines < self.section.longest and line_count(self.section.entries[index], _LISTED) > lines:
                return replace(self, lines=(*self.lines[:index], lines + 1, *self.lines[index + 1 :]))
        if len(self.lines) < min(len(self.section.entries), self.section.most):
            return replace(self, lines=(*self.lines, self.section.first(len(self.lines))))
        return None

    def blocks(self, say: Say, suffix: str = "") -> Iterator[Block]:
        """suffix: of the code of the words that say where to find what was left out."""
        if self.section.heading:
            rest = text(self.section.more + suffix, say.lang, n=self.left_out) if self.left_out else ""
            yield Heading(2, line(self.section.heading + rest))
        yield from map(Paragraph, self.section.lead)
        if self.lines:
            yield Items(tuple(Item(entry) for entry in self.entries), self.section.ordered)
        yield from map(Paragraph, self.section.trail)


def _shown(section: Section) -> Section:
    """The section with nothing in it that can't be seen, since that could move what is measured."""
    lead, trail, entries = (tuple(map(visible, lines)) for lines in (section.lead, section.trail, section.entries))
    return replace(section, lead=lead, trail=trail, entries=entries)


def visible(shown: Line) -> Line:
    return tuple(Run(escape(run.text, None), run.style) for run in shown)


def title_fitted(title: Line) -> Line:
    return clipped(visible(title), _TITLE_EMS, TITLE_LINES)


def title_height(title: Line) -> float:
    """In points."""
    return line_count(title_fitted(title), _TITLE_EMS) * _TITLE + _GAP


def lead_fitted(lead: Line, lines: int = 1) -> Line:
    """A line that always stands there, cut to so many lines of the page."""
    return clipped(visible(lead), _PLAIN, lines)


def fitted(sections: tuple[Section, ...], room: float) -> tuple[Placed, ...]:
    """The sections as they fit into so many points: the least of each, then all in turn, those with most turns first.

    Where even the least has no room, its entries are cut to a line each. That this fits is for the page to see to;
    its tests try the worst.
    """
    sections = tuple(_shown(section) for section in sections)
    least = [range(min(section.least, len(section.entries))) for section in sections]
    placed = [Placed(section, tuple(map(section.first, few))) for section, few in zip(sections, least, strict=True)]
    if sum(each.height for each in placed) > room:
        placed = [replace(each, lines=(1,) * len(each.lines)) for each in placed]
    used, grown = sum(each.height for each in placed), 1
    order = sorted(range(len(sections)), key=lambda index: -sections[index].turns)
    while grown:
        grown = 0
        for index in order:
            for _ in range(sections[index].turns):
                larger = placed[index].grown()
                more = larger.height - placed[index].height if larger is not None else 0.0
                if larger is None or used + more > room:
                    break
                placed[index], used, grown = larger, used + more, grown + 1
    return tuple(placed)
