"""What the meeting pack is made of, whatever part of it is written: the meeting, its cases, and what only its makers know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pia.assess.meeting import Item, Meeting
from pia.report.agenda.words import text
from pia.report.cut import NAME, cut
from pia.report.day import written
from pia.report.say import Lang, Say
from pia.source import Problem

DAY_MINUTES = 24 * 60


@dataclass(frozen=True)
class Setting:
    """What only the secretariat knows. held_on, due: ISO days; start: minutes after midnight; "" or None: not known."""

    held_on: str = ""
    place: str = ""
    start: int | None = None
    due: str = ""


@dataclass(frozen=True)
class Unread:
    """A file that could not be read. file: as the user finds it."""

    file: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, eq=False)
class Pack:
    """unread: the files of the folder that could not be read."""

    meeting: Meeting
    setting: Setting
    unread: Sequence[Unread]
    lang: Lang

    @cached_property
    def says(self) -> dict[int, Say]:
        """The voice of each case, by the number of its item."""
        return {item.number: Say.of(item.assessment, self.lang) for item in self.meeting.items}

    def text(self, code: str, **args: object) -> str:
        return text(code, self.lang, **args)

    @property
    def day(self) -> str:
        """The day of the meeting: as given, else the one on which all cases agree; "" otherwise."""
        if self.setting.held_on:
            return self.setting.held_on
        days = self.meeting.days
        return days[0].day if len(days) == 1 else ""

    @property
    def day_words(self) -> str:
        return written(self.day, self.lang) if self.day else self.text("unconfirmed")

    def title(self, item: Item) -> str:
        return cut(item.assessment.title)

    def short_title(self, item: Item) -> str:
        """For tables in which it only says which case a row is about."""
        return cut(item.assessment.title, NAME)

    def department(self, item: Item) -> str:
        found = item.assessment.facts.get("case", {}).get("department")
        return cut(found) if isinstance(found, str) and found.strip() else self.text("unconfirmed")

    def procedure(self, item: Item) -> str:
        found = item.procedure
        if found is None:
            return self.text("undetermined")
        say = self.says[item.number]
        return self.text("or").join(say.text(label) for label in found.labels)

    def clock(self, minutes: int) -> str:
        """Minutes after the first item as a time of day, or as they are where no start is known."""
        if self.setting.start is None:
            return self.text("begin after", n=minutes)
        hour, minute = divmod((self.setting.start + minutes) % DAY_MINUTES, 60)
        return f"{hour}:{minute:02}"

    def late(self, item: Item) -> str:
        """A warning where the time set aside is over before it begins, or before it is done; else ""."""
        length = self.meeting.length
        if length is None or item.ends <= length:
            return ""
        return self.text("past end" if item.begins >= length else "across end")
