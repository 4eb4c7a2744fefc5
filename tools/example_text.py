"""An example as it stands in a rule file, and its place there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pia.evaluate.rule import Example

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^\[\]{},#:\"']*")
_SPECIAL = re.compile(r"(?i)(?:true|false|null|yes|no|on|off|y|n|~)|[-+.\d][\d_.,:eExXoO+-]*")
WIDTH = 150
SHORT = 130
_SAID_NOTHING = object()


def example_text(claim: str, seed: Example, raw: Any) -> str:
    """The lines of one example, indented as its seed is, with a note that says what it changes."""
    lines = _lines(claim, seed, raw)
    dash = seed.document.place(seed.at)[0].value.column - 3
    return "\n".join(" " * (dash - 4) + line if dash >= 4 else line[4 - dash :] for line in lines)


def _lines(claim: str, seed: Example, raw: Any) -> list[str]:
    lines = [f"    - {claim}", f"      note: {quoted(note(seed.raw['case'] or {}, raw))}"]
    day = f", date: {seed.raw['date']}" if seed.raw.get("date") else ""
    short = f"    - {{{claim}, {lines[1].strip()}{day}, case: {flow(raw)}}}"
    if len(short) <= SHORT:
        return [short]
    if day:
        lines.append(f"      date: {seed.raw['date']}")
    if not raw:
        return [*lines, "      case: {}"]
    lines.append("      case:")
    for name, value in raw.items():
        row = f"        {name}: {flow(value)}"
        if len(row) <= WIDTH:
            lines.append(row)
        elif isinstance(value, list):
            lines += [f"        {name}:", *(f"          - {flow(item)}" for item in value)]
        elif isinstance(value, dict) and "items" in value:
            lines += [f"        {name}:", f"          complete: {flow(value.get('complete', False))}"]
            lines += ["          items:", *(f"            - {flow(item)}" for item in value["items"])]
        else:
            lines += [f"        {name}:", *(f"          {name_of(key)}: {flow(inner)}" for key, inner in value.items())]
    return lines


def note(seed: Any, raw: Any) -> str:
    """What differs from the example that it was made from."""
    before, after = dict(_flat(seed)), dict(_flat(raw))
    gone = [_short(path) for path in before if path not in after]
    new = [_set(path, value) for path, value in after.items()
           if not path.endswith(" size") and before.get(path, _SAID_NOTHING) != value]  # fmt: skip
    parts = ([f"not said: {', '.join(dict.fromkeys(gone))}"] if gone else []) + new
    return "; ".join(parts) or "on another day"


def flow(value: Any) -> str:
    """A value in flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name_of(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def name_of(key: str) -> str:
    """A key; those that YAML 1.1 takes for true and false are quoted."""
    return f"'{key}'" if _SPECIAL.fullmatch(key) else key


def scalar(value: Any) -> str:
    """One value; a text is quoted where it would be read as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if not isinstance(value, str):
        return str(value)
    day = re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", value)
    plain = day or (_PLAIN.fullmatch(value) and not _SPECIAL.fullmatch(value) and value == value.strip())
    return value if plain else "'" + value.replace("'", "''") + "'"


def quoted(text: str) -> str:
    """A text that may stand in flow style."""
    return text if re.fullmatch(r"[\w. -]+", text) else "'" + text.replace("'", "''") + "'"


def insert(path: Path, entries: list[tuple[Example, str]]) -> None:
    """Put each example after the last one of its rule."""
    lines = path.read_text(encoding="utf-8").split("\n")
    found = []
    for last, text in entries:
        span = last.document.place(last.at)[0].value
        end = span.end_line if span.end_column > 1 else span.end_line - 1
        while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("- id:"):
            end -= 1
        found.append((end, text))
    for end, text in reversed(found):
        lines[end:end] = text.split("\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def _flat(value: Any, path: str = "") -> Any:
    if isinstance(value, dict) and value and value.keys() <= {"complete", "items"}:
        yield f"{path} complete", bool(value.get("complete"))
        value = value.get("items") or []
        if not value:
            yield path, "empty"
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key != "id":
                yield from _flat(inner, f"{path}.{key}" if path else key)
        return
    if isinstance(value, list):
        yield f"{path} size", len(value)
        for item in value:
            name = f"[{item['id']}]" if isinstance(item, dict) and "id" in item else ""
            yield from _flat(item, path + name)
        return
    yield path, value


def _short(path: str) -> str:
    return path.replace(" complete", " closed")


def _set(path: str, value: Any) -> str:
    return f"{path} has an unknown element" if value is None else f"{_short(path)} is {_said(value)}"


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
