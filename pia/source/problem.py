"""What is wrong with an input, as data: the words for it live in `pia.messages`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from pia.source.position import Span

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. Hashable and comparable; build it with `Problem.of`.

    code: stable, kebab-case. pairs: the arguments of its message, sorted by name (`args` gives a mapping).
    path: a fact path such as `links[a].channel.encryption`. span: in the text of `file`.
    The argument `also` names a second code whose hint is shown after the own one.
    """

    code: str
    pairs: tuple[tuple[str, str | int], ...] = ()
    file: str | None = None
    span: Span | None = None
    path: str | None = None
    severity: Severity = "error"

    @classmethod
    def of(
        cls,
        code: str,
        *,
        file: str | None = None,
        span: Span | None = None,
        path: str | None = None,
        severity: Severity = "error",
        **args: str | int,
    ) -> Problem:
        return cls(code, tuple(sorted(args.items())), file, span, path, severity)

    @property
    def args(self) -> Mapping[str, str | int]:
        return MappingProxyType(dict(self.pairs))


def place_order(problem: Problem) -> tuple[str, int, int, int, str, str]:
    """Sorting key: file, sheet, line, column, code; problems without a span come first in their file."""
    span = problem.span
    nth, line, column = (span.tab.nth if span.tab else 0, span.line, span.column) if span else (0, 0, 0)
    return (problem.file or "", nth, line, column, problem.code, problem.path or "")


class Refused(Exception):
    """An input that can't be used, with everything that is wrong with it.

    problems: never empty, sorted by file, line, column, code.
    texts: the text of each file as far as it could be read, for showing the lines.
    """

    def __init__(self, problems: Iterable[Problem], texts: Mapping[str, str] | None = None) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems, key=place_order))
        self.texts: Mapping[str, str] = dict(texts or {})
        if not self.problems:
            raise ValueError("Refused needs at least one problem")
        super().__init__(", ".join(sorted({problem.code for problem in self.problems})))
