"""Texts that some format would act on if they reached it as anything but text, and how a reader should see them."""

from __future__ import annotations

import re

from pia.messages.escape import visible
from pia.report.cut import cut

HOSTILE = [
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "<!-- comment -->",
    "</title><style>*{}</style>",
    "[link](https://example.org) ![image](x.png) [ref][1]",
    "<https://example.org> https://example.org www.example.org someone@example.org mailto:a@b.org",
    "javascript:alert(1) example.com http://192.0.2.1/x",
    "a | b || c \\| d \\",
    "one\n\n# two\n- three\n1. four\n> five\n```\nsix\n```\n| a |\n| --- |",
    "one\r\ntwo\ttabs",
    "# heading", "- item", "+ item", "* item", "1. item", "12) item", "> quote", "---", "===", "***", "~~~", ":::",
    "    indented code",
    "*em* **strong** _em_ __strong__ ~~gone~~ `code` ``x`` $x$ $$y$$",
    "**", "*", "_", "`", "\\", "|", "&", "&lt;b&gt; &amp; &#60; &copy;", "!", "[x]", "[ ] task", "[^1]: note",
    "\x1b[31mred\x1b[0m \x07 \x00",
    "\u202eabc\u2066def\u2069 \u200bzero \ufeff \u2028line\u2029",
    "{it.name} {0} {{}} %s %(x)d ${x}",
    "a ／ b",
    '{ HYPERLINK "https://example.org" }', "{ MERGEFIELD name \\* MERGEFORMAT }", "«name»",
    "<w:r><w:fldSimple w:instr=\"DATE\"/></w:r>", "]]><w:p/>",
    "=cmd()", "-1+1", "@sum", ": definition",
    "目黒　太郎 𠮷 髙 﨑 ① ㈱ \ue000",
    'quote" onmouseover="x" \' ; } body { background: url(https://example.org) }',
    "x" * 5000,
    "語" * 5000,
    "a\\" * 300,
]  # fmt: skip


def shown(text: str) -> str:
    """What a reader should see of a text."""
    flat = re.sub("[ \t\r\n\v\f]+", " ", cut(text)).strip()
    return "".join(visible(character) for character in flat)
