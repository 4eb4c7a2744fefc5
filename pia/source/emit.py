"""Plain values as YAML that our own reader takes for the same values: short parts on one line, long ones as blocks."""

from __future__ import annotations

import json
import re
from typing import Any

from pia.source.characters import FORBIDDEN

WIDTH = 110
_DIGITS = 1e15  # from here on a number's digits would be more than our reader takes
# What YAML takes for text without quotes, and our reader for nothing else.
_BARE = re.compile(r"[A-Za-z_][\w./-]*|\d{4}-\d{2}-\d{2}|[^\W\d_][\w、。]*")
_SPECIAL = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})


def block(key: str, value: Any, indent: int) -> list[str]:
    """The lines of one key of a mapping, indented by so many spaces: one line if it is short enough."""
    key = _text(key)
    line = f"{' ' * indent}{key}: {flow(value)}"
    if len(line) <= WIDTH or not isinstance(value, (dict, list)):
        return [line]
    lines = [f"{' ' * indent}{key}:"]
    if isinstance(value, dict):
        for name, inner in value.items():
            lines += block(name, inner, indent + 2)
        return lines
    for inner in value:
        line = f"{' ' * (indent + 2)}- {flow(inner)}"
        if len(line) <= WIDTH or not isinstance(inner, dict):
            lines.append(line)
            continue
        for number, (name, part) in enumerate(inner.items()):
            first, *rest = block(name, part, indent + 4)
            lines += [f"{' ' * (indent + 2)}- {first.lstrip()}" if number == 0 else first, *rest]
    return lines


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, float) and abs(value) >= _DIGITS:
        return f"{value:.16e}"
    return json.dumps(value)


def _text(text: str) -> str:
    """Bare where that can only be text; `on` and `no` would be read as yes and no without quotes."""
    if _BARE.fullmatch(text) and text.casefold() not in _SPECIAL:
        return text
    return FORBIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))
