"""A file that was read: its plain values, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pia.source.position import Place, Span

NodePath = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """One file. text: decoded, without byte-order mark, line ends as `\\n`. sha256: hex, of the raw bytes.

    value: dict, list, str, int, float, bool or None. places: one for every node; the root is ().
    """

    name: str
    text: str
    sha256: str
    value: Any
    places: dict[NodePath, Place]

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """The text of a 1-based line without its line end; "" outside the file."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def place(self, path: NodePath) -> tuple[Place, bool]:
        """The place of a node, or of its nearest ancestor that exists; True if it is the node itself."""
        for length in range(len(path), -1, -1):
            found = self.places.get(path[:length])
            if found is not None:
                return found, length == len(path)
        raise LookupError("a document has a place for its root")

    def slice(self, span: Span) -> str:
        """The text that a span covers."""
        lines = self.lines[span.line - 1 : span.end_line]
        if not lines:
            return ""
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
        return "\n".join(lines)
