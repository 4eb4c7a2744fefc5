"""A case's overview and the files that are made of it: the case file, the drawing, reports."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from pia.assess.form import entries
from pia.assess.order import rank
from pia.report.diagram import diagram
from pia.report.formats import written
from pia.report.parts.verdicts import MARKS
from pia.report.place import binding_words
from pia.report.say import Say
from pia.report.views import VIEWS
from pia.source import Problem
from pia.web.draft import Draft
from pia.web.side import side_of
from pia.web.texts import href
from pia.web.visit import Stopped, Visit, when

if TYPE_CHECKING:
    from starlette.responses import Response

FIRST = 10  # facts of each list on the overview
_TYPES = {".html": "text/html; charset=utf-8", ".pdf": "application/pdf"}
# A report is a page of its own with its style inside; it runs nothing and asks for nothing.
_REPORT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups; frame-ancestors 'none'"


def overview(visit: Visit) -> Response:
    """How a case stands: verdicts, procedure, the drawing, who saved when."""
    draft = visit.draft(int(visit.parts["number"]))
    judged, side = side_of(visit, draft)
    saves = visit.store.saves(draft.number)
    values: dict[str, object] = {"counts": [], "determinations": [], "drawing": "", "failing": [], "open": []}
    if judged is not None:
        say = Say.of(judged.assessment, visit.lang)
        counts = Counter(finding.verdict for finding in judged.assessment.findings)
        values["counts"] = [(MARKS[verdict], say.term(f"verdict.{verdict}"), counts[verdict]) for verdict in MARKS]
        values["determinations"] = [
            (say.text(each.title), [say.text(label) for label in each.labels], each.certain)
            for each in judged.assessment.determinations
        ]
        found = entries(judged.assessment.findings, draft.shape, judged.assessment.facts)
        ranked = sorted(found, key=lambda entry: rank(entry.first))
        for name in ("failing", "open"):
            rows = [(href(entry.fact.path, draft.number), binding_words(entry.fact.path, say), say.text(entry.first.title))
                    for entry in ranked if bool(entry.failing) == (name == "failing")]
            values |= {name: rows[:FIRST], f"{name}_count": len(rows)}
        values["drawing"] = diagram(judged.assessment, visit.lang, group=True)[1]
    return visit.page("overview.html", draft=draft, side=side, section="", last=saves[-1] if saves else None,
                      when=when(saves[-1], visit.lang) if saves else "", **values)  # fmt: skip


def case_file(visit: Visit) -> Response:
    """The case file: the text that was read in with the edits made in it, comments and order kept."""
    draft = visit.draft(int(visit.parts["number"]))
    return _file(draft.text.encode(), "text/yaml; charset=utf-8", f"{_name(draft)}.yaml")


def drawing(visit: Visit) -> Response:
    draft = visit.draft(int(visit.parts["number"]))
    judged, _ = side_of(visit, draft)
    if judged is None:
        raise Stopped(404, Problem.of("web-no-rules"))
    from starlette.responses import Response

    return Response(diagram(judged.assessment, visit.lang, group=True)[0], media_type="image/svg+xml")


def report(visit: Visit) -> Response:
    """A report from the case's file, as `pia report` makes it. Raises Refused."""
    reader, _, ending = visit.parts["report"].partition(".")
    if reader not in VIEWS or f".{ending}" not in _TYPES:
        raise Stopped(404, Problem.of("web-not-found"))
    draft = visit.draft(int(visit.parts["number"]))
    case = draft.filed()
    if case.root["case"].get("profile") is None or case.root["case"].get("date") is None:
        raise Stopped(422, Problem.of("web-no-rules"))
    assessment = visit.judge.filed(case)
    made = written(VIEWS[reader](assessment, visit.lang), f".{ending}", date.fromisoformat(assessment.receipt.assessment_date))
    return _file(made.content, _TYPES[f".{ending}"], f"{_name(draft)}-{reader}.{ending}", show=ending == "html")


def _name(draft: Draft) -> str:
    """Of a file: the case's id, which has no sign that a header or a disk could misread."""
    return str(draft.value["case"].get("id", "case"))


def _file(content: bytes, kind: str, name: str, *, show: bool = False) -> Response:
    from starlette.responses import Response

    headers = {"content-disposition": f'{"inline" if show else "attachment"}; filename="{name}"'}
    if show:
        headers["content-security-policy"] = _REPORT
    return Response(content, headers=headers, media_type=kind)
