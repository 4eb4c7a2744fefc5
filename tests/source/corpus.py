"""What reading a corpus file gives, as text: `NAME.expected.txt` beside each `NAME.yaml` holds it.

After a wanted change, `python -m tests.source.corpus` writes them anew. Read the difference before you
keep it.
"""

from __future__ import annotations

import json
from pathlib import Path

from pia.messages import render_all
from pia.source import Document, Refused, read_file
from pia.source.events import Parser
from pia.source.position import Span

ROOT = Path(__file__).parent.parent / "corpus" / "yaml"


def files() -> list[Path]:
    return sorted(ROOT.glob("*/*.yaml"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def expected_path(path: Path) -> Path:
    return path.with_suffix(".expected.txt")


def outcome(path: Path, parser: Parser = "auto") -> str:
    """The value and places of a file that can be read, or its problems in both languages."""
    try:
        return _described(read_file(path, parser=parser))
    except Refused as refused:
        name = str(path)
        blocks = (f"[{lang}]\n{render_all(refused.problems, refused.texts, lang)}\n" for lang in ("en", "ja"))
        return "\n".join(blocks).replace(name, name_of(path))


def _described(document: Document) -> str:
    rows = ["[value]", json.dumps(document.value, ensure_ascii=False, indent=1), "", "[places]"]
    for path, place in sorted(document.places.items(), key=lambda item: _order(item[1].value, len(item[0]))):
        at = f"{_shown(place.key)} -> " if place.key else ""
        rows.append(f"{'/'.join(map(str, path)) or '(root)'}: {at}{_shown(place.value)}")
    return "\n".join(rows) + "\n"


def _order(span: Span, depth: int) -> tuple[int, int, int]:
    return span.line, span.column, depth


def _shown(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


if __name__ == "__main__":
    for each in files():
        expected_path(each).write_text(outcome(each), encoding="utf-8", newline="\n")
