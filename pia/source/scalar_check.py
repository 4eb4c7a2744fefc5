"""What a scalar may not hold, quoted or not; where the two parsers differ, the stricter one decides."""

from __future__ import annotations

import re
from typing import Any

from pia.source.characters import FORBIDDEN, SURROGATE, notation
from pia.source.events import NotParsed
from pia.source.gather import Gather
from pia.source.position import Span
from pia.source.spans import Spans

_COLON = re.compile(":")
_SURROGATE_ESCAPE = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]")


def check_scalar(event: Any, span: Span, spans: Spans, in_flow: bool, gather: Gather) -> None:
    """Report forbidden characters that were written as escapes; raise NotParsed where reading must stop."""
    text, style = event.value, event.style
    if style == '"' and FORBIDDEN.search(text):
        _check_escaped(text, span, spans, gather)
    if style in ("|", ">") or not (style or text):
        return
    if not style:
        if "\t" in text or span.line != span.end_line:
            spans.refuse_tab_in(span)
        if in_flow and ":" in text:
            # The pure parser takes {a:b} for one word and {a: b} for two.
            line, column = spans.find(span, _COLON)
            raise NotParsed("found unexpected ':'", "", (line, column), (line, column))
    if not in_flow:
        spans.refuse_tab_after(span)


def _check_escaped(text: str, span: Span, spans: Spans, gather: Gather) -> None:
    """Characters written as escapes in double quotes are held to the same rules as others."""
    if SURROGATE.search(text):
        # The C parser stops at these, the pure one lets them through.
        mark = spans.find(span, _SURROGATE_ESCAPE)
        raise NotParsed("found invalid Unicode character escape code", "", mark, mark)
    for character in sorted(set(FORBIDDEN.findall(text))):
        gather.add("yaml-escaped-character", span, character=notation(character))
