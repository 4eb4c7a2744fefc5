"""How much of a case is answered: every fact of every part and element that it has, by section and state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from pia.model.assessment import Completeness, PendingFact, SectionCount
from pia.model.case_file import CaseFile, State, Target, resolve
from pia.model.record import Record, Seq

_STATES: tuple[State, ...] = ("given", "unanswered", "pending", "not_applicable", "contradicted")


def completeness(case: CaseFile, assessment_date: date) -> Completeness:
    """A list counts as one fact, answered once it is closed; its elements count for themselves."""
    sections = []
    total: Counter[str] = Counter()
    for name, known in case.root.shape.fields.items():
        if known.state or known.kind not in ("part", "list"):
            continue
        counts = Counter(state for _, state in _facts(case, case.root, name))
        total += counts
        sections.append(SectionCount(name, known.title, *(counts[state] for state in _STATES)))
    return Completeness(
        *(total[state] for state in _STATES), sections=tuple(sections), pending_facts=_pending(case, assessment_date))


def _facts(case: CaseFile, owner: Record, name: str) -> Iterator[tuple[str, State]]:
    known = owner.shape.fields[name]
    value = owner.get(name)
    path = owner.fact_path(name)
    if known.derived or known.kind == "any" or (known.structure and not isinstance(value, Record)):
        return
    if isinstance(value, Record):
        for inner in value.shape.fields:
            yield from _facts(case, value, inner)
    elif isinstance(value, Seq):
        yield path, case.state(path, True if value.closed else None)
        for item in value.items:
            if isinstance(item, Record):
                for inner in item.shape.fields:
                    yield from _facts(case, item, inner)
    else:
        yield path, case.state(path, value)


def _pending(case: CaseFile, assessment_date: date) -> tuple[PendingFact, ...]:
    found = []
    for entry in case.root["pending"].items:
        target = resolve(case.root, entry["path"])
        label = target.field.title if isinstance(target, Target) else {"ja": entry["path"], "en": entry["path"]}
        line = case.document.place((*entry.at, "path"))[0].value.line
        found.append(PendingFact(entry["path"], label, entry["by"], entry["until"].isoformat(), entry["why"], line,
                                 entry["until"] < assessment_date))  # fmt: skip
    return tuple(found)
