"""Workbooks that people spoil, and what is said of each: `NAME.expected.txt` in tests/corpus/sheet.

After a wanted change, `python -m tests.workbook.corpus` writes them anew. Read the difference before you keep it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl.worksheet.formula import ArrayFormula

from pia.messages import render_all
from pia.model.catalogue import case_shape
from pia.source import Refused
from pia.workbook.book import read_case
from pia.workbook.version import version
from tests.workbook.made import blank, changed, with_case

ROOT = Path(__file__).parent.parent / "corpus" / "sheet"


def put(sheet: str, **cells: Any) -> Callable[[Any], None]:
    """Write into cells of one sheet, in a form that is otherwise readable."""

    def change(book: Any) -> None:
        with_case(book)
        for cell, value in cells.items():
            book[sheet][cell] = value

    return change


def _merged(book: Any) -> None:
    with_case(book)
    book["案件"].merge_cells("D7:D8")


def _hidden_row(book: Any) -> None:
    put("案件", D7="目黒区")(book)
    book["案件"].row_dimensions[7].hidden = True


def _hidden_column(book: Any) -> None:
    put("関係者", E6="目黒区")(book)
    book["関係者"].column_dimensions["E"].hidden = True


def _hidden_sheet(book: Any) -> None:
    with_case(book)
    book["予定"].sheet_state = "hidden"


def _stranger(book: Any) -> None:
    with_case(book)
    book.create_sheet("メモ")["B2"] = "後で聞く"


def _row_added(book: Any) -> None:
    with_case(book)
    book["関係者"].insert_rows(7)


def _no_start(book: Any) -> None:
    del book["はじめに"]


def _formula(book: Any) -> None:
    put("案件", D7="=A1", D8='=HYPERLINK("http://x")', D9="#REF!")(book)
    book["案件"]["D12"] = ArrayFormula("D12", "=SUM(A1:A2)")


CHANGES: dict[str, Callable[[Any], None]] = {
    "formulas": _formula,
    "merged": _merged,
    "hidden-row": _hidden_row,
    "hidden-column": _hidden_column,
    "hidden-sheet": _hidden_sheet,
    "stranger": _stranger,
    "row-added": _row_added,
    "no-start": _no_start,
    "old-version": lambda book: put("はじめに", B2="pia-sheet 0 abc")(book),
    "no-version": lambda book: put("はじめに", B2="なにか")(book),
    "beside": put("案件", F9="メモ", D40="欄の下"),
    "choices": put("関係者", D5="ward", D7="区役所", D8="○", D10="約300", E5="p2", E7="ward", E8="いいえ", E10="2〜"),
    "numbers": put("関係者", D5="a", D10=-3, E5="b", E10="9〜1", F5="c", F10="1e3", G5="d", G10="3〜5〜7"),
    "dates": put("案件", D9="2.7.13", D13=datetime(2020, 7, 13)),
    "dates-more": put("利用目的", D5="a", D13=44025, E5="b", E13="平成31年5月1日", F5="c", F13="7/13", G5="d", G13="令和2年7月",
                      H5="e", H13=datetime(2020, 7, 13, 9, 30), I5="f", I13=time(9, 30)),
    "date-outside-its-field": put("案件", D7=date(2020, 7, 13)),
    "placeholders": put("案件", D7="未定", D10="検討中", D11="該当なし", D12="未定／情報課", D13="未定／情報課／来月／忙しい"),
    "no-answer-where-it-may-not": put("案件", D7="該当なし／区ではない"),
    "ids": put("関係者", D5="区", E5="a", E6="一", F5="a", F6="二", G6="番号のない者"),
    "references": put("委託の連鎖", D5="a", D6="ward", D11="x、y"),
    "owners": put("関係者・固有の法定記録", A6="r", C6="診療録", A7="s", B7="nobody"),
    "lists": put("案件", D14="委託\nこれで全部\n収集"),
    "characters": put("案件", D7="目黒\u202e区"),
    "stated": put("資料の食い違い", A6="case.nothing", B6="資料1", D6="あ", A7="case.stage", B7="資料1", D7="調達中", A8="case.stage",
                  B8="資料2", D8="まだ", E8="?", B9="資料3"),
    "required": lambda book: book["案件"].__setitem__("D7", "目黒区"),
}  # fmt: skip


def _with_part(name: str, content: bytes) -> bytes:
    stream = io.BytesIO(blank())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr(name, content)
    return stream.getvalue()


def _zip(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return stream.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "text": lambda: "案件".encode(),
    "empty": lambda: b"",
    "another-zip": lambda: _zip(a=b"b"),
    "cut-off": lambda: blank()[:9000],
    "xls": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook" * 100,
    "password": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "macros": lambda: _with_part("xl/vbaProject.bin", b"x"),
    "links": lambda: _with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
    "entities": lambda: _with_part("xl/evil.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'),
    "bomb": lambda: _with_part("xl/media/image1.png", bytes(101_000_000)),
    "broken-inside": lambda: _zip(**{"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<"}),
}


def names() -> list[str]:
    return [*CHANGES, *FILES]


def outcome(name: str) -> str:
    """What is said of a workbook, in both languages."""
    data = changed(CHANGES[name]) if name in CHANGES else FILES[name]()
    try:
        case = read_case(data, f"{name}.xlsx", case_shape())
    except Refused as refused:
        blocks = (f"[{lang}]\n{render_all(refused.problems, refused.texts, lang)}\n" for lang in ("en", "ja"))  # type: ignore[arg-type]
        return "\n".join(blocks).replace(version(case_shape()), "pia-sheet 1 …")  # it changes with the case format
    return f"read: {case.document.value}\n"


def expected_path(name: str) -> Path:
    return ROOT / f"{name}.expected.txt"


if __name__ == "__main__":
    for each in names():
        expected_path(each).write_text(outcome(each), encoding="utf-8", newline="\n")
