"""Texts in two languages: each in its own, both saying as much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pia.evaluate.scope import NodePath
from pia.rulebook.files import Checked
from pia.rulebook.lint.findings import Findings

_JAPANESE = re.compile(r"[\u3005\u3041-\u30ff\u3400-\u9fff\uff66-\uff9d]")
_SLOT = re.compile(r"\{([^{}]*)\}")
# Numbers of articles are names (`NIST SP 800-88`), examples are no texts for readers.
_SKIPPED = {"examples", "case", "number"}


def check_wording(file: Checked, findings: Findings) -> None:
    """Every pair of texts in a rule file, an instrument, a profile or a lexicon."""
    for at, pair in _pairs(file.document.value, ()):
        ja, en = pair["ja"], pair["en"]
        if ja == en:
            findings.at("lint-ja-equals-en", "warning", file.document, at, text=ja)
        elif not _JAPANESE.search(ja):
            findings.at("lint-ja-not-japanese", "warning", file.document, (*at, "ja"), text=ja)
        if ja != en and (found := _JAPANESE.search(en)):
            findings.at("lint-en-has-japanese", "error", file.document, (*at, "en"), text=found[0])
        mine, yours = set(_SLOT.findall(ja)), set(_SLOT.findall(en))
        if mine != yours:
            odd = ", ".join(f"{{{name}}}" for name in sorted(mine ^ yours))
            findings.at("lint-slots-differ", "error", file.document, at, text=odd)


def _pairs(value: Any, at: NodePath) -> Iterator[tuple[NodePath, dict[str, str]]]:
    if isinstance(value, dict):
        if value.keys() == {"ja", "en"} and all(isinstance(text, str) for text in value.values()):
            yield at, value
            return
        for key, inner in value.items():
            if key not in _SKIPPED:
                yield from _pairs(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _pairs(inner, (*at, index))
