"""Changes that a form or a question makes in a case file."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "patch-failed": (
        "the changes can't be written into this file without harm",
        "nothing was written; make the change in the file itself, or begin a new file",
    ),
    "edit-no-place": (
        'there is no fact "{text}" in this case that could be changed so',
        "the element may have been removed meanwhile; load the case again",
    ),
    "edit-id-taken": (
        'the list already has an element "{text}"',
        "choose another id",
    ),
    "input-encoding": (
        "what was typed is not text in the encoding of this terminal",
        "answers so far are in the file; set the terminal to UTF-8, or set PYTHONUTF8=1, and run the command again",
    ),
}
