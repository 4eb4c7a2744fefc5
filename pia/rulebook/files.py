"""Find and read the files of a rulebook: instruments, their versions, profiles, lexicons."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from pia.model.catalogue import Shape, load
from pia.model.check import Checker
from pia.source import Document, Problem, Refused, read_file


class Store(Protocol):
    """Documents that were read and found sound before, by the content of their file."""

    def get(self, path: Path, content: bytes, format_name: str) -> Document | None: ...

    def put(self, document: Document, content: bytes, format_name: str) -> None: ...


@dataclass(slots=True, eq=False)
class Reading:
    """Files read so far and what is wrong with them; everything is reported at once."""

    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    cache: Store | None = None

    def file(self, path: Path, format_name: str) -> Checked | None:
        """Read a file and check it against its format; None if it could not be read at all."""
        content = self._content(path)
        known = self.cache.get(path, content, format_name) if self.cache is not None and content is not None else None
        try:
            document = known or read_file(path)
        except Refused as refused:
            self.problems += refused.problems
            self.texts |= refused.texts
            return None
        if known is not None and format_name == "rules":
            return Checked(path, document, {})
        self.texts[document.name] = document.text
        checker = Checker(document)
        typed = checker.part(document.value, _shape(format_name), ())
        self.problems += checker.problems
        if checker.problems or typed is None:
            return None
        if self.cache is not None and content is not None and known is None:
            self.cache.put(document, content, format_name)
        return Checked(path, document, typed)

    def _content(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes() if self.cache is not None else None
        except OSError:
            return None

    def report(self, code: str, path: Path, **args: str | int) -> None:
        """A problem with a file or folder as a whole."""
        self.problems.append(Problem.of(code, file=str(path), **args))


@dataclass(slots=True, eq=False)
class Checked:
    """A file that fits its format: raw value and places in `document`, typed values beside them.

    A rule file that came out of the cache has no typed values, no examples and only the places of its ids.
    """

    path: Path
    document: Document
    typed: dict[str, Any]


@cache
def _shape(format_name: str) -> Shape:
    return load(format_name)


def instrument_folder(roots: Iterable[Path], instrument: str) -> Path | None:
    """The folder of an instrument; a later root (a municipality's own) comes before an earlier one."""
    for root in reversed(list(roots)):
        if (root / instrument / "instrument.yaml").is_file():
            return root / instrument
    return None


def profile_file(roots: Iterable[Path], profile: str) -> Path | None:
    """The file of a profile, a later root first."""
    for root in reversed(list(roots)):
        if (path := root / "profiles" / f"{profile}.yaml").is_file():
            return path
    return None


def profiles(roots: Iterable[Path]) -> list[str]:
    """Ids of all profiles, sorted."""
    return sorted({path.stem for root in roots for path in (root / "profiles").glob("*.yaml")})


def versions(folder: Path) -> list[date]:
    """The in-force dates of an instrument's versions, earliest first."""
    found = []
    for entry in folder.iterdir():
        try:
            found.append(date.fromisoformat(entry.name))
        except ValueError:
            continue
    return sorted(found)


def rule_files(folder: Path) -> list[Path]:
    """The rule files of one version, sorted by name."""
    return sorted(folder.glob("*.yaml"))


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of files, in the order given."""
    total = hashlib.sha256()
    for path in paths:
        content = path.read_bytes()
        total.update(f"{path.name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()
