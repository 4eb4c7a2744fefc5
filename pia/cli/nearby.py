"""File names as a person would type them where the command runs."""

from __future__ import annotations

import os
from pathlib import Path


def nearby(file: str) -> str:
    """The path from the current folder if the file lies below it, else the whole path."""
    try:
        return os.fspath(Path(file).relative_to(Path.cwd()))
    except ValueError:
        return file
