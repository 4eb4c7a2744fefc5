"""The server: which address leads to which page, and how a request becomes a page or a refusal."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Any

from pia.report.say import Lang
from pia.source import Problem, Refused
from pia.web import desk, editor, files
from pia.web.guard import COOKIE, Gate, Guard, Scope, csrf, digest
from pia.web.judge import Judge
from pia.web.store import Store
from pia.web.visit import HERE, Page, Stopped, Visit, refusal

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

# The form's own pages have some two thousand inputs at most; whoever sends more has another page.
FIELDS = 20_000
_CASE = "/case/{number:int}"
_ROUTES: tuple[tuple[str, Page, Page | None], ...] = (
    ("/", desk.cases, None),
    ("/new", desk.new, desk.begin),
    ("/import", desk.cases, desk.take),
    ("/me", desk.cases, desk.name),
    (_CASE, files.overview, None),
    (f"{_CASE}/-/case.yaml", files.case_file, None),
    (f"{_CASE}/-/drawing.svg", files.drawing, None),
    (f"{_CASE}/-/report/{{report}}", files.report, None),
    (f"{_CASE}/-/resolve", files.overview, editor.resolve),
    (f"{_CASE}/{{section}}", editor.section, editor.save),
    (f"{_CASE}/{{section}}/{{element}}", editor.section, editor.save),
)


def make_app(store: Store, judge: Judge, gate: Gate, hosts: Iterable[str], lang: Lang = "ja") -> Guard:
    """The whole server as an ASGI application. hosts: the names by which it may be called; lang: until one is chosen."""
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.routing import Mount, Route
    from starlette.staticfiles import StaticFiles

    def endpoint(get: Page, post: Page | None) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            return await _answer(request, get, post, store, judge, gate, lang)

        return answer

    async def stopped(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        code = "web-not-found" if status in (404, 405) else "web-unreadable"
        return refusal((Problem.of(code),), _lang(request, lang), request.url.path, status)

    routes = [Route(path, endpoint(get, post), methods=["GET", "POST"] if post else ["GET"]) for path, get, post in _ROUTES]
    inner = Starlette(routes=[*routes, Mount("/static", StaticFiles(directory=HERE / "static"))],
                      exception_handlers={HTTPException: stopped})  # fmt: skip

    def refuse(scope: Scope, status: int, problem: Problem) -> Any:
        from starlette.requests import Request

        return refusal((problem,), _lang(Request(scope), lang), scope["path"], status)

    return Guard(inner, hosts, refuse)


async def _answer(
    request: Request, get: Page, post: Page | None, store: Store, judge: Judge, gate: Gate, otherwise: Lang
) -> Response:
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import RedirectResponse

    lang, path = _lang(request, otherwise), request.url.path
    if request.method == "GET" and "key" in request.query_params:
        kept = await run_in_threadpool(gate.enter, request.query_params["key"])
        if kept is not None:
            found: Response = RedirectResponse("/", 303)
            found.set_cookie(COOKIE, kept, httponly=True, samesite="strict", secure=request.url.scheme == "https")
            return found
    kept = request.cookies.get(COOKIE, "")
    who = await run_in_threadpool(store.who, digest(kept)) if kept else None
    if who is None:
        return refusal((Problem.of("web-no-entry"),), lang, path, 403, enter=True)
    if request.method == "GET" and request.query_params.get("lang") in ("ja", "en"):
        found = RedirectResponse(path, 303)
        found.set_cookie("lang", request.query_params["lang"], httponly=True, samesite="strict")
        return found
    visit = Visit(store, judge, lang, kept, who, path, request.query_params, _parts(request))
    page = get
    if request.method == "POST":
        assert post is not None
        page = post
        visit = await _posted(request, visit)
        if not hmac.compare_digest(visit.one("csrf").encode(), csrf(kept).encode()):
            return refusal((Problem.of("web-stale"),), lang, path, 403)
    try:
        return await run_in_threadpool(page, visit)
    except Stopped as stop:
        return refusal(stop.problems, lang, path, stop.status)
    except Refused as refused:
        return refusal(refused.problems, lang, path, 422)
    except Exception as error:
        return refusal((_internal(error),), lang, path, 500)


async def _posted(request: Request, visit: Visit) -> Visit:
    from dataclasses import replace

    from starlette.datastructures import UploadFile

    posted: dict[str, list[str]] = {}
    sent: dict[str, bytes] = {}
    async with request.form(max_files=1, max_fields=FIELDS, max_part_size=4_000_000) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                sent[name] = await value.read()
            else:
                posted.setdefault(name, []).append(value)
    return replace(visit, posted=posted, files=sent)


def _parts(request: Request) -> dict[str, str]:
    return {name: str(value) for name, value in request.path_params.items()}


def _lang(request: Request, otherwise: Lang) -> Lang:
    found = request.cookies.get("lang")
    return found if found in ("ja", "en") else otherwise  # type: ignore[return-value]


def _internal(error: Exception) -> Problem:
    """Name the kind and place of a fault of ours, and nothing of the case."""
    trace, where = error.__traceback__, "?"
    while trace is not None:
        name = str(trace.tb_frame.f_globals.get("__name__", ""))
        if name.partition(".")[0] == "pia":
            where = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return Problem.of("web-internal", kind=type(error).__name__, where=where)
