"""The formats of a report, by the ending of a file's name. What each needs is imported when it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pia.report.blocks import Report

ENDINGS = (".md", ".html", ".pdf", ".docx")


@dataclass(frozen=True, slots=True)
class Written:
    """content: of the file. missing: characters that it can't show, since no font has them."""

    content: bytes
    missing: tuple[str, ...] = ()


def written(report: Report, ending: str, day: date, copy: str = "") -> Written:
    """A report in the format of one of the ENDINGS. The same arguments give the same bytes.

    day: the document's own date. copy: copy number or the like, on every page of formats that have pages. Raises
    Refused where the extra that the format needs is not installed.
    """
    match ending:
        case ".md":
            from pia.report.markdown import to_markdown

            return Written(encoded(to_markdown(report)))
        case ".html":
            from pia.report.html import to_html

            return Written(encoded(to_html(report)))
        case ".pdf":
            from pia.report.pdf import to_pdf

            made = to_pdf(report, day, copy)
            return Written(made.content, made.missing)
        case ".docx":
            from pia.report.docx import to_docx

            return Written(to_docx(report, day, copy))
    raise ValueError(f"no format for {ending!r}")


def encoded(text: str) -> bytes:
    """A text as UTF-8. A file name that is no proper text would stop strict encoding, so it is written out."""
    return text.encode(errors="backslashreplace")
