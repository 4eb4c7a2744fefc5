"""How much one file may hold before it is refused."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """max_bytes: raw size of the file. max_depth: nested mappings and lists, the root being 1.

    max_problems: after so many the reader stops counting and says so; a file of two megabytes
    of mistakes must not become a report of fifty.
    """

    max_bytes: int = 2_000_000
    max_depth: int = 64
    max_problems: int = 100
