"""Paths of facts: `links[maintenance].channel.encryption`, `schedule.next_meeting`, `links[a].data.complete`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Step(NamedTuple):
    """A field, and the element of it when it is a list."""

    name: str
    key: str | None = None


class PathError(ValueError):
    """A text that is no path; `.at` is the 0-based offset of the fault."""

    def __init__(self, text: str, at: int) -> None:
        super().__init__(text)
        self.at = at


def parse(text: str) -> tuple[Step, ...]:
    """Split a path into steps. Keys may hold anything but unbalanced brackets; raises PathError."""
    steps: list[Step] = []
    at = 0
    while True:
        start = at
        while at < len(text) and (text[at].isalnum() or text[at] in "_-"):
            at += 1
        if at == start:
            raise PathError(text, at)
        name, key = text[start:at], None
        if at < len(text) and text[at] == "[":
            end = _closing(text, at)
            key, at = text[at + 1 : end], end + 1
        steps.append(Step(name, key))
        if at == len(text):
            return tuple(steps)
        if text[at] != ".":
            raise PathError(text, at)
        at += 1


def _closing(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += {"[": 1, "]": -1}.get(text[at], 0)
        if depth == 0:
            return at
    raise PathError(text, start)


def heads(text: str) -> Iterator[str]:
    """A path and everything that it lies in: `links[a].channel` gives itself, `links[a]` and `links`."""
    yield text
    depth = 0
    for at in range(len(text) - 1, 0, -1):
        depth += {"]": 1, "[": -1}.get(text[at], 0)
        if depth == 0 and text[at] in ".[":
            yield text[:at]
