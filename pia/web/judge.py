"""What the rules say of a draft: the assessment and which unanswered facts still matter. Rulebooks are loaded once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any

from pia import __version__
from pia.assess.assess import assess
from pia.assess.relevant import Relevance, relevance
from pia.evaluate.book import Rulebook
from pia.evaluate.env import On
from pia.model.assessment import Assessment
from pia.model.case_file import CaseFile
from pia.model.catalogue import Shape, case_shape
from pia.rulebook.load import load_rulebook
from pia.source import Refused
from pia.web.draft import Draft

KEPT = 64  # judged drafts; one is about a megabyte


@dataclass(frozen=True)
class Judged:
    assessment: Assessment
    relevance: Relevance


class Judge:
    """roots: folders of rules, the shipped ones first. today: asked anew for each draft."""

    def __init__(self, roots: Sequence[Path], today: Callable[[], date]) -> None:
        self.roots = list(roots)
        self.today = today
        self._books: dict[tuple[str, date], Rulebook] = {}
        self._judged: OrderedDict[tuple[int, int, date], Judged] = OrderedDict()
        self._lock = Lock()

    def book(self, profile: str, day: date) -> Rulebook:
        """Raises Refused."""
        if (profile, day) not in self._books:
            self._books[profile, day] = load_rulebook(profile, day, self.roots, cached=True)
        return self._books[profile, day]

    def shape(self, value: Any) -> Shape:
        """Of a case with these values, the municipality's own part included where its rules define one."""
        header = value.get("case") if isinstance(value, dict) else None
        profile, day = (header.get(name) for name in ("profile", "date")) if isinstance(header, dict) else (None, None)
        try:
            return self.book(str(profile), date.fromisoformat(str(day))).shape or case_shape()
        except (ValueError, Refused):
            return case_shape()

    def judged(self, draft: Draft) -> Judged | None:
        """None for a case that does not say by which rules and of which day. Raises Refused for rules that don't load."""
        header = draft.case.root["case"]
        if header.get("profile") is None or header.get("date") is None:
            return None
        today = self.today()
        key = (draft.number, draft.version, today)
        with self._lock:
            if key in self._judged:
                self._judged.move_to_end(key)
                return self._judged[key]
        book = self.book(header["profile"], header["date"])
        on = On(book.law_date, today)
        found = Judged(assess(draft.case, book, on, __version__), relevance(draft.case, book, on))
        with self._lock:
            self._judged[key] = found
            while len(self._judged) > KEPT:
                self._judged.popitem(last=False)
        return found

    def filed(self, case: CaseFile) -> Assessment:
        """Of a case with its file, for reports. Raises Refused."""
        header = case.root["case"]
        book = self.book(header["profile"], header["date"])
        return assess(case, book, On(book.law_date, self.today()), __version__)
