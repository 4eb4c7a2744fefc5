"""The letters of `pia screen`: one file for each submission that is returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pia.cli.report_file import put_report
from pia.report.blocks import Report
from pia.report.formats import ENDINGS
from pia.report.letter import Sending, letter, unreadable_letter
from pia.report.screen import Row
from pia.source import Problem, Refused

FORMATS = tuple(ending.removeprefix(".") for ending in ENDINGS)


def write_letters(
    rows: Sequence[Row], folder: Path, format_name: str, sending: Sending, day: date, lang: str
) -> Iterator[Path]:
    """Write a letter for every returned row and yield its path. The folder is made where there is none.

    day: the date of the file's own data; the letter's date is the sender's. Raises Refused.
    """
    returned = [row for row in rows if row.returned]
    if not returned:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refused([Problem.of("output-not-writable", file=str(folder))]) from None
    for row in returned:
        # The whole name, so that a.yaml and a.yml do not overwrite each other's letter.
        path = folder / f"{row.file}.{format_name}"
        put_report(_letter(row, sending), path, day, lang)
        yield path


def _letter(row: Row, sending: Sending) -> Report:
    if row.result is None:
        return unreadable_letter(row.file, row.refused.problems if row.refused is not None else (), sending)
    return letter(*row.result, sending)
