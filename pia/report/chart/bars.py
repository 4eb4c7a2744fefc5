"""A bar chart before it is drawn: a row a thing, in each row a segment a series."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """label: what the row is about. values: one for each series, not negative. note: the figures in words."""

    label: str
    values: tuple[float, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Bars:
    """name: letters, digits and hyphens, different for each chart of a page. unit: what is counted, for the legend."""

    name: str
    title: str
    series: tuple[str, ...]
    rows: tuple[Bar, ...]
    unit: str = ""


def description(chart: Bars) -> str:
    """The same in words, a line for each row."""
    return "\n".join(f"{row.label}: {row.note}" for row in chart.rows) or chart.title


def figure(value: float) -> str:
    """A figure as it is printed: whole numbers without a point."""
    return f"{value:.1f}".removesuffix(".0")
