"""The parts of a report, one module each: `blocks(assessment, say)` gives its blocks."""
