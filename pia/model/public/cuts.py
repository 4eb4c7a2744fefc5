"""What is removed from a case: what is marked, and what would give it away.

A reference to an element that is gone goes, and so does what the papers say of a fact that holds something removed.
Everything here may depend on what stays and on the marks, never on the values removed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pia.model.case_file import CaseFile
from pia.model.catalogue import Field
from pia.model.mark import Ground, Mark
from pia.model.path import heads
from pia.model.public.nodes import Node, field_at, is_closed, items_of, nodes, of_field

Cuts = dict[str, Ground]


def cuts_of(case: CaseFile) -> Cuts:
    """Every path that is removed with its ground; none of them lies in another. Elements end in a bracket."""
    cuts = _marked(case)
    while more := _following(case, cuts):
        cuts |= more
    return {path: ground for path, ground in cuts.items() if not any(head in cuts for head in heads(path) if head != path)}


def cut(cuts: Cuts, path: str) -> bool:
    """Whether a path is removed, by itself or with what holds it."""
    return any(head in cuts for head in heads(path))


def nothing_there(case: CaseFile) -> Iterator[Mark]:
    """Marks on what nobody has answered: to call that undisclosed would hide that it is missing."""
    given = {node.path: node.value for node in _whole(case)}
    spoken_of = {head for path in _state_paths(case) for head in heads(path)}
    unnamed = {path: len(found) for path, found in _unnamed(case).items()}
    for mark in case.marks:
        if mark.removed or (mark.element and mark.path in given):
            continue
        if mark.element:
            unnamed[mark.path[:-3]] = unnamed.get(mark.path[:-3], 0) - 1
            if unnamed[mark.path[:-3]] < 0:
                yield mark
        elif mark.path not in spoken_of and not _says_something(given.get(mark.path), mark.field):
            yield mark


def _whole(case: CaseFile) -> Iterator[Node]:
    return nodes(case.document.value, case.root.shape)


def _says_something(value: Any, known: Field) -> bool:
    if value is None:
        return False
    return any(node.element or node.field.kind not in ("part", "list")
               or (node.field.kind == "list" and is_closed(node.value)) for node in of_field(value, known, "-"))  # fmt: skip


def _state_paths(case: CaseFile) -> Iterator[str]:
    for section in ("pending", "not_applicable", "stated"):
        yield from (entry["path"] for entry in case.document.value.get(section) or ())


def _unnamed(case: CaseFile) -> dict[str, list[str]]:
    """By list, the elements that are there without content."""
    found: dict[str, list[str]] = {}
    for node in _whole(case):
        if node.element and node.value is None:
            found.setdefault(node.path[: node.path.rindex("[")], []).append(node.path)
    return found


def _marked(case: CaseFile) -> Cuts:
    """Of the elements without content the last ones are those that the marks stand for: a public version has them there."""
    unnamed = {path: found[::-1] for path, found in _unnamed(case).items()}
    cuts: Cuts = {}
    for mark in sorted(case.marks, key=lambda mark: (mark.path, mark.ground)):
        if mark.path.endswith("[*]") and mark.element:
            waiting = unnamed.get(mark.path[:-3])
            if waiting:
                cuts[waiting.pop(0)] = mark.ground
        else:
            cuts[mark.path] = mark.ground
    return cuts


def _following(case: CaseFile, cuts: Cuts) -> Cuts:
    """What has to go because of what is gone, by one step; the first ground in order where there are several."""
    more: Cuts = {}
    for path, ground in (*_references(case, cuts), *_papers(case, cuts)):
        if not cut(cuts, path):
            more[path] = min(ground, more.get(path, ground))
    return more


def _references(case: CaseFile, cuts: Cuts) -> Iterator[tuple[str, Ground]]:
    """References to what is gone. Where a whole section is, how many a list has would tell of it: the list goes."""
    for node in _whole(case):
        if node.field.kind != "ref" or node.value is None:
            continue
        section = str(node.field.ref)
        if section in cuts:
            yield node.path[: node.path.rindex("[")] if node.element else node.path, cuts[section]
        elif ground := cuts.get(f"{section}[{node.value}]"):
            yield node.path, ground


def _papers(case: CaseFile, cuts: Cuts) -> Iterator[tuple[str, Ground]]:
    """Facts of which the papers say something removed: without it they would no longer seem to disagree."""
    for entry in case.document.value.get("stated") or ():
        path = entry["path"]
        grounds = [ground for gone, ground in cuts.items() if path in heads(gone)]
        known = field_at(case.root.shape, path)
        for statement in items_of(entry["values"]):
            for node in of_field(statement["value"], known, path):
                if node.field.kind == "ref" and node.value is not None:
                    section = str(node.field.ref)
                    grounds += [cuts[name] for name in (section, f"{section}[{node.value}]") if name in cuts]
        if grounds:
            yield path, min(grounds)
