"""A compiled rule, and the verdict it gives on one binding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from pia.evaluate.env import Env
from pia.evaluate.fact import Fact, of_list
from pia.evaluate.node import Node
from pia.evaluate.reader import Reader
from pia.model.case_file import CaseFile
from pia.model.catalogue import Shape
from pia.model.record import RawPath, Record, Seq, unknown_element
from pia.source import Document, Span
from pia.truth import NO, UNKNOWN, YES, Truth

Verdict = Literal["met", "not_met", "open", "not_applicable", "excepted"]
BindingKind = Literal["case", "element", "rest", "none"]


@dataclass(slots=True, eq=False)
class Text:
    """A sentence in two languages with the facts to put into it: `{it.name}` -> reader."""

    words: dict[str, str]
    readers: dict[str, Reader] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Example:
    """An example as written: raw mapping, its place in the rule file, that file, and the shape of its case."""

    raw: dict[str, Any]
    at: tuple[str | int, ...]
    document: Document
    shape: Shape | None = None


@dataclass(slots=True, eq=False)
class CompiledRule:
    """A rule ready to run. source: (file, line); span: of its id. lists: what `for_each` walks, outermost first."""

    id: str
    instrument: str
    title: dict[str, str]
    cites: tuple[tuple[str, str], ...]
    weight: str
    ask: Text
    remedy: Text
    when: Node
    source: tuple[str, int]
    span: Span
    why: dict[str, str] | None = None
    answer: dict[str, str] | None = None
    lists: tuple[str, ...] = ()
    element: Shape | None = None
    needs: tuple[Reader, ...] = ()
    require: Node | None = None
    unless: Node | None = None
    unless_cites: tuple[tuple[str, str], ...] = ()
    examples: tuple[Example, ...] = ()
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Binding:
    """What a rule is applied to. kind "rest": what an open list may still bring; "none": a closed, empty list."""

    path: str
    kind: BindingKind
    it: Record | None = None
    seq: Seq | None = None


CASE = Binding("case", "case")


def gap_of(binding: Binding, case: CaseFile) -> Fact:
    """The one thing that what an open list may still bring rests on: whether the list is all there is.

    An element of which nothing is known is missing itself where the list is closed, or where it was removed.
    """
    assert binding.seq is not None
    gap, state = of_list(case, binding.seq), case.state(binding.path, None)
    if gap.value is None and state != "undisclosed":
        return gap
    return Fact(binding.path, None, state, binding.seq.at, binding.seq.field)


def judge(rule: CompiledRule, env: Env) -> Verdict:
    """The verdict with `env.it` bound. Design §5."""
    when = rule.when.truth(env)
    if when is NO:
        return "not_applicable"
    require = YES if rule.require is None else rule.require.truth(env)
    if when is UNKNOWN or require is UNKNOWN:
        return "open"
    if require is NO:
        unless = NO if rule.unless is None else rule.unless.truth(env)
        return "excepted" if unless is YES else "open" if unless is UNKNOWN else "not_met"
    return "met" if all(need.stated(env) for need in rule.needs) else "open"


def possible(when: Truth, require: Truth, unless: Truth) -> tuple[Verdict, ...]:
    """The verdicts that an open finding can still become, in a fixed order."""
    found: list[Verdict] = []
    if require is not NO:
        found.append("met")
    if require is not YES:
        found += ["excepted"] * (unless is not NO) + ["not_met"] * (unless is not YES)
    return (*found, *(("not_applicable",) if when is UNKNOWN else ()))  # type: ignore[return-value]


def bindings(rule: CompiledRule, env: Env) -> tuple[Binding, ...]:
    """What the rule applies to in a case: itself, or each element and the rest of every open list.

    Many rules walk the same list, so its bindings are made once for a case.
    """
    found: tuple[Binding, ...] | None = env.memo.get(rule.lists)
    if found is None:
        found = env.memo[rule.lists] = tuple(bindings_of(rule.lists, rule.element, env.root))
    return found


def bindings_of(lists: tuple[str, ...], element: Shape | None, root: Record) -> Iterator[Binding]:
    """The elements of nested lists, each with the rest of every list that is not closed."""
    if not lists:
        yield CASE
        return
    yield from _walk(root, lists)


def _walk(owner: Record, lists: tuple[str, ...]) -> Iterator[Binding]:
    holder, seq = _list_of(owner, lists[0])
    rest = "".join(f".{name}[*]" for name in lists[1:])
    for index, item in enumerate(seq.items):
        if not isinstance(item, Record):
            path, at = f"{seq.path}[{index}]", (*seq.inside, index)
            yield Binding(f"{path}{rest}", "rest", _unknown(holder, seq, path, at, lists[1:]), seq)
        elif len(lists) == 1:
            yield Binding(item.path, "element", item, seq)
        else:
            yield from _walk(item, lists[1:])
    path = f"{seq.path}[*]"
    if not seq.closed:
        yield Binding(f"{path}{rest}", "rest", _unknown(holder, seq, path, seq.at, lists[1:]), seq)
    elif not seq.items:
        yield Binding(f"{path}{rest}", "none", None, seq)


def _unknown(holder: Record, seq: Seq, path: str, at: RawPath, inner: tuple[str, ...]) -> Record:
    """An element of which nothing is known, in an element of which nothing is known where lists are nested."""
    assert seq.field.part is not None
    element = unknown_element(seq.field.part, path, at, holder)
    if not inner:
        return element
    holder, seq = _list_of(element, inner[0])
    return _unknown(holder, seq, f"{seq.path}[*]", at, inner[1:])


def _list_of(owner: Record, trail: str) -> tuple[Record, Seq]:
    """The list at the end of a trail of parts, and the part that holds it."""
    *parts, name = trail.split(".")
    for part in parts:
        owner = owner[part]
    seq = owner[name]
    assert isinstance(seq, Seq)
    return owner, seq
