"""One fact as a finding quotes it: its path, what it is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pia.model.case_file import CaseFile, State
from pia.model.catalogue import Field
from pia.model.record import RawPath, Record, Seq


@dataclass(slots=True)
class Fact:
    """Never changed once made; not frozen, since thousands are made for one case.

    value None: not known. at: raw path, whose nearest existing ancestor has a line in the file.

    closing: the fact is that a list is all there is, not a value in it.
    """

    path: str
    value: Any
    state: State
    at: RawPath
    field: Field | None = None
    closing: bool = False
    derived: bool = False


def of_field(case: CaseFile, record: Record, field: Field) -> Fact:
    """The fact that a field of a record holds."""
    path = record.fact_path(field.name)
    value = record.get(field.name)
    if isinstance(value, Seq):
        return of_list(case, value)
    return Fact(path, value, case.state(path, value), (*record.at, field.name), field)


def of_value(seq: Seq) -> Fact:
    """What a list holds, as one fact."""
    return Fact(seq.path, seq, "given", seq.at, seq.field)


def unknown_elements(case: CaseFile, seq: Seq) -> tuple[Fact, ...]:
    """The elements of a list that are there without being known."""
    paths = ((index, f"{seq.path}[{index}]") for index, item in enumerate(seq.items) if item is None)
    return tuple(Fact(path, None, case.state(path, None), (*seq.inside, index), seq.field.of) for index, path in paths)


def of_list(case: CaseFile, seq: Seq) -> Fact:
    """A list as a fact: closed, or what is missing of it."""
    if seq.closed:
        at = (*seq.at, "complete") if seq.inside != seq.at else seq.at
        return Fact(f"{seq.path}.complete", True, "given", at, seq.field, closing=True)
    return Fact(seq.gap, None, case.state(seq.path, None), seq.at, seq.field, closing=True)
