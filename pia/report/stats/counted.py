"""What the statistics are made from, and the words that all their parts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pia.assess.recur import Recurrence
from pia.messages import term
from pia.model.assessment import Texts
from pia.report.blocks import Figure
from pia.report.chart import Bars, draw
from pia.report.chart.bars import description
from pia.report.cut import NAME, SENTENCE, cut
from pia.report.day import fiscal, written
from pia.report.say import Lang
from pia.report.stats.words import text
from pia.source import Problem

# From so many cases on, a percentage says something.
SHARE_FROM = 10


@dataclass(frozen=True)
class Unread:
    """A file that could not be read. file: as the user finds it."""

    file: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, eq=False)
class Counted:
    """unread: the files that could not be read, and are counted nowhere."""

    found: Recurrence
    unread: Sequence[Unread]
    lang: Lang

    def text(self, code: str, **args: object) -> str:
        return text(code, self.lang, **args)

    def words(self, texts: Texts) -> str:
        return cut(texts.get(self.lang) or texts.get("ja") or "", SENTENCE)

    def weight(self, weight: str) -> str:
        return term(f"weight.{weight}", self.lang)

    def of(self, n: int, total: int) -> str:
        """6件中4件; with a share where there are enough cases to speak of one."""
        if total < SHARE_FROM or not n:
            return self.text("of", n=n, total=total)
        return self.text("of share", n=n, total=total, share=round(100 * n / total))

    def numbers(self, places: Iterable[int]) -> str:
        """The cases by their numbers in the list of cases; three and more in a row as a range."""
        runs: list[list[int]] = []
        for place in places:
            if runs and runs[-1][-1] == place - 1:
                runs[-1].append(place)
            else:
                runs.append([place])
        return self.text("joiner").join(part for run in runs for part in self._run(run)) or self.text("dash")

    def _run(self, run: list[int]) -> list[str]:
        if len(run) > 2:
            return [self.text("range", first=run[0] + 1, last=run[-1] + 1)]
        return [str(place + 1) for place in run]

    def group(self, key: str) -> str:
        """A meeting or a fiscal year in words."""
        if not key:
            return self.text("undated")
        if self.found.by == "meeting":
            return written(key, self.lang)
        return self.text("year", era=fiscal(int(key)), year=key, next=int(key) + 1)

    def title(self, place: int) -> str:
        return cut(self.found.cases[place].assessment.title, NAME)

    def figure(self, chart: Bars) -> Figure:
        return Figure(chart.name, draw(chart), description(chart), self.text("caption", title=chart.title))
