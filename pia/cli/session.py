"""From a file name to an assessment: load the case, find its profile and day, load the rulebook once for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pia import __version__
from pia.assess.assess import assess
from pia.assess.public import opened, public_case
from pia.evaluate.book import Rulebook
from pia.evaluate.env import On
from pia.model.assessment import Assessment
from pia.model.case_file import CaseFile, load_case
from pia.model.catalogue import Shape
from pia.rulebook.files import profiles
from pia.rulebook.load import load_rulebook
from pia.rulebook.shipped import shipped
from pia.source import Document, Problem, Refused, read_file


class Session:
    """One run of a command. today: the assessment date; law_date and profile override what a case says.

    cached: False where the examples of rules are needed.
    """

    def __init__(
        self, profile: str | None, law_date: date | None, today: date | None, rule_folders: Sequence[Path] = (),
        *, cached: bool = True,
    ) -> None:  # fmt: skip
        self.profile = profile
        self.law_date = law_date
        self.today = today or date.today()
        self.roots = rule_roots(rule_folders)
        self.cached = cached
        self._books: dict[tuple[str, date], Rulebook] = {}

    def case(self, path: Path) -> CaseFile:
        """A case file; raises Refused with every problem."""
        document = read_file(path)
        return opened(load_case(document, self._shape(document)))

    def _shape(self, document: Document) -> Shape | None:
        """The shape with the municipality's own part, found before the case is checked, so that what is wrong with
        `local:` is said with everything else. Raises Refused where the rules have faults: what they define isn't known.
        """
        header = document.value.get("case") if isinstance(document.value, dict) else None
        header = header if isinstance(header, dict) else {}
        profile, day = self.profile or header.get("profile"), self.law_date or header.get("date")
        if len(self.roots) < 2 or not isinstance(profile, str):
            return None
        try:
            day = day if isinstance(day, date) else date.fromisoformat(str(day))
        except ValueError:
            return None
        return self.book(profile, day).shape

    def rulebook(self, case: CaseFile) -> Rulebook:
        """The rulebook for a case; raises Refused when its day or profile is not known."""
        header = case.root["case"]
        profile, law_date = self.profile or header.get("profile"), self.law_date or header.get("date")
        problems = []
        if law_date is None:
            problems.append(self._lacks(case, "case-without-date"))
        if profile is None:
            problems.append(self._lacks(case, "case-without-profile", known=", ".join(profiles(self.roots))))
        if problems:
            raise Refused(problems, {case.document.name: case.document.text})
        assert profile is not None and law_date is not None
        return self.book(profile, law_date)

    def book(self, profile: str, law_date: date) -> Rulebook:
        """A profile's rulebook on a day, loaded once."""
        if (profile, law_date) not in self._books:
            self._books[profile, law_date] = load_rulebook(profile, law_date, self.roots, cached=self.cached)
        return self._books[profile, law_date]

    def on(self, book: Rulebook) -> On:
        """The two dates of an assessment."""
        return On(book.law_date, self.today)

    def assess(self, path: Path, *, public: bool = False) -> Assessment:
        """Read and assess one file. public: without what it marks as not to be disclosed."""
        return self.judged(path, public=public)[1]

    def judged(self, path: Path, *, public: bool = False) -> tuple[CaseFile, Assessment]:
        """The same, with the case as it was read, or as the public version has it."""
        case = self.public(path) if public else self.case(path)
        book = self.rulebook(case)
        return case, assess(case, book, self.on(book), __version__)

    def public(self, path: Path) -> CaseFile:
        """The public version of a case file; raises Refused also where its removals would be void."""
        case = self.case(path)
        book = self.rulebook(case)
        return public_case(case, book, self.on(book))

    def _lacks(self, case: CaseFile, code: str, **args: str) -> Problem:
        place, _ = case.document.place(("case",))
        return Problem.of(code, file=case.document.name, span=place.key or place.value, **args)


def rule_roots(rule_folders: Sequence[Path]) -> list[Path]:
    """The shipped rules first, then a municipality's own; raises Refused if either are missing.

    A folder that isn't there would mean a check without the municipality's own rules, and nobody would notice.
    """
    missing = [Problem.of("rules-folder-not-found", file=str(folder)) for folder in rule_folders if not folder.is_dir()]
    if missing:
        raise Refused(missing)
    try:
        return [shipped("rules"), *rule_folders]
    except LookupError as error:
        raise Refused([Problem.of("shipped-missing", text=str(error))]) from None
