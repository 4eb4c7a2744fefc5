"""The rules of a profile as CEL programs, and the truths that these and our engine give in the same case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pia.evaluate.book import Rulebook
from pia.evaluate.derived import derive
from pia.evaluate.env import Env, On
from pia.evaluate.rule import Binding, CompiledRule, bindings_of
from pia.model.case_file import CaseFile
from pia.model.catalogue import Shape
from pia.model.record import Record, Seq
from pia.source import read_file
from pia.truth import Truth
from tests.oracle.cel_data import Encoder, index_of, nobody, span
from tests.oracle.cel_run import Cel
from tests.oracle.cel_text import Excluded, Writer

PARTS = ("when", "require", "unless")


@dataclass
class Program:
    """One rule. parts: `when`, `require`, `unless` -> compiled CEL; excluded: part -> why it is not written."""

    rule: CompiledRule
    writer: Writer
    parts: dict[str, Any] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    excluded: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Compared:
    """One part of one rule on one binding: what we say of it, and what CEL says."""

    rule: str
    part: str
    binding: str
    kind: str
    ours: Truth
    theirs: Truth


def program(rule: CompiledRule, book: Rulebook, cel: Cel) -> Program:
    """A rule written out from its file."""
    example = rule.examples[0]
    raw = example.document.value[example.at[0]][example.at[1]]
    defines, params = _shared(str(Path(rule.source[0]).parent))
    writer = Writer(book.shape, rule.element, _owner(rule, book.shape), defines, {**params, **book.params})
    made = Program(rule, writer)
    for part in PARTS:
        written = raw.get(part)
        if written is None:
            continue
        try:
            text = writer.condition(written["condition"] if part == "unless" else written)
        except Excluded as reason:
            made.excluded[part] = str(reason)
            continue
        made.texts[part] = text
        made.parts[part] = cel.compile(text)
    return made


@cache
def _shared(folder: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The named conditions and parameters that the files of one version share."""
    defines: dict[str, Any] = {}
    params: dict[str, Any] = {}
    for path in sorted(Path(folder).glob("*.yaml")):
        value = read_file(path).value
        defines |= value.get("define") or {}
        params |= {name: item["value"] for name, item in (value.get("params") or {}).items()}
    return defines, params


def _owner(rule: CompiledRule, root: Shape) -> Shape | None:
    """The shape of what holds the elements that a rule is about."""
    if not rule.lists:
        return None
    shape = root
    for step in ".".join(rule.lists).split(".")[:-1]:
        part = shape.fields[step].part
        assert part is not None
        shape = part
    return shape


def compared(made: Program, case: CaseFile, raw: dict[str, Any], day: date, book: Rulebook, cel: Cel) -> Iterator[Compared]:
    """Every part on every binding. raw: the case as plain values, from which CEL's data is made."""
    on = On(day, day)
    env = Env(case, on, book.lexicons)
    root, encoder = _encoded(made, case, raw, env, book)
    index = index_of(book.shape, root)
    dates = {"law_date": span(day, day), "assessment_date": span(day, day)}
    for binding in bindings_of(made.rule.lists, made.rule.element, env.root):
        if binding.kind == "none":
            continue
        env.it = binding.it
        it, parent = _bound(made, binding, encoder, root)
        data = {"root": root, "index": index, "on": dates, "it": it, "parent": parent}
        activation = cel.activation(data)
        for part, compiled in made.parts.items():
            node = getattr(made.rule, part)
            yield Compared(made.rule.id, part, binding.path, binding.kind, node.truth(env), cel.truth(compiled, activation))


def _encoded(
    made: Program, case: CaseFile, raw: dict[str, Any], env: Env, book: Rulebook
) -> tuple[dict[str, Any], Encoder]:
    records = dict(_records(case.root)) if made.writer.derived else {}

    def derived(path: str, known: Any) -> Any:
        record = records.get(path)
        return None if record is None else derive(env, record, known).value

    unknown = frozenset(path for path, state in case.states.items() if state == "contradicted")
    encoder = Encoder(_with_lists(made, book.shape), derived, unknown)
    return encoder.record(book.shape, raw, ""), encoder


def _with_lists(made: Program, root: Shape) -> dict[str, set[str]]:
    """What a rule mentions, and the lists that it walks."""
    mentioned, shape = {name: set(fields) for name, fields in made.writer.mentioned.items()}, root
    for step in ".".join(made.rule.lists).split(".") if made.rule.lists else ():
        mentioned.setdefault(shape.name, set()).add(step)
        part = shape.fields[step].part
        assert part is not None
        shape = part
    return mentioned


def _bound(made: Program, binding: Binding, encoder: Encoder, root: dict[str, Any]) -> tuple[Any, Any]:
    """`it` and what holds it; of what nobody has named, nothing is known."""
    if binding.it is None:
        return {}, {}
    assert made.rule.element is not None and made.writer.owner is not None
    own, holder = binding.it.path, binding.it.parent
    it = encoder.records.get(own) if binding.kind == "element" else None
    above = root if holder is not None and holder.path == "" else encoder.records.get(holder.path) if holder else None
    return (
        nobody(encoder.mentioned, made.rule.element) if it is None else it,
        nobody(encoder.mentioned, made.writer.owner) if above is None else above,
    )


def _records(record: Record) -> Iterator[tuple[str, Record]]:
    yield record.path, record
    for value in record.values():
        for inner in value.items if isinstance(value, Seq) else (value,):
            if isinstance(inner, Record):
                yield from _records(inner)
