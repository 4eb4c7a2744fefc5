"""A table as an Excel workbook. Needs the extra `office`.

Every text cell is typed as a string: a text that begins with "=" stays a text and is never a formula.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date

from pia.messages.width import width
from pia.report.archive import timeless
from pia.source import Problem, Refused

_WIDEST, _NARROWEST = 60, 8
# The moment of writing, which would make every file a different one.
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")


def to_xlsx(title: str, header: Sequence[str], rows: Sequence[Sequence[str | int]], day: date) -> bytes:
    """One sheet. title: its name; day: the document's date. The same table and day give the same bytes.

    Raises Refused when openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
        from openpyxl.utils import get_column_letter
    except ImportError:
        raise Refused([Problem.of("xlsx-needs-extra")]) from None
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for number, values in enumerate([header, *rows], 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            if value == "":
                continue
            cell.value = value
            if isinstance(value, str):
                cell.data_type = "s"
                cell.quotePrefix = True
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.font = Font(name="游ゴシック", size=11, bold=number == 1)
    for column, name in enumerate(header, 1):
        longest = max([width(name), *(width(str(values[column - 1])) for values in rows)])
        sheet.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, _NARROWEST), _WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    stream = io.BytesIO()
    book.save(stream)
    return _timeless(stream.getvalue(), day)


def _timeless(content: bytes, day: date) -> bytes:
    """The workbook without the moment at which it was written."""
    stamp = rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<3>"
    return timeless(content, lambda name, part: _MODIFIED.sub(stamp, part) if name == "docProps/core.xml" else part)
