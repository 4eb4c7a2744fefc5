"""Compile a report to PDF bytes."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import Any

from pia.report.blocks import Break, Figure, Note, Report, line
from pia.report.pdf.data import to_data
from pia.report.pdf.fonts import FAMILIES, font_folders
from pia.source import Problem, Refused

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARDS = ("ua-1", "a-2a")
# Where the font has a shape of its own for a private-use character, PDF/A still takes none.
_NO_GLYPH = re.compile(
    r'the text `"(?P<text>.*?)"` could not be displayed|the (?:PDF|text) contains the codepoint `"(?P<private>.*?)"`', re.DOTALL
)
# typst writes a character that can't be shown in a terminal as Rust does.
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_STAND_IN = "〓"
# What is drawn together with the character before it: every mark, and what joins or varies.
_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})
_DROPPED = (
    "この PDF には書体にない文字や外字（{chars}）があり、typst による PDF/UA-1 と PDF/A-2a の検査を行っていません。",
    "This PDF was not checked against PDF/UA-1 and PDF/A-2a by typst: the font lacks {chars}, or they are private-use.",
)


@dataclass(frozen=True, slots=True)
class Pdf:
    """content: the file. missing: characters that no font has, or whose shape no font can know, since they are
    private-use; where there are any, the checks were left out, since both standards demand a glyph for every character.
    """

    content: bytes
    missing: tuple[str, ...] = ()


def to_pdf(report: Report, day: date, copy: str = "") -> Pdf:
    """A report as PDF. day: the document's date; copy: copy number or the like, on every page.

    Raises Refused when typst or the fonts are not installed. The same report and day give the same bytes.
    """
    folders = font_folders()
    try:
        import typst
    except ImportError:
        typst = None
    if typst is None or not folders:
        raise Refused([Problem.of("pdf-needs-extra")])
    with tempfile.TemporaryDirectory(prefix="pia-") as name:
        folder = Path(name)
        shutil.copyfile(TEMPLATE, folder / TEMPLATE.name)

        figures = {f"{block.name}.svg": block.svg for block in report.blocks if isinstance(block, Figure)}

        def compiled(data: Any, standards: list[str], without: tuple[str, ...] = ()) -> bytes:
            texts = json.dumps(_without(data, without), ensure_ascii=False)
            for file, content in {"data.json": texts, **_without(figures, without)}.items():
                (folder / file).write_text(content, encoding="utf-8")
            made = typst.compile(str(folder / TEMPLATE.name), root=name, font_paths=folders, ignore_system_fonts=True,
                                 pdf_standards=standards)  # fmt: skip
            return bytes(made)

        missing: tuple[str, ...] = ()
        while True:
            # typst names one missing character at a time: stand-ins take the place of those already known.
            data = to_data(_noted(report, missing), day, list(FAMILIES), copy)
            try:
                content = compiled(data, list(STANDARDS), missing)
                return Pdf(compiled(data, []), missing) if missing else Pdf(content)
            except typst.TypstError as error:
                found = _missing(str(error), json.dumps([_without(data, missing), _without(figures, missing)], ensure_ascii=False))
                if set(found) <= set(missing):
                    raise
                missing = tuple(dict.fromkeys((*missing, *found)))


def _without(data: Any, missing: tuple[str, ...]) -> Any:
    """The same data with stand-ins in its texts. A character that everything is written with is never missing."""
    if isinstance(data, str):
        return "".join(_STAND_IN if char in missing and not char.isascii() else char for char in data)
    if isinstance(data, list):
        return [_without(each, missing) for each in data]
    return {key: _without(each, missing) for key, each in data.items()} if isinstance(data, dict) else data


def _missing(message: str, tried: str) -> tuple[str, ...]:
    """The characters that a typst error says no font has; empty when it says something else.

    tried: all texts. Of a sign with marks typst names the sign, although what the font lacks may be a mark on it.
    """
    match = _NO_GLYPH.search(message)
    if not match:
        return ()
    text = _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), match["text"] or match["private"])
    marks = (char for rest in tried.split(text)[1:] for char in takewhile(_is_mark, rest)) if text else ()
    return tuple(dict.fromkeys(marks)) or tuple(dict.fromkeys(char for char in text if char != _STAND_IN))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in _MARKS


def _noted(report: Report, missing: tuple[str, ...]) -> Report:
    """The report with a note that names the missing characters by code point, so that the note itself can be shown."""
    if not missing:
        return report
    chars = ", ".join(f"U+{ord(char):04X}" for char in missing)
    note = Note(line(_DROPPED[0 if report.lang == "ja" else 1].format(chars=chars)))
    # A sheet has no room for it.
    place = report.blocks.index(Break()) + 1 if report.sheet else 1
    return replace(report, blocks=(*report.blocks[:place], note, *report.blocks[place:]))
