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
    "pdf-needs-extra": (
        "what makes PDF files is not installed",
        'install it with pip install "pia-checklist[pdf]", or write .html and print it from a browser',
    ),
    "pdf-lacks-glyphs": (
        "no font has the characters {chars}, or they are private-use",
        "the PDF was made without the checks of PDF/UA-1 and PDF/A-2a and doesn't show them properly; "
        "replace them or add them by hand",
    ),
    "docx-needs-extra": (
        "what makes Word files is not installed",
        'install it with pip install "pia-checklist[office]", or write .html, which Word opens too',
    ),
    "xlsx-needs-extra": (
        "what makes Excel files is not installed",
        'install it with pip install "pia-checklist[office]", or use --format csv',
    ),
    "xlsx-needs-output": (
        'an Excel file can\'t be printed',
        "name the file to write after -o",
    ),
}
