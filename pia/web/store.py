"""Drafts in one SQLite file: the text that a case began with, and every accepted save as a durable list of edits.

A save names the version that it was made on. What others changed meanwhile is merged unless both changed the same
fact; then the save is refused with both (`Clash`). `save` returns once the disk has it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from pia.model.edit import Edit

_TABLES = """
CREATE TABLE IF NOT EXISTS cases (number INTEGER PRIMARY KEY, text TEXT NOT NULL, begun_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS saves (
  number INTEGER NOT NULL REFERENCES cases, version INTEGER NOT NULL, edits TEXT NOT NULL, saved_at TEXT NOT NULL,
  who TEXT NOT NULL, PRIMARY KEY (number, version)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (secret TEXT PRIMARY KEY, who TEXT NOT NULL, since TEXT NOT NULL);
"""


@dataclass(frozen=True)
class Saved:
    """One accepted save. version: counts from 1; 0 is the case as it began. saved_at: UTC, ISO, to the second."""

    version: int
    edits: tuple[Edit, ...]
    saved_at: str
    who: str


@dataclass(frozen=True)
class Both:
    """A fact that two people changed: my edit, and theirs, which is saved."""

    mine: Edit
    theirs: Edit
    saved: Saved


class Clash(Exception):
    """A save that would undo another. both: at least one; version: what is saved now."""

    def __init__(self, both: tuple[Both, ...], version: int) -> None:
        super().__init__(f"{len(both)} facts")
        self.both = both
        self.version = version


def _clock() -> str:
    return datetime.now(UTC).replace(microsecond=0).isoformat()


class Store:
    """A file of drafts. Each call opens it anew, so any thread and several processes may use it."""

    def __init__(self, path: Path, now: Callable[[], str] = _clock) -> None:
        self.path = path
        self.now = now
        with self._open() as db:
            db.execute("PRAGMA journal_mode=WAL")
            db.executescript(_TABLES)

    def begin(self, text: str) -> int:
        """A new draft; its number."""
        with self._changing() as db:
            made = db.execute("INSERT INTO cases (text, begun_at) VALUES (?, ?)", (text, self.now()))
            return int(made.lastrowid or 0)

    def numbers(self) -> list[int]:
        with self._open() as db:
            return [number for (number,) in db.execute("SELECT number FROM cases ORDER BY number")]

    def text(self, number: int) -> str:
        """What a draft began with. Raises KeyError."""
        with self._open() as db:
            found = db.execute("SELECT text FROM cases WHERE number = ?", (number,)).fetchone()
        if found is None:
            raise KeyError(number)
        return str(found[0])

    def saves(self, number: int) -> list[Saved]:
        """Every accepted save, the oldest first."""
        with self._open() as db:
            return list(_saves(db, number, 0))

    def version(self, number: int) -> int:
        with self._open() as db:
            return _version(db, number)

    def save(self, number: int, made_on: int, edits: Iterable[Edit], check: Callable[[list[Edit]], None], who: str = "") -> int:
        """Make edits durable; the new version. made_on: the version that the person saw.

        check: is given every edit of the draft, these last, and raises if the case would not hold. Raises Clash.
        """
        edits = tuple(edits)
        with self._changing() as db:
            now = _version(db, number)
            both = tuple(_both(edits, _saves(db, number, made_on)))
            if both:
                raise Clash(both, now)
            check([*(edit for saved in _saves(db, number, 0) for edit in saved.edits), *edits])
            plain = json.dumps([asdict(edit) for edit in edits], ensure_ascii=False)
            db.execute("INSERT INTO saves VALUES (?, ?, ?, ?, ?)", (number, now + 1, plain, self.now(), who))
        return now + 1

    def admit(self, secret: str, who: str) -> None:
        """Remember someone by the digest of what their browser keeps; also a changed name."""
        with self._changing() as db:
            db.execute("INSERT INTO people VALUES (?, ?, ?) ON CONFLICT (secret) DO UPDATE SET who = excluded.who",
                       (secret, who, self.now()))  # fmt: skip

    def who(self, secret: str) -> str | None:
        """The name of someone who was admitted; None for anyone else."""
        with self._open() as db:
            found = db.execute("SELECT who FROM people WHERE secret = ?", (secret,)).fetchone()
        return None if found is None else str(found[0])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self.path, timeout=30, isolation_level=None)) as db:
            db.execute("PRAGMA synchronous=FULL")
            yield db

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """One writer at a time; everything inside or nothing."""
        with self._open() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")


def _version(db: sqlite3.Connection, number: int) -> int:
    found = db.execute("SELECT max(version) FROM saves WHERE number = ?", (number,)).fetchone()
    return int(found[0] or 0)


def _saves(db: sqlite3.Connection, number: int, after: int) -> Iterator[Saved]:
    rows = db.execute("SELECT version, edits, saved_at, who FROM saves WHERE number = ? AND version > ? ORDER BY version",
                      (number, after)).fetchall()  # fmt: skip
    for version, edits, saved_at, who in rows:
        yield Saved(version, tuple(Edit(**edit) for edit in json.loads(edits)), saved_at, who)


def _both(edits: tuple[Edit, ...], since: Iterable[Saved]) -> Iterator[Both]:
    """The latest save of each fact that these edits change too, unless both say the same."""
    found: dict[int, Both] = {}
    for saved in since:
        for theirs in saved.edits:
            for index, mine in enumerate(edits):
                if _meet(mine, theirs):
                    found[index] = Both(mine, theirs, saved)
    for both in found.values():
        if both.mine != both.theirs:
            yield both


def _meet(mine: Edit, theirs: Edit) -> bool:
    if mine.action == theirs.action == "add":
        return False  # two rows for a list; which id each has is settled when it is applied
    if mine.path == theirs.path:
        return True
    return any(one.action == "remove" and other.path.startswith((f"{one.path}.", f"{one.path}["))
               for one, other in ((mine, theirs), (theirs, mine)))  # fmt: skip
