"""What reading a case file gives, as text: `NAME.expected.txt` beside each `NAME.yaml` holds it.

After a wanted change, `python -m tests.model.corpus` writes them anew. Read the difference before you keep it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pia.messages import render_all
from pia.model.case_file import CaseFile, load_case
from pia.model.record import Record, Seq
from pia.source import Refused, read_file

ROOT = Path(__file__).parent.parent / "corpus" / "case"


def files() -> list[Path]:
    return sorted(ROOT.glob("*/*.yaml"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def expected_path(path: Path) -> Path:
    return path.with_suffix(".expected.txt")


def outcome(path: Path) -> str:
    """What is known of a case that can be used, or its problems in both languages."""
    try:
        return described(load_case(read_file(path)))
    except Refused as refused:
        name = str(path)
        blocks = (f"[{lang}]\n{render_all(refused.problems, refused.texts, lang)}\n" for lang in ("en", "ja"))
        return "\n".join(blocks).replace(name, name_of(path))


def described(case: CaseFile) -> str:
    facts = [f"{path} = {value}" for path, value in known(case.root)]
    states = [f"{path}: {state}" for path, state in case.states.items()]
    return "\n".join(["[known]", *facts, "", "[states]", *states]) + "\n"


def known(record: Record) -> Iterator[tuple[str, Any]]:
    """Every fact that is known, lists with their elements and whether they are all there is."""
    for name, value in record.items():
        path = record.fact_path(name)
        if isinstance(value, Record):
            yield from known(value)
        elif isinstance(value, Seq):
            yield from _elements(value)
        else:
            yield path, repr(value) if isinstance(value, (str, dict)) else value


def _elements(seq: Seq) -> Iterator[tuple[str, Any]]:
    if seq.real:
        yield seq.path, f"{len(seq.items)} {'closed' if seq.closed else 'open'}"
    for index, item in enumerate(seq.items):
        if isinstance(item, Record):
            yield from known(item)
        else:
            yield f"{seq.path}[{index}]", item


if __name__ == "__main__":
    for each in files():
        expected_path(each).write_text(outcome(each), encoding="utf-8", newline="\n")
