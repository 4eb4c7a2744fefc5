"""The pages that are about no one case: the list, a new case, a file read in, a person's name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pia.model.catalogue import case_shape
from pia.model.day_text import one_day
from pia.report.blank import KINDS
from pia.rulebook.files import profiles
from pia.source import Problem, Refused, read
from pia.web.draft import begun, check
from pia.web.guard import digest
from pia.web.visit import Stopped, Visit, told, when

if TYPE_CHECKING:
    from starlette.responses import Response

NAME = 40  # characters of a person's name


def cases(visit: Visit) -> Response:
    """The list of cases."""
    rows = []
    for number in visit.store.numbers():
        draft, saves = visit.draft(number), visit.store.saves(number)
        rows.append({"number": number, "version": draft.version, "last": saves[-1] if saves else None,
                     "title": draft.value["case"].get("title") or draft.value["case"].get("id", ""),
                     "when": when(saves[-1], visit.lang) if saves else ""})
    return visit.page("cases.html", rows=rows)


def new(visit: Visit) -> Response:
    """A blank page for a new case."""
    return _new(visit, {"title": "", "id": "", "profile": "", "date": "", "kinds": []}, ())


def begin(visit: Visit) -> Response:
    """A new case with what its assessment can't do without."""
    given = {name: visit.one(name) for name in ("id", "title", "profile", "date")}
    kinds = [kind for kind in visit.posted.get("kinds", ()) if kind in KINDS]
    shown = {**given, "kinds": kinds}
    problems = [Problem.of("form-required", path=f"case.{name}", title=title_of(name, visit.lang))
                for name, answer in {**given, "kinds": kinds}.items() if not answer]  # fmt: skip
    if given["date"]:
        day = one_day(given["date"])
        if isinstance(day, Problem):
            problems.append(Problem.of(day.code, path="case.date", **dict(day.pairs)))
        else:
            given["date"] = day.isoformat()
    if given["profile"] and given["profile"] not in profiles(visit.judge.roots):
        raise Stopped(400, Problem.of("web-field-unknown", text="profile"))
    if problems:
        return _new(visit, shown, tuple(problems))
    try:
        visit.judge.book(given["profile"], date.fromisoformat(given["date"]))
        text = begun(kinds, **given)
    except Refused as refused:
        return _new(visit, shown, refused.problems)
    return _to(f"/case/{visit.store.begin(text)}")


def take(visit: Visit) -> Response:
    """A case file read in as a new draft. Everything that is wrong with it is said, and nothing begun then."""
    content = visit.files.get("file", b"")
    if not content:
        raise Stopped(400, Problem.of("web-no-file"))
    document = read(content, "case.yaml")
    check(document, (), visit.judge.shape(document.value))
    return _to(f"/case/{visit.store.begin(document.text)}")


def name(visit: Visit) -> Response:
    """The name that others see beside this person's saves."""
    visit.store.admit(digest(visit.kept), visit.one("name")[:NAME])
    return _to("/")


def title_of(field: str, lang: str) -> str:
    part = case_shape().fields["case"].part
    assert part is not None
    return part.fields[field].title.get(lang, field) if field in part.fields else field


def _new(visit: Visit, given: dict[str, Any], problems: tuple[Problem, ...]) -> Response:
    part = case_shape().fields["case"].part
    assert part is not None and part.fields["kinds"].of is not None
    words = part.fields["kinds"].of.words
    wrong = [{**each, "label": title_of(each["path"].partition(".")[2], visit.lang)} if each["path"] else {**each, "here": ""}
             for each in told(problems, visit.lang)]  # fmt: skip
    kinds = [(kind, words[kind][0 if visit.lang == "ja" else 1]) for kind in KINDS]
    fields = {field: part.fields[field] for field in ("title", "id", "kinds", "profile", "date")}
    return visit.page("new.html", 422 if problems else 200, given=given, kinds=kinds, fields=fields,
                      profiles=profiles(visit.judge.roots), problems=wrong)  # fmt: skip


def _to(where: str) -> Response:
    from starlette.responses import RedirectResponse

    return RedirectResponse(where, 303)
