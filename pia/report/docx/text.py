"""Text for a Word file: XML can't hold control characters, and direction marks would turn the text around."""

from __future__ import annotations

import re

from pia.messages.escape import visible

_SPACE = re.compile(r"[ \t\r\n\v\f]+")


def shown(text: str) -> str:
    """On one line, with what can't be seen written out as \\u{..}, as the other formats show it."""
    return "".join(visible(character) for character in _SPACE.sub(" ", text))
