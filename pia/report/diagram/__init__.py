"""The picture of a case: who entrusts whom, and where data goes, as deterministic SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pia.model.assessment import Assessment
from pia.report.diagram.facts import graph_of
from pia.report.diagram.graph import Edge, Lang
from pia.report.diagram.group import grouped
from pia.report.diagram.layout import place
from pia.report.diagram.pages import pages
from pia.report.diagram.public import drawable, not_drawn
from pia.report.diagram.svg import draw
from pia.report.diagram.words import crossing_words, description


@dataclass(frozen=True, slots=True)
class Group:
    """A box that stands for several parties. label: what stands in it; members: their names, in the order of the case."""

    label: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """svg: the drawing; words: the same in words, a line for each arrow and note.

    groups: boxes that stand for several parties. hides: something stands in the full drawing only, which then has to
    follow.
    """

    svg: str
    words: str
    groups: tuple[Group, ...] = ()
    hides: bool = False


def overview(assessment: Assessment, lang: Lang) -> Drawing:
    """One drawing at most 80 mm high where it is 170 mm wide, whatever the case; grouped as far as that takes."""
    graph = grouped(graph_of(drawable(assessment, lang), lang), lang)
    layout = place(graph, lang, low=True)
    groups = tuple(Group(node.label, node.members) for node in graph.nodes if node.members)
    return Drawing(draw(layout, lang), description(graph, lang), groups, graph.hides)


def drawings(assessment: Assessment, lang: Lang) -> tuple[Drawing, ...]:
    """Everything, on as many drawings as it takes: each fits an A4 page of a report."""
    return tuple(Drawing(draw(place(graph, lang), lang), description(graph, lang))
                 for graph in pages(graph_of(drawable(assessment, lang), lang)))  # fmt: skip


def diagram(assessment: Assessment, lang: Lang, *, group: Literal[True]) -> tuple[str, str]:
    """SVG and words of the overview alone."""
    drawing = overview(assessment, lang)
    return drawing.svg, drawing.words


def edges(assessment: Assessment, lang: Lang) -> dict[str, Edge]:
    """Everything that is drawn as an arrow, with its number and what it crosses, by `flows[id]` and the like."""
    return {edge.origin: edge for edge in graph_of(drawable(assessment, lang), lang).edges}


__all__ = ["Drawing", "Group", "crossing_words", "diagram", "drawings", "edges", "not_drawn", "overview"]
