"""A view as one HTML page: the report's Markdown, rendered and wrapped. No script, no request to anywhere."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from html import escape as escape_html
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from pia.messages.escape import escape
from pia.report.blocks import Break, Figure, Paragraph, Report
from pia.report.escape import BREAK
from pia.report.markdown import FIGURE, to_markdown
from pia.report.style import style_sheet
from pia.report.words import word

# Inside a page the drawing needs no name space, and a page that names no address is easier to trust.
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

# The mark stands in the title too: browsers that know no margin boxes print the title on every page.
_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header class="mark">{mark}</header>
<nav aria-label="{contents}">
<ul>
{links}
</ul>
</nav>
<main>
{body}</main>
</body>
</html>
"""
# A keyboard can reach what moves sideways only if it can be focused; a group is no landmark among the headings.
_WIDE = '<div class="wide" role="group" aria-label="{}" tabindex="0">\n'
MOST_COLUMNS = 3
_SECTION = '<section class="{}">\n{}</section>\n'


def to_html(report: Report) -> str:
    """The whole page."""
    parser = _parser(report)
    tokens = parser.parse(to_markdown(report))
    _align(tokens, report)
    links = "\n".join(_links(tokens, report.depth))
    return _PAGE.format(
        lang=report.lang,
        policy=_POLICY,
        title=escape_html(escape(f"{_bracketed(report)}{report.title}", None)),
        style=style_sheet(report),
        mark=escape_html(escape(report.mark, None)),
        contents=escape_html(word("contents", report.lang)),
        links=links,
        body="".join(_pages(tokens, report, parser)),
    )


def _pages(tokens: list[Token], report: Report, parser: MarkdownIt) -> Iterator[str]:
    """What stands between two breaks at a time; a sheet as a section of its own."""

    def rendered(part: list[Token]) -> str:
        return parser.renderer.render(part, parser.options, {})

    breaks = [block for block in report.blocks if isinstance(block, Break)]
    starts = [index for index, token in enumerate(tokens) if token.type == "hr"]
    first = rendered(tokens[: starts[0] if starts else None])
    yield _SECTION.format("sheet", first) if report.sheet and starts else first
    for each, start, end in zip(breaks, starts, (*starts[1:], None), strict=False):
        yield rendered(tokens[start : start + 1])
        page = rendered(tokens[start + 1 : end])
        yield _SECTION.format("sheet inner", page) if each.sheet else page


def _bracketed(report: Report) -> str:
    return f"【{report.mark}】" if report.lang == "ja" else f"[{report.mark}] "


def _parser(report: Report) -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})
    figures = [block for block in report.blocks if isinstance(block, Figure)]
    drawings = {FIGURE + figure.name: _figure(figure) for figure in figures}

    def fence(renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any) -> str:
        return drawings[tokens[index].info]

    def table_open(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        own = renderer.renderToken(tokens, index, options, env)
        return _WIDE.format(escape_html(word("wide table", report.lang))) + own if _wide(tokens, index) else own

    def table_close(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
        own = renderer.renderToken(tokens, index, options, env)
        start = max(at for at, token in enumerate(tokens[:index]) if token.type == "table_open")
        return own + "</div>\n" if _wide(tokens, start) else own

    for name, rule in (("fence", fence), ("table_open", table_open), ("table_close", table_close)):
        parser.add_render_rule(name, rule)
    parser.core.ruler.before("text_join", "lines_in_cells", _lines_in_cells)
    return parser


def _wide(tokens: Sequence[Token], start: int) -> bool:
    """Whether the table that begins there has many columns."""
    names = [token.type for token in itertools.takewhile(lambda token: token.type != "thead_close", tokens[start:])]
    return names.count("th_open") > MOST_COLUMNS


def _figure(figure: Figure) -> str:
    height = "" if figure.height is None else f' style="--height: {figure.height:.1f}mm"'
    return f"<figure{height}>\n{figure.svg.replace(_NAMESPACE, '', 1)}</figure>\n"


def _lines_in_cells(state: StateCore) -> None:
    """Break the lines of a cell. A sign that came from the case's own text is a token of its own kind by now."""
    in_cell = False
    for token in state.tokens:
        if token.type in ("td_open", "td_close"):
            in_cell = token.type == "td_open"
        elif in_cell and token.type == "inline" and token.children:
            token.children = [part for child in token.children for part in _broken(child)]


def _broken(token: Token) -> Iterator[Token]:
    if token.type != "text":
        yield token
        return
    for index, text in enumerate(token.content.split(BREAK)):
        if index:
            yield Token("hardbreak", "br", 0)
        if text:
            yield Token("text", "", 0, content=text, level=token.level)


def _align(tokens: list[Token], report: Report) -> None:
    """Set paragraphs as a letter does. Those of notes and lists are deeper in the tree, so that the rest match one by one."""
    blocks = [block for block in report.blocks if isinstance(block, Paragraph)]
    if all(block.align == "left" for block in blocks):
        return
    opened = [token for token in tokens if token.type == "paragraph_open" and token.level == 0]
    for token, block in zip(opened, blocks, strict=True):
        if block.align != "left":
            token.attrSet("class", block.align)


def _links(tokens: list[Token], depth: int) -> Iterator[str]:
    """Give headings an id, and yield an entry of the contents for each part of the report, and for each of its own.

    Ids are numbers of ours, so that no text of a case or rule gets into an address.
    """
    numbers = [0, 0]
    for index, token in enumerate(tokens):
        level = int(token.tag[1]) if token.type == "heading_open" and token.tag in ("h2", "h3") else 0
        if 2 <= level <= depth:
            numbers = [numbers[0] + 1, 0] if level == 2 else [numbers[0], numbers[1] + 1]
            anchor = "-".join(str(number) for number in ("part", *numbers[: level - 1]))
            token.attrSet("id", anchor)
            words = "".join(child.content for child in tokens[index + 1].children or ())
            inner = ' class="inner"' if level == 3 else ""
            yield f'<li{inner}><a href="#{anchor}">{escape_html(words)}</a></li>'
        elif token.type == "th_open":
            token.attrSet("scope", "col")
