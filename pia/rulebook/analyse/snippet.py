"""A witness as it would stand under `examples:` of a rule, in our YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pia.source.emit import WIDTH, block, flow

if TYPE_CHECKING:
    from pia.rulebook.analyse.witness import RuleAnalysis


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
    if len(line) <= WIDTH:
        return [line]
    lines = [f"  - verdict: {verdict}", *([f"    date: {day}"] if day else [])]
    lines += [f"    binding: {flow(binding)}"] if binding else []
    lines.append("    case:")
    for section, value in case.items():
        lines += block(section, value, 6)
    return lines


def stated_facts(case: Any) -> int:
    """How many facts a case states: values, elements, and lists said to be all; not ids."""
    if isinstance(case, dict):
        return sum(stated_facts(value) for name, value in case.items() if name != "id")
    if isinstance(case, list):
        return sum(1 + (stated_facts(item) if isinstance(item, dict) else 0) for item in case)
    return 1
