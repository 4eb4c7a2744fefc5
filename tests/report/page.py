"""Reads the HTML of a report back: its tags with their attributes, and its text."""

from __future__ import annotations

from html.parser import HTMLParser


class Page(HTMLParser):
    """tags: (name, attributes) in order; closed: the names of end tags; text: what a reader sees."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.drawing: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self._drawing = 0
        self.closed: list[str] = []
        self.pieces: list[str] = []
        self.headings: list[int] = []
        self.title = ""
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "svg" or self._drawing:
            # How many lines a label takes is up to its text: drawings are looked at for themselves.
            self._drawing += 1
            self.drawing.append((tag, tuple(attrs)))
            return
        self.tags.append((tag, tuple(attrs)))
        self._inside = tag
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self._drawing:
            self._drawing -= 1

    def handle_endtag(self, tag: str) -> None:
        if self._drawing:
            self._drawing -= 1
            return
        self.closed.append(tag)
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside != "style":
            self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(("comment", ()))

    @property
    def text(self) -> str:
        return "".join(self.pieces)
