"""What a rule may speak of where it stands: the case's fields, `it`, `item`, parameters, lexicons, named conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any, TypeVar

from pia.evaluate.reader import ON_FIELDS, Move, Reader, Root
from pia.model.catalogue import Field, Shape
from pia.source import Document, Problem

NodePath = tuple[str | int, ...]
Node_ = TypeVar("Node_")


@dataclass(slots=True)
class Faults:
    """Collects what is wrong with rule files, at their lines."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, at: NodePath, *, key: bool = False, **args: str | int) -> None:
        place, _ = self.document.place(at)
        span = place.key if key and place.key is not None else place.value
        self.problems.append(Problem.of(code, file=self.document.name, span=span, **args))


@dataclass(slots=True, eq=False)
class Scope:
    """root: the case's shape. it, item: what they are bound to here, if anything.

    note: told of every node that is compiled, its place and its document; coverage and lint need to know.
    sound: the paths that were compiled before; rules of one file read the same few again and again.
    """

    faults: Faults
    root: Shape
    it: Shape | None = None
    item: Shape | Field | None = None
    defines: Mapping[str, tuple[Any, NodePath, Faults]] = field(default_factory=dict)
    params: Mapping[str, Any] = field(default_factory=dict)
    lexicons: frozenset[str] = frozenset()
    lexicon_titles: Mapping[str, dict[str, str]] = field(default_factory=dict)
    using: tuple[str, ...] = ()
    note: Callable[[Any, NodePath, Document], None] | None = None
    sound: dict[tuple[str, str, int, int], Reader] = field(default_factory=dict)

    def noted(self, node: Node_, at: NodePath) -> Node_:
        """The node itself, its place told to whoever wants to know."""
        if self.note is not None:
            self.note(node, at, self.faults.document)
        return node

    def inside(self, element: Shape | Field) -> Scope:
        """The scope of a quantified condition."""
        return replace(self, item=element)

    def reader(self, text: Any, at: NodePath, *, key: bool = False) -> Reader | None:
        """Compile a path, or report why it is none."""
        if not isinstance(text, str):
            self.faults.report("rule-path-not-text", at, key=key, text=str(text))
            return None
        first, _, rest = text.partition(".")
        steps = rest.split(".") if rest else []
        if first == "on":
            if len(steps) == 1 and steps[0] in ON_FIELDS:
                field = ON_FIELDS[steps[0]]
                return Reader(text, "on", (), field, (field.title,))
            self.faults.report("rule-path-unknown", at, key=key, path_text=text, step=rest, near="on.law_date")
            return None
        if first == "item" and isinstance(self.item, Field) and not steps:
            return Reader(text, "item", (), self.item, ({"ja": "その値", "en": "it"},))
        root: Root = "it" if first == "it" else "item" if first == "item" else "case"
        known = (text, root, id(self.it), id(self.item))
        if known not in self.sound:
            found = self._read(text, root, first, steps, at, key)
            if found is None:
                return None
            self.sound[known] = found
        return self.sound[known]

    def _read(self, text: str, root: Root, first: str, steps: list[str], at: NodePath, key: bool) -> Reader | None:
        shape = {"it": self.it, "item": self.item, "case": self.root}[root]
        if not isinstance(shape, Shape):
            self.faults.report("rule-path-unbound", at, key=key, path_text=text, name=first)
            return None
        return self._steps(text, root, shape, [first, *steps] if root == "case" else steps, at, key)

    def _steps(self, text: str, root: Root, shape: Shape, steps: list[str], at: NodePath, key: bool) -> Reader | None:
        moves: list[Move] = []
        titles: list[dict[str, str]] = []
        if not steps:
            self.faults.report("rule-path-not-a-fact", at, key=key, path_text=text)
            return None
        for index, step in enumerate(steps):
            last = index == len(steps) - 1
            if step == "parent":
                owner = _owner_of(self.root, shape)
                if owner is None or last:
                    self.faults.report("rule-path-unknown", at, key=key, path_text=text, step=step, near="")
                    return None
                moves.append(Move("parent", step))
                shape = owner
                continue
            known = shape.fields.get(step)
            if known is None:
                near = get_close_matches(step, shape.fields, n=1, cutoff=0.5)
                self.faults.report(
                    "rule-path-unknown", at, key=key, path_text=text, step=step, near=near[0] if near else "")
                return None
            if known.kind == "any" and step == "local":
                self.faults.report("local-undefined", at, key=key, path_text=text)
                return None
            if last:
                if known.kind in ("part", "any"):
                    self.faults.report("rule-path-not-a-fact", at, key=key, path_text=text)
                    return None
                return Reader(text, root, tuple(moves), known, (*titles, known.title))
            titles.append(known.title)
            if known.kind == "part" and known.part is not None:
                moves.append(Move("part", step))
                shape = known.part
            elif known.kind == "ref" and known.ref is not None:
                moves.append(Move("ref", step, known.ref))
                target = self.root.fields[known.ref].part
                assert target is not None
                shape = target
            else:
                self.faults.report("rule-path-no-further", at, key=key, path_text=text, step=step)
                return None
        return None

    def element(self, reader: Reader) -> Shape | Field | None:
        """What `item` is inside a list: a record's shape (through references too), or a plain value."""
        if reader.field.part is not None:
            return reader.field.part
        of = reader.field.of
        if of is not None and of.kind == "ref" and of.ref is not None:
            return self.root.fields[of.ref].part
        return of


def _owner_of(root: Shape, shape: Shape) -> Shape | None:
    """The shape that has `shape` as a part or as elements; shapes have one owner where `parent` is of use."""
    queue, seen = [root], set()
    while queue:
        owner = queue.pop()
        if owner.name in seen:
            continue
        seen.add(owner.name)
        for known in owner.fields.values():
            if known.part is not None:
                if known.part is shape:
                    return owner
                queue.append(known.part)
    return None


def list_path(scope: Scope, text: Any, at: NodePath) -> tuple[tuple[str, ...], Shape] | None:
    """The lists that `for_each` walks, outermost first, as field trails joined by dots; and the element's shape."""
    if not isinstance(text, str):
        scope.faults.report("rule-path-not-text", at, text=str(text))
        return None
    shape, hops = scope.root, []
    for hop in text.removesuffix("[]").split("[]."):
        steps = hop.split(".")
        for index, step in enumerate(steps):
            known = shape.fields.get(step)
            if known is None:
                near = get_close_matches(step, shape.fields, n=1, cutoff=0.5)
                scope.faults.report("rule-path-unknown", at, path_text=text, step=step, near=near[0] if near else "")
                return None
            if index < len(steps) - 1 and known.kind != "part":
                if known.kind == "any" and step == "local":
                    scope.faults.report("local-undefined", at, path_text=text)
                else:
                    scope.faults.report("rule-path-no-further", at, path_text=text, step=step)
                return None
            if known.part is None:
                code = "rule-for-each-plain" if known.kind == "list" else "rule-for-each-not-a-list"
                scope.faults.report(code, at, path_text=text)
                return None
            shape = known.part
        if known.kind != "list":
            scope.faults.report("rule-for-each-not-a-list", at, path_text=text)
            return None
        hops.append(hop)
    return tuple(hops), shape
