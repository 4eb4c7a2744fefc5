"""The case files of a folder, each read and assessed; one that can't be read is a result like the others."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from pia.assess.anticipate import questions_of
from pia.cli.session import Session
from pia.source import Problem, Refused, read_file

# The record of what was asked in a meeting, which `pia anticipate` reads, lies beside the cases.
_RECORD = "expected.yaml"

Read = TypeVar("Read")


def case_files(folder: Path) -> list[Path]:
    """Every *.yaml and *.yml of the folder itself, by name, 2 before 10; raises Refused where there is none."""
    try:
        found = sorted(filter(_submission, folder.iterdir()), key=_in_order)
    except OSError:
        raise Refused([Problem.of("screen-no-folder", text=str(folder))]) from None
    if not found:
        raise Refused([Problem.of("screen-no-files", text=str(folder))])
    return found


def _in_order(path: Path) -> list[tuple[bool, int, str]]:
    parts = re.split("([0-9]+)", path.name)
    return [(True, int(part), "") if index % 2 else (False, 0, part) for index, part in enumerate(parts)]


def case_files_below(folders: Sequence[Path]) -> list[Path]:
    """The same of every folder and of all folders in it, each file once: the files of a folder before those below it.

    Raises Refused where there is none.
    """
    found: dict[Path, Path] = {}
    for folder in folders:
        if not folder.is_dir():
            raise Refused([Problem.of("screen-no-folder", text=str(folder))])
        for path in sorted(filter(_submission, folder.rglob("*")), key=lambda path: (len(path.parts), path)):
            found.setdefault(path.resolve(), path)
    if not found:
        raise Refused([Problem.of("stats-no-files", text=", ".join(map(str, folders)))])
    return list(found.values())


def _submission(path: Path) -> bool:
    """Whether it is a submission: a YAML file, and not the record of a meeting; what else has that name is one."""
    if path.suffix.lower() not in (".yaml", ".yml"):
        return False
    if path.name != _RECORD:
        return True
    try:
        questions_of(read_file(path))
    except Refused:
        return True
    return False


def each_read(
    files: Sequence[Path], session: Session, read: Callable[[Path], Read], quiet: bool, lang: str
) -> Iterator[tuple[Path, Read | Refused]]:
    """What `read` makes of each file, or why it was refused, with a bar on stderr where that is a terminal.

    Raises Refused where the rules or the options are at fault, which no department could correct.
    """
    with _progress(files, quiet, lang) as progress:
        for path in progress:
            try:
                yield path, read(path)
            except Refused as refused:
                if not _of_the_case(refused, path, session):
                    raise
                yield path, refused


def _of_the_case(refused: Refused, path: Path, session: Session) -> bool:
    own = (str(path), None) if session.profile is None else (str(path),)
    return any(problem.file in own for problem in refused.problems)


def _progress(files: Sequence[Path], quiet: bool, lang: str) -> Any:
    from pia.cli.words import word

    terminal = sys.stderr is not None and sys.stderr.isatty()
    return click.progressbar(files, file=sys.stderr, hidden=quiet or not terminal, show_pos=True, label=word("progress", lang))
