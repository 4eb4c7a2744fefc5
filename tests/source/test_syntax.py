"""Where a syntax error is shown, beyond what the corpus holds."""

from __future__ import annotations

import pytest

from pia.source import Refused, read
from pia.source.events import Parser


@pytest.mark.parametrize("parser", ["c", "pure"])
@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: [x,\n  y\n\n# note\n\n", "yaml-unclosed-bracket", 1, 4),
        ("a: [\n  [x]\nb:{c: 1}\n", "yaml-unclosed-bracket", 1, 4),
        ("a: {b: {c: 1\n", "yaml-unclosed-bracket", 1, 8),
        ("a: 1\nb: 'x\n\n\n", "yaml-unclosed-quote", 2, 4),
        ("a: 'x\n---\nb: 1\n", "yaml-unclosed-quote", 1, 4),
        ("a:\n  - b\n \tc\n", "yaml-tab", 3, 2),
        ("a: x\t# note\n", "yaml-tab", 1, 5),
        ("a: [x]\t\n", "yaml-tab", 1, 7),
        ("a: |x\n  b\n", "yaml-block-header", 1, 4),
        ("a: 1\n  b\n  c: 2\n", "yaml-value-and-entries", 3, 3),
        ("- a\nb: 1\n", "yaml-indentation", 2, 1),
        ("a: {: 1}\n", "yaml-missing-key", 1, 5),
        ("a: {b: 1, c:2}\n", "yaml-colon-without-space", 1, 12),
        ('a: "\\uD83D\\uDE00"\n', "yaml-bad-escape", 1, 5),
        ("a: '`'\nb: `x`\n", "yaml-reserved-character", 2, 4),
    ],
)
def test_place(text: str, code: str, line: int, column: int, parser: Parser) -> None:
    with pytest.raises(Refused) as caught:
        read(text.encode(), "f", parser=parser)
    problem = caught.value.problems[-1]
    assert problem.span is not None
    assert (problem.code, problem.span.line, problem.span.column) == (code, line, column)


@pytest.mark.parametrize("parser", ["c", "pure"])
def test_tabs_within_quotes_and_blocks_are_text(parser: Parser) -> None:
    document = read(b"a: 'x\ty'\nb: |\n  x\ty\nc: [1,\t2]\n", "f", parser=parser)
    assert document.value == {"a": "x\ty", "b": "x\ty\n", "c": [1, 2]}
