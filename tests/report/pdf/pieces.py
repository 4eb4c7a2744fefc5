"""The pieces of text on the pages of a PDF, with size and place, and what its structure says of them."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdfium2 import raw


@dataclass(frozen=True, slots=True)
class Piece:
    """page: from 0. size: in points. box: left, bottom, right, top in points.

    artifact: no part of what is read, like running heads. drawn: inside a figure. label: the sign or number before an
    entry of a list. turn: its place in reading order, which the structure gives; -1 for an artifact.
    """

    page: int
    text: str
    size: float
    box: tuple[float, float, float, float]
    artifact: bool
    drawn: bool
    label: bool
    turn: int


def pieces(content: bytes) -> list[Piece]:
    """Every piece of text, page by page as it is drawn."""
    reader = PdfReader(io.BytesIO(content))
    drawn, labels = (set(_inside(kind, reader)) for kind in ("/Figure", "/Lbl"))
    turns = {place: turn for turn, place in enumerate(_contents(reader.trailer["/Root"]["/StructTreeRoot"], None, _numbers(reader)))}
    document = pypdfium2.PdfDocument(content)
    found = []
    try:
        for number in range(len(document)):
            page = document[number]
            for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()):
                marks = list(_marks(each.raw))
                of_drawing, of_label = (any((number, mark) in kind for _, mark in marks) for kind in (drawn, labels))
                turn = max((turns.get((number, mark), -1) for _, mark in marks), default=-1)
                size = round(each.get_font_size() * each.get_matrix().d, 2)
                found.append(Piece(number, each.extract(), size, each.get_bounds(), any(name == "Artifact" for name, _ in marks),
                                   of_drawing, of_label, turn))  # fmt: skip
    finally:
        document.close()
    return found


def _marks(item: Any) -> Iterator[tuple[str, int]]:
    """Names of the marked contents around an object, and their numbers."""
    for index in range(raw.FPDFPageObj_CountMarks(item)):
        mark = raw.FPDFPageObj_GetMark(item, index)
        name, length, number = (ctypes.c_ushort * 64)(), ctypes.c_ulong(), ctypes.c_int(-1)
        raw.FPDFPageObjMark_GetName(mark, name, 128, ctypes.byref(length))
        raw.FPDFPageObjMark_GetParamIntValue(mark, b"MCID", ctypes.byref(number))
        yield bytes(name)[: length.value].decode("utf-16-le").rstrip("\0"), number.value


def _inside(kind: str, reader: PdfReader) -> Iterator[tuple[int, int]]:
    """Page and number of every marked content that belongs to an element of a kind."""
    pages = _numbers(reader)
    for node in nodes(reader):
        if node["/S"] == kind:
            yield from _contents(node, node.raw_get("/Pg").idnum if "/Pg" in node else None, pages)


def _numbers(reader: PdfReader) -> dict[int, int]:
    """The number of each page, from 0, by the number of its object."""
    return {page.indirect_reference.idnum: number for number, page in enumerate(reader.pages)
            if page.indirect_reference is not None}  # fmt: skip


def _contents(node: Any, page: int | None, pages: dict[int, int]) -> Iterator[tuple[int, int]]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from _contents(each, page, pages)
    elif isinstance(node, int) and page is not None:
        yield pages[page], int(node)
    elif isinstance(node, dict):
        page = node.raw_get("/Pg").idnum if "/Pg" in node else page  # type: ignore[attr-defined]
        if "/MCID" in node and page is not None:
            yield pages[page], int(node["/MCID"])
        if "/K" in node:
            yield from _contents(node["/K"], page, pages)


def nodes(reader: PdfReader) -> Iterator[Any]:
    """Every element of the structure in reading order, parents first."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node.raw_get("/K"))
