"""A report as PDF, and a word on stderr about characters that could not be shown."""

from __future__ import annotations

from datetime import date

from pia.cli.output import say_problems
from pia.report.blocks import Report
from pia.source import Problem


def pdf_bytes(report: Report, day: date, copy: str, file: str, lang: str) -> bytes:
    """The file's content; raises Refused where the extra is missing. copy: stands on every page."""
    from pia.report.pdf import to_pdf

    made = to_pdf(report, day, copy)
    if made.missing:
        chars = ", ".join(f"{char} U+{ord(char):04X}" for char in made.missing)
        say_problems([Problem.of("pdf-lacks-glyphs", file=file, severity="warning", chars=chars)], {}, lang)
    return made.content
