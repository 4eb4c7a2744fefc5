"""Pages of a PDF as pictures, and where there is ink on them."""

from __future__ import annotations

import pypdfium2
from PIL import Image, ImageChops

# Dots a millimetre: small pictures are enough to see where ink is.
MM = 3.0


def pages(content: bytes, scale: float = MM * 25.4 / 72) -> list[Image.Image]:
    """Every page in grey, MM dots a millimetre unless another scale is asked for."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [document[index].render(scale=scale, grayscale=True).to_pil().convert("L") for index in range(len(document))]
    finally:
        document.close()


def inked(page: Image.Image) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of everything that is not white, in dots; the page must not be blank."""
    within = page.crop((1, 1, page.width - 1, page.height - 1))  # the last dots are only partly page
    found = ImageChops.invert(within).point(lambda level: 255 if level > 40 else 0).getbbox()
    assert found is not None, "a blank page"
    left, top, right, bottom = found
    return left + 1, top + 1, right + 1, bottom + 1
