"""Pairs of case files that differ only in what they mark as not to be disclosed, and in how they are written.

Plain values in, plain values out: what is removed is chosen among all that a case says, and then changed at will.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from pia.model.catalogue import Field, Shape, case_shape
from pia.model.public.nodes import Node, field_at, is_closed, items_of, nodes, of_field
from pia.source.emit import block

ARTICLES = ("条例第7条第1号", "条例第7条第2号", "条例第7条第6号")
REASONS = (None, "法人の利益を害するおそれ")
SECRETS = ("秘密の会社", "別の秘密", "もう一つの長い秘密の文", "secret name")
NUMBERS = (0, 1, 7, 40, {"from": 2, "to": 9}, {"from": 3})
DAYS = ("2019-01-01", "2020-06-01", "2021-12-31")
STATES = ("pending", "not_applicable", "stated", "exceptions", "undisclosed")


def whole(value: dict[str, Any]) -> list[Node]:
    return list(nodes(value, case_shape()))


def may_be_marked(node: Node) -> bool:
    if node.at[0] in (*STATES, "local") or node.path in ("case", "case.date", "case.profile"):
        return False
    if node.element:
        return node.field.part is not None
    return not node.field.structure and not node.field.required and not (node.field.kind == "part" and not node.value)


def mark_of(node: Node) -> str:
    """An element without content is named by its list."""
    return f"{node.path[: node.path.rindex('[')]}[*]" if node.element and node.value is None else node.path


@st.composite
def marked(draw: st.DrawFn, value: dict[str, Any], most: int = 3) -> dict[str, Any]:
    """The case with marks on up to so many things that it says."""
    found: dict[str, Node] = {mark_of(node): node for node in whole(value) if may_be_marked(node) and says(node)}
    if not found:
        return value
    # What others refer to, and lists on which conditions rest, as often as all the rest.
    elements = sorted(path for path, node in found.items() if node.element) or sorted(found)
    one = st.sampled_from(elements) | st.sampled_from(sorted(found))
    chosen = draw(st.lists(one, min_size=1, max_size=most, unique=True))
    marks = [{"path": path, "article": draw(st.sampled_from(ARTICLES)), "reason": draw(st.sampled_from(REASONS)),
              "elsewhere": True} for path in chosen]  # fmt: skip
    return {**copy.deepcopy(value), "undisclosed": marks}


def says(node: Node) -> bool:
    """Whether there is anything to remove."""
    return node.element or any(
        inner.element or (is_closed(inner.value) if inner.field.kind == "list" else inner.field.kind != "part")
        for inner in of_field(node.value, node.field, node.path))  # fmt: skip


@st.composite
def with_papers(draw: st.DrawFn, value: dict[str, Any]) -> dict[str, Any]:
    """The case with what two papers say of a reference, of a list of them, or of a whole section."""
    facts = [node for node in whole(value) if not node.element and node.at[0] not in (*STATES, "case", "pia")
             and (node.field.kind == "ref" or (node.field.kind == "list" and (node.field.ref or len(node.at) <= 3)))]  # fmt: skip
    if not facts:
        return value
    chosen = draw(st.sampled_from(facts))
    others = [node.value for node in facts if node.field is chosen.field]
    said = [{"document": f"資料{n}", "value": copy.deepcopy(draw(st.sampled_from(others)))} for n in (1, 2)]
    return {**copy.deepcopy(value), "stated": [{"path": chosen.path, "values": said}]}


@st.composite
def changed(draw: st.DrawFn, value: dict[str, Any]) -> dict[str, Any]:
    """The same case with other values where it is marked."""
    made = copy.deepcopy(value)
    for index in range(len(made.get("undisclosed", ()))):
        path = made["undisclosed"][index]["path"]
        node = next((node for node in whole(made) if node.path == path), None)
        if node is not None:
            _change(draw, made, node)
    # One mark may have taken away what another is about; a mark on nothing is refused.
    said = {mark_of(node) for node in whole(made) if says(node)}
    assume(all(entry["path"] in said for entry in made.get("undisclosed", ())))
    return made


def _change(draw: st.DrawFn, value: dict[str, Any], node: Node) -> None:
    holder = _holder(value, node.at)
    section = str(node.at[0])
    if node.element:
        _scrambled(draw, node.value, node.field.part, value, True)
        if len(node.at) <= 3:
            _rename(value, section, node.value["id"], draw(st.sampled_from(["zz", "0", "new-name"])))
        # Where it stood is not to be seen either.
        item = holder.pop(node.at[-1])
        holder.insert(draw(st.integers(0, len(holder))), item)
    elif node.field.kind == "part":
        _scrambled(draw, node.value, node.field.part, value, False)
    elif node.field.kind == "list":
        holder[node.at[-1]] = _other_list(draw, node, value)
        for other in whole(value) if len(node.at) == 1 else ():
            if other.field.kind == "list" and other.field.of is not None and other.field.of.ref == section:
                _holder(value, other.at)[other.at[-1]] = _as_many(draw, other.value, _ids(value, section))
    else:
        holder[node.at[-1]] = _other(draw, node.field, value, node.value)


def _holder(value: Any, at: tuple[str | int, ...]) -> Any:
    for step in at[:-1]:
        value = value[step]
    return value


def _scrambled(draw: st.DrawFn, value: dict[str, Any], shape: Shape | None, case: dict[str, Any], drop: bool) -> None:
    """Other answers in a part; drop: some of them are gone."""
    assert shape is not None
    for name in list(value):
        known = shape.fields[name]
        how = draw(st.sampled_from(["keep", "change", "change", "drop" if drop else "change"]))
        if known.structure or value[name] is None or how == "keep":
            continue
        if known.kind == "part":
            _scrambled(draw, value[name], known.part, case, drop)
        elif known.kind == "list":
            for item in items_of(value[name]):
                if known.part is not None and item is not None:
                    _scrambled(draw, item, known.part, case, drop)
        elif how == "drop":
            del value[name]
        else:
            value[name] = _other(draw, known, case, value[name])


def _other(draw: st.DrawFn, known: Field, case: dict[str, Any], value: Any) -> Any:
    if known.kind == "flag":
        return draw(st.booleans())
    if known.kind == "words":
        return draw(st.sampled_from(sorted(known.words)))
    if known.kind in ("text", "string"):
        return draw(st.sampled_from(SECRETS))
    if known.kind == "number":
        return draw(st.sampled_from(NUMBERS))
    if known.kind in ("day", "when"):
        return draw(st.sampled_from(DAYS))
    if known.kind == "ref":
        return draw(st.sampled_from(_ids(case, str(known.ref))))
    return value


def _ids(case: dict[str, Any], section: str) -> list[str]:
    return [item["id"] for item in items_of(case.get(section)) if item is not None]


def _other_list(draw: st.DrawFn, node: Node, case: dict[str, Any]) -> Any:
    """Another number of elements. What is referred to from outside has to be there, by whatever name."""
    known = node.field
    if known.part is not None:
        items = copy.deepcopy(items_of(node.value))
        for item in items:
            if item is not None:
                _scrambled(draw, item, known.part, case, True)
        items += [{"id": f"more{n}"} for n in range(draw(st.integers(0, 3)))]
    else:
        assert known.of is not None
        few = _ids(case, str(known.of.ref)) if known.of.kind == "ref" else sorted(known.of.words) or list(SECRETS)
        items = draw(st.lists(st.sampled_from(few), max_size=4)) if few else []
    return {"complete": draw(st.booleans()), "items": items} if items else {"complete": True, "items": items}


def _as_many(draw: st.DrawFn, value: Any, ids: list[str]) -> Any:
    """Another number of references in a list that has some."""
    if not ids or not any(item is not None for item in items_of(value)):
        return value
    items = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=4))
    return {"complete": True, "items": items} if is_closed(value) else items


def _rename(case: dict[str, Any], section: str, old: str, new: str) -> None:
    """Give an element of a section another id, wherever it is named."""
    if new in _ids(case, section):
        return
    for node in whole(case):
        if node.field.kind == "ref" and node.field.ref == section and node.value == old:
            _holder(case, node.at)[node.at[-1]] = new
    for item in items_of(case[section]):
        if item is not None and item["id"] == old:
            item["id"] = new
    for name in STATES:
        for entry in case.get(name) or ():
            for key in ("path", "binding"):
                if key in entry and (entry[key] + ".").startswith((f"{section}[{old}].", f"{section}[{old}][")):
                    entry[key] = entry[key].replace(f"{section}[{old}]", f"{section}[{new}]", 1)
            for statement in entry.get("values", ()):
                _rename_said(statement, entry["path"], section, old, new)


def _rename_said(statement: dict[str, Any], path: str, section: str, old: str, new: str) -> None:
    known = field_at(case_shape(), path)
    for node in of_field(statement["value"], known, "-", ("value",)):
        if node.field.kind == "ref" and node.field.ref == section and node.value == old:
            _holder(statement, node.at)[node.at[-1]] = new


@st.composite
def written(draw: st.DrawFn, value: dict[str, Any]) -> bytes:
    """The file in some form: sections in any order, with remarks that say too much."""
    lines: Iterator[str] = (
        line for name in draw(st.permutations(list(value)))
        for line in (*([f"# {draw(st.sampled_from(SECRETS))}"] if draw(st.booleans()) else []), *block(name, value[name], 0)))
    return ("\n".join(lines) + "\n").encode()
