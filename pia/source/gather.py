"""Collects the problems of one file, up to a limit."""

from __future__ import annotations

from pia.source.position import Span
from pia.source.problem import Problem


class Gather:
    """The problems of one file so far. `full` once the limit is reached; further ones are only counted."""

    def __init__(self, file: str, limit: int) -> None:
        self.file = file
        self.limit = limit
        self.problems: list[Problem] = []
        self.left_out = 0

    def add(self, code: str, span: Span | None = None, **args: str | int) -> None:
        if len(self.problems) < self.limit:
            self.problems.append(Problem.of(code, file=self.file, span=span, **args))
        else:
            self.left_out += 1

    def all(self) -> list[Problem]:
        """Every problem kept, plus one that says how many more there are."""
        if not self.left_out:
            return list(self.problems)
        more = Problem.of("yaml-too-many-problems", file=self.file, shown=self.limit, more=self.left_out)
        return [*self.problems, more]
