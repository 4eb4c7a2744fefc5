"""Where the conditions of a rulebook are written: nodes know nothing of files, so compiling tells it to this table."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pia.evaluate.node import Always, Count, Node, Quantified
from pia.evaluate.scope import NodePath
from pia.source import Document, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """One condition as written. Two conditions may stand at one place (`not:` and what follows), so kind tells them
    apart. A named condition (`define`) is one spot however many rules use it.
    """

    file: str
    at: NodePath
    kind: str


@dataclass(slots=True, eq=False)
class Places:
    """Spots and nodes of one load. One node has two spots where a rule uses a named condition: the use, and it."""

    spots: dict[int, list[Spot]] = field(default_factory=dict)
    nodes: dict[Spot, list[Any]] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)

    def note(self, node: Any, at: NodePath, document: Document) -> None:
        """Called by the compiler for every node; `always` is no condition."""
        if isinstance(node, Always):
            return
        spot = Spot(document.name, at, type(node).__name__)
        self.spots.setdefault(id(node), []).append(spot)
        self.nodes.setdefault(spot, []).append(node)
        self.documents[document.name] = document

    def span(self, spot: Spot) -> Span:
        """The key that starts the condition, or the condition itself in a list."""
        place, _ = self.documents[spot.file].place(spot.at)
        return place.key or place.value


@dataclass(slots=True, eq=False)
class Store:
    """Documents read in this process, examples included, by the hash of their content and their format."""

    documents: dict[tuple[str, bytes], Document] = field(default_factory=dict)

    def get(self, path: Path, content: bytes, format_name: str) -> Document | None:
        found = self.documents.get((format_name, content))
        return found if found is not None and found.name == str(path) else None

    def put(self, document: Document, content: bytes, format_name: str) -> None:
        self.documents[format_name, content] = document


def parts_of(node: Node) -> tuple[Node, ...]:
    """The conditions directly inside a condition."""
    if isinstance(node, (Quantified, Count)):
        return (node.part,)
    found = getattr(node, "parts", None)
    if found is not None:
        return tuple(found)
    part = getattr(node, "part", None)
    return () if part is None else (part,)
