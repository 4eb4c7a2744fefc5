"""Word files. Needs the extra `office`, and for drawings the extra `pdf` too; without it they are said in words.

The template is a folder of plain XML: the styles, numbering and settings of the file, and nothing else's. Everything
that a case says is put in by python-docx as text, so nothing in it can be markup or a field.

Geometry, in points unless said otherwise: A4 with the margins of `pia/report/sheet.py`, header and footer in the
margins. Every line has an exact height, whatever font Word takes: body 10.5 on 15.6, with 6 after a paragraph and 2
after an entry; tables 10.5 on 13.6, a cell 2.5 above and below and 3.5 on either side, so that a row of n lines is
13.6 n + 5.5 with its rule. On a sheet, with the names of `MEASURES`: a line is `pitch`, with `gap` after a paragraph or
entry; a title's line is `title_pitch`; a heading adds `head_above` + `head_below` + `size` - 2 `pitch` + 0.75 to its
line, which is `pitch`; a figure is its height and one `gap`.
"""

from pia.report.docx.write import to_docx

__all__ = ["to_docx"]
