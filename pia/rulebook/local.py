"""The fields of its own that a municipality's packs define, each in `local.schema.json` beside `instrument.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pia.model.catalogue import Shape
from pia.model.local_shape import FILE, Reader, merged
from pia.rulebook.files import Reading, instrument_folder
from pia.source import Document, Problem, Refused, read_file


def local_part(reading: Reading, roots: Iterable[Path], instruments: Iterable[str]) -> Shape | None:
    """The shape of `local:` under a profile; None where no pack has a schema. Faults go to `reading`.

    A pack counts whether or not it is in force on the law date, so that a case file stays readable on every day.
    """
    roots, parts, owners = list(roots), [], {}
    for instrument in instruments:
        folder = instrument_folder(roots, instrument)
        if folder is None or not (folder / FILE).is_file():
            continue
        try:
            document = read_file(folder / FILE)
        except Refused as refused:
            reading.problems += refused.problems
            reading.texts |= refused.texts
            continue
        reading.texts[document.name] = document.text
        reader = Reader(document)
        part = reader.root(document.value)
        reading.problems += [*reader.problems, *_twins(part, document, owners)]
        owners |= {name: f"{instrument}/{FILE}" for name in part.fields}
        parts.append(part)
    return merged(parts)


def _twins(part: Shape, document: Document, owners: dict[str, str]) -> list[Problem]:
    """Fields that an earlier pack defines already."""
    found = []
    for name in part.fields.keys() & owners.keys():
        place, _ = document.place(("properties", name))
        found.append(Problem.of("local-schema-twice", file=document.name, span=place.key or place.value, text=name,
                                first=owners[name]))  # fmt: skip
    return found


def schema_files(folder: Path) -> list[Path]:
    """What belongs to the pack of an instrument besides its rules, for its SHA-256."""
    return [folder / FILE] if (folder / FILE).is_file() else []
