"""Parameters, named conditions, lexicons and entries of profiles that nothing uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pia.evaluate.lexicon import fold
from pia.rulebook.files import Checked
from pia.rulebook.lint.findings import Findings
from pia.rulebook.lint.sources import InstrumentFiles, Sources


def check_version(files: list[Checked], findings: Findings) -> None:
    """The rule files of one version, which share parameters and named conditions."""
    used = [pair for file in files for pair in _strings(file.document.value)]
    for section, key, code in (("params", "param", "lint-param-unused"), ("define", "use", "lint-define-unused")):
        names = {value for name, value in used if name == key}
        for file in files:
            for name in file.document.value.get(section) or {}:
                if name not in names:
                    findings.at(code, "warning", file.document, (section, name), key=True, text=name)


def check_lexicons(sources: Sources, findings: Findings) -> None:
    """Lexicons that no condition names, and exceptions that can't ever bar their entry."""
    used = {value for instrument in sources.instruments.values() for file in instrument.documents()
            for name, value in _strings(file.document.value) if name == "mentions"}  # fmt: skip
    for name, file in sources.lexicons.items():
        if name not in used:
            findings.at("lint-lexicon-unused", "warning", file.document, ("id",), text=name)
        for index, entry in enumerate(file.document.value["entries"]):
            for place, word in enumerate(entry.get("not_in") or ()):
                if fold(entry["text"]) not in fold(word):
                    findings.at("lint-not-in-idle", "warning", file.document, ("entries", index, "not_in", place),
                                text=word, entry=entry["text"])  # fmt: skip


def check_profile(profile: Checked, instruments: Iterable[InstrumentFiles], findings: Findings) -> None:
    """Parameters that no pack has, instruments named twice, rules both left out and given a weight."""
    document, value = profile.document, profile.document.value
    declared = {name for instrument in instruments for files in instrument.versions.values() for file in files
                for name in file.document.value.get("params") or {}}  # fmt: skip
    for name in value.get("params") or {}:
        if name not in declared:
            findings.at("lint-profile-param", "warning", document, ("params", name), key=True, text=name)
    for index, name in enumerate(value["instruments"]):
        if name in value["instruments"][:index]:
            findings.at("lint-profile-twice", "error", document, ("instruments", index), text=name)
    disabled = {item["rule"] for item in value.get("disable") or ()}
    for index, item in enumerate(value.get("override") or ()):
        if item["rule"] in disabled:
            findings.at("lint-profile-override", "warning", document, ("override", index, "rule"), text=item["rule"])


def _strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the key it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name != "examples":
                yield from _strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, key)
    elif isinstance(value, str):
        yield key, value
