"""Collects what lint finds, each finding once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pia.evaluate.scope import NodePath
from pia.source import Document, Problem, Span
from pia.source.problem import Severity, place_order


@dataclass(slots=True, eq=False)
class Findings:
    """Problems of any severity. The same one may be found on many days; it is kept once."""

    found: dict[Problem, None] = field(default_factory=dict)

    def at(
        self, code: str, severity: Severity, document: Document, at: NodePath, *, key: bool = False, **args: str | int
    ) -> None:
        """At a node of a file, or at its key."""
        place, _ = document.place(at)
        span = place.key if key and place.key is not None else place.value
        self.add(code, severity, document.name, span, **args)

    def add(self, code: str, severity: Severity, file: str, span: Span | None, **args: str | int) -> None:
        self.found[Problem.of(code, file=file, span=span, severity=severity, **args)] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """What loading refused."""
        self.found.update(dict.fromkeys(problems))

    def all(self) -> tuple[Problem, ...]:
        """By file and line."""
        return tuple(sorted(self.found, key=place_order))
