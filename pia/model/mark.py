"""What a case file marks as not to be disclosed, and what is put in its place in the public version."""

from __future__ import annotations

from dataclasses import dataclass

from pia.model.catalogue import Field
from pia.model.record import RawPath

REST = "*"


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """The provision relied on, and why. reason: "" where none is given."""

    article: str
    reason: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One entry of `undisclosed`. path: as written; at: raw path of what it names, entry: of the entry itself.

    field: what it names, or for an element the list that holds it. element: it names one element; of several that
    are not listed with their content (`parties[*]`) each mark stands for one, and `at` is the list's.
    elsewhere: the words removed may stand in other places. removed: the file is a public version, without them.
    """

    path: str
    at: RawPath
    field: Field
    element: bool
    ground: Ground
    elsewhere: bool
    removed: bool
    entry: RawPath
