"""Office files are archives; theirs hold the moment of writing, which would make every file a different one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of the parts by name, in their order. The same parts give the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, part)
    return made.getvalue()


def timeless(content: bytes, change: Callable[[str, bytes], bytes] = lambda _, part: part) -> bytes:
    """An archive without the moments at which its parts were written. change: of a part by its name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return packed({name: change(name, archive.read(name)) for name in archive.namelist()})
