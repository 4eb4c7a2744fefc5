"""What loading a faulty rule, instrument, profile or lexicon file says: `NAME.expected.txt` beside each `NAME.yaml`.

The first word of a name says which file it stands for, a further rule file where it says nothing of that; the
others are those of `tests.rulebook.library`.
After a wanted change, `python -m tests.rulebook.corpus` writes them anew. Read the difference before you keep it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from pia.messages import render_all
from pia.source import Refused
from tests.rulebook.library import Library

ROOT = Path(__file__).parent.parent / "corpus" / "rules"
PLACES = {"instrument": "book/instrument.yaml", "profile": "profiles/p.yaml", "lexicon": "lexicons/vague.yaml"}


def files() -> list[Path]:
    return sorted(ROOT.glob("*.yaml"))


def expected_path(path: Path) -> Path:
    return path.with_suffix(".expected.txt")


def outcome(path: Path) -> str:
    """The problems in both languages, or that there are none."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder))
        place = PLACES.get(path.stem.partition("-")[0], "book/2020-01-01/tested.yaml")
        library.write(place, path.read_text(encoding="utf-8"))
        try:
            library.load()
        except Refused as refused:
            blocks = (f"[{lang}]\n{render_all(refused.problems, refused.texts, lang)}\n" for lang in ("en", "ja"))
            return "\n".join(blocks).replace(f"{folder}/{place}", path.name).replace(folder, "rules")
        return "[loads]\n"


if __name__ == "__main__":
    for each in files():
        expected_path(each).write_text(outcome(each), encoding="utf-8", newline="\n")
