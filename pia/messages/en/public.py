"""Texts about public versions, which lack what a case file lists under `undisclosed`."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "undisclosed-absent": (
        '"{text}" is marked as undisclosed, but nothing is written there',
        "answer it, or take the mark away: what is missing can't be shown as undisclosed",
    ),
    "undisclosed-elsewhere": (
        'words of "{mark}", undisclosed by line {line}, still stand where they would be disclosed',
        "reword this, or mark it as well; if the words don't give away what was removed, add elsewhere: true to line {line}",
    ),
}
