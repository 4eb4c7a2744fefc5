"""Case to cells to case: nothing is lost, nothing is added."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pia.model.case_file import load_case
from pia.model.catalogue import case_shape
from pia.source import Document, Refused, read_file
from pia.workbook.fill import fill
from pia.workbook.layout import sheets
from pia.workbook.read import document_of
from pia.workbook.same import same
from pia.workbook.words import Lang
from tests.build import document
from tests.project.tree import ROOT
from tests.strategies import cases, runs
from tests.workbook.made import grid_of

SAMPLES = sorted(path for path in (ROOT / "cases").rglob("*.yaml") if path.name != "expected.yaml")
GOOD = sorted((ROOT / "tests" / "corpus" / "case" / "good").glob("*.yaml"))
LANGS: tuple[Lang, ...] = ("ja", "en")


def back(value: dict[str, Any], lang: Lang) -> Document:
    found, problems = document_of(grid_of(value, lang), case_shape(), "")
    assert problems == []
    load_case(found)
    return found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", [*SAMPLES, *GOOD], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_comes_back(path: Path, lang: Lang) -> None:
    value = read_file(path).value
    if value.get("local"):
        return  # has no cells without the rules that define it; see tests/cli/test_sheet.py
    try:
        found = back(value, lang)
    except Refused as refused:
        # The one thing that no cell shows: elements of several lines.
        assert {problem.code for problem in refused.problems} == {"sheet-cannot-hold"}
        return
    assert same(found.value, value)


@runs(60)
@given(cases(states=True), st.sampled_from(LANGS))
def test_a_generated_case_comes_back(value: dict[str, Any], lang: Lang) -> None:
    load_case(document(value))
    assert same(back(value, lang).value, value)


_TEXTS = st.text(alphabet="未定該当なし／これで全部本文：=+-@'<>&_x0041\n \u3000はい0123目黒𠮷髙﨑①㈱", min_size=1, max_size=30).filter(
    lambda text: text.strip() and text.strip("。.()[]（）「」 　") not in ("未定", "該当なし", "なし", "-", "--", "---"))  # fmt: skip


@runs(200)
@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_any_text_comes_back(title: str, text: str, by: str, why: str) -> None:
    value = {
        "pia": "1", "case": {"id": "c", "title": title, "summary": text},
        "stated": [{"path": "case.background", "values": [{"document": by, "page": why, "value": text}]}],
    }  # fmt: skip
    try:
        load_case(document(value))
    except Refused:
        return  # a placeholder after folding
    assert same(back(value, "ja").value, value)


def test_every_place_is_a_cell_and_every_value_has_one() -> None:
    value = read_file(ROOT / "cases" / "meguro-2020-07-13" / "answered" / "4-pcr-testing.yaml").value
    found = back(value, "ja")

    def walk(inner: Any, at: tuple[str | int, ...]) -> None:
        place = found.places[at]
        assert place.value.tab is not None
        for name, each in inner.items() if isinstance(inner, dict) else enumerate(inner) if isinstance(inner, list) else ():
            walk(each, (*at, name))

    walk(found.value, ())
    cell = found.places["parties", 2, "max_count"].value
    assert cell.tab is not None and (cell.tab.name, cell.line, cell.column) == ("関係者", 10, 6)


def test_what_has_no_cell_is_named() -> None:
    value = {"pia": "1", "case": {"id": "c", "title": "件名", "differences": []},
             "subjects": [{"id": "a", "exclusions": ["一\n二"]}]}  # fmt: skip
    with pytest.raises(Refused) as refused:
        fill(value, case_shape(), sheets(case_shape(), "ja"), "ja")
    assert [(problem.code, problem.path) for problem in refused.value.problems] == [("sheet-cannot-hold", "subjects[a].exclusions")]


def test_the_same_problems_as_in_a_case_file() -> None:
    value = {
        "pia": "1", "case": {"id": "c", "title": "件名"}, "parties": [{"id": "a", "max_count": -1}, {"id": "a"}],
        "delegations": [{"id": "d", "from": "nobody", "to": "a"}],
    }  # fmt: skip
    with pytest.raises(Refused) as own:
        load_case(document(value))
    found, problems = document_of(grid_of(value, "ja"), case_shape(), "")
    with pytest.raises(Refused) as there:
        load_case(found)
    assert problems == []
    ours, theirs = ([(each.code.removesuffix("-cell"), each.path) for each in sorted(refused.value.problems, key=lambda each: each.code)]
                    for refused in (own, there))  # fmt: skip
    assert ours == theirs and len(ours) == 3
