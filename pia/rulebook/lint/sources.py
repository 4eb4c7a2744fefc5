"""The files behind profiles, all versions of them, and the days on which what applies changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pia.rulebook.files import Checked, Reading, instrument_folder, profile_file, profiles, rule_files, versions
from pia.rulebook.places import Store

_DAY = timedelta(days=1)


@dataclass(slots=True, eq=False)
class InstrumentFiles:
    """One instrument: `instrument.yaml`, and the rule files of every version by the day from which it is in force."""

    head: Checked
    versions: dict[date, list[Checked]]

    @property
    def id(self) -> str:
        return str(self.head.document.value["id"])

    @property
    def in_force(self) -> tuple[date, date | None]:
        """First day, and last day if there is one."""
        span = self.head.typed["in_force"]
        return span["from"], span.get("to")

    def until(self, version: date) -> date | None:
        """The last day on which a version is the current one."""
        later = [day for day in self.versions if day > version]
        ends = [min(later) - _DAY] if later else []
        ends += [self.in_force[1]] if self.in_force[1] is not None else []
        return min(ends) if ends else None

    def articles(self) -> Iterator[tuple[int, Any, list[Any]]]:
        """Index, raw article and typed number spans."""
        typed = self.head.typed["articles"].values
        for index, raw in enumerate(self.head.document.value["articles"]):
            yield index, raw, list(typed[index]["numbers"].values) if "numbers" in typed[index] else []

    def documents(self) -> Iterator[Checked]:
        yield self.head
        for files in self.versions.values():
            yield from files


@dataclass(slots=True, eq=False)
class Sources:
    """profiles: by id. instruments: those of the profiles; `all_of` gives every one there is."""

    roots: list[Path]
    reading: Reading
    profiles: dict[str, Checked] = field(default_factory=dict)
    instruments: dict[str, InstrumentFiles] = field(default_factory=dict)
    lexicons: dict[str, Checked] = field(default_factory=dict)

    def of(self, profile: str) -> list[InstrumentFiles]:
        """The instruments of a profile that could be read, in its order."""
        names = self.profiles[profile].document.value["instruments"]
        return [self.instruments[name] for name in dict.fromkeys(names) if name in self.instruments]

    def days(self, profile: str) -> list[date]:
        """Every day on which other rules apply under a profile than the day before, if any apply."""
        days: set[date] = set()
        for instrument in self.of(profile):
            first, last = instrument.in_force
            days |= {first, *instrument.versions, *({last + _DAY} if last is not None else ())}
        return sorted(day for day in days if any(_applies(instrument, day) for instrument in self.of(profile)))


def _applies(instrument: InstrumentFiles, day: date) -> bool:
    first, last = instrument.in_force
    return first <= day and (last is None or day <= last) and any(version <= day for version in instrument.versions)


def read_sources(names: Iterable[str], roots: Iterable[Path], store: Store, *, every: bool) -> Sources:
    """The files of some profiles; `every`: of all profiles and of instruments that none of them names, and lexicons.

    What can't be read is in `reading.problems`; an unknown profile is left to loading.
    """
    sources = Sources(list(roots), Reading(cache=store))
    wanted: dict[str, None] = {}
    for name in profiles(sources.roots) if every else names:
        path = profile_file(sources.roots, name)
        checked = sources.reading.file(path, "profile") if path is not None else None
        if checked is not None:
            sources.profiles[name] = checked
            wanted.update(dict.fromkeys(checked.document.value["instruments"]))
    if every:
        found = {path.parent.name for root in sources.roots for path in root.glob("*/instrument.yaml")}
        wanted.update(dict.fromkeys(sorted(found)))
    for name in wanted:
        instrument = _instrument(sources, name)
        if instrument is not None:
            sources.instruments[name] = instrument
    for root in sources.roots:
        for path in sorted((root / "lexicons").glob("*.yaml")):
            checked = sources.reading.file(path, "lexicon")
            if checked is not None:
                sources.lexicons[checked.document.value["id"]] = checked
    return sources


def _instrument(sources: Sources, name: str) -> InstrumentFiles | None:
    folder = instrument_folder(sources.roots, name)
    head = sources.reading.file(folder / "instrument.yaml", "instrument") if folder is not None else None
    if folder is None or head is None:
        return None
    found: dict[date, list[Checked]] = {}
    for version in versions(folder):
        read = [sources.reading.file(path, "rules") for path in rule_files(folder / version.isoformat())]
        found[version] = [checked for checked in read if checked is not None]
    return InstrumentFiles(head, found)
