"""Join the fragments in changelog.d/ into a section of CHANGELOG.md, and remove them.

    python tools/changelog.py 0.2.0 2026-12-01
"""

from __future__ import annotations

import argparse
import datetime
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UNRELEASED = "## Unreleased\n"


def entry(text: str) -> str:
    """One fragment as a list item; its further lines are indented to stay in the item."""
    return "- " + text.strip().replace("\n", "\n  ")


def join(changelog: str, fragments: list[str], version: str, date: datetime.date) -> str:
    """The changelog with a new section under an emptied "Unreleased".

    Raises ValueError if there is no "Unreleased", the version has a section already, or nothing changed.
    """
    head, mark, rest = changelog.partition(UNRELEASED)
    if not mark:
        raise ValueError('CHANGELOG.md has no line "## Unreleased"')
    if re.search(rf"^## {re.escape(version)}(?!\S)", rest, re.MULTILINE):
        raise ValueError(f'CHANGELOG.md has a section "{version}" already')
    listed, next_section, older = rest.partition("\n## ")
    entries = [listed.strip()] if listed.strip() else []
    entries += [entry(text) for text in fragments if text.strip()]
    if not entries:
        raise ValueError('nothing to release: no fragment in changelog.d/ and nothing under "Unreleased"')
    section = f"## {version} ({date.isoformat()})\n\n" + "\n".join(entries) + "\n"
    return f"{head}{mark}\n{section}{next_section}{older}"


def release(root: Path, version: str, date: datetime.date) -> int:
    """Rewrite the changelog under `root` and remove the fragments; the number of fragments taken."""
    files = sorted(path for path in (root / "changelog.d").glob("*.md") if path.name != "README.md")
    target = root / "CHANGELOG.md"
    fragments = [path.read_text(encoding="utf-8") for path in files]
    text = join(target.read_text(encoding="utf-8"), fragments, version, date)
    target.write_text(text, encoding="utf-8")
    for path in files:
        path.unlink()
    return len(files)


def main(argv: list[str] | None = None) -> None:
    """The command: a version and a date."""
    parser = argparse.ArgumentParser(description="join changelog.d/ into CHANGELOG.md")
    parser.add_argument("version")
    parser.add_argument("date", type=datetime.date.fromisoformat, help="YYYY-MM-DD")
    wanted = parser.parse_args(argv)
    try:
        count = release(ROOT, wanted.version, wanted.date)
    except ValueError as error:
        parser.error(str(error))
    print(f"changelog: {count} fragments joined into {wanted.version}")


if __name__ == "__main__":
    main()
