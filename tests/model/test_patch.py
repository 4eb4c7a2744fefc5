"""Text with edits in it: it holds what the edits make of the values, and every comment that a person wrote."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.model.case_file import load_case
from pia.model.catalogue import Shape, case_shape
from pia.model.edit import Edit, apply
from pia.model.patch import patched
from pia.source import Document, Refused, read, read_file
from tests.project.tree import ROOT
from tests.strategies import runs

FILES = sorted(path for path in (ROOT / "cases" / "meguro-2020-07-13").rglob("*-*.yaml"))
DOCUMENTS = [read_file(path) for path in FILES]
TEXTS = ["受託者", "no", "012", "2020-07-13", "a: b # c", "一行目\n二行目", " 空白 ", "'引用'", "{x}", "- 箇条", "=SUM(A1)", "~", "㈱髙﨑 𠮷"]


def comments(text: str) -> list[str]:
    return sorted(found.strip() for found in re.findall(r"(?:^|\s)#\s*(.+)$", text, re.MULTILINE))


@st.composite
def edits(draw: st.DrawFn, document: Document) -> list[Edit]:
    """Edits of facts that the file may have: elements that there are, and a new one."""
    value = copy.deepcopy(document.value)
    found: list[Edit] = []
    for _ in range(draw(st.integers(1, 5))):
        path, field = draw(st.sampled_from(list(facts(value, case_shape(), ""))))
        choices: dict[str, Any] = {"flag": st.booleans(), "number": st.integers(0, 10**6), "day": st.just("2021-04-01"),
                                   "text": st.sampled_from(TEXTS)}  # fmt: skip
        if field.kind == "list" and field.part is not None and field.part.keyed:
            edit = draw(st.sampled_from([Edit(path, "close"), Edit(path, "add", f"new-{len(found)}")]))
        elif field.kind == "words":
            edit = Edit(path, "set", draw(st.sampled_from(list(field.words))))
        elif field.kind in choices:
            edit = Edit(path, "set", draw(choices[field.kind]))
        else:
            continue
        if draw(st.integers(0, 4)) == 0 and edit.action == "set" and not field.required:
            edit = Edit(path, "pend", {"by": "課", "until": "2021-04-01", "why": draw(st.sampled_from(TEXTS[:5]))})
        try:
            apply(value, [edit])
        except ValueError:
            continue
        found.append(edit)
    return found


def facts(value: Any, shape: Shape, path: str) -> Any:
    for name, field in shape.fields.items():
        here = f"{path}.{name}" if path else name
        if field.derived or field.state or field.kind in ("any", "id") or name in ("id", "pia"):
            continue
        yield here, field
        inner = value.get(name) if isinstance(value, dict) else None
        if field.kind == "part" and field.part is not None:
            yield from facts(inner, field.part, here)
        elif field.kind == "list" and field.part is not None and field.part.keyed:
            for item in (inner.get("items") if isinstance(inner, dict) else inner) or ():
                yield from facts(item, field.part, f"{here}[{item['id']}]")


@runs(60)
@given(st.data())
def test_the_text_holds_what_the_edits_make_of_the_values(data: st.DataObject) -> None:
    document = data.draw(st.sampled_from(DOCUMENTS))
    made = data.draw(edits(document))
    text = patched(document, made)
    value = copy.deepcopy(document.value)
    apply(value, made)
    assert read(text.encode(), document.name).value == value
    assert set(comments(document.text)) <= set(comments(text))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_edit_changes_nothing(path: Any) -> None:
    document = read_file(path)
    assert patched(document, []) == document.text


def test_only_the_lines_that_an_edit_is_about_change() -> None:
    document = read_file(FILES[3])
    old, new = document.text.splitlines(), patched(document, [Edit("case.change", "set", "change")]).splitlines()
    changed = [(before, after) for before, after in zip(old, new, strict=True) if before.split() != after.split()]
    assert changed == [("  change: new", "  change: change")]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_the_text_it_is(text: str) -> None:
    document = read_file(FILES[3])
    found = read(patched(document, [Edit("case.background", "set", text)]).encode(), "x.yaml")
    assert found.value["case"]["background"] == text


def test_what_comes_out_loads() -> None:
    document = read_file(FILES[3])
    text = patched(document, [Edit("case.stage", "set", "procurement"), Edit("parties", "close"),
                              Edit("case.date", "set", "2020-08-01")])  # fmt: skip
    assert "date: 2020-08-01\n" in text
    case = load_case(read(text.encode(), "x.yaml"))
    assert case.root["parties"].closed


def test_a_file_that_our_reader_would_refuse_is_not_written() -> None:
    document = read_file(FILES[3])
    with pytest.raises(Refused) as caught:
        patched(document, [Edit("case.background", "set", "\x00")])
    assert [problem.code for problem in caught.value.problems][0] == "patch-failed"

