"""A drawing as PNG, for formats that take no SVG. typst draws it, with the fonts of the extra `pdf` alone."""

from __future__ import annotations

from pia.report.pdf.fonts import font_folders

DPI = 200
_TEMPLATE = b"""\
#set page(width: 170mm, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""


def to_png(svg: str) -> bytes | None:
    """The drawing, 170 mm wide at 200 dots an inch (1339 pixels). The same text gives the same bytes.

    None when typst or the fonts are not installed: the caller then says in words what the drawing shows.
    """
    folders = font_folders()
    try:
        import typst
    except ImportError:
        return None
    if not folders:
        return None
    made = typst.compile(_TEMPLATE, format="png", ppi=DPI, sys_inputs={"svg": svg}, font_paths=folders,
                         ignore_system_fonts=True)  # fmt: skip
    return bytes(made)
