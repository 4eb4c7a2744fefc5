"""The picture of a case: who entrusts whom, and where data goes, as one deterministic SVG."""

from __future__ import annotations

from typing import Literal

from pia.model.assessment import Assessment
from pia.report.diagram.graph import Graph, graph_of, grouped
from pia.report.diagram.layout import place
from pia.report.diagram.svg import description, draw


def numbers(assessment: Assessment, lang: Literal["ja", "en"]) -> dict[str, int]:
    """The number in the drawing of each element that is drawn, by `flows[id]` and the like."""
    return {edge.origin: edge.number for edge in graph_of(assessment.facts, lang).edges}


def diagram(assessment: Assessment, lang: Literal["ja", "en"], *, group: bool = False) -> tuple[str, str]:
    """The SVG text, and the same in words, a line for each edge.

    group: parties of a crowded lane are drawn as one box, as on a one-page view.
    """
    found = graph_of(assessment.facts, lang)
    layout = place(grouped(found, lang) if group else found)
    return draw(layout, lang), description(layout, lang)


__all__ = ["Graph", "diagram", "graph_of", "grouped", "numbers"]
