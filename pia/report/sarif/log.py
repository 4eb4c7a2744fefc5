"""What every SARIF log of ours is made of: the run, messages, places and fingerprints."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pia.messages.escape import visible
from pia.report.near import near
from pia.source import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Plain = dict[str, Any]


def log(driver: Mapping[str, Any], results: Sequence[Plain], lang: str, version: str, **run: Any) -> Plain:
    """One run. driver: what it has besides name, version and language; run: further properties of the run."""
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "pia", "semanticVersion": version, "language": lang, **driver}},
                # Columns count characters, not UTF-16 units.
                "columnKind": "unicodeCodePoints",
                **run,
                "results": list(results),
            }
        ],
    }


def written(plain: Plain) -> str:
    """A log as a file."""
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def message(text: str) -> Plain:
    """A message whose text is data: neither a placeholder (§3.11.5) nor an embedded link (§3.11.6)."""
    plain = shown(text).replace("{", "{{").replace("}", "}}")
    if "](" in plain:
        plain = plain.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": plain}


def shown(text: str) -> str:
    """A text in which nothing hides or steers a display."""
    return "".join(each if each == "\n" else visible(each) for each in text)


def region(span: Span) -> Plain:
    return {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def uri(file: str, base: Path) -> str:
    """A file as seen from `base`, percent-encoded, the colon too: before a slash it would read as a scheme."""
    return quote(near(file, base), errors="surrogateescape")


def fingerprint(*parts: Any) -> Plain:
    """The same for the same thing, wherever its lines have moved to."""
    return {"pia/v1": hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()[:32]}
