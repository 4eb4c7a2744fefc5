"""The pages of one case: its sections to fill in, and what happens when two people change the same thing."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from pia.model.edit import Edit
from pia.model.path import parse
from pia.report.say import Say
from pia.source import Problem, Refused
from pia.web.draft import Draft, check
from pia.web.fields import Unknown, edits, new_id
from pia.web.form import Group, Rows, Section, asks, section_of
from pia.web.judge import Judged
from pia.web.note import notes
from pia.web.overlay import overlaid
from pia.web.side import Side, side_of
from pia.web.store import Clash
from pia.web.texts import edit_words, label_of
from pia.web.visit import Stopped, Visit, told, when

if TYPE_CHECKING:
    from starlette.responses import Response

_PAGE = re.compile(r"[a-z_]+(/[A-Za-z0-9_-]+)?", re.ASCII)
TRIES = 5  # to add a row while others add theirs


def section(visit: Visit) -> Response:
    """A section, or an element of a list, to fill in."""
    return _shown(visit, visit.draft(_number(visit)))


def save(visit: Visit) -> Response:
    """Save what a person changed on a page; nothing of it if anything is wrong."""
    made_on = _version(visit)
    draft = visit.draft(_number(visit), made_on)
    part = _part(visit, draft, None)
    try:
        reading = edits(visit.posted, part, draft.value, visit.lang)
    except Unknown as unknown:
        raise Stopped(400, Problem.of("web-field-unknown", text=unknown.name[:100])) from None
    if reading.problems:
        return _shown(visit, draft, reading.problems)
    if not reading.edits:
        return _to(_next(visit, draft, part), said="same")
    try:
        version = _save(visit, draft, made_on, reading.edits)
    except Clash as clash:
        return _clash(visit, clash, reading.edits, visit.path)
    except Refused as refused:
        return _shown(visit, draft, refused.problems)
    saved = visit.store.saves(draft.number)[version - 1].edits  # a new row may have got another id
    added = next((edit for edit in saved if edit.action == "add"), None)
    if added is not None and added.path == visit.parts["section"]:
        return _to(f"/case/{draft.number}/{added.path}/{added.value}", said=str(version))
    return _to(_next(visit, draft, part, reading.edits), said=str(version))


def resolve(visit: Visit) -> Response:
    """Save after a conflict: the same edits without those that the person gave up."""
    number, made_on = _number(visit), _version(visit)
    draft = visit.draft(number, made_on)
    wanted = _plain_edits(visit.one("edits"))
    kept = [edit for index, edit in enumerate(wanted) if visit.one(f"keep:{index}") != "theirs"]
    page = visit.one("page")
    back = f"/case/{number}/{page}" if _PAGE.fullmatch(page) else f"/case/{number}"
    if not kept:
        return _to(back, said="same")
    try:
        version = _save(visit, draft, made_on, kept)
    except Clash as clash:
        return _clash(visit, clash, tuple(kept), back)
    return _to(back, said=str(version))


def _save(visit: Visit, draft: Draft, made_on: int, wanted: Sequence[Edit]) -> int:
    def sound(every: list[Edit]) -> None:
        check(draft.base, every, draft.shape)

    for _ in range(TRIES):
        try:
            return visit.store.save(draft.number, made_on, wanted, sound, visit.who)
        except Refused as refused:
            if [problem.code for problem in refused.problems] != ["edit-id-taken"]:
                raise
            # Somebody else's new row got the id first: ours takes the next one.
            wanted = _renamed(wanted, visit.draft(draft.number))
    raise Stopped(409, Problem.of("web-stale"))


def _renamed(wanted: Sequence[Edit], draft: Draft) -> tuple[Edit, ...]:
    """The same edits, new rows under ids that are free now."""
    def free(edit: Edit) -> Edit:
        section = section_of(parse(edit.path)[0].name, draft.value, draft.shape, None, "ja")
        return replace(edit, value=new_id(edit.path, section))

    return tuple(free(edit) if edit.action == "add" else edit for edit in wanted)


def _shown(visit: Visit, draft: Draft, problems: tuple[Problem, ...] = ()) -> Response:
    judged, side = side_of(visit, draft)
    part = _part(visit, draft, judged)
    if problems:
        part = overlaid(part, visit.posted)
    say = Say.of(judged.assessment, visit.lang) if judged is not None else None
    found = {ask.path: notes(ask.entry, say) for ask in asks(part)} if say is not None else {}
    here = {ask.path for ask in asks(part)}
    wrong = told(problems, visit.lang)
    counts = {each.path: _counts(each) for each in part.elements} if isinstance(part, Rows) else {}
    for problem in wrong:
        problem["label"] = label_of(problem["path"], draft, visit.lang)
        problem["here"] = "yes" if problem["path"] in here else ""
    return visit.page(
        "section.html", 422 if problems else 200, draft=draft, part=part, notes=found, side=side, section=visit.parts["section"],
        element=visit.parts.get("element", ""), wrong=wrong, counts=counts, said=_said(visit), rows=isinstance(part, Rows),
        parent=draft.shape.fields[visit.parts["section"]].title.get(visit.lang, ""),
    )  # fmt: skip


def _counts(element: Group) -> tuple[int, int]:
    """Facts of an element that something is not met because of, and those that a verdict waits for."""
    found = [ask.entry for ask in asks(element) if ask.entry is not None]
    return sum(bool(entry.failing) for entry in found), sum(bool(entry.open) for entry in found)


def _part(visit: Visit, draft: Draft, judged: Judged | None) -> Section:
    """The section that a page is of, or the element of it. Raises Stopped."""
    try:
        found = section_of(visit.parts["section"], draft.value, draft.shape, judged, visit.lang)
    except KeyError:
        raise Stopped(404, Problem.of("web-not-found")) from None
    element = visit.parts.get("element")
    if element is None:
        return found
    inner: list[Group] = [each for each in found.elements if each.element == element] if isinstance(found, Rows) else []
    if not inner:
        raise Stopped(404, Problem.of("web-not-found"))
    return inner[0]


def _next(visit: Visit, draft: Draft, part: Section, saved: tuple[Edit, ...] = ()) -> str:
    number, here = draft.number, visit.parts["section"]
    if any(edit.action == "remove" and edit.path == part.path for edit in saved):
        return f"/case/{number}/{here}"
    if visit.one("go") == "next":
        names = Side.names(draft.shape)
        after = names[names.index(here) + 1 :]
        return f"/case/{number}/{after[0]}" if after else f"/case/{number}"
    return visit.path


def _clash(visit: Visit, clash: Clash, wanted: tuple[Edit, ...], page: str) -> Response:
    """Both texts of each fact, nothing saved, and the whole save to be sent again."""
    draft = visit.draft(_number(visit))
    rows = [{
        "index": next(index for index, edit in enumerate(wanted) if edit == both.mine),
        "label": label_of(both.mine.path, draft, visit.lang),
        "mine": edit_words(both.mine, draft, visit.lang),
        "theirs": edit_words(both.theirs, draft, visit.lang),
        "who": both.saved.who, "when": when(both.saved, visit.lang),
    } for both in clash.both]  # fmt: skip
    plain = json.dumps([asdict(edit) for edit in wanted], ensure_ascii=False)
    return visit.page("conflict.html", 409, draft=draft, rows=rows, edits=plain, version=clash.version,
                      page=page.removeprefix(f"/case/{draft.number}").strip("/"))  # fmt: skip


def _plain_edits(text: str) -> list[Edit]:
    """Edits as our own page sent them; what they do is checked like any. Raises Stopped."""
    try:
        found = [Edit(**each) for each in json.loads(text)]
    except (ValueError, TypeError):
        raise Stopped(400, Problem.of("web-unreadable")) from None
    known = ("set", "clear", "pend", "waive", "add", "remove", "close", "open")
    if any(edit.action not in known or not isinstance(edit.path, str) for edit in found):
        raise Stopped(400, Problem.of("web-unreadable"))
    if any(edit.action in ("pend", "waive") and not isinstance(edit.value, dict) for edit in found):
        raise Stopped(400, Problem.of("web-unreadable"))
    return found


def _number(visit: Visit) -> int:
    return int(visit.parts["number"])


def _version(visit: Visit) -> int:
    text = visit.one("version")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Stopped(409, Problem.of("web-stale"))
    return int(text)


def _said(visit: Visit) -> str:
    said = visit.query.get("saved", "")
    return said if said == "same" or (said.isascii() and said.isdigit() and len(said) < 10) else ""


def _to(where: str, said: str = "") -> Response:
    from starlette.responses import RedirectResponse

    return RedirectResponse(f"{where}?saved={said}" if said else where, 303)
