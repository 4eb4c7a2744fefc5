"""Rule files that were read and found sound before, by the hash of their content.

Reading YAML strictly costs more than everything else that `pia check` does, and rules seldom change. An entry holds
plain JSON: the values of a file without its examples, and where its ids stand. What is compiled from it is checked
again every time, so an entry can't smuggle in more than a rule file could; and a folder that others can write is
not used at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from pathlib import Path
from typing import Any

from pia import __version__
from pia.source import Document, Place, Span

_MODELS = Path(__file__).resolve().parents[1] / "model" / "generated"


class Cache:
    """The entries of one profile. Every failure to read or write means working without it."""

    def __init__(self, name: str) -> None:
        self._path = _file(name)
        self._stamp = _stamp()
        self._entries: dict[str, Any] = self._load()
        self._used: dict[str, Any] = {}
        self._grown = False

    def get(self, path: Path, content: bytes, format_name: str) -> Document | None:
        """The document of a file with this content, or None when it has to be read."""
        key = _key(content, format_name)
        entry = self._entries.get(key)
        if entry is None:
            return None
        self._used[key] = entry
        places = {tuple(at): Place(None, Span(*span)) for at, span in entry["places"]}
        return Document(str(path), "", entry["sha256"], entry["value"], places)

    def put(self, document: Document, content: bytes, format_name: str) -> None:
        """Keep a sound file."""
        value = document.value
        if format_name == "rules":
            value = {**value, "rules": [{**rule, "examples": []} for rule in value.get("rules") or ()]}
        places = [(at, _span(place)) for at, place in document.places.items() if not at or at[-1] in ("id", "gives")]
        entry = {"sha256": document.sha256, "value": value, "places": places}
        self._used[_key(content, format_name)] = entry
        self._grown = True

    def save(self) -> None:
        """Write what this run used, if something is new."""
        if not self._grown or self._path is None:
            return
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        text = json.dumps({"stamp": self._stamp, "entries": self._used}, ensure_ascii=False, separators=(",", ":"))
        try:
            temporary.write_text(text, encoding="utf-8")
            os.replace(temporary, self._path)
        except OSError:
            temporary.unlink(missing_ok=True)

    def _load(self) -> dict[str, Any]:
        if self._path is None:
            return {}
        try:
            found = json.loads(self._path.read_bytes())
            return dict(found["entries"]) if found["stamp"] == self._stamp else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}


def _key(content: bytes, format_name: str) -> str:
    return f"{format_name}:{hashlib.sha256(content).hexdigest()}"


def _span(place: Place) -> tuple[int, int, int, int]:
    span = place.value
    return span.line, span.column, span.end_line, span.end_column


def _stamp() -> str:
    """Entries are of this engine and these formats only."""
    total = hashlib.sha256(__version__.encode())
    for name in ("rules", "instrument", "profile", "lexicon"):
        total.update((_MODELS / f"{name}.json").read_bytes())
    return total.hexdigest()


def _file(name: str) -> Path | None:
    """Where entries are kept, or None: PIA_CACHE=off, no home, or a folder that others can write."""
    if os.environ.get("PIA_CACHE") == "off":
        return None
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    folder = Path(base) / "pia"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        return None
    return folder / f"rules-{hashlib.sha256(name.encode()).hexdigest()[:16]}.json"
