"""Reads the files of a report back: all words that a reader is given, in order.

A new format joins the test of agreement by a line in READERS. What is compared is without white space, since each
format breaks lines in its own way, and without drawings, running heads and the signs before entries of a list.
"""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from pia.report.escape import BREAK
from tests.report.docx.read import W, part
from tests.report.pdf.pieces import pieces


def folded(text: str) -> str:
    """Without white space, and without hyphens, which are lost to who reads a PDF back at the end of a line. Nothing
    else is made equal."""
    return "".join(text.replace("-", "").split())


def from_markdown(content: bytes) -> str:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.disable("text_join")
    found = []
    for token in parser.parse(content.decode()):
        for child in token.children or ():
            assert child.type != "html_inline"
            # The sign between the lines of a cell; one that the case wrote itself is a token of another kind.
            found.append(child.content.replace(BREAK, "") if child.type == "text" else child.content)
    return folded("".join(found))


class _Main(HTMLParser):
    """The text of the element `main`, without drawings."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = {"main": 0, "svg": 0}
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.inside:
            self.inside[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self.inside[tag] -= 1

    def handle_data(self, data: str) -> None:
        if self.inside["main"] and not self.inside["svg"]:
            self.found.append(data)


def from_html(content: bytes) -> str:
    parser = _Main()
    parser.feed(content.decode())
    parser.close()
    return folded("".join(parser.found))


def from_pdf(content: bytes) -> str:
    """In the order that a screen reader takes: a row that goes on over the page is read cell by cell."""
    read = [piece for piece in pieces(content) if not (piece.artifact or piece.drawn or piece.label)]
    # U+0002 is how pdfium says that a line ended in a hyphen.
    return folded("".join(piece.text for piece in sorted(read, key=lambda piece: piece.turn)).replace("\x02", ""))


def from_docx(content: bytes) -> str:
    """The text of its runs; signs of lists are numbering, and drawings are pictures."""
    return folded("".join(each.text or "" for each in part(content, "word/document.xml").iter(f"{W}t")))


READERS: dict[str, Callable[[bytes], str]] = {".md": from_markdown, ".html": from_html, ".pdf": from_pdf, ".docx": from_docx}


class _Rows(HTMLParser):
    """The rows of the tables: folded texts of their cells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("th", "td"):
            self.rows[-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.rows[-1][-1] += folded(data)


def rows_of(content: bytes) -> list[tuple[str, ...]]:
    """Every row of every table of an HTML report."""
    parser = _Rows()
    parser.feed(content.decode())
    parser.close()
    return [tuple(row) for row in parser.rows]
