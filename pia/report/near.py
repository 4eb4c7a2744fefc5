"""A file's name as seen from a folder."""

from __future__ import annotations

import os
from pathlib import Path


def near(file: str, base: Path) -> str:
    """Relative to `base`, with forward slashes. Never a whole path: that names a user and says nothing elsewhere."""
    try:
        found = os.path.relpath(base / file, base)
    except ValueError:  # on another drive
        found = os.path.basename(file)
    return Path(found).as_posix()
