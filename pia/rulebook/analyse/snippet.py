"""A witness as it would stand under `examples:` of a rule, in our YAML."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pia.rulebook.analyse.witness import RuleAnalysis

_WIDTH = 110
# What YAML takes for text without quotes, and our reader for nothing else.
_BARE = re.compile(r"[A-Za-z_][\w./-]*|\d{4}-\d{2}-\d{2}|[^\W\d_][\w、。]*")
_SPECIAL = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})


def examples(item: RuleAnalysis, day: str) -> str:
    """The witnesses of one rule as a YAML file. day: the law date on which the verdicts hold."""
    lines = [f"# {item.rule.id}, {day}", "examples:"]
    for found in item.verdicts:
        if found.status == "witness" and found.case is not None:
            lines += example(found.verdict, found.case, day if item.dated else None)
    return "\n".join(lines) + "\n"


def example(
    verdict: str, case: dict[str, Any], day: str | None = None, binding: str | None = None
) -> list[str]:
    """The lines of one example: one line if it is short. day: named where the verdict depends on it.

    binding: what the verdict is about where it is not the first element.
    """
    dated = (f", date: {day}" if day else "") + (f", binding: {flow(binding)}" if binding else "")
    line = f"  - {{verdict: {verdict}{dated}, case: {flow(case)}}}"
    if len(line) <= _WIDTH:
        return [line]
    lines = [f"  - verdict: {verdict}", *([f"    date: {day}"] if day else [])]
    lines += [f"    binding: {flow(binding)}"] if binding else []
    lines.append("    case:")
    for section, value in case.items():
        lines += _block(section, value, 6)
    return lines


def _block(key: str, value: Any, indent: int) -> list[str]:
    key = _key(key)
    line = f"{' ' * indent}{key}: {flow(value)}"
    if len(line) <= _WIDTH or not isinstance(value, (dict, list)):
        return [line]
    lines = [f"{' ' * indent}{key}:"]
    if isinstance(value, dict):
        for name, inner in value.items():
            lines += _block(name, inner, indent + 2)
        return lines
    for inner in value:
        line = f"{' ' * (indent + 2)}- {flow(inner)}"
        if len(line) <= _WIDTH or not isinstance(inner, dict):
            lines.append(line)
            continue
        for number, (name, part) in enumerate(inner.items()):
            first, *rest = _block(name, part, indent + 4)
            lines += [f"{' ' * (indent + 2)}- {first.lstrip()}" if number == 0 else first, *rest]
    return lines


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        bare = _BARE.fullmatch(value) and value.casefold() not in _SPECIAL
        return value if bare else json.dumps(value, ensure_ascii=False)
    return json.dumps(value)


def _key(key: str) -> str:
    """A field's name; `on` and `no` would be read as yes and no without quotes."""
    return json.dumps(key) if key.casefold() in _SPECIAL else key


def stated_facts(case: Any) -> int:
    """How many facts a case states: values, elements, and lists said to be all; not ids."""
    if isinstance(case, dict):
        return sum(stated_facts(value) for name, value in case.items() if name != "id")
    if isinstance(case, list):
        return sum(1 + (stated_facts(item) if isinstance(item, dict) else 0) for item in case)
    return 1
