"""Problems as SARIF: every code that occurs is a rule with its message and hint in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pia.messages import hint, message
from pia.messages.catalogue import Lang, catalogue
from pia.report.sarif import log
from pia.report.sarif.log import Plain
from pia.source import Problem

_SLOT = re.compile(r"\{[a-z_]+\}")


def sarif(problems: Iterable[Problem], lang: Lang, version: str, base: Path) -> Plain:
    """One run. version: of pia. base: files are named relative to it."""
    found = list(problems)
    codes = sorted({problem.code for problem in found})
    results = [_result(problem, codes.index(problem.code), lang, base) for problem in found]
    return log.log({"rules": [descriptor(code, lang) for code in codes]}, results, lang, version)


def sarif_text(problems: Iterable[Problem], lang: Lang, version: str, base: Path) -> str:
    """The same as a file."""
    return log.written(sarif(problems, lang, version, base))


def descriptor(code: str, lang: Lang) -> Plain:
    """What a problem's code means."""
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


def notification(problem: Problem, index: int, lang: Lang, base: Path) -> Plain:
    """The same of a file that could not be judged. index: of the code among the driver's notifications."""
    return {
        "descriptor": {"id": problem.code, "index": index},
        "level": problem.severity,
        "message": _message(problem, lang),
        **_locations(problem, base),
    }


def _result(problem: Problem, index: int, lang: Lang, base: Path) -> Plain:
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity,
        "message": _message(problem, lang),
        "partialFingerprints": _fingerprint(problem, base),
        **_locations(problem, base),
    }


def _message(problem: Problem, lang: Lang) -> Plain:
    advice = hint(problem, lang)
    text = message(problem, lang)
    return log.message(f"{text}\n{advice}" if advice else text)


def _locations(problem: Problem, base: Path) -> Plain:
    if problem.file is None:
        return {}
    physical: Plain = {"artifactLocation": {"uri": log.uri(problem.file, base)}}
    if problem.span is not None:
        physical["region"] = log.region(problem.span)
    location: Plain = {"physicalLocation": physical}
    if problem.path:
        location["logicalLocations"] = [{"fullyQualifiedName": problem.path}]
    return {"locations": [location]}


def _fingerprint(problem: Problem, base: Path) -> Plain:
    own = {name: value for name, value in problem.pairs if name not in ("line", "column", "first")}
    return log.fingerprint(problem.code, log.uri(problem.file, base) if problem.file else "", problem.path or "", own)
