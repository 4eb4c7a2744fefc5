"""The files of the project as its authors see them: tracked, or new and not ignored."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def files(root: Path = ROOT) -> list[Path]:
    """Every file that a commit of everything would hold, sorted."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True).stdout.decode("utf-8")
    # A file that was deleted and not yet committed is still listed.
    return sorted(path for name in listed.split("\0") if name and (path := root / name).is_file())


def modules(root: Path = ROOT) -> list[Path]:
    """Every Python file of the package."""
    return sorted((root / "pia").rglob("*.py"))
