"""The public version as a case file of its own: our text, read like any other file.

Whatever is said of it (lines, hash, receipt) is said of that text, which holds nothing but what stays.
"""

from __future__ import annotations

from typing import Any

from pia.model.case_file import CaseFile, load_case
from pia.model.public.cuts import cuts_of
from pia.source import read
from pia.source.emit import block

_HEAD = (
    "# 公開版: 公開しない部分を除いたもの。除いた所と根拠は undisclosed にある。",
    "# Public version: what is not to be disclosed is left out; see undisclosed for where, and on what ground.",
)


def text_of(value: dict[str, Any]) -> str:
    """The file, in the order of the form; no comments but our own."""
    return "\n".join((*_HEAD, *(line for name, inner in value.items() for line in block(name, inner, 0)))) + "\n"


def loaded(value: dict[str, Any], case: CaseFile) -> CaseFile:
    """The public version of `case`, from what is left of it. Its name is made from the case's id: where the original
    lay, and what it was called, is not for the public.
    """
    return as_public(load_case(read(text_of(value).encode(), f"{case.id}.public.yaml"), case.root.shape))


def as_public(case: CaseFile) -> CaseFile:
    """A case from which everything marked has been removed, told so: what is missing there is undisclosed."""
    case.hidden = cuts_of(case)
    return case


def is_public(case: CaseFile) -> bool:
    """Whether a file is a public version that somebody wrote out before."""
    return any(mark.removed for mark in case.marks)
