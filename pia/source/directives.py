"""Lines before the document that begin with %: refused, and taken out so that the rest can be read."""

from __future__ import annotations

from pia.source.gather import Gather
from pia.source.position import Span


def without_directives(text: str, gather: Gather) -> str:
    """Report %YAML and its like at the head of the text; return it with them turned into comments."""
    if "%" not in text:
        return text
    lines = text.split("\n")
    found = False
    for number, line in enumerate(lines):
        if line.startswith("%"):
            gather.add("yaml-directive", Span(number + 1, 1, number + 1, len(line) + 1), text=line)
            lines[number] = "#" + line[1:]
            found = True
        elif line.strip() and not line.lstrip().startswith("#"):
            break
    return "\n".join(lines) if found else text
