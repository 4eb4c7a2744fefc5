"""Charts as deterministic SVG, for what people would rather look at than read."""

from pia.report.chart.bars import Bar, Bars
from pia.report.chart.svg import draw

__all__ = ["Bar", "Bars", "draw"]
