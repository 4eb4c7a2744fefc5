"""Texts about writing files. code -> (what is wrong, what to do)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "output-is-a-directory": (
        "the output is a folder, not a file",
        "name a file inside the folder",
    ),
    "output-folder-not-found": (
        "there is no such folder to write to",
        "make the folder first, or check the name of the output",
    ),
    "output-no-space": (
        "there is no room left to write the output",
        "free some space or name another place; the old file is unchanged",
    ),
    "output-not-writable": (
        "the output can't be written",
        "check that you may write there and that no other program has the file open; the old file is unchanged",
    ),
}
