"""From bytes to text: UTF-8 only, one kind of line end, no byte-order mark."""

from __future__ import annotations

import codecs

from pia.source.gather import Gather
from pia.source.position import Span

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes, gather: Gather) -> str | None:
    """The text of the bytes, or None after reporting why there is none."""
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            gather.add("yaml-not-utf8-mark", encoding=encoding)
            return None
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return _unify_line_ends(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = _unify_line_ends(body[: error.start].decode("utf-8"))
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        code = "yaml-shift-jis" if _reads_as_shift_jis(body) else "yaml-not-utf8"
        offset = error.start + len(data) - len(body)
        at = Span(line, column, line, column + 1)
        gather.add(code, at, offset=offset, byte=f"0x{body[error.start]:02X}")
        return None


def shown_text(data: bytes) -> str:
    """A text to show lines of, for bytes that may not be readable: same line numbers as `decode`."""
    body = data.removeprefix(codecs.BOM_UTF8)
    if _reads_as_shift_jis(body) and not _reads_as_utf8(body):
        return _unify_line_ends(body.decode("cp932"))
    return _unify_line_ends(body.decode("utf-8", errors="replace"))


def _unify_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _reads_as_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _reads_as_shift_jis(data: bytes) -> bool:
    """True if the bytes are whole Shift_JIS text with kana in it: naming that encoding is then no guess."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return False
    return any("\u3041" <= character <= "\u30fe" for character in text)
