"""What may not be in a workbook, looked at before anything of it is parsed."""

from __future__ import annotations

import io
import zipfile

from pia.source import Problem, Refused

MAX_BYTES = 10_000_000
MAX_UNPACKED = 100_000_000
MAX_PARTS = 2_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def guard(data: bytes, name: str) -> None:
    """Raise Refused for a file that is no plain .xlsx, or that could do more than hold answers."""
    problem = _problem(data)
    if problem is not None:
        code, args = problem
        raise Refused([Problem.of(code, file=name, **args)])


def _problem(data: bytes) -> tuple[str, dict[str, str | int]] | None:
    if len(data) > MAX_BYTES:
        return "file-too-big", {"size": len(data), "limit": MAX_BYTES}
    if data.startswith(_OLE):
        return "sheet-password" if _ENCRYPTED in data else "sheet-old-format", {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            return _parts(book)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError):
        return "sheet-not-a-workbook", {}
    except Exception as error:  # zlib has an error of its own, which zipfile passes on
        if type(error).__module__ in ("zlib", "lzma"):
            return "sheet-not-a-workbook", {}
        raise


def _parts(book: zipfile.ZipFile) -> tuple[str, dict[str, str | int]] | None:
    entries = book.infolist()
    names = [entry.filename.lower() for entry in entries]
    if len(entries) > MAX_PARTS or len(set(names)) != len(names):
        return "sheet-not-a-workbook", {}
    if "xl/workbook.xml" not in names or "[content_types].xml" not in names:
        return "sheet-not-a-workbook", {}
    if any(entry.flag_bits & 1 for entry in entries):
        return "sheet-password", {}
    left = MAX_UNPACKED
    for entry in entries:
        # Sizes in the index may lie: what counts is what comes out.
        with book.open(entry) as part:
            found = part.read(left + 1)
        left -= len(found)
        if left < 0:
            return "sheet-unpacks-too-big", {"limit": MAX_UNPACKED}
        if entry.filename.endswith((".xml", ".rels", ".vml")) and b"<!DOCTYPE" in found:
            return "sheet-not-a-workbook", {}
        if b"macroEnabled" in found and entry.filename == "[Content_Types].xml":
            return "sheet-macros", {}
    if any(name.endswith("vbaproject.bin") for name in names):
        return "sheet-macros", {}
    if any(name.startswith("xl/externallinks/") for name in names):
        return "sheet-external-links", {}
    return None
