"""PDF by typst: tagged, with bookmarks, checked by typst against PDF/UA-1 and PDF/A-2a. Needs the extra `pdf`."""

from pia.report.pdf.write import Pdf, to_pdf

__all__ = ["Pdf", "to_pdf"]
