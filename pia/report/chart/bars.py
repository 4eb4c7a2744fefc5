"""A bar chart before it is drawn: a row a thing, in each row a segment a series."""

from __future__ import annotations

from dataclasses import dataclass

from pia.report.escape import flat


@dataclass(frozen=True, slots=True)
class Bar:
    """label: what the row is about. values: one for each series, not negative. note: the figures in words."""

    label: str
    values: tuple[float, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Bars:
    """name: letters, digits and hyphens, different for each chart of a page. unit: what is counted, for the legend.

    patterns: of each series, by number; those of the same meaning look the same in all charts. As they come by default.
    """

    name: str
    title: str
    series: tuple[str, ...]
    rows: tuple[Bar, ...]
    unit: str = ""
    patterns: tuple[int, ...] = (0, 1, 2, 3)


def description(chart: Bars) -> str:
    """The same in words, a line for each row."""
    rows = (flat(f"{row.label}: {row.note}").strip(" ") for row in chart.rows)
    return "\n".join(rows) or chart.title


def figure(value: float) -> str:
    """A figure as it is printed: whole numbers without a point."""
    return f"{value:.1f}".removesuffix(".0")
