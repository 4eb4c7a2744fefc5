"""What the page says of a public version: that it is one, and which of the five facts lack something."""

from __future__ import annotations

from dataclasses import replace

from pia.model.assessment import Assessment
from pia.report.blocks import Line, line, strong
from pia.report.members.five.answer import Answer
from pia.report.members.reading import some
from pia.report.members.words import text
from pia.report.say import Say

_ARTICLES = 3
# The sections of the case file that each of the five facts is read from.
_SECTIONS = {
    "kind": ("data",),
    "people": ("subjects",),
    "reach": ("parties", "delegations", "links", "sites", "systems", "flows"),
    "stay": ("retention",),
    "guard": ("flows", "links", "remote_access", "safety", "delegations"),
}


def lead(assessment: Assessment, say: Say) -> tuple[Line, ...]:
    """The lines at the top of the page; none where it isn't a public version."""
    if assessment.withheld is None:
        return ()
    articles = list(dict.fromkeys(article for _, article in say.removed))
    if not articles:
        return (line(strong(text("public.nothing", say.lang))),)
    lines = [text("public", say.lang, articles=some(articles, say, _ARTICLES))]
    if number := omitted(assessment):
        lines.append(text("public.omitted", say.lang, n=number))
    return tuple(line(strong(each)) for each in lines)


def omitted(assessment: Assessment) -> int:
    """How many findings a public version leaves out."""
    return sum(each.findings for each in assessment.withheld.omitted) if assessment.withheld is not None else 0


def disclosed(answer: Answer, say: Say) -> Answer:
    """An answer that lacks something says so, instead of that nobody has confirmed it."""
    sections = _SECTIONS[answer.name]
    articles = dict.fromkeys(article for path, article in say.removed
                             if path.partition(".")[0].partition("[")[0] in sections)  # fmt: skip
    if not articles:
        return answer
    said = text("five.removed", say.lang, articles=some(articles, say, _ARTICLES))
    mark = answer.mark if answer.mark in ("known", "contradicted") else "removed"
    return replace(answer, mark=mark, parts=(*answer.parts, said))
