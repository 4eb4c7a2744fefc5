"""Problems as SARIF 2.1.0, which editors and code-review tools show at the line. https://docs.oasis-open.org/sarif/

Every code that occurs is a rule with its message and hint in both languages; every problem is a result.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pia.messages import hint, message
from pia.messages.catalogue import Lang, catalogue
from pia.source import Problem, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SLOT = re.compile(r"\{[a-z_]+\}")


def sarif(problems: Iterable[Problem], lang: Lang, version: str, base: Path) -> dict[str, Any]:
    """One run. version: of pia. base: files below it are named relative to it, others by their whole path."""
    found = list(problems)
    codes = sorted({problem.code for problem in found})
    driver = {
        "name": "pia",
        "semanticVersion": version,
        "language": lang,
        "rules": [_rule(code, lang) for code in codes],
    }
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                # Columns count characters, not UTF-16 units.
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, codes.index(problem.code), lang, base) for problem in found],
            }
        ],
    }


def sarif_text(problems: Iterable[Problem], lang: Lang, version: str, base: Path) -> str:
    """The same as a file."""
    return json.dumps(sarif(problems, lang, version, base), ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, lang: Lang) -> dict[str, Any]:
    other: Lang = "en" if lang == "ja" else "ja"
    (own, advice), (also, also_advice) = catalogue(lang)[code], catalogue(other)[code]
    return {
        "id": code,
        "shortDescription": {"text": _plain(own)},
        "fullDescription": {"text": f"{_plain(own)}\n{_plain(also)}"},
        "help": {"text": f"{_plain(advice)}\n{_plain(also_advice)}".strip() or _plain(own)},
    }


def _plain(template: str) -> str:
    """A message without the particulars of one problem."""
    return _SLOT.sub("…", template).replace("{{", "{").replace("}}", "}")


def _result(problem: Problem, index: int, lang: Lang, base: Path) -> dict[str, Any]:
    advice = hint(problem, lang)
    text = message(problem, lang)
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity,
        "message": {"text": f"{text}\n{advice}" if advice else text},
        "partialFingerprints": {"pia/v1": _fingerprint(problem, base)},
    }
    if problem.file is not None:
        physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(problem.file, base)}}
        if problem.span is not None:
            physical["region"] = _region(problem.span)
        location: dict[str, Any] = {"physicalLocation": physical}
        if problem.path:
            location["logicalLocations"] = [{"fullyQualifiedName": problem.path}]
        result["locations"] = [location]
    return result


def _region(span: Span) -> dict[str, int]:
    return {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _uri(file: str, base: Path) -> str:
    path = Path(file)
    whole = path if path.is_absolute() else base / path
    try:
        return quote(whole.relative_to(base).as_posix())
    except ValueError:
        return whole.as_uri()


def _fingerprint(problem: Problem, base: Path) -> str:
    """The same for the same problem after lines have moved."""
    own = {name: value for name, value in problem.pairs if name not in ("line", "column", "first")}
    parts = [problem.code, _uri(problem.file, base) if problem.file else "", problem.path or "", own]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:32]
