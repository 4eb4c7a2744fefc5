"""A drawing as a picture, with the same in words as its description."""

from __future__ import annotations

import io
from typing import Any

from docx.shared import Mm
from docx.text.paragraph import Paragraph

from pia.report import sheet
from pia.report.blocks import Figure
from pia.report.diagram.png import to_png
from pia.report.escape import flat

# Less than a page, so that its heading stays with it.
_TALLEST = sheet.HEIGHT - 20


def add_picture(paragraph: Paragraph, figure: Figure) -> bool:
    """Put the picture into the paragraph; False, and nothing is put, where no picture can be made here."""
    picture = to_png(figure.svg)
    if picture is None:
        return False
    tallest = _TALLEST if figure.height is None else figure.height
    # The size in pixels stands in the header that every PNG begins with.
    across, down = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    wide = min(sheet.WIDTH, tallest * across / down)
    shape = paragraph.add_run().add_picture(io.BytesIO(picture), Mm(wide), Mm(wide * down / across))
    inline: Any = shape._inline
    for side in ("distT", "distB", "distL", "distR"):
        # Where nothing is said, LibreOffice keeps text 3 mm away, and so moves the picture into the margin.
        inline.set(side, "0")
    properties = inline.docPr
    properties.set("name", flat(figure.name))
    properties.set("descr", flat(figure.alt))
    return True
