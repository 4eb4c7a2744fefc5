"""A table as CSV that spreadsheets read as text: in Japanese, and with no cell that they would take for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

Value = str | int

# Full-width forms too: Japanese spreadsheets take them for the narrow ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


def to_csv(header: Sequence[str], rows: Iterable[Iterable[Value]]) -> str:
    """With a byte order mark, lines ending as RFC 4180 has it, every cell quoted."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow(header)
    for row in rows:
        writer.writerow([inert(value) for value in row])
    return "\ufeff" + stream.getvalue()


def inert(value: Value) -> Value:
    """A cell that no spreadsheet evaluates: an apostrophe before what begins like a formula."""
    return f"'{value}" if isinstance(value, str) and value.lstrip().startswith(_FORMULA) else value
