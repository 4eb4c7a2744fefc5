"""What a department still has to say or put right, fact by fact, in the order of the form.

A finding stands at every fact that it waits for; one that is not met stands at the fact that would clear it, else at
the first that decided it. Papers that disagree stand at the fact that they disagree on. So each fact comes once,
however many findings are about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pia.assess.order import rank
from pia.model.assessment import Evidence, Finding
from pia.model.catalogue import Shape
from pia.model.path import PathError, Step, parse

# Sorts after every element that a list names: what is not listed yet, then whether that is all.
_REST, _CLOSING = 10**9, 10**9 + 1


@dataclass(frozen=True)
class Entry:
    """One fact. open: findings that wait for it; failing: those not met because of it; each the weightiest first."""

    fact: Evidence
    open: tuple[Finding, ...]
    failing: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The weightiest finding about the fact."""
        return min((*self.failing, *self.open), key=rank)


def entries(findings: Iterable[Finding], shape: Shape, facts: Mapping[str, Any]) -> tuple[Entry, ...]:
    """Every fact that an open or not-met finding is about, in the order of the form.

    shape: of the case file; facts: the case as plain data, which has the order of its elements.
    """
    found: dict[str, Evidence] = {}
    waiting: dict[str, list[Finding]] = {}
    failing: dict[str, list[Finding]] = {}
    findings = tuple(findings)
    for finding in findings:
        if finding.verdict == "open":
            for fact in finding.settle:
                found.setdefault(fact.path, fact)
                waiting.setdefault(fact.path, []).append(finding)
    for finding in findings:
        if finding.verdict == "not_met" and finding.evidence:
            fact = found.get(_disputed(finding)) or _decisive(finding)
            found.setdefault(fact.path, fact)
            failing.setdefault(fact.path, []).append(finding)
    paths = sorted(found, key=lambda path: form_key(path, shape, facts))
    return tuple(
        Entry(found[path], *(tuple(sorted(group.get(path, ()), key=rank)) for group in (waiting, failing)))
        for path in paths
    )


def _disputed(finding: Finding) -> str:
    """The path that a finding on what papers say is about, "" for any other."""
    inside = finding.binding.startswith("stated[") and finding.binding.endswith("]")
    return finding.binding.removeprefix("stated[").removesuffix("]") if inside else ""


def _decisive(finding: Finding) -> Evidence:
    changed = [change.path for way in finding.clear for change in way]
    return next((fact for path in changed for fact in finding.evidence if fact.path == path), finding.evidence[0])


def form_key(path: str, shape: Shape, facts: Mapping[str, Any]) -> tuple[Any, ...]:
    """Sorting key: sections and fields as the form has them, elements as the case lists them.

    A path that the form doesn't know comes last.
    """
    try:
        steps = parse(path)
    except PathError:
        return (_CLOSING, path)
    key: list[int] = []
    known: Shape | None = shape
    record: Any = facts
    for index, step in enumerate(steps):
        names = list(known.fields) if known is not None else []
        if step.name == "complete" and step.name not in names and index:
            return (*key, _CLOSING, path)
        if known is None or step.name not in names:
            return (*key, _CLOSING, path)
        key.append(names.index(step.name))
        value = record.get(step.name) if isinstance(record, Mapping) else None
        if step.key is not None:
            place, value = _element(value, step)
            key.append(place)
        known, record = known.fields[step.name].part, value
    return (*key, -1, path)


def _element(value: Any, step: Step) -> tuple[int, Any]:
    items = value.get("items", ()) if isinstance(value, Mapping) else ()
    for place, item in enumerate(items):
        own = item.get("id") or item.get("path") or item.get("rule") if isinstance(item, Mapping) else None
        if str(own or place) == step.key:
            return place, item
    return _REST, None
