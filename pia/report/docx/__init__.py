"""Word files. Needs the extra `office`, and for drawings the extra `pdf` too; without it they are said in words.

The template is a folder of plain XML: the styles, numbering and settings of the file, and nothing else's. Everything
that a case says is put in as the text of an XML element, so nothing in it can be markup or a field.

Geometry, in points unless said otherwise: A4 with the margins of `pia/report/sheet.py`, header and footer in the
margins. Every line has an exact height, whatever font Word takes: body 10.5 on 15.6, with 6 after a paragraph and 2
after an entry; tables 10.5 on 13.6, a cell 2.5 on every side, so that a row of n lines is 13.6 n + 5.5 with
its rule. On a sheet, with the names of `MEASURES`: a line is `pitch`, with `gap` after a paragraph, entry or figure; a
title's line is `title_pitch`; the heading of a part is a line and `head_above` + `head_below` - `gap` - 1.5 (`pitch` -
`size`) + 0.75, its rule included.
"""

from pia.report.docx.write import to_docx

__all__ = ["to_docx"]
