"""A report as a file whose ending gives the format: every command that writes one does it here."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pia.cli.output import say_problems
from pia.report.blocks import Report
from pia.report.formats import ENDINGS
from pia.source import Problem, Refused

# For the help texts.
NAMED = " ".join(ENDINGS)


def ending_of(path: Path, known: tuple[str, ...] = ENDINGS) -> str:
    """The ending, in small letters; raises Refused for one that is not known, before anything is worked out."""
    ending = path.suffix.lower()
    if ending not in known:
        raise Refused([Problem.of("report-format-unknown", text=str(path), known=", ".join(known))])
    return ending


def put_report(report: Report, path: Path, day: date, lang: str, copy: str = "") -> None:
    """Write the file, and a word on stderr about characters that it can't show.

    day: the document's own date; copy: stands on every page. Raises Refused.
    """
    from pia.report.formats import written
    from pia.report.write import write_atomically

    made = written(report, ending_of(path), day, copy)
    if made.missing:
        chars = ", ".join(f"{char} U+{ord(char):04X}" for char in made.missing)
        say_problems([Problem.of("pdf-lacks-glyphs", file=str(path), severity="warning", chars=chars)], {}, lang)
    write_atomically(path, made.content)
