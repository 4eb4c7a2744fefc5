"""The style sheet of the page: A4 in print, readable in black and white, one column on screen."""

from __future__ import annotations

from pia.messages.escape import escape
from pia.report import sheet
from pia.report.blocks import Break, Report

_STYLES = """\
:root {{ color-scheme: light; --ink: #1a1a1a; --soft: #f0f0f0; --rule: #767676; }}
* {{ box-sizing: border-box; }}
html {{ font-size: 16px; }}
body {{ margin: 0 auto; padding: 1rem; max-width: 62rem; color: var(--ink); background: #fff; line-height: 1.6;
  font-family: "Hiragino Kaku Gothic ProN", "Hiragino Sans", "Yu Gothic", "Meiryo", "BIZ UDPGothic",
  "Noto Sans CJK JP", "Noto Sans JP", sans-serif; overflow-wrap: anywhere; }}
.mark {{ border: 2px solid var(--ink); padding: 0.2rem 0.8rem; font-weight: bold; width: fit-content;
  margin-left: auto; }}
nav ul {{ columns: 2; padding-left: 1.4rem; font-size: 0.9rem; }}
nav a {{ display: inline-block; min-width: 24px; min-height: 24px; }}
nav .inner {{ margin-left: 1.2rem; list-style: none; }}
a {{ color: #003d99; text-decoration: underline; }}
a:focus-visible {{ outline: 3px solid #003d99; outline-offset: 2px; }}
h1 {{ font-size: 1.5rem; line-height: 1.4; margin: 1rem 0; }}
h2 {{ font-size: 1.25rem; border-bottom: 2px solid var(--ink); padding-bottom: 0.2rem; margin: 2.2rem 0 0.8rem; }}
h3 {{ font-size: 1.1rem; border-left: 0.4rem solid var(--ink); padding-left: 0.6rem; margin: 1.6rem 0 0.6rem; }}
h4 {{ font-size: 1rem; margin: 1.4rem 0 0.3rem; border-bottom: 1px solid var(--rule); }}
p {{ margin: 0.4rem 0; }}
p.center {{ text-align: center; }}
p.right {{ text-align: right; }}
blockquote {{ margin: 0.6rem 0; padding: 0.3rem 0.8rem; border: 1px solid var(--rule); }}
ul, ol {{ margin: 0.3rem 0; padding-left: 1.6rem; }}
main > ol > li {{ margin-bottom: 0.9rem; }}
figure {{ margin: 0.4rem 0 0.9rem; }}
svg {{ max-width: 100%; height: auto; }}
figure[style] svg {{ width: 100%; }}
table {{ border-collapse: collapse; width: 100%; margin: 0.4rem 0 0.9rem; }}
th, td {{ border: 1px solid var(--rule); padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }}
th {{ background: var(--soft); white-space: nowrap; }}
td {{ min-width: 3em; }}
td:empty:has(+ td:empty), td:empty + td:empty {{ min-width: 8em; height: 2.4em; }}
td:first-child:nth-last-child(2) {{ min-width: 11em; }}
td:nth-child(2):nth-last-child(2) {{ min-width: 16em; }}
td:first-child strong {{ white-space: nowrap; }}
/* A table of many columns would crush them on a narrow screen: it moves sideways by itself, the page does not. */
.wide {{ overflow-x: auto; }}
.wide:focus-visible {{ outline: 3px solid #003d99; outline-offset: 2px; }}
code {{ font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.85em; color: #333; }}
@media screen and (max-width: 40rem) {{
  nav ul {{ columns: 1; }}
  .wide table {{ min-width: 36rem; }}
  th, td:first-child strong {{ white-space: normal; }}
  td, td:empty:has(+ td:empty), td:empty + td:empty, td:first-child:nth-last-child(2), td:nth-child(2):nth-last-child(2) {{ min-width: 0; }}
}}
@page {{
  size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm;
  @top-right {{ content: {mark}; font-size: 9pt; font-weight: bold; }}
  @bottom-center {{ content: counter(page) " / " counter(pages); font-size: 9pt; }}
}}
@media print {{
  html {{ font-size: 10.5pt; }}
  body {{ padding: 0; max-width: none; line-height: 1.5; }}
  nav {{ display: none; }}
  thead {{ display: table-header-group; }}
  tr, li, figure {{ break-inside: avoid; }}
  figure[style] {{ height: var(--height); }}
  figure[style] svg {{ width: 100%; height: 100%; }}
  h1, h2, h3, h4 {{ break-after: avoid; }}
  p {{ orphans: 2; widows: 2; }}
  table {{ line-height: 1.4; }}
  code {{ font-size: 9pt; }}
  .wide {{ overflow: visible; }}
  th, td {{ padding: 0.5mm 1.5mm; }}
  h2 + table {{ break-inside: avoid; }}
  hr {{ break-after: page; visibility: hidden; height: 0; margin: 0; border: 0; }}
  h2 {{ margin-top: 1.4rem; }}
  h3 {{ margin-top: 1rem; }}
  h4 {{ margin-top: 0.7rem; }}
  a {{ color: inherit; text-decoration: none; }}
}}
"""
# The mark stands in the margin of every page of paper; on a first page that is a sheet there is no room for it.
_FIRST = "@media print { .mark { display: none; } }\n"
_SHEET = """\
@media print {{
  .sheet {{ font-size: {size}pt; line-height: {pitch}pt; text-autospace: no-autospace; }}
  .sheet h1 {{ font-size: {title_size}pt; line-height: {title_pitch}pt; margin: 0 0 {gap}pt; }}
  .sheet.inner h2 {{ font-size: {title_size}pt; line-height: {title_pitch}pt; margin: 0 0 {gap}pt; padding: 0; border: 0; }}
  .sheet:not(.inner) h2, .sheet h3 {{ font-size: {head_size}pt; line-height: {pitch}pt; margin: {above}pt 0 {below}pt;
    padding: 0; border: 0; border-bottom: 0.8pt solid var(--ink); }}
  .sheet p, .sheet li, .sheet figure, main .sheet > ol > li {{ margin: 0 0 {gap}pt; }}
  .sheet ul, .sheet ol {{ margin: 0; padding-left: 1.6em; }}
  .sheet h1, .sheet h2, .sheet h3, .sheet p, .sheet li, .sheet figure {{ break-after: auto; break-inside: auto; orphans: 1;
    widows: 1; }}
}}
"""


def style_sheet(report: Report) -> str:
    """The sheet with the confidentiality mark in the running head."""
    margins = {"top": sheet.TOP, "right": sheet.RIGHT, "bottom": sheet.BOTTOM, "left": sheet.LEFT}
    styles = _STYLES.format(mark=css_string(escape(report.mark, None)), **margins)
    if not report.sheet and Break(sheet=True) not in report.blocks:
        return styles
    white = {side: sheet.MEASURES[f"head_{side}"] - 3 for side in ("above", "below")}
    return styles + (_FIRST if report.sheet else "") + _SHEET.format(**sheet.MEASURES, **white)


def css_string(text: str) -> str:
    """A CSS string that ends where it should: everything but letters and digits is written by its number."""
    written = (char if char.isalnum() else f"\\{ord(char):06x}" for char in text)
    return '"' + "".join(written) + '"'
