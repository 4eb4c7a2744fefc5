"""What was removed and still stands in another place: a removal that removes nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from pia.model.case_file import CaseFile
from pia.model.catalogue import Field
from pia.model.mark import Mark
from pia.model.path import heads
from pia.model.public.cuts import Cuts, cut
from pia.model.public.nodes import Node, field_at, items_of, nodes, of_field
from pia.source import Problem

SHORTEST = 3
_CORPORATE = re.compile(r"株式会社|有限会社|合同会社|合資会社|合名会社|\((?:株|有|同|資|名)\)")
_WRITTEN = frozenset({"text", "string", "id", "ref", "any"})
# What names things by our paths is rewritten with them.
_OURS = frozenset({"path", "binding", "rule", "facts"})


def elsewhere(case: CaseFile, cuts: Cuts) -> Iterator[Problem]:
    """A problem for every text that stays and holds a text removed, in whatever width or case it is written.

    Only words are sought, of three characters and more: figures, days and choices occur in too many places.
    """
    sought = {text: mark for mark in case.marks if not mark.elsewhere for text in _removed(case, mark)}
    if not sought:
        return
    for path, at, text in _left(case, cuts):
        where = _folded(text)
        for words, mark in sought.items():
            if _occurs(words, where):
                span = case.document.place(at)[0].value
                yield Problem.of("undisclosed-elsewhere", file=case.document.name, span=span, path=path,
                                 mark=mark.path, line=case.document.place(mark.entry)[0].value.line)  # fmt: skip
                break


def _occurs(words: tuple[str, bool], where: str) -> bool:
    """An id only as a word of its own: `ward` is not in `forward`."""
    text, name = words
    return bool(re.search(rf"(?<![a-z0-9]){re.escape(text)}(?![a-z0-9])", where)) if name else text in where


def _removed(case: CaseFile, mark: Mark) -> Iterator[tuple[str, bool]]:
    """The texts below a mark, and what the papers say of them; True for the ids of whole elements."""
    for node in _all(case):
        if mark.path in heads(node.path):
            top = node.path.count("[") == 1 and node.path.endswith("]")
            if top and isinstance(node.value, dict) and len(_folded(node.value["id"])) >= SHORTEST:
                yield _folded(node.value["id"]), True
            if node.field.kind in ("text", "string", "any"):
                yield from _texts(node.value)
    for entry in case.document.value.get("stated") or ():
        if mark.path in heads(entry["path"]):
            known = field_at(case.root.shape, entry["path"])
            for statement in items_of(entry["values"]):
                for node in of_field(statement["value"], known, entry["path"]):
                    if node.field.kind in ("text", "string", "any"):
                        yield from _texts(node.value)


def _texts(value: Any) -> Iterator[tuple[str, bool]]:
    for _, text in _strings(value, ()):
        folded = _folded(text)
        # A firm is called by its bare name elsewhere.
        yield from ((words, False) for words in {folded, _CORPORATE.sub("", folded)} if len(words) >= SHORTEST)


def _left(case: CaseFile, cuts: Cuts) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """Path, raw path and words of every text that stays, those beside the answers included."""
    for node in _all(case):
        if cut(cuts, node.path) or _about_removed(case, node, cuts) or not _is_written(node.field):
            continue
        for at, text in _strings(node.value, node.at):
            yield node.path, at, text


def _is_written(known: Field) -> bool:
    return known.kind in _WRITTEN and not (known.structure and known.name in _OURS)


def _about_removed(case: CaseFile, node: Node, cuts: Cuts) -> bool:
    """Whether it stands in an entry that goes with what it speaks of."""
    section = node.at[0]
    if section not in ("pending", "not_applicable", "stated", "exceptions") or len(node.at) < 2:
        return False
    entry = case.document.value[section][node.at[1]]
    return cut(cuts, entry["binding" if section == "exceptions" else "path"])


def _all(case: CaseFile) -> Iterator[Node]:
    return nodes(case.document.value, case.root.shape)


def _strings(value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _strings(inner, (*at, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _strings(inner, (*at, index))


def _folded(text: str) -> str:
    """Full-width, half-width, capital and small letters are one, and spaces are nothing."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
