"""What may be a key: a word in half-width characters at its ends, once in its mapping."""

from __future__ import annotations

from pia.source.gather import Gather
from pia.source.position import Span
from pia.source.scalar import resolve

_WIDE_SPACES = "\u3000\u00a0"


def check_key(text: str, plain: bool, span: Span, lines_of_keys: dict[str, int], gather: Gather) -> str:
    """The key to file the value under; reports what is wrong with it. Remembers its line."""
    if plain:
        _check_plain(text, span, gather)
    if text in lines_of_keys:
        gather.add("yaml-duplicate-key", span, key=text, first=lines_of_keys[text])
    else:
        lines_of_keys[text] = span.line
    return text


def _check_plain(text: str, span: Span, gather: Gather) -> None:
    if text == "<<":
        gather.add("yaml-merge-key", span)
        return
    if text.strip(_WIDE_SPACES) != text:
        gather.add("yaml-wide-space-key", span, key=text)
        return
    value, code = resolve(text)
    if code == "yaml-yes-no":
        gather.add("yaml-yes-no-key", span, word=text)
    elif code is not None or not isinstance(value, str):
        gather.add("yaml-key-not-text", span, key=text)
