"""Hostile texts of a case on a terminal, and in what a spreadsheet opens: they steer nothing and are no formula."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pia.model.placeholder import is_placeholder
from pia.report.cut import cut
from tests.cli.run import ANSI, RULES, TODAY, case, pia, terminal
from tests.report.hostile import HOSTILE, shown

FIELDS = ("title", "department", "summary")
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
TEXTS = [text for text in HOSTILE if not is_placeholder(text)]
# What steers a display is refused where a file is read, however it is written; the refusal may not steer one either.
HELD = [text for text in TEXTS if not STEERING.search(re.sub("[\t\r\n]", "", text))]
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case for each text, which stands in every field that people write freely."""
    found = tmp_path_factory.mktemp("hostile")
    lines = Path(case("open")).read_text(encoding="utf-8").splitlines()
    own = [line for line in lines if not line.strip().startswith(tuple(f"{name}:" for name in FIELDS))]
    at = own.index("case:") + 1
    for number, text in enumerate(TEXTS):
        fields = [f"  {name}: {quoted(text)}" for name in FIELDS]
        (found / f"{number:02}.yaml").write_text("\n".join((*own[:at], *fields, *own[at:])) + "\n", encoding="utf-8")
    return found


def quoted(text: str) -> str:
    """A YAML text in double quotes: as JSON writes it, with what YAML wants to be written by its number."""
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def steering(text: str) -> list[str]:
    """What steers a display, besides the colours that are our own."""
    return STEERING.findall(ANSI.sub("", text))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_nothing_steers_the_terminal(folder: Path, lang: str) -> None:
    files = sorted(map(str, folder.glob("*.yaml")))
    options = (*RULES, *TODAY, "--lang", lang)
    ran = [
        terminal("check", *options, *files),
        terminal("screen", *options, str(folder), columns=400),
        terminal("diff", *options, case("open"), files[-6]),
        terminal("explain", *options, files[-6], "heard-before-start"),
    ]
    for each in ran:
        assert each.code in (0, 1, 2, 3) and "Traceback" not in each.out
        # A bar on a terminal goes back to the start of its line; only that.
        assert set(steering(each.out)) <= {"\r"}, each.out[:500]
    assert ran[0].out.count("yaml-escaped-character") >= 8, "each of them is named"


def test_the_texts_are_all_there(folder: Path) -> None:
    """As JSON they are what was written."""
    files = sorted(map(str, folder.glob("*.yaml")))
    ran = pia("check", *RULES, *TODAY, "--format", "json", *files)
    titles = [each["title"] for each in json.loads(ran.out)["assessments"]]
    assert titles == HELD and len(HELD) == len(TEXTS) - 2
    assert not steering(ran.out.replace("\n", ""))


def test_no_cell_is_a_formula(folder: Path, tmp_path: Path) -> None:
    ran = pia("screen", *RULES, *TODAY, str(folder), "--format", "csv")
    rows = list(csv.reader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert len(rows) == len(TEXTS) + 1
    for row in rows[1:]:
        for value in row:
            assert not value.lstrip().startswith(FORMULA), value
    assert not steering(ran.out.removeprefix("\ufeff").replace("\r\n", ""))
    pia("screen", *RULES, *TODAY, str(folder), "--format", "xlsx", "-o", str(tmp_path / "s.xlsx"))
    sheet = load_workbook(tmp_path / "s.xlsx").active
    assert sheet is not None and sheet.max_row == len(TEXTS) + 1
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds <= {"s", "n"}
    seen = {str(cell.value).lstrip("'") for row in sheet.iter_rows() for cell in row}
    assert shown(cut("目黒　太郎 𠮷 髙 﨑 ① ㈱ \ue000")) in seen


@pytest.mark.parametrize("form", ["sarif", "junit"])
def test_formats_for_machines(folder: Path, form: str) -> None:
    files = sorted(map(str, folder.glob("*.yaml")))
    ran = pia("check", *RULES, *TODAY, "--format", form, *files)
    assert ran.code == 2 and not steering(ran.out.replace("\n", "").replace("\t", ""))
