"""A case as an Excel workbook: made from the case format, filled in by hand, and read back as a document with cells."""
